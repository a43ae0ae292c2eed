import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hash } from "@node-rs/argon2";
import { openSetUp, type TestDeps } from "../../tests/support/deps.ts";
import { keys } from "../store/keys.ts";
import { findAccount } from "./accounts.ts";
import { changePassword, logIn } from "./login.ts";
import { hashPassword, needsRehash, verifyPassword } from "./passwords.ts";
import { findSession, openSession } from "./sessions.ts";
import type { Account } from "./types.ts";

let deps: TestDeps;
let odile: Account;
beforeEach(async () => {
  const opened = await openSetUp();
  deps = opened.deps;
  odile = opened.node.administrator;
});
afterEach(() => deps.dispose());

const PASSWORD = "une grande braderie";
const logInWith = (password: string) =>
  logIn(deps, { login: "odile-vandamme", password, caller: "192.0.2.7", userAgent: "Firefox" });

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
    await expect(logInWith(huge)).rejects.toMatchObject({
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
    await logInWith(PASSWORD);
    const { passwordHash } = await findAccount(deps, odile.id);
    expect(needsRehash(passwordHash)).toBe(false);
    expect(await verifyPassword(passwordHash, PASSWORD)).toBe(true);
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
    await expect(logInWith(PASSWORD)).rejects.toMatchObject({
      code: "login-wrong",
    });
    await logInWith("une autre foire");
  });
});
