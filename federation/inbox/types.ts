import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import type { RemoteActor } from "../../src/identity/remote_types.ts";
import type { CarriedActivity } from "../../src/recognition/mentions/types.ts";
import type { Begin } from "../../src/store/commit.ts";
import type { Activity } from "../vocabulary.ts";

/** A verified activity, on its way to the domain. */
export interface Incoming {
  readonly deps: Deps;
  /** Who says it: its signature was verified. */
  readonly actor: RemoteActor;
  /** What it says, its values in lists and under one name each. */
  readonly activity: Activity;
  /** What it says, as it came. */
  readonly document: JsonObject;
  /** The whole message, signature and all, to be kept where it is somebody's word. */
  carried(): CarriedActivity;
  /**
   * Starts the commit of its effect, which carries the note that it was seen: an activity takes
   * effect once, however often it comes.
   */
  readonly begin: Begin;
}

/**
 * What an activity means here: read it, call the domain, done. Where nothing of ours is meant it
 * returns, and the sender is thanked all the same.
 * @throws {DomainError} where it is refused
 */
export type Handler = (incoming: Incoming) => Promise<void>;
