import type { Deps } from "../deps.ts";
import type { Holder } from "../seats/types.ts";
import type { CardRecord } from "../recognition/types.ts";
import type { CardContent, WayTravelled } from "./types.ts";

/** The signed versions of a card, newest first. @throws {NotFoundError} */
export function versionsOf(_deps: Deps, _holder: Holder, _id: string): Promise<CardRecord[]> {
  return Promise.resolve([]);
}

/** What changed from one version to a later one. */
export function wayTravelled(_from: CardContent, _to: CardContent): WayTravelled {
  return { hours: {}, competences: [], context: [] };
}
