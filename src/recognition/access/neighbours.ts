import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { type ActorName, isElsewhere, nameOf } from "../../identity/names.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import { isBlocked } from "../../relations/blocks.ts";
import { isFollowedFrom, isFollower } from "../../relations/follow_store.ts";
import { keys } from "../../store/keys.ts";
import { ANYONE, maySee, type Viewer } from "../../visibility.ts";
import { isNeighbourAsked } from "../endorsements/asked.ts";
import type { CredentialRecord, Evidence } from "../types.ts";

/** An actor elsewhere whose signature was verified, or nobody known. */
export type Neighbour = Pick<RemoteActor, "address" | "type"> | null;

/**
 * As whom an actor elsewhere looks at what is ours: as a follower, or as the node of one, which reads
 * in the name of those it hosts.
 */
export async function neighbourViewer(
  deps: Deps,
  neighbour: Neighbour,
  owner: ActorName,
): Promise<Viewer> {
  if (!neighbour || await isBlocked(deps, neighbour.address)) return ANYONE;
  const { address, type } = neighbour;
  const follows = type === "Application"
    ? await isFollowedFrom(deps, owner, new URL(address).host)
    : await isFollower(deps, { follower: address, followed: owner });
  return { actors: [nameOf(deps, address)], follows };
}

/**
 * The badge, for an actor elsewhere that may see it.
 * @throws {NotFoundError}
 */
export async function credentialForNeighbour(
  deps: Deps,
  neighbour: Neighbour,
  id: string,
): Promise<CredentialRecord> {
  const record = (await deps.store.get(keys.credential(id))).value;
  if (!record) throw new NotFoundError();
  const viewer = await neighbourViewer(deps, neighbour, record.recipient);
  // Of a badge given elsewhere this is the holder's copy, theirs alone to show.
  const { issuer, recipient } = record;
  const owners = isElsewhere(issuer) ? [recipient] : [issuer, recipient];
  const sees = maySee({ visibility: record.visibility, owners }, viewer) ||
    await isNeighbourAsked(deps, neighbour, record.id);
  if (!sees) throw new NotFoundError();
  return record;
}

/**
 * A file of evidence of an award of ours, for whom it was offered to elsewhere and their node.
 * @throws {NotFoundError} for everyone else
 */
export async function awardFileForNeighbour(
  deps: Deps,
  neighbour: Neighbour,
  id: string,
): Promise<Evidence> {
  const awardId = (await deps.store.get(keys.evidence(id))).value;
  const award = awardId && (await deps.store.get(keys.award(awardId))).value;
  const file = award && award.evidence.find((item) => item.id === id && item.blob);
  if (!award || !file || !neighbour || !isElsewhere(award.recipient)) throw new NotFoundError();
  const isTheirs = neighbour.address === award.recipient ||
    neighbour.type === "Application" &&
      new URL(neighbour.address).host === new URL(award.recipient).host;
  const ended = award.state === "declined" || award.state === "withdrawn";
  if (!isTheirs || ended || await isBlocked(deps, neighbour.address)) throw new NotFoundError();
  return file;
}
