import type { Action } from "./actions.ts";
import type { Aid } from "./aids.ts";
import type { Colleague, ColleagueId } from "./colleagues.ts";
import type { Item } from "./orders.ts";
import type { Mood, Person } from "./people.ts";
import type { Program } from "./program.ts";
import type { Pace } from "./rules.ts";
import type { SituationId } from "./situations/types.ts";
import type { Station, StationId } from "./stations.ts";

/** What the player has an eye on. */
type Chosen =
  | { readonly kind: "person"; readonly person: number }
  | { readonly kind: "situation"; readonly situation: SituationId };

/** A thing the player is doing. */
interface Busy {
  readonly action: Action;
  /** Ticks it takes in all, and ticks left. */
  readonly takes: number;
  readonly left: number;
}

/** A situation that waits for an answer. */
export interface OpenSituation {
  readonly id: SituationId;
  /** Who it is about, where that is somebody from the public. */
  readonly figure: Person;
  /** Ticks until it is too late. */
  readonly left: number;
  /** Somebody is at it; it no longer runs out. */
  readonly taken: boolean;
}

/** How many people left with which face, and how many without being served. */
export type Faces = Readonly<Record<Mood | "left", number>>;

/** The ways to leave, the gladdest first. */
export const LEAVINGS: readonly (keyof Faces)[] = ["glad", "fine", "restless", "cross", "left"];

/** All of a fair at one moment: plain data, never changed in place. */
export interface State {
  /** Who comes, and what happens when: drawn once from the seed. */
  readonly program: Program;
  readonly pace: Pace;
  readonly paused: boolean;
  readonly over: boolean;
  /** Ticks passed since the opening. */
  readonly tick: number;
  readonly queue: readonly Person[];
  /** People who will come because of what was done, and from when on. */
  readonly extras: readonly { readonly from: number; readonly person: Person }[];
  /** How many arrivals, situations and friends of the program have had their turn. */
  readonly arrived: number;
  readonly begun: number;
  readonly befriended: number;
  readonly situations: readonly OpenSituation[];
  readonly chosen: Chosen | null;
  readonly busy: Busy | null;
  readonly plans: readonly Action[];
  readonly stations: Readonly<Record<StationId, Station>>;
  readonly stock: Readonly<Record<Item, number>>;
  /** How many notes can still be changed. */
  readonly change: number;
  readonly dirt: number;
  readonly colleagues: Readonly<Record<ColleagueId, Colleague>>;
  readonly aids: readonly Aid[];
  /** It rains until this tick. */
  readonly rainUntil: number;
  readonly faces: Faces;
  /** Situations that were answered, and at which level; what was prepared opens further answers. */
  readonly answered: Readonly<Partial<Record<SituationId, number>>>;
  readonly points: number;
  /** How many people were served or helped. */
  readonly served: number;
}

/** The same, while a step writes the next one: its lists and records may be changed. */
export type Draft =
  & Writable<Omit<State, ListsAndRecords>>
  & {
    [K in ListsAndRecords]: Writable<State[K]>;
  };
type ListsAndRecords =
  | "queue"
  | "extras"
  | "situations"
  | "plans"
  | "stations"
  | "stock"
  | "colleagues"
  | "aids"
  | "faces"
  | "answered";
type Writable<T> = T extends readonly (infer One)[] ? One[] : { -readonly [K in keyof T]: T[K] };

/** A copy that can be written to without the original changing; entries are replaced, not changed. */
export function draftOf(state: State): Draft {
  return {
    ...state,
    queue: [...state.queue],
    extras: [...state.extras],
    situations: [...state.situations],
    plans: [...state.plans],
    stations: { ...state.stations },
    stock: { ...state.stock },
    colleagues: { ...state.colleagues },
    aids: [...state.aids],
    faces: { ...state.faces },
    answered: { ...state.answered },
  };
}

/** Whether that help is in place. */
export function has(state: Pick<State, "aids">, aid: Aid): boolean {
  return state.aids.includes(aid);
}

/** Whether it rains at this moment. */
export function isRaining(state: Pick<State, "tick" | "rainUntil">): boolean {
  return state.tick < state.rainUntil;
}
