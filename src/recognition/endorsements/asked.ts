import type { Deps } from "../../deps.ts";
import { isElsewhere } from "../../identity/names.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import type { Account } from "../../identity/types.ts";
import { isBlocked } from "../../relations/blocks.ts";
import { keys } from "../../store/keys.ts";
import { endorsingNames } from "./acting.ts";
import { openRequestTo } from "./request_store.ts";

/** Whether the holder of a badge asks this person, or whom they answer for, to endorse it. */
export async function isAskedAbout(
  deps: Deps,
  account: Account,
  credential: string,
): Promise<boolean> {
  for (const name of await endorsingNames(deps, account)) {
    if (await openRequestTo(deps, credential, name)) return true;
  }
  return false;
}

/** The same for an actor elsewhere, or for the node of one, which reads in its name. */
export async function isNeighbourAsked(
  deps: Deps,
  neighbour: Pick<RemoteActor, "address" | "type"> | null,
  credential: string,
): Promise<boolean> {
  if (!neighbour || await isBlocked(deps, neighbour.address)) return false;
  if (await openRequestTo(deps, credential, neighbour.address)) return true;
  if (neighbour.type !== "Application") return false;
  const { host } = new URL(neighbour.address);
  const open = deps.store.list<string>({ prefix: keys.openRequests(credential) });
  for await (const { value: id } of open) {
    const request = (await deps.store.get(keys.endorsementRequest(id))).value;
    if (request && isElsewhere(request.endorser) && new URL(request.endorser).host === host) {
      return true;
    }
  }
  return false;
}
