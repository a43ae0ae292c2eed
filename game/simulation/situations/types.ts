import type { CompetenceCode, Level } from "../../../src/achievements/types.ts";
import type { Act } from "../acts.ts";
import type { ColleagueId } from "../colleagues.ts";
import type { Look, Person } from "../people.ts";
import type { Draft, State } from "../state.ts";

/** All that may happen; rounds are drawn in this order, so that it stays. */
export const SITUATION_IDS = [
  "lostChild",
  "nuts",
  "signing",
  "highCounter",
  "queueJump",
  "bigNote",
  "overwhelmed",
  "treasurer",
  "reporter",
  "rain",
  "smoke",
  "angry",
  "otherTongue",
  "firstEvening",
  "nextYear",
  "leftovers",
] as const;
/** The name of a situation, in the log too. */
export type SituationId = (typeof SITUATION_IDS)[number];

/** Its name in the log and in the locale files is its level: `one` to `four`. */
export const OPTION_IDS = ["one", "two", "three", "four"] as const;
/** The name of an answer. */
export type OptionId = (typeof OPTION_IDS)[number];

/** Who was there and could say so. */
const WITNESSES = [
  "samir",
  "lotte",
  "family",
  "customer",
  "queue",
  "treasurer",
  "reporter",
  "neighbour",
  "coordinator",
  "shelter",
] as const;
/** Somebody who was there. */
export type Witness = (typeof WITNESSES)[number];

/** One way to answer a situation. Its level is how far it is one's own, not how good it is. */
export interface Option {
  readonly id: OptionId;
  readonly level: Level;
  readonly shows: readonly CompetenceCode[];
  /** What it takes now, in ticks. */
  readonly ticks: number;
  /** A colleague it calls away from their post, and for how long. */
  readonly calls?: { readonly colleague: ColleagueId; readonly ticks: number };
  /** What must be there for it to come to mind; asked when the answer is given. */
  readonly possible?: (state: State) => boolean;
  readonly witnesses: readonly Witness[];
  /** What it gives. */
  readonly effect: (draft: Draft) => void;
}

/** Something that happens, and the four ways to answer it. */
export interface Situation {
  readonly id: SituationId;
  readonly acts: readonly Act[];
  /** Ticks one has to answer. */
  readonly waits: number;
  /** Whether it is about somebody from the public, who leaves with a face. */
  readonly guest: boolean;
  /** What is known of that person; everything else is drawn like anybody's. */
  readonly figure?: Partial<Pick<Person, "speaks" | "allergy" | "pays">> & {
    readonly look?: Partial<Look>;
  };
  readonly options: readonly [Option, Option, Option, Option];
  /** What it brings at once. */
  readonly begins?: (draft: Draft) => void;
  /** What happens when nobody looked up. */
  readonly missed: (draft: Draft) => void;
}
