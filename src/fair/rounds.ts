import type { Action } from "../../game/simulation/actions.ts";
import { type Debrief, debrief } from "../../game/debrief/debrief.ts";
import {
  type LoggedAction,
  MOST_PRESSES,
  replay,
  replayUntil,
  type RoundLog,
} from "../../game/simulation/log.ts";
import { readLog } from "../../game/simulation/read_log.ts";
import { inWords, pressAndFinish, resumeRound, type Round } from "../../game/simulation/round.ts";
import type { Faces } from "../../game/simulation/state.ts";
import { type Pace, RULES_VERSION } from "../../game/simulation/rules.ts";
import type { Deps } from "../deps.ts";
import { ConflictError, DomainError, NotFoundError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Holder } from "../seats/types.ts";
import { findSeat } from "../seats/seats.ts";
import { commitAgain, commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Entry } from "../store/ports.ts";
import { placeOnBoard, shownOf } from "./board_place.ts";
import { placePresses, readLogOf } from "./log_store.ts";
import type { FairRound } from "./types.ts";

/** How long a round is kept, in days; what an account keeps of it stays longer. */
export const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens the stall: the seed is drawn here, once. */
export async function startRound(
  deps: Deps,
  holder: Holder,
  pace: Pace = "calm",
): Promise<FairRound> {
  const now = deps.clock();
  // A seat says how long what is its own is kept: its workshop has announced it.
  const seat = await findSeat(deps, holder);
  const keptUntil = seat ? new Date(seat.keptUntil) : new Date(now.getTime() + KEPT_DAYS * DAY_MS);
  const round: FairRound = {
    id: newId(),
    rules: RULES_VERSION,
    seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
    pace,
    startedAt: now.toISOString(),
    keptUntil: keptUntil.toISOString(),
    presses: 0,
    reached: 0,
  };
  const key = keys.fairRound(holder, round.id);
  const atomic = deps.store.atomic().check({ key, versionstamp: null });
  await commitOrConflict(atomic.set(key, round, { expiresAt: keptUntil }));
  return round;
}

/** The rounds of a holder that are still kept, newest first. */
export async function listRounds(deps: Deps, holder: Holder): Promise<FairRound[]> {
  const entries = deps.store.list<FairRound>({ prefix: keys.fairRounds(holder) });
  return (await Array.fromAsync(entries, ({ value }) => value))
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

/** @throws {NotFoundError} where this holder has no such round, or no longer */
export async function readRound(deps: Deps, holder: Holder, id: string): Promise<FairRound> {
  return (await roundEntry(deps, holder, id)).value;
}

/**
 * The presses so far, for who plays them again elsewhere.
 * @throws {DomainError} `fair-other-rules`
 */
export async function logSoFar(deps: Deps, holder: Holder, round: FairRound): Promise<RoundLog> {
  requireSameRules(round);
  return await readLogOf(deps, holder, round);
}

/**
 * The fair as it stands after the presses so far. Nothing but the log is kept: whoever plays it
 * again finds the same fair, after a power cut too.
 * @throws {DomainError} `fair-other-rules`
 */
export async function playedSoFar(deps: Deps, holder: Holder, round: FairRound): Promise<Round> {
  const log = await logSoFar(deps, holder, round);
  const replayed = replayUntil(log, round.reached ?? Infinity, round.seed);
  if (!replayed.ok) throw new DomainError("fair-log");
  return resumeRound(log, replayed);
}

/**
 * One press of the text version, with all it takes until the player's hands are free again. With
 * the press that closes the stall, the log is replayed and the round has its result.
 *
 * @param move how many presses the player had seen: a press sent twice, or from a page that lies
 *   behind, changes nothing
 */
export async function pressInRound(
  deps: Deps,
  holder: Holder,
  id: string,
  { action, move }: { readonly action: Action; readonly move: number },
): Promise<{ readonly round: FairRound; readonly played: Round }> {
  const entry = await roundEntry(deps, holder, id);
  const played = await playedSoFar(deps, holder, entry.value);
  if (entry.value.closed || move !== entry.value.presses) return { round: entry.value, played };
  const isLast = move === MOST_PRESSES - 1;
  const next = pressAndFinish(inWords(played), isLast ? { do: "end" } : action);
  const { reached: _, ...before } = entry.value;
  const pressed: FairRound = { ...before, presses: next.log.presses.length };
  const { round, faces } = next.state.over
    ? close(deps, pressed, next.log)
    : { round: pressed, faces: undefined };
  if (!await place(deps, holder, entry, { round, presses: next.log.presses, faces })) {
    // Somebody pressed at the same moment: theirs is what happened.
    const after = await readRound(deps, holder, id);
    return { round: after, played: await playedSoFar(deps, holder, after) };
  }
  return { round, played: next };
}

/**
 * Keeps what was drawn and played so far, so that the round goes on after a reload, on another
 * device, or in words. What arrives late and tells less than is known changes nothing.
 *
 * @param reached the tick at which it was sent
 * @throws {DomainError} `fair-closed`, `fair-log`
 * @throws {NotFoundError} {ConflictError}
 */
export async function saveLog(
  deps: Deps,
  holder: Holder,
  id: string,
  { sent, reached }: { readonly sent: unknown; readonly reached: number },
): Promise<FairRound> {
  const entry = await roundEntry(deps, holder, id);
  if (entry.value.closed) throw new DomainError("fair-closed");
  const { log, known } = await readSent(deps, holder, entry.value, sent);
  const { presses } = log;
  if (presses.length < known.presses.length) return entry.value;
  if (presses.length === known.presses.length && reached <= (entry.value.reached ?? 0)) {
    return entry.value;
  }
  const replayed = replayUntil(log, reached, entry.value.seed);
  if (!replayed.ok || replayed.state.tick !== reached) throw new DomainError("fair-log");
  const round: FairRound = { ...entry.value, presses: presses.length, reached };
  if (!await place(deps, holder, entry, { round, presses })) throw new ConflictError();
  return round;
}

/**
 * Accepts what a browser sends as the log of a whole round: it is replayed once, here.
 *
 * @throws {DomainError} `fair-closed` for a second log, `fair-unfinished`, `fair-log` for what was
 *   not played: another seed, other rules, presses out of order, or not those known so far
 * @throws {NotFoundError} {ConflictError}
 */
export async function acceptLog(
  deps: Deps,
  holder: Holder,
  id: string,
  sent: unknown,
): Promise<FairRound> {
  const entry = await roundEntry(deps, holder, id);
  if (entry.value.closed) throw new DomainError("fair-closed");
  const { log, known } = await readSent(deps, holder, entry.value, sent);
  const { presses } = log;
  if (presses.length < known.presses.length) throw new DomainError("fair-log");
  const { round, faces } = close(deps, { ...entry.value, presses: presses.length }, log);
  if (!await place(deps, holder, entry, { round, presses, faces })) throw new ConflictError();
  return round;
}

/**
 * What is told back of a round whose stall has closed.
 * @throws {DomainError} `fair-unfinished`, `fair-other-rules`
 */
export async function debriefOf(deps: Deps, holder: Holder, round: FairRound): Promise<Debrief> {
  if (!round.closed) throw new DomainError("fair-unfinished");
  requireSameRules(round);
  const replayed = replay(await readLogOf(deps, holder, round), round.seed);
  if (!replayed.ok) throw new DomainError("fair-log");
  return debrief(replayed);
}

/** A round with its stamp. @throws {NotFoundError} */
export async function roundEntry(
  deps: Deps,
  holder: Holder,
  id: string,
): Promise<Entry<FairRound>> {
  const entry = await deps.store.get(keys.fairRound(holder, id));
  if (!entry.value) throw new NotFoundError();
  return entry;
}

/** A round with its result, and how its people left, as its replayed log tells. */
function close(
  deps: Deps,
  round: FairRound,
  log: RoundLog,
): { readonly round: FairRound; readonly faces: Faces } {
  const replayed = replay(log, round.seed);
  if (!replayed.ok) {
    throw new DomainError(replayed.fault === "unfinished" ? "fair-unfinished" : "fair-log");
  }
  const { points, served, faces } = replayed.state;
  return { round: { ...round, closed: { at: deps.clock().toISOString(), points, served } }, faces };
}

/**
 * One commit: the round as it is now, the presses that are new, and with `faces`, which a round that
 * closes has, its player's place on the board.
 * @returns false if outrun
 */
async function place(
  deps: Deps,
  holder: Holder,
  entry: Entry<FairRound>,
  { round, presses, faces }: {
    readonly round: FairRound;
    readonly presses: readonly LoggedAction[];
    readonly faces?: Faces;
  },
): Promise<boolean> {
  // Tried again where only the place on the board was changed meanwhile.
  return await commitAgain(async () => {
    const { versionstamp } = await deps.store.get(entry.key);
    if (versionstamp !== entry.versionstamp) return { result: false };
    const atomic = deps.store.atomic().check(entry).set(keys.fairRound(holder, round.id), round, {
      expiresAt: new Date(round.keptUntil),
    });
    placePresses(atomic, holder, round, presses, entry.value.presses);
    if (faces) await placeOnBoard(deps, atomic, holder, shownOf(round, faces));
    return { atomic, result: true };
  });
}

/** What a browser sent, as far as it agrees with what is known of the round. */
async function readSent(deps: Deps, holder: Holder, round: FairRound, sent: unknown) {
  const read = readLog(sent);
  if (!read.ok) throw new DomainError("fair-log");
  const known = await readLogOf(deps, holder, round);
  if (!agree(read.log, known)) throw new DomainError("fair-log");
  return { log: read.log, known };
}

/** Whether two logs are of one round, the shorter being the beginning of the longer. */
function agree(one: RoundLog, other: RoundLog): boolean {
  const shared = Math.min(one.presses.length, other.presses.length);
  return one.pace === other.pace && one.seed === other.seed && one.rules === other.rules &&
    one.presses.slice(0, shared).every((press, index) => samePress(press, other.presses[index]!));
}

function samePress(one: LoggedAction, other: LoggedAction): boolean {
  const sorted = (action: LoggedAction) =>
    JSON.stringify(Object.entries(action).sort(([a], [b]) => a < b ? -1 : 1));
  return sorted(one) === sorted(other);
}

function requireSameRules(round: FairRound): void {
  if (round.rules !== RULES_VERSION) throw new DomainError("fair-other-rules");
}
