import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after, openSetUp, START, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { keys } from "../store/keys.ts";
import { findAccount, updateAccount } from "./accounts.ts";
import { logIn } from "./login.ts";
import { setSuspended } from "./roles.ts";
import { findSession } from "./sessions.ts";
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
