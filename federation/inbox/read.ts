import type { Json, JsonObject } from "../../src/credentials/types.ts";
import { DomainError } from "../../src/errors.ts";
import { isObject } from "../../src/credentials/json.ts";
import { isElsewhere, nameOf } from "../../src/identity/names.ts";
import { sameHost } from "../vocabulary.ts";
import type { Incoming } from "./types.ts";

/** The address of an object, given by itself or within it. */
export function referenceOf(object: JsonObject | undefined): string | undefined {
  return typeof object?.id === "string" ? object.id : undefined;
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

/** The one of ours that it is addressed to. */
export function localIn({ deps, activity }: Incoming): string | undefined {
  return activity.to.map((address) => nameOf(deps, address)).find((name) => !isElsewhere(name));
}

/** What an answer brings along. */
export function resultOf({ document }: Incoming): JsonObject | undefined {
  const result = [document.result ?? []].flat()[0] as Json | undefined;
  return isObject(result) ? result : undefined;
}
