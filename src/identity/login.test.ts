import { hash } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after, openSetUp, START, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { keys } from "../store/keys.ts";
import { findAccount, updateAccount } from "./accounts.ts";
import { changePassword, logIn } from "./login.ts";
import { hashPassword, needsRehash, verifyPassword } from "./passwords.ts";
import { createRecovery, findRecovery, recoverAccount } from "./recovery.ts";
import { setSuspended } from "./roles.ts";
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

const PASSWORD = "une grande braderie";
const caller = "192.0.2.7";
const typed = (login: string, password = PASSWORD) => ({
  login,
  password,
  caller,
  userAgent: "Firefox",
});

describe("a password", () => {
  test.each(["neuf cara", "", "💡💡💡💡💡"])(
    "under ten characters is refused (%j)",
    async (password) => {
      await expect(hashPassword(password)).rejects.toMatchObject({
        field: "password",
        code: "password-short",
        params: { min: 10 },
      });
    },
  );

  test("of ten is taken, emoji counted as people count them", async () => {
    const sunny = "☀️🌻 soleil";
    expect(await verifyPassword(await hashPassword(sunny), sunny)).toBe(true);
    expect(await verifyPassword(await hashPassword("dix lettre"), "dix lettre")).toBe(true);
  });

  test("of a megabyte neither gets stored nor keeps the server busy", async () => {
    const huge = "x".repeat(1_000_000);
    await expect(hashPassword(huge)).rejects.toMatchObject({ code: "password-long" });
    await expect(logIn(deps, typed("odile-vandamme", huge))).rejects.toMatchObject({
      code: "login-wrong",
    });
  });

  test("typed on another keyboard, composed differently, is the same", async () => {
    const composed = "été à Tourcoing".normalize("NFC");
    const stored = await hashPassword(composed);
    expect(await verifyPassword(stored, composed.normalize("NFD"))).toBe(true);
  });

  test("is not lost on a letter's case, nor cut short", async () => {
    const long = "a".repeat(150);
    const stored = await hashPassword(`${long}b`);
    expect(await verifyPassword(stored, long)).toBe(false);
    expect(await verifyPassword(stored, `${long}B`)).toBe(false);
  });

  test("is stored as argon2id, and never in the clear", async () => {
    const stored = (await findAccount(deps, odile.id)).passwordHash;
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(stored).not.toContain("braderie");
  });

  test("hashed with older parameters is hashed again at the next log-in", async () => {
    const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1 });
    await deps.store.atomic().set(keys.account(odile.id), { ...odile, passwordHash: weak })
      .commit();
    expect(needsRehash(weak)).toBe(true);
    await logIn(deps, typed("odile-vandamme"));
    const { passwordHash } = await findAccount(deps, odile.id);
    expect(needsRehash(passwordHash)).toBe(false);
    expect(await verifyPassword(passwordHash, PASSWORD)).toBe(true);
  });
});

describe("logging in", () => {
  test.each([
    "odile-vandamme",
    "Odile-Vandamme",
    "@odile-vandamme",
    " odile-vandamme ",
    "odile@example.org",
    "ODILE@example.org",
  ])("works by handle and by e-mail, as typed: %j", async (login) => {
    const { account, secret } = await logIn(deps, typed(login));
    expect(account.id).toBe(odile.id);
    expect((await findSession(deps, secret))?.account.id).toBe(odile.id);
  });

  test("with a wrong password and as nobody get the same answer", async () => {
    const answer = (login: string, password: string) =>
      logIn(deps, typed(login, password)).catch((error) => ({
        name: error.name,
        code: error.code,
        params: error.params,
      }));
    const wrong = await answer("odile-vandamme", "pas la bonne");
    expect(await answer("nobody", "pas la bonne")).toEqual(wrong);
    expect(await answer("nobody@example.org", PASSWORD)).toEqual(wrong);
    expect(wrong).toMatchObject({ code: "login-wrong" });
    // The organisation has a handle but no account.
    expect(await answer(node.organisation.handle, PASSWORD)).toEqual(wrong);
  });

  test.each(["", " ", "\u0000", "é".repeat(5000), "a@b@c", "__proto__", "%2e%2e"])(
    "as %j is no crash",
    async (login) => {
      await expect(logIn(deps, typed(login))).rejects.toMatchObject({ code: "login-wrong" });
    },
  );

  test("is refused after ten wrong tries from one place, also with the right one, until time passes", async () => {
    for (let n = 0; n < 10; n++) {
      await expect(logIn(deps, typed("odile-vandamme", "pas la bonne"))).rejects
        .toMatchObject({ code: "login-wrong" });
    }
    await expect(logIn(deps, typed("Odile-Vandamme"))).rejects.toMatchObject({
      code: "too-many-attempts",
      retryAfterSeconds: 15 * 60,
    });
    await expect(logIn(deps, { ...typed("odile-vandamme"), caller: "198.51.100.9" })).resolves
      .toBeDefined();
    deps = await deps.restart();
    await expect(logIn(deps, typed("odile-vandamme"))).rejects.toMatchObject({
      code: "too-many-attempts",
    });
    deps.now = after(START, { minutes: 15 });
    await expect(logIn(deps, typed("odile-vandamme"))).resolves.toBeDefined();
  });

  test("right each time is never refused", async () => {
    for (let n = 0; n < 12; n++) await logIn(deps, typed("odile-vandamme"));
  });

  test("is closed to a suspended account, and its open sessions end", async () => {
    const { secret } = await logIn(deps, typed("odile-vandamme"));
    await deps.store.atomic().set(keys.account(odile.id), {
      ...odile,
      suspendedAt: START.toISOString(),
    }).commit();
    expect(await findSession(deps, secret)).toBeNull();
    await expect(logIn(deps, typed("odile-vandamme"))).rejects.toMatchObject({
      code: "account-suspended",
    });
    await setSuspended(deps, odile, odile.id, false);
    expect((await findSession(deps, secret))?.account.id).toBe(odile.id);
  });
});

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

describe("a new password", () => {
  test("asks for the current one, ends other sessions, and keeps this one", async () => {
    const here = await openSession(deps, odile, "Here");
    const there = await openSession(deps, odile, "There");
    await expect(
      changePassword(deps, here.session, { current: "pas la bonne", next: "une autre foire" }),
    ).rejects.toMatchObject({ field: "current", code: "password-wrong" });
    await changePassword(deps, here.session, { current: PASSWORD, next: "une autre foire" });
    expect(await findSession(deps, here.secret)).not.toBeNull();
    expect(await findSession(deps, there.secret)).toBeNull();
    await expect(logIn(deps, typed("odile-vandamme"))).rejects.toMatchObject({
      code: "login-wrong",
    });
    await logIn(deps, typed("odile-vandamme", "une autre foire"));
  });
});

describe("a recovery link", () => {
  test("sets a password once, and ends every session of before", async () => {
    const thief = await openSession(deps, odile, "Thief");
    const secret = await createRecovery(deps, odile, odile.id);
    expect((await findRecovery(deps, secret, caller)).login).toBe("odile-vandamme");
    await recoverAccount(deps, { secret, password: "une autre foire", caller });
    expect(await findSession(deps, thief.secret)).toBeNull();
    await logIn(deps, typed("odile-vandamme", "une autre foire"));
    await expect(recoverAccount(deps, { secret, password: "encore une autre", caller })).rejects
      .toMatchObject({ code: "recovery-unknown" });
  });

  test("used twice at the same moment sets one password", async () => {
    const secret = await createRecovery(deps, odile, odile.id);
    const asked = await Promise.allSettled(
      ["premier essai", "second essai"].map((password) =>
        recoverAccount(deps, { secret, password, caller })
      ),
    );
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });

  test("that was not the one used ends with it", async () => {
    const [one, two] = [
      await createRecovery(deps, odile, odile.id),
      await createRecovery(deps, odile, odile.id),
    ];
    await recoverAccount(deps, { secret: one, password: "une autre foire", caller });
    await expect(findRecovery(deps, two, caller)).rejects.toMatchObject({
      code: "recovery-unknown",
    });
  });

  test("ends after three days, and survives a refused password", async () => {
    const secret = await createRecovery(deps, odile, odile.id);
    await expect(recoverAccount(deps, { secret, password: "court", caller })).rejects
      .toMatchObject({ code: "password-short" });
    await findRecovery(deps, secret, caller);
    deps.now = after(START, { days: 3 });
    await expect(findRecovery(deps, secret, caller)).rejects.toMatchObject({
      code: "recovery-unknown",
    });
  });

  test("cannot be made by a member", async () => {
    await expect(createRecovery(deps, { ...odile, roles: ["member", "issuer"] }, odile.id))
      .rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("one's e-mail address", () => {
  test("changes, and the former one is free", async () => {
    await updateAccount(deps, odile.id, { email: " O.Vandamme@Example.org " });
    expect((await logIn(deps, typed("o.vandamme@example.org"))).account.id).toBe(odile.id);
    await expect(logIn(deps, typed("odile@example.org"))).rejects.toMatchObject({
      code: "login-wrong",
    });
    await updateAccount(deps, odile.id, { email: "odile@example.org" });
    await updateAccount(deps, odile.id, { email: "" });
    expect((await findAccount(deps, odile.id)).email).toBeUndefined();
  });

  test.each(["odile", "odile@", "a b@example.org", "odile@example.org\nBcc: all@example.org"])(
    "is refused when it is none: %j",
    async (email) => {
      await expect(updateAccount(deps, odile.id, { email })).rejects.toMatchObject({
        code: "email-form",
      });
    },
  );
});
