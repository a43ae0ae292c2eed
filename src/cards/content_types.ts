import type { CompetenceCode, Level } from "../achievements/types.ts";
import type { Language } from "../languages.ts";
import type { AssociationKind, Example, Period, Rhythm, Sound } from "./answer_types.ts";

/** One competence as a signed card names it. */
export interface CardCompetence {
  readonly competence: CompetenceCode;
  readonly level: Level;
  readonly example?: Pick<Example, "words" | "fair"> & { readonly sound?: Sound };
}

/** What a signed card says, as this node understood and kept it; the document says the same. */
export interface CardContent {
  readonly language: Language;
  readonly kind?: AssociationKind;
  readonly association?: string;
  readonly role?: string;
  readonly withWhom?: string;
  readonly forWhom?: string;
  readonly period?: Period;
  readonly rhythm?: Rhythm;
  readonly hours?: number;
  readonly competences: readonly CardCompetence[];
  readonly name?: string;
}

/** What changed from one version of a card to a later one. */
export interface WayTravelled {
  readonly hours: { readonly from?: number; readonly to?: number };
  readonly competences: readonly {
    readonly competence: CompetenceCode;
    readonly from?: Level;
    readonly to?: Level;
    readonly change: "new" | "gone" | "higher" | "lower" | "same";
    /** Whether the example is another one. */
    readonly otherExample: boolean;
  }[];
  /** Which parts of the context say something else. */
  readonly context:
    readonly ("kind" | "association" | "role" | "withWhom" | "forWhom" | "period")[];
}
