import type { Deps } from "../../deps.ts";
import { DomainError, NotFoundError } from "../../errors.ts";
import { type ActorName, hashOf, isElsewhere, nameKey } from "../../identity/names.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import type { EndorsementRequest, RequestState } from "./types.ts";

/** @throws {NotFoundError} */
export async function readRequest(deps: Deps, id: string): Promise<Entry<EndorsementRequest>> {
  const entry = await deps.store.get(keys.endorsementRequest(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<EndorsementRequest>;
}

/** The request that an activity made, by the activity's address. */
export async function requestAskedBy(
  deps: Deps,
  activity: string,
): Promise<Entry<EndorsementRequest> | null> {
  const id = (await deps.store.get(keys.requestByActivity(hashOf(activity)))).value;
  return id ? await readRequest(deps, id) : null;
}

/** The open request about a badge of ours to one actor, if there is one. */
export async function openRequestTo(
  deps: Deps,
  credential: string,
  endorser: ActorName,
): Promise<string | null> {
  return (await deps.store.get(keys.openRequest(credential, nameKey(endorser)))).value;
}

/** Puts a new request and what it is found by into a commit, which fails if it is there already. */
export function placeRequest(atomic: Atomic, request: EndorsementRequest): Atomic {
  const { id, credential, endorser } = request;
  atomic
    .check({ key: keys.endorsementRequest(id), versionstamp: null })
    .set(keys.endorsementRequest(id), request);
  if (!isElsewhere(endorser)) atomic.set(keys.requestToEndorser(endorser, "asked", id), true);
  if (request.activity) atomic.set(keys.requestByActivity(hashOf(request.activity)), id);
  if (request.copy) atomic.set(keys.blobUse(request.copy, useOf(id)), true);
  if (!credential) return atomic;
  const open = keys.openRequest(credential, nameKey(endorser));
  return atomic
    .set(keys.requestAbout(credential, id), true)
    .check({ key: open, versionstamp: null })
    .set(open, id);
}

/**
 * Puts a request's only step into a commit. With it ends the endorser's leave to read the badge, and
 * our copy of one that is kept elsewhere.
 * @throws {DomainError} `request-<state>`: what already happened
 */
export function moveRequest(
  atomic: Atomic,
  entry: Entry<EndorsementRequest>,
  to: Exclude<RequestState, "asked">,
  changes: Pick<EndorsementRequest, "reason" | "endorsements">,
  now: Date,
): EndorsementRequest {
  const { copy, ...from } = entry.value;
  if (from.state !== "asked") throw new DomainError(`request-${from.state}`);
  const moved = { ...from, ...changes, state: to, updatedAt: now.toISOString() };
  atomic.check(entry).set(keys.endorsementRequest(from.id), moved);
  if (!isElsewhere(from.endorser)) {
    atomic
      .delete(keys.requestToEndorser(from.endorser, "asked", from.id))
      .set(keys.requestToEndorser(from.endorser, to, from.id), true);
  }
  if (copy) atomic.delete(keys.blobUse(copy, useOf(from.id)));
  if (from.credential) atomic.delete(keys.openRequest(from.credential, nameKey(from.endorser)));
  return moved;
}

function useOf(request: string): string {
  return `endorsement-request/${request}`;
}
