import type { Deps } from "../deps.ts";
import { ConflictError, DomainError, NotFoundError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import type { Award, AwardState } from "./types.ts";

/** From which states each state is reached; nothing moves back. */
const REACHED_FROM: Readonly<Record<AwardState, readonly AwardState[]>> = {
  proposed: [],
  accepted: ["proposed"],
  declined: ["proposed"],
  withdrawn: ["proposed"],
  issued: ["accepted"],
};

/** @throws {NotFoundError} */
export async function readAward(deps: Deps, id: string): Promise<Entry<Award>> {
  const entry = await deps.store.get(keys.award(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<Award>;
}

/** Puts a new award and its indexes into a commit. */
export function placeAward(atomic: Atomic, award: Award): Atomic {
  return atomic
    .check({ key: keys.award(award.id), versionstamp: null })
    .set(keys.award(award.id), award)
    .set(keys.awardOfRecipient(award.recipient, award.state, award.id), true)
    .set(keys.awardOfIssuer(award.issuer, award.state, award.id), true);
}

/**
 * Puts an award's step to another state into a commit, which fails if somebody stepped meanwhile.
 * @throws {DomainError} `award-<state>`: what already happened, when the step is not possible any more
 */
export function moveAward(
  atomic: Atomic,
  entry: Entry<Award>,
  to: AwardState,
  changes: Partial<Award>,
  now: Date,
): Award {
  const from = entry.value;
  if (!REACHED_FROM[to].includes(from.state)) throw new DomainError(`award-${from.state}`);
  const moved: Award = { ...from, ...changes, state: to, updatedAt: now.toISOString() };
  atomic
    .check(entry)
    .set(keys.award(from.id), moved)
    .delete(keys.awardOfRecipient(from.recipient, from.state, from.id))
    .set(keys.awardOfRecipient(from.recipient, to, from.id), true)
    .delete(keys.awardOfIssuer(from.issuer, from.state, from.id))
    .set(keys.awardOfIssuer(from.issuer, to, from.id), true);
  return moved;
}

/** @throws {ConflictError} when somebody else changed the same thing first */
export async function commitOrConflict(atomic: Atomic): Promise<void> {
  const result = await atomic.commit();
  if (!result.ok) throw new ConflictError();
}
