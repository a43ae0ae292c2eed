import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { careful, playRound } from "../../game/simulation/testing/bots.ts";
import { openDeps, setUp, type TestDeps } from "../../tests/support/deps.ts";
import { eraseAccount } from "../identity/erasure.ts";
import { acceptInvitation, createInvitation } from "../identity/invitations.ts";
import type { Account } from "../identity/types.ts";
import { keys } from "../store/keys.ts";
import { BOARD_PLACES, boardFor, boardPlaceOf, joinBoard, leaveBoard } from "./board.ts";
import type { BoardPlace } from "./board_place.ts";
import { exportFair } from "./export.ts";
import { claimRounds } from "./keeping.ts";
import { acceptLog, debriefOf, startRound } from "./rounds.ts";
import type { FairRound } from "./types.ts";

let deps: TestDeps;
let odile: Account;
beforeEach(async () => {
  deps = await openDeps();
  odile = (await setUp(deps)).administrator;
});
afterEach(() => deps.dispose());

/** A whole round: a careful one, or one in which nobody was served. */
async function play(holder: string, bot: typeof careful = careful): Promise<FairRound> {
  const { id, seed } = await startRound(deps, holder, "normal");
  return await acceptLog(deps, holder, id, playRound(seed, bot, "normal").log);
}

const idle: typeof careful = () => undefined;

async function newMember(name: string): Promise<Account> {
  const { secret } = await createInvitation(deps, odile, {
    uses: 1,
    days: 7,
    roles: ["member"],
    note: "",
  });
  const password = "une petite phrase";
  return await acceptInvitation(deps, {
    secret,
    name,
    password,
    language: "fr",
    caller: "192.0.2.7",
  });
}

/** Places of others, as they lie in the memory. */
async function fill(points: readonly number[]): Promise<void> {
  const place = (await boardPlaceOf(deps, odile.id))!;
  for (const [index, own] of points.entries()) {
    const other: BoardPlace = { ...place, name: `Géant ${index}`, points: own };
    await deps.store.atomic().set(keys.fairBoardPlace(`other-${index}`), other).commit();
  }
}

describe("the association's board", () => {
  it("shows nobody who did not choose it, then their best round under the name they chose", async () => {
    await expect(joinBoard(deps, odile, "Odile")).rejects.toMatchObject({
      code: "fair-board-unplayed",
    });
    const round = await play(odile.id);
    expect(await boardFor(deps, odile)).toEqual({ first: [], own: undefined });
    await joinBoard(deps, odile, "  La\u202e Géante\n ");
    const { faces } = await debriefOf(deps, odile.id, round);
    const { points, served } = round.closed!;
    const place = { rank: 1, name: "La  Géante", points, served, faces, own: true };
    expect(await boardFor(deps, odile)).toEqual({ first: [place], own: place });
    await joinBoard(deps, odile, "Odile");
    expect((await boardFor(deps, odile)).first).toMatchObject([{ name: "Odile", points }]);
  });

  it("refuses a name that cannot be seen, or is too long", async () => {
    await play(odile.id);
    for (const [name, code] of [["\u200b ", "required"], ["é".repeat(41), "too-long"]] as const) {
      await expect(joinBoard(deps, odile, name)).rejects.toMatchObject({ field: "name", code });
    }
    expect(await boardPlaceOf(deps, odile.id)).toBeNull();
  });

  it("follows the best round as it closes, and one played before logging in", async () => {
    const poor = await play(odile.id, idle);
    await joinBoard(deps, odile, "Odile");
    expect(await boardPlaceOf(deps, odile.id)).toMatchObject({ round: poor.id });
    const better = await play(odile.id);
    const shown = { name: "Odile", round: better.id, points: better.closed!.points };
    expect(await boardPlaceOf(deps, odile.id)).toMatchObject(shown);
    await play(odile.id, idle);
    expect(await boardPlaceOf(deps, odile.id)).toMatchObject(shown);

    await leaveBoard(deps, odile);
    await joinBoard(deps, odile, "Odile");
    expect(await boardPlaceOf(deps, odile.id)).toMatchObject(shown);

    const samira = await newMember("Samira");
    await play(samira.id, idle);
    await joinBoard(deps, samira, "Sam");
    const before = await play("seat");
    await claimRounds(deps, "seat", samira.id);
    expect(await boardPlaceOf(deps, samira.id)).toMatchObject({ round: before.id });
  });

  it("gives the same rank for the same points, and tells those further down their own", async () => {
    await play(odile.id, idle);
    await joinBoard(deps, odile, "Odile");
    const { points } = (await boardPlaceOf(deps, odile.id))!;
    const above = Array.from({ length: BOARD_PLACES + 2 }, (_, index) => points + 100 - index);
    await fill([points + 200, points + 200, ...above, points]);
    const { first, own } = await boardFor(deps, odile);
    expect(first).toHaveLength(BOARD_PLACES);
    expect(first.slice(0, 4).map(({ rank }) => rank)).toEqual([1, 1, 3, 4]);
    expect(first.some((place) => place.own)).toBe(false);
    expect(own).toMatchObject({ name: "Odile", rank: above.length + 3 });
  });

  it("is left at once, and a later round does not bring one back", async () => {
    await play(odile.id, idle);
    await joinBoard(deps, odile, "Odile");
    await leaveBoard(deps, odile);
    await play(odile.id);
    expect((await boardFor(deps, odile)).first).toEqual([]);
    expect((await exportFair(deps, odile.id)).board).toBeNull();
  });

  it("loses nothing when a round closes at the moment somebody joins, or leaves", async () => {
    await play(odile.id, idle);
    const { id, seed } = await startRound(deps, odile.id, "normal");
    const { log } = playRound(seed, careful, "normal");
    const [closed] = await Promise.all([
      acceptLog(deps, odile.id, id, log),
      joinBoard(deps, odile, "Odile"),
    ]);
    expect(await boardPlaceOf(deps, odile.id)).toMatchObject({
      round: id,
      points: closed.closed!.points,
    });
    await Promise.all([play(odile.id), leaveBoard(deps, odile)]);
    expect(await boardPlaceOf(deps, odile.id)).toBeNull();
  });

  it("goes with the account, and along with its data", async () => {
    const samira = await newMember("Samira");
    await play(samira.id);
    await joinBoard(deps, samira, "Sam");
    expect((await exportFair(deps, samira.id)).board).toMatchObject({ name: "Sam" });
    await eraseAccount(deps, samira, samira.id);
    expect((await boardFor(deps, odile)).first).toEqual([]);
    await expect(joinBoard(deps, samira, "Sam")).rejects.toMatchObject({ name: "NotFoundError" });
  });
});
