import type { JsonObject } from "../../src/credentials/types.ts";
import { DomainError } from "../../src/errors.ts";
import { sameHost } from "../vocabulary.ts";
import type { Incoming } from "./types.ts";

/** The address of an object, given by itself or within it. */
export function referenceOf(object: JsonObject | undefined): string | undefined {
  return typeof object?.id === "string" ? object.id : undefined;
}

/** The types of an object, as a list. */
export function typesOf(object: JsonObject | undefined): string[] {
  return [object?.type ?? []].flat().filter((type) => typeof type === "string");
}

/** The activity's own address, where nothing can be without one. @throws {DomainError} */
export function requireId({ activity }: Incoming): string {
  if (!activity.id) throw new DomainError("activity-without-id");
  return activity.id;
}

/**
 * Refuses what speaks of a thing that is not its sender's to speak of.
 * @throws {DomainError} `not-on-own-host`
 */
export function requireOwn({ actor }: Incoming, address: string): void {
  if (!sameHost(actor.address, address)) throw new DomainError("not-on-own-host");
}
