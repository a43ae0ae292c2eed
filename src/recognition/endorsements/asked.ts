import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import type { Account } from "../../identity/types.ts";
import { isBlocked } from "../../relations/blocks.ts";
import { keys } from "../../store/keys.ts";
import { endorsingNames } from "./acting.ts";
import { openRequestTo } from "./request_store.ts";
import type { EndorsementFile } from "./types.ts";

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

/**
 * The file of an endorsement of ours, for whom it was written and their node.
 * @throws {NotFoundError} for everyone else
 */
export async function endorsementFileForNeighbour(
  deps: Deps,
  neighbour: Pick<RemoteActor, "address" | "type"> | null,
  file: string,
): Promise<EndorsementFile> {
  const id = (await deps.store.get(keys.endorsementFile(file))).value;
  const given = id ? (await deps.store.get(keys.givenEndorsement(id))).value : null;
  if (!given?.file || !neighbour || !isElsewhere(given.receiver)) throw new NotFoundError();
  const isTheirs = neighbour.address === given.receiver ||
    neighbour.type === "Application" &&
      new URL(neighbour.address).host === new URL(given.receiver).host;
  if (!isTheirs || await isBlocked(deps, neighbour.address)) throw new NotFoundError();
  return given.file;
}
