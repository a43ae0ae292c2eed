import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after, openSetUp, START, type TestDeps } from "../../tests/support/deps.ts";
import { logIn } from "./login.ts";
import { createRecovery, findRecovery, recoverAccount } from "./recovery.ts";
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

const caller = "192.0.2.7";

describe("a recovery link", () => {
  test("sets a password once, and ends every session of before", async () => {
    const thief = await openSession(deps, odile, "Thief");
    const secret = await createRecovery(deps, odile, odile.id);
    expect((await findRecovery(deps, secret, caller)).login).toBe("odile-vandamme");
    await recoverAccount(deps, { secret, password: "une autre foire", caller });
    expect(await findSession(deps, thief.secret)).toBeNull();
    const login = { login: "odile-vandamme", password: "une autre foire", userAgent: "Firefox" };
    await logIn(deps, { ...login, caller });
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
