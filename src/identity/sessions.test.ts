import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after, openSetUp, START, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { findAccount } from "./accounts.ts";
import {
  findSession,
  listSessions,
  openSession,
  revokeOtherSessions,
  revokeSession,
  SESSION_MS,
  sessionCookieName,
} from "./sessions.ts";
import type { Account } from "./types.ts";

let deps: TestDeps;
let node: TestNode;
let odile: Account;
beforeEach(async () => {
  ({ deps, node } = await openSetUp());
  odile = node.administrator;
});
afterEach(() => deps.dispose());

describe("a session", () => {
  const open = (userAgent = "Firefox") => openSession(deps, odile, userAgent);

  test("is kept as a hash: what lies in the store opens nothing", async () => {
    const { secret } = await open();
    for await (const { key, value } of deps.store.list({ prefix: ["session"] })) {
      expect(JSON.stringify([key, value])).not.toContain(secret);
      expect(await findSession(deps, String(key.at(-1)))).toBeNull();
    }
  });

  test.each(["", "x", "a".repeat(100_000), "../session"])(
    "is not opened by guesswork",
    async (guess) => {
      expect(await findSession(deps, guess)).toBeNull();
    },
  );

  test("survives a restart", async () => {
    const { secret, session } = await open();
    deps = await deps.restart();
    expect((await findSession(deps, secret))?.session).toEqual(session);
  });

  test("lasts as long as it is used, and ends 30 days after it was last seen", async () => {
    const { secret } = await open();
    let moment = START;
    for (let visit = 0; visit < 3; visit++) {
      deps.now = moment = after(moment, { days: 29 });
      expect(await findSession(deps, secret)).not.toBeNull();
    }
    deps.now = new Date(moment.getTime() + SESSION_MS);
    expect(await findSession(deps, secret)).toBeNull();
    expect(await listSessions(deps, odile)).toEqual([]);
  });

  test("notes when it was last seen every few minutes, not at every page", async () => {
    const { secret } = await open();
    deps.now = after(START, { minutes: 4 });
    expect((await findSession(deps, secret))?.session.lastSeenAt).toBe(START.toISOString());
    deps.now = after(START, { minutes: 5 });
    expect((await findSession(deps, secret))?.session.lastSeenAt).toBe(deps.now.toISOString());
  });

  test("is listed to its owner, the last seen first, and ended alone", async () => {
    const phone = await open("Phone");
    deps.now = after(START, { minutes: 1 });
    const desk = await open("Desk");
    expect((await listSessions(deps, odile)).map((session) => session.userAgent))
      .toEqual(["Desk", "Phone"]);
    await revokeSession(deps, odile.id, phone.session.id);
    await revokeSession(deps, odile.id, phone.session.id);
    expect(await findSession(deps, phone.secret)).toBeNull();
    expect(await findSession(deps, desk.secret)).not.toBeNull();
  });

  test("of somebody else is not ended by naming it", async () => {
    const { secret, session } = await open();
    await revokeSession(deps, node.organisation.id, session.id);
    expect(await findSession(deps, secret)).not.toBeNull();
  });

  test("that was lost with a phone ends with all others, but not the one at hand", async () => {
    const [phone, desk] = [await open("Phone"), await open("Desk")];
    await revokeOtherSessions(deps, odile.id, desk.session.id);
    expect(await findSession(deps, phone.secret)).toBeNull();
    expect(await findSession(deps, desk.secret)).not.toBeNull();
    expect(await listSessions(deps, await findAccount(deps, odile.id))).toHaveLength(1);
  });

  test("is not brought back by a page that was loading while it ended", async () => {
    const { secret, session } = await open();
    deps.now = after(START, { minutes: 10 });
    await Promise.all([
      findSession(deps, secret),
      revokeSession(deps, odile.id, session.id),
      findSession(deps, secret),
    ]);
    expect(await findSession(deps, secret)).toBeNull();
  });

  test("has a cookie of its own on each port of one machine", () => {
    const [one, two] = ["http://localhost:8101", "http://localhost:8102"].map(sessionCookieName);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^__Host-[A-Za-z0-9-]+$/);
  });
});
