import type { Moment } from "../../game/debrief/moment.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import type { Holder } from "../seats/types.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { debriefOf, roundEntry } from "./rounds.ts";
import type { KeptMoment, OwnWords, ToldMoment } from "./types.ts";

/** The moments a holder has kept, in the order in which they kept them. */
export async function keptMoments(
  deps: Deps,
  holder: Holder,
  round?: string,
): Promise<KeptMoment[]> {
  const prefix = keys.fairKeptBy(holder, round);
  const entries = deps.store.list<KeptMoment>({ prefix });
  return (await Array.fromAsync(entries, ({ value }) => value))
    .sort((a, b) => a.keptAt.localeCompare(b.keptAt));
}

/**
 * Keeps a moment that the player recognised, with what they say of it; kept again, it is corrected.
 *
 * @throws {NotFoundError} where the debrief told no such moment
 * @throws {ConflictError} where the round went meanwhile
 */
export async function keepMoment(
  deps: Deps,
  holder: Holder,
  id: { readonly round: string; readonly moment: string },
  said: OwnWords,
): Promise<KeptMoment> {
  const entry = await roundEntry(deps, holder, id.round);
  const round = entry.value;
  const { told, others } = await debriefOf(deps, holder, round);
  const moment = [...told, ...others].find((one) => one.id === id.moment);
  if (!moment) throw new NotFoundError();
  const kept: KeptMoment = {
    round: round.id,
    rules: round.rules,
    playedAt: round.closed!.at,
    keptAt: deps.clock().toISOString(),
    told: toldMoment(moment),
    ...said,
  };
  const atomic = deps.store.atomic().check(entry)
    .set(keys.fairKept(holder, round.id, moment.id), kept);
  await commitOrConflict(atomic);
  return kept;
}

/** Lets a moment go: the player does not recognise it, or no longer wants it kept. */
export async function letMomentGo(
  deps: Deps,
  holder: Holder,
  { round, moment }: { readonly round: string; readonly moment: string },
): Promise<void> {
  await deps.store.atomic().delete(keys.fairKept(holder, round, moment)).commit();
}

function toldMoment(moment: Moment): ToldMoment {
  const { id, when, situation, did, took, gave, competence, further, level } = moment;
  const { witnesses, recognition } = moment;
  return {
    id,
    when,
    situation,
    did,
    took,
    gave,
    competence,
    further,
    level,
    witnesses,
    recognition,
  };
}
