import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { didDocument } from "../src/identity/did.ts";
import { ANYONE } from "../src/visibility.ts";
import { visibleActor } from "./actors.ts";

/** What `/actors/<id>/did.json` says, or null where it answers 404: no such actor, or a person. */
export async function didJson(deps: Deps, actorId: string): Promise<JsonObject | null> {
  const actor = await visibleActor(deps, actorId, ANYONE);
  return actor && await didDocument(deps, actor);
}
