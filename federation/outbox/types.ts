import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import type { ActorName } from "../../src/identity/names.ts";
import type { DomainEvent } from "../../src/events.ts";
import type { HeardBy } from "../../src/store/listeners.ts";
import type { Atomic } from "../../src/store/ports.ts";
import type { Say } from "./say.ts";

/** Who receives an activity. Actors of this node are passed over: they have it already. */
export interface Audience {
  /** Actors by name. */
  readonly actors?: readonly ActorName[];
  /** The accepted followers of these actors of ours (ids). */
  readonly followersOf?: readonly string[];
  /** Every inbox that this note (id) was ever sent to. */
  readonly reachedBy?: string;
  /** The note (id) that this activity carries to new inboxes, which will hear of its end. */
  readonly carries?: string;
}

/** An activity to be said by one of our actors. */
export interface Draft {
  /** The actor (id) who says it. */
  readonly by: string;
  /** Its type, object and addressing; context, id, actor, date and proof are added. */
  readonly activity: JsonObject & { readonly type: string };
  readonly audience: Audience;
  /** Tells several activities of one event apart; the first needs none. */
  readonly part?: string;
  /** Whether anyone may read it, and the outbox lists it. */
  readonly public?: boolean;
  /** The award (id) whose yes it is: refused for good, it is no longer on its way. */
  readonly award?: string;
  /** Adds what belongs into the same commit; `activity` is its id. */
  place?(atomic: Atomic, activity: string): void;
}

/** The domain event of one type. */
export type EventOf<T extends DomainEvent["type"]> = Extract<DomainEvent, { readonly type: T }>;

/** What is said to other nodes when something happened here. */
export type Announcer<T extends DomainEvent["type"]> = (
  deps: Deps,
  event: EventOf<T>,
  say: Say,
) => Promise<readonly Draft[]>;

/** What is said of each event that other nodes hear of. */
export type Announcers = { readonly [T in HeardBy<"telling">]?: Announcer<T> };
