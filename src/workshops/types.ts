import type { Holder } from "../seats/types.ts";
import type { Language } from "../languages.ts";

/** Where a group is; who leads it moves all of it on. */
export const STEPS = ["waiting", "fair", "debrief", "card", "close"] as const;
/** One of {@link STEPS}. */
export type Step = (typeof STEPS)[number];

/** What a workshop may use. A badge is asked for after it, with an account. */
export const USES = ["fair", "card", "badge"] as const;
/** One of {@link USES}. */
export type Use = (typeof USES)[number];

/** The two doors of a workshop: one to join by, one for its projector. Each has a code. */
export type WorkshopDoor = "join" | "screen";

/** A session in which people without an account play, make a card, and leave with it. */
export interface Workshop {
  readonly id: string;
  /** The account that opened it. */
  readonly facilitator: string;
  readonly name: string;
  readonly language: Language;
  readonly uses: readonly Use[];
  /** What one types to join, as it is kept: nine characters. Opens nothing once it has ended. */
  readonly code: string;
  /** What one types on the machine of the projector. */
  readonly screenCode: string;
  readonly step: Step;
  /** Whether the projector shows what the group has found. */
  readonly resultsShown: boolean;
  /** ISO 8601, as all moments here. */
  readonly openedAt: string;
  /** When everything of it that nobody claimed is deleted: announced from the beginning. */
  readonly keptUntil: string;
  readonly endedAt?: string;
}

/** Somebody's place in a workshop. */
export interface Participant {
  readonly holder: Holder;
  readonly name: string;
  /** 1 for the first of this name, 2 for the second: it is shown from the second on. */
  readonly number: number;
  readonly joinedAt: string;
  /** Where the group was. */
  readonly joinedIn: Step;
  /** Taken off the list. It is no ban: who joins again is back in the same place. */
  readonly removedAt?: string;
  /** Whether they agreed that the group sees their points. */
  readonly ranked?: boolean;
}

/** What one may show to one's group: the words of a moment, or the card. */
export type Shared =
  | { readonly kind: "moment"; readonly round: string; readonly moment: string }
  | { readonly kind: "card" };

/** Something a participant shows to their group until they take it back. */
export interface Share {
  readonly holder: Holder;
  readonly what: Shared;
  readonly at: string;
}

/** The steps that a workshop goes through, by what it uses. */
export function stepsOf({ uses }: Pick<Workshop, "uses">): Step[] {
  const needs: Partial<Record<Step, Use>> = { fair: "fair", debrief: "fair", card: "card" };
  return STEPS.filter((step) => {
    const use = needs[step];
    return !use || uses.includes(use);
  });
}

/** What a participant is called in the group: "Samira", and "Samira 2" for the second one. */
export function shownName({ name, number }: Pick<Participant, "name" | "number">): string {
  return number > 1 ? `${name} ${number}` : name;
}

/** What a thing to show is called: two of one name are the same thing. */
export function shareName(what: Shared): string {
  return what.kind === "card" ? "card" : `${what.round}/${what.moment}`;
}
