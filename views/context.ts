import type { Comfort } from "../src/identity/comfort.ts";
import type { Account, Actor } from "../src/identity/types.ts";
import type { Language } from "../src/languages.ts";
import type { Workshop } from "../src/workshops/types.ts";
import type { Translate } from "./locales/translate.ts";

/** What every page knows about the reader and the node. */
export interface PageContext {
  readonly t: Translate;
  readonly language: Language;
  /** The languages this node offers. */
  readonly languages: readonly Language[];
  /** How the reader asked pages to be. */
  readonly comfort: readonly Comfort[];
  /** Path and query of this page, for the language switch and for coming back after a log-in. */
  readonly path: string;
  readonly origin: string;
  /** The node's organisation; absent before set-up. */
  readonly organisation?: Actor;
  /** Who is logged in, if anyone. */
  readonly account?: Account;
  readonly person?: Actor;
  /** How many things wait for the person's answer. */
  readonly waiting: number;
  /** How many badges members ask for wait for who answers in the association's name. */
  readonly openClaims: number;
  /** Where what comes from now on is told, where somebody is logged in. */
  readonly notices?: string;
  /** The workshop the reader takes part in now, if any. */
  readonly workshop?: Workshop;
  /** Whether htmx asks for a fragment only. */
  readonly fragment: boolean;
  /** Whether a fragment leaves it to what is in it to tell a screen reader what has come. */
  silent?: boolean;
}
