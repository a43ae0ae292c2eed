import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";

/** Who it is, across nodes: the id of an actor of this node, or the address of one elsewhere. */
export type ActorName = string;

/** Whether a name is that of an actor elsewhere. */
export function isElsewhere(name: ActorName): boolean {
  return name.includes(":");
}

/** The address of an actor here or elsewhere. */
export function addressOf(deps: Pick<Deps, "config">, name: ActorName): string {
  return isElsewhere(name) ? name : `${deps.config.origin}/actors/${name}`;
}

/** The name of the actor at an address: its id where it is one of ours. */
export function nameOf(deps: Pick<Deps, "config">, address: string): ActorName {
  const own = `${deps.config.origin}/actors/`;
  return address.startsWith(own) ? address.slice(own.length) : address;
}

/** How a name stands in keys: an id as it is, an address as the SHA-256 of it. */
export function nameKey(name: ActorName): string {
  return isElsewhere(name) ? hashOf(name) : name;
}

/** SHA-256 in lower-case hex: foreign addresses appear in keys as hashes. */
export function hashOf(address: string): string {
  return createHash("sha256").update(address).digest("hex");
}

/** The address of the activity that tells of an event. */
export function activityAddress(deps: Pick<Deps, "config">, event: string): string {
  return `${deps.config.origin}/activities/${event}`;
}
