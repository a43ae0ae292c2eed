import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RoundLog } from "../../game/simulation/log.ts";
import { replay, replayUntil } from "../../game/simulation/log.ts";
import { type Round } from "../../game/simulation/round.ts";
import { careful, playRound } from "../../game/simulation/testing/bots.ts";
import { createRng } from "../../game/simulation/rng.ts";
import { after, openDeps, setUp, type TestDeps } from "../../tests/support/deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { acceptInvitation, createInvitation } from "../identity/invitations.ts";
import { eraseAccount } from "../identity/erasure.ts";
import { keys } from "../store/keys.ts";
import { bestLog, bestOf, keepBest } from "./best.ts";
import { exportFair } from "./export.ts";
import { claimRounds, forgetRounds } from "./keeping.ts";
import { keepMoment, keptMoments, letMomentGo } from "./moments.ts";
import {
  acceptLog,
  debriefOf,
  KEPT_DAYS,
  listRounds,
  playedSoFar,
  pressInRound,
  readRound,
  saveLog,
  startRound,
} from "./rounds.ts";
import type { FairRound } from "./types.ts";

const VISITOR = "visitor";

let deps: TestDeps;
beforeEach(async () => {
  deps = await openDeps();
});
afterEach(() => deps.dispose());

/** What the bot would do next, or a moment's wait. */
const choose = ({ state }: Round) => careful(state, createRng(0, 0)) ?? { do: "wait" as const };

/** Plays on, one press a commit, as the text version does. */
async function playOn(round: FairRound, most = Infinity): Promise<FairRound> {
  let now = round;
  for (let pressed = 0; pressed < most && !now.closed; pressed++) {
    const played = await playedSoFar(deps, VISITOR, now);
    const press = { action: choose(played), move: now.presses };
    now = (await pressInRound(deps, VISITOR, round.id, press)).round;
  }
  return now;
}

const refusal = (log: unknown, round: FairRound) =>
  acceptLog(deps, VISITOR, round.id, log).then(
    () => "accepted",
    (error: unknown) => error instanceof DomainError ? error.code : String(error),
  );

/** A log that a browser could have sent for this round. */
const browserLog = ({ seed, pace }: FairRound): RoundLog => playRound(seed, careful, pace).log;

describe("a round in words", () => {
  it("goes on where it was after a restart in the middle, to the same end", async () => {
    const round = await startRound(deps, VISITOR);
    const half = await playOn(round, 30);
    const before = await playedSoFar(deps, VISITOR, half);
    deps = await deps.restart();
    const found = await readRound(deps, VISITOR, round.id);
    expect(found).toEqual(half);
    expect(await playedSoFar(deps, VISITOR, found)).toEqual(before);
    const closed = await playOn(found);
    const { log } = await playedSoFar(deps, VISITOR, closed);
    const replayed = replay(log, round.seed);
    if (!replayed.ok) throw new Error(replayed.fault);
    expect(closed.closed).toMatchObject({
      points: replayed.state.points,
      served: replayed.state.served,
    });
  });

  it("counts a press that was sent twice once", async () => {
    const round = await startRound(deps, VISITOR);
    const press = { action: { do: "wait" as const }, move: 0 };
    await pressInRound(deps, VISITOR, round.id, press);
    const again = await pressInRound(deps, VISITOR, round.id, press);
    expect(again.round.presses).toBe(1);
    const [one, other] = await Promise.all(
      [1, 1].map((move) => pressInRound(deps, VISITOR, round.id, { ...press, move })),
    );
    expect([one!.round.presses, other!.round.presses]).toEqual([2, 2]);
  });

  it("draws a fair of its own for each round", async () => {
    const seeds = await Promise.all(Array.from({ length: 5 }, () => startRound(deps, VISITOR)));
    expect(new Set(seeds.map(({ seed }) => seed)).size).toBe(5);
  });

  it("is nobody else's", async () => {
    const round = await startRound(deps, VISITOR);
    await expect(readRound(deps, "somebody", round.id)).rejects.toThrow(NotFoundError);
    await expect(
      pressInRound(deps, "somebody", round.id, { action: { do: "end" }, move: 0 }),
    ).rejects.toThrow(NotFoundError);
  });
});

describe("a log that a browser sends", () => {
  it("is accepted once, with the score that a replay finds", async () => {
    const round = await startRound(deps, VISITOR);
    const log = browserLog(round);
    const sent = JSON.parse(JSON.stringify(log));
    const closed = await acceptLog(deps, VISITOR, round.id, sent);
    const replayed = replay(log, round.seed);
    if (!replayed.ok) throw new Error(replayed.fault);
    expect(closed.closed?.points).toBe(replayed.state.points);
    expect(await refusal(sent, round)).toBe("fair-closed");
    expect((await debriefOf(deps, VISITOR, closed)).points).toBe(replayed.state.points);
  });

  it("is refused when it is of another fair, of other rules, out of order, or no log", async () => {
    const round = await startRound(deps, VISITOR);
    const log = browserLog(round);
    const [first, second, ...rest] = log.presses;
    for (
      const forged of [
        { ...log, seed: round.seed ^ 1 },
        { ...log, rules: "kermesse-0" },
        { ...log, presses: [second, first, ...rest] },
        { ...log, presses: [{ ...first, at: 2300 }, second, ...rest] },
        { ...log, points: 9999 },
        { presses: "all of them" },
        null,
      ]
    ) expect(await refusal(forged, round)).toBe("fair-log");
    expect((await readRound(deps, VISITOR, round.id)).closed).toBeUndefined();
  });

  it("is refused while the stall is open", async () => {
    const round = await startRound(deps, VISITOR);
    const log = browserLog(round);
    expect(await refusal({ ...log, presses: log.presses.slice(0, 10) }, round))
      .toBe("fair-unfinished");
  });

  it("is refused when it forgets what was already played", async () => {
    const round = await playOn(await startRound(deps, VISITOR), 3);
    const { log } = await playedSoFar(deps, VISITOR, round);
    const end = { at: 0, do: "end" };
    expect(await refusal({ ...log, presses: [end] }, round)).toBe("fair-log");
  });
});

describe("a round that is drawn", () => {
  /** So much of a whole round as its player had seen by then. */
  function upTo(log: RoundLog, reached: number) {
    return { sent: { ...log, presses: log.presses.filter(({ at }) => at < reached) }, reached };
  }
  const drawn = async () => {
    const round = await startRound(deps, VISITOR, "normal");
    return { round, log: playRound(round.seed, careful, "normal").log };
  };

  it("goes on after a restart at the very tick it had reached, hands full or not", async () => {
    const { round, log } = await drawn();
    for (const reached of [100, 101, 640]) {
      await saveLog(deps, VISITOR, round.id, upTo(log, reached));
      deps = await deps.restart();
      const found = await readRound(deps, VISITOR, round.id);
      const { state } = await playedSoFar(deps, VISITOR, found);
      const again = replayUntil(upTo(log, reached).sent, reached);
      if (!again.ok) throw new Error(again.fault);
      expect(state).toEqual(again.state);
    }
    const closed = await acceptLog(deps, VISITOR, round.id, log);
    expect(closed.closed?.points).toBe(playRound(round.seed, careful, "normal").state.points);
  });

  it("goes on in words, calmly, and its log still replays to the same end", async () => {
    const { round, log } = await drawn();
    await saveLog(deps, VISITOR, round.id, upTo(log, 333));
    const closed = await playOn(await readRound(deps, VISITOR, round.id));
    const whole = (await playedSoFar(deps, VISITOR, closed)).log;
    expect(whole.presses.slice(0, upTo(log, 333).sent.presses.length))
      .toEqual(upTo(log, 333).sent.presses);
    const replayed = replay(whole, round.seed);
    if (!replayed.ok) throw new Error(replayed.fault);
    expect(closed.closed?.points).toBe(replayed.state.points);
  });

  it("loses nothing to what arrives late, and takes nothing that was not played", async () => {
    const { round, log } = await drawn();
    await saveLog(deps, VISITOR, round.id, upTo(log, 500));
    const kept = await readRound(deps, VISITOR, round.id);
    await saveLog(deps, VISITOR, round.id, upTo(log, 200));
    expect(await readRound(deps, VISITOR, round.id)).toEqual(kept);
    const [first, ...rest] = log.presses;
    for (
      const forged of [
        { sent: { ...log, presses: [{ ...first!, at: 400 }, ...rest] }, reached: 2399 },
        { sent: { ...log, seed: round.seed ^ 1 }, reached: 2399 },
        { sent: upTo(log, 500).sent, reached: 99_999 },
        { sent: { ...log, presses: [{ at: 5, do: "end" }] }, reached: 5 },
      ]
    ) {
      await expect(saveLog(deps, VISITOR, round.id, forged)).rejects.toThrow(DomainError);
    }
    expect(await readRound(deps, VISITOR, round.id)).toEqual(kept);
  });

  it("is an account's best until another is better, and is kept as long", async () => {
    const play = async (bot: typeof careful) => {
      const round = await startRound(deps, "account", "normal");
      await acceptLog(deps, "account", round.id, playRound(round.seed, bot, "normal").log);
      await keepBest(deps, "account");
      return round;
    };
    const poor = await play(() => undefined);
    const better = await play(careful);
    expect(bestOf(await listRounds(deps, "account"))?.id).toBe(better.id);
    deps.now = after(deps.now, { days: KEPT_DAYS + 1 });
    await expect(readRound(deps, "account", poor.id)).rejects.toThrow(NotFoundError);
    expect(await bestLog(deps, "account")).toMatchObject({ seed: better.seed });
    expect((await exportFair(deps, "account")).rounds).toMatchObject([{ id: better.id }]);
  });
});

describe("what a player keeps", () => {
  it("is kept in their own words, corrected, and let go", async () => {
    const round = await playOn(await startRound(deps, VISITOR));
    const { told } = await debriefOf(deps, VISITOR, round);
    const id = { round: round.id, moment: told[0]!.id };
    await keepMoment(deps, VISITOR, id, { words: "J’ai fait au mieux." });
    await keepMoment(deps, VISITOR, id, { elsewhere: "À la buvette du club.", who: "Jef" });
    expect(await keptMoments(deps, VISITOR)).toMatchObject([{
      elsewhere: "À la buvette du club.",
      who: "Jef",
      told: { id: told[0]!.id, competence: told[0]!.competence, level: told[0]!.level },
    }]);
    await expect(
      keepMoment(deps, VISITOR, { ...id, moment: "rain-1" }, {}),
    ).rejects.toThrow(NotFoundError);
    await letMomentGo(deps, VISITOR, id);
    expect(await keptMoments(deps, VISITOR)).toEqual([]);
  });

  it("stays when its round goes after the announced delay, and comes along to an account", async () => {
    const round = await playOn(await startRound(deps, VISITOR));
    const { told } = await debriefOf(deps, VISITOR, round);
    const id = { round: round.id, moment: told[0]!.id };
    await keepMoment(deps, VISITOR, id, { elsewhere: "Au marché." });
    const gone = await startRound(deps, "another");
    expect(await claimRounds(deps, VISITOR, "account")).toBe(1);
    expect(await listRounds(deps, VISITOR)).toEqual([]);
    expect(await debriefOf(deps, "account", await readRound(deps, "account", round.id)))
      .toEqual(await debriefOf(deps, "account", round));
    deps.now = after(deps.now, { days: KEPT_DAYS + 1 });
    await expect(readRound(deps, "another", gone.id)).rejects.toThrow(NotFoundError);
    await expect(readRound(deps, "account", round.id)).rejects.toThrow(NotFoundError);
    expect(await claimRounds(deps, "account", "other account")).toBe(0);
    expect(await keptMoments(deps, "account")).toEqual([]);
    expect(await keptMoments(deps, "other account")).toMatchObject([{ elsewhere: "Au marché." }]);
  });

  it("leaves nothing when a visitor forgets it", async () => {
    const round = await playOn(await startRound(deps, VISITOR));
    const { told } = await debriefOf(deps, VISITOR, round);
    await keepMoment(deps, VISITOR, { round: round.id, moment: told[0]!.id }, {});
    await forgetRounds(deps, VISITOR);
    expect(await Array.fromAsync(deps.store.list({ prefix: keys.fairOf(VISITOR) }))).toEqual([]);
  });

  it("goes with the account", async () => {
    const { administrator } = await setUp(deps);
    const { secret } = await createInvitation(deps, administrator, {
      uses: 1,
      days: 7,
      roles: ["member"],
      note: "",
    });
    const account = await acceptInvitation(deps, {
      secret,
      name: "Samira",
      password: "une petite phrase",
      language: "fr",
      caller: "192.0.2.7",
    });
    await startRound(deps, account.id);
    await eraseAccount(deps, account, account.id);
    expect(await listRounds(deps, account.id)).toEqual([]);
  });
});
