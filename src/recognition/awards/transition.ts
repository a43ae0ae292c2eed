import type { Deps } from "../../deps.ts";
import { DomainError, NotFoundError } from "../../errors.ts";
import { hashOf, isElsewhere, nameKey } from "../../identity/names.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import type { Award, AwardState } from "../types.ts";

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
  if (award.activity) atomic.set(keys.awardByActivity(hashOf(award.activity)), award.id);
  return atomic
    .check({ key: keys.award(award.id), versionstamp: null })
    .set(keys.award(award.id), award)
    .set(keys.awardOfRecipient(nameKey(award.recipient), award.state, award.id), true)
    .set(keys.awardOfIssuer(nameKey(award.issuer), award.state, award.id), true);
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
  if (!leadsTo(from, to)) throw new DomainError(`award-${from.state}`);
  const [recipient, issuer] = [nameKey(from.recipient), nameKey(from.issuer)];
  const moved: Award = { ...from, ...changes, state: to, updatedAt: now.toISOString() };
  atomic
    .check(entry)
    .set(keys.award(from.id), moved)
    .delete(keys.awardOfRecipient(recipient, from.state, from.id))
    .set(keys.awardOfRecipient(recipient, to, from.id), true)
    .delete(keys.awardOfIssuer(issuer, from.state, from.id))
    .set(keys.awardOfIssuer(issuer, to, from.id), true);
  return moved;
}

/** Across nodes the issuer's word decides: our yes may cross the news that they took it back. */
function leadsTo({ state, issuer }: Award, to: AwardState): boolean {
  const crossed = to === "withdrawn" && state === "accepted" && isElsewhere(issuer);
  return crossed || REACHED_FROM[to].includes(state);
}

/** The award that an activity offered, ours or one of others. */
export async function awardOfferedBy(deps: Deps, activity: string): Promise<Entry<Award> | null> {
  const id = (await deps.store.get(keys.awardByActivity(hashOf(activity)))).value;
  return id ? await readAward(deps, id) : null;
}
