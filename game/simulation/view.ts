import type { Act } from "./acts.ts";
import type { Action, Refusal } from "./actions.ts";
import type { Aid } from "./aids.ts";
import type { ColleagueId, Post } from "./colleagues.ts";
import type { Item } from "./orders.ts";
import type { Look, Mood } from "./people.ts";
import type { Sentence } from "./sentences.ts";
import type { SituationId } from "./situations/types.ts";
import type { Faces } from "./state.ts";
import type { Phase, StationId } from "./stations.ts";

/** Something that can be pressed. */
export interface ActionView {
  readonly action: Action;
  readonly label: Sentence;
  /** What it takes, in ticks, where it takes time. */
  readonly ticks?: number;
  /** Why it would change nothing now. */
  readonly refused?: Refusal;
  readonly why?: Sentence;
}

/** Somebody in the queue, as they are shown. */
export interface PersonView {
  readonly id: number;
  readonly look: Look;
  readonly words: Sentence;
  readonly mood: Mood;
  readonly moodWords: Sentence;
  /** Patience left, 0 to 100. */
  readonly patience: number;
  readonly order: readonly Item[];
  readonly orderWords: readonly Sentence[];
  readonly needs: readonly Sentence[];
  readonly chosen: boolean;
  /** Serve, say a word, offer something else. */
  readonly actions: readonly ActionView[];
  /** Chooses them. */
  readonly choose: Action;
}

/** A station, as it is shown. */
export interface StationView {
  readonly id: StationId;
  readonly name: Sentence;
  readonly phase: Phase | "later" | "open";
  readonly words: Sentence;
  /** How far it has cooked, or is from burning once ready: 0 to 100. */
  readonly progress: number;
  readonly hand?: ColleagueId;
  readonly work: ActionView;
}

/** A colleague, as they are shown. */
export interface ColleagueView {
  readonly id: ColleagueId;
  readonly name: Sentence;
  readonly post: Post | "away";
  readonly postWords: Sentence;
  /** 0 to 100. */
  readonly energy: number;
  readonly energyWords: Sentence;
  readonly actions: readonly ActionView[];
}

/** Something that happens, as it is shown. */
export interface SituationView {
  readonly id: SituationId;
  readonly title: Sentence;
  readonly scene: Sentence;
  readonly figure?: { readonly look: Look; readonly words: Sentence };
  /** How much of the time to answer is left: 0 to 100. */
  readonly left: number;
  readonly chosen: boolean;
  readonly look: Action;
  /** Only those that can come to mind as things are, in an order that says nothing about them. */
  readonly options: readonly ActionView[];
}

/** All that is there and all that can be done: what a form, a live region or a bot needs. */
export interface FairView {
  readonly act: Act;
  readonly actWords: Sentence;
  /** Time until closing. */
  readonly clock: Sentence;
  /** Whether time waits, and the sentence that says so. */
  readonly standing?: Sentence;
  readonly paused: boolean;
  readonly over: boolean;
  readonly people: readonly PersonView[];
  readonly situations: readonly SituationView[];
  readonly stations: readonly StationView[];
  readonly colleagues: readonly ColleagueView[];
  readonly counter: readonly { readonly item: Item; readonly count: number; words: Sentence }[];
  readonly change: Sentence;
  readonly stall: Sentence;
  readonly weather?: Sentence;
  readonly aids: readonly { readonly id: Aid; readonly words: Sentence }[];
  /** What the player is doing, 0 to 100, and what comes after. */
  readonly hands?: { readonly words: Sentence; readonly progress: number };
  readonly plans: readonly Sentence[];
  /** Wait, pause or go on, the other paces, close. */
  readonly controls: readonly ActionView[];
  readonly hint?: Sentence;
  /** What just happened, in order, and the one thing that matters most. */
  readonly happened: readonly Sentence[];
  readonly headline?: Sentence;
  readonly faces: Faces;
  readonly points: number;
  readonly served: number;
}
