import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signedCard } from "../../tests/support/cards.ts";
import { after, openSetUp, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { versionsOf } from "../cards/versions.ts";
import { verifyEd25519 } from "../credentials/multikey.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { listRounds, startRound } from "../fair/rounds.ts";
import { RateLimitError } from "../identity/rate_limits.ts";
import type { Atomic, Store } from "../store/ports.ts";
import { claimSeat } from "./claim.ts";
import { forgetSeat, sweepSeats } from "./forget.ts";
import { seatSigner } from "./key.ts";
import {
  createSeat,
  findSeat,
  KEPT_DAYS,
  openOnDevice,
  placeChange,
  returnCode,
  seatOf,
} from "./seats.ts";

let deps: TestDeps;
let node: TestNode;
beforeEach(async () => {
  ({ deps, node } = await openSetUp());
});
afterEach(() => deps.dispose());

const caller = "192.0.2.7";

class PowerCut extends Error {}

/** The same memory, which the power leaves after so many commits. */
function dyingAfter(deps: TestDeps, commits: number): TestDeps {
  let left = commits;
  const begin = (): Atomic => {
    const atomic = deps.store.atomic();
    const proxy: Atomic = new Proxy(atomic, {
      get: (target, name: keyof Atomic) => (...args: never[]) => {
        if (name === "commit" && left-- <= 0) throw new PowerCut();
        const result = (target[name] as (...args: never[]) => unknown).apply(target, args);
        return result === target ? proxy : result;
      },
    });
    return proxy;
  };
  const store = new Proxy(deps.store, {
    get(target, name: keyof Store) {
      if (name === "atomic") return begin;
      const member = target[name];
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  return { ...deps, store };
}

/** Every key of the store that names an id. */
async function keysNaming(id: string): Promise<unknown[]> {
  const entries = await Array.fromAsync(deps.store.list({ prefix: [] }));
  return entries.flatMap(({ key, value }) =>
    key.includes(id) || JSON.stringify(value).includes(id) ? [key] : []
  );
}

describe("a seat", () => {
  it("is found again by its browser after a restart, and by nobody who guesses", async () => {
    const { seat, secret } = await createSeat(deps, { language: "nl", firstName: " Lotte " });
    deps = await deps.restart();
    expect(await seatOf(deps, secret)).toEqual(seat);
    expect(seat).toMatchObject({ language: "nl", firstName: "Lotte" });
    expect(await seatOf(deps, seat.id)).toBeNull();
    expect(await seatOf(deps, "")).toBeNull();
  });

  it("is come back to on another phone by its code, however that is typed", async () => {
    const { seat, secret } = await createSeat(deps, { language: "fr" });
    const code = await returnCode(deps, seat);
    expect(code).toMatch(/^[b-df-hjkmnp-tv-z2-9]{3}(-[b-df-hjkmnp-tv-z2-9]{3}){2}$/);
    const typed = ` ${code.toUpperCase().replaceAll("-", " ")} `;
    const other = await openOnDevice(deps, { code: typed, caller });
    expect(other.secret).not.toBe(secret);
    expect((await seatOf(deps, other.secret))?.id).toBe(seat.id);
    expect((await seatOf(deps, secret))?.id).toBe(seat.id);
  });

  it("does not open to another's guesses, which are counted", async () => {
    await createSeat(deps, { language: "fr" });
    const guess = () => openOnDevice(deps, { code: "bcd-fgh-jkm", caller });
    await expect(guess()).rejects.toMatchObject({ field: "code", code: "seat-code-unknown" });
    for (let tries = 1; tries < 150; tries++) await guess().catch(() => {});
    await expect(guess()).rejects.toThrow(RateLimitError);
  });

  it("refuses a first name that is none, or a speech", async () => {
    const take = (firstName: string) => createSeat(deps, { language: "fr", firstName });
    await expect(take(" \u200b ")).rejects.toThrow(DomainError);
    await expect(take("a".repeat(41))).rejects.toMatchObject({ code: "too-long" });
  });

  it("signs by a key of its own, until it is gone", async () => {
    const { seat } = await createSeat(deps, { language: "fr" });
    const signer = await seatSigner(deps, seat.id);
    const data = new TextEncoder().encode("carte");
    expect(signer.controller).toMatch(/^did:key:z6Mk/);
    const key = signer.controller.slice("did:key:".length);
    expect(verifyEd25519(key, data, await signer.sign(data))).toBe(true);
    await forgetSeat(deps, seat.id, { withdraw: true });
    await expect(seatSigner(deps, seat.id)).rejects.toThrow(NotFoundError);
  });
});

describe("how long a seat is kept", () => {
  it("moves on with each day it is used, then it goes with all that is its own", async () => {
    const { seat, secret } = await createSeat(deps, { language: "fr" });
    deps.now = after(deps.now, { days: KEPT_DAYS - 1 });
    await seatOf(deps, secret);
    await startRound(deps, seat.id);
    deps.now = after(deps.now, { days: KEPT_DAYS - 1 });
    expect(await sweepSeats(deps)).toBe(0);
    expect(await seatOf(deps, secret)).not.toBeNull();
    deps.now = after(deps.now, { days: KEPT_DAYS });
    expect(await seatOf(deps, secret)).toBeNull();
    await expect(openOnDevice(deps, { code: await returnCode(deps, seat), caller })).rejects
      .toMatchObject({ code: "seat-code-unknown" });
    expect(await sweepSeats(deps)).toBe(1);
    expect(await keysNaming(seat.id)).toEqual([]);
  });

  it("is what a workshop announced, used or not", async () => {
    const keptUntil = after(deps.now, { days: 7 }).toISOString();
    const { seat, secret } = await createSeat(deps, { language: "fr", workshop: "w", keptUntil });
    deps.now = after(deps.now, { days: 6 });
    expect((await seatOf(deps, secret))?.keptUntil).toBe(keptUntil);
    const later = after(deps.now, { days: 10 }).toISOString();
    await joinUntil(seat.id, later);
    deps.now = after(deps.now, { days: 9 });
    expect((await findSeat(deps, seat.id))?.keptUntil).toBe(later);
    deps.now = after(deps.now, { days: 1 });
    await expect(joinUntil(seat.id, later)).rejects.toThrow(NotFoundError);
  });
});

/** What joining a workshop that is kept longer does to the seat one has. */
async function joinUntil(seat: string, keptUntil: string) {
  const atomic = deps.store.atomic();
  await placeChange(deps, atomic, seat, { keptUntil });
  await atomic.commit();
}

describe("claiming a seat", () => {
  it("hands everything over and leaves nothing of the seat", async () => {
    const { seat, secret } = await createSeat(deps, { language: "fr" });
    const round = await startRound(deps, seat.id);
    const account = node.administrator;
    expect(await claimSeat(deps, seat.id, account)).toMatchObject({ rounds: 1 });
    expect(await listRounds(deps, account.id)).toEqual([round]);
    expect(await seatOf(deps, secret)).toBeNull();
    expect(await keysNaming(seat.id)).toEqual([]);
  });

  it("is taken up again where the power went, after whichever step", async () => {
    for (let steps = 0;; steps++) {
      const { seat } = await createSeat(deps, { language: "fr" });
      await startRound(deps, seat.id);
      const { card } = await signedCard(deps, seat.id);
      const cut = await claimSeat(dyingAfter(deps, steps), seat.id, node.administrator)
        .then(() => false, (error) => error instanceof PowerCut || Promise.reject(error));
      if (cut) await claimSeat(deps, seat.id, node.administrator);
      const account = node.administrator.id;
      const [mine, ...older] = await versionsOf(deps, account, card);
      expect([mine!.issuer, mine!.revoked, older.length]).toEqual([account, undefined, 1]);
      expect(older[0]!.revoked?.reason).toBe("claimed");
      expect(await listRounds(deps, account)).toHaveLength(steps + 1);
      expect(await findSeat(deps, seat.id)).toBeNull();
      if (!cut) break;
    }
  });

  it("is one account's, once it has begun", async () => {
    const { seat } = await createSeat(deps, { language: "fr" });
    await startRound(deps, seat.id);
    const other = { ...node.administrator, id: "another" };
    const outcomes = await Promise.allSettled([
      claimSeat(deps, seat.id, node.administrator),
      claimSeat(deps, seat.id, other),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [one, two] = await Promise.all([
      listRounds(deps, node.administrator.id),
      listRounds(deps, other.id),
    ]);
    expect(one.length + two.length).toBe(1);
  });
});
