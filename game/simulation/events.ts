import type { Act } from "./acts.ts";
import type { Action, Refusal } from "./actions.ts";
import type { ColleagueId, Post } from "./colleagues.ts";
import type { Item } from "./orders.ts";
import type { Mood, Person } from "./people.ts";
import type { Pace } from "./rules.ts";
import type { OptionId, SituationId } from "./situations/types.ts";
import type { KitchenId } from "./stations.ts";

/** Who did something: the player, or a colleague. */
type Hand = "player" | ColleagueId;

/** What made serving somebody harder than it had to be. */
export type Slip = "notUnderstood" | "highCounter" | "noChange" | "readLabel";

/** Something that happened; what scenes animate, sounds say, and the debrief tells back. */
export type Happening =
  | { readonly type: "act"; readonly act: Act }
  | { readonly type: "arrived"; readonly person: Person }
  | { readonly type: "started"; readonly action: Action; readonly ticks: number }
  | { readonly type: "planned"; readonly action: Action }
  | { readonly type: "refused"; readonly action: Action; readonly why: Refusal }
  | {
    readonly type: "served";
    readonly person: Person;
    readonly mood: Mood;
    readonly points: number;
    readonly slips: readonly Slip[];
  }
  | { readonly type: "left"; readonly person: Person; readonly points: number }
  | {
    readonly type: "greeted";
    readonly person: Person;
    readonly before: Mood;
    readonly waiting: number;
  }
  | { readonly type: "offered"; readonly person: Person; readonly instead: readonly Item[] }
  | { readonly type: "loaded"; readonly station: KitchenId; readonly by: Hand }
  | { readonly type: "ready"; readonly station: KitchenId }
  | {
    readonly type: "taken";
    readonly station: KitchenId;
    readonly by: Hand;
    readonly count: number;
  }
  | { readonly type: "burnt"; readonly station: KitchenId }
  | { readonly type: "scraped"; readonly station: KitchenId; readonly by: Hand }
  | { readonly type: "changePrepared"; readonly by: Hand; readonly waiting: number }
  | { readonly type: "cleaned"; readonly by: Hand; readonly dirt: number }
  | {
    readonly type: "assigned";
    readonly colleague: ColleagueId;
    readonly from: Post;
    readonly to: Post;
    /** Whether they worked at half their speed, and how many people waited. */
    readonly tired: boolean;
    readonly waiting: number;
  }
  | { readonly type: "tired"; readonly colleague: ColleagueId }
  | { readonly type: "situation"; readonly id: SituationId; readonly figure: Person }
  | {
    readonly type: "answered";
    readonly id: SituationId;
    readonly option: OptionId;
    readonly figure: Person;
    /** The face the person it was about leaves with, if they were from the public. */
    readonly mood: Mood | null;
    readonly points: number;
    readonly ticks: number;
    readonly waiting: number;
    readonly raining: boolean;
  }
  | {
    readonly type: "missed";
    readonly id: SituationId;
    readonly figure: Person;
    readonly points: number;
  }
  | { readonly type: "giant"; readonly here: boolean }
  | { readonly type: "rain"; readonly falls: boolean }
  | { readonly type: "oilOff" }
  | { readonly type: "paused" }
  | { readonly type: "resumed" }
  | { readonly type: "pace"; readonly pace: Pace }
  | {
    readonly type: "closed";
    /** The faces of the colleagues at the end. */
    readonly samir: Mood;
    readonly lotte: Mood;
    readonly points: number;
  };

/** A happening and the tick at which it was. */
export type FairEvent = Happening & { readonly at: number };
