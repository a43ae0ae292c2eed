import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSetUp, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { createMember, findAccount, findAccountByLogin, listAccounts } from "./accounts.ts";
import { updateActor } from "./actors.ts";
import { credentialSigner, didOf, findActorByDid } from "./did.ts";
import { eraseAccount, exportAccount } from "./erasure.ts";
import { findActor } from "./actors.ts";
import { listKeys } from "./keys.ts";
import { allowAttempt } from "./rate_limits.ts";
import { hasRole, requireRole, setRoles, setSuspended } from "./roles.ts";
import { findSession, openSession } from "./sessions.ts";
import { changeTeam, createTeam, listTeams } from "./teams.ts";
import type { Account, Role } from "./types.ts";

let deps: TestDeps;
let node: TestNode;
let odile: Account;
beforeEach(async () => {
  ({ deps, node } = await openSetUp());
  odile = node.administrator;
});
afterEach(() => deps.dispose());

const join = (name: string, roles: readonly Role[] = []) =>
  createMember(
    deps,
    { name, password: "mardi midi pile", language: "fr", roles },
    () => Promise.resolve(),
  );

describe("roles", () => {
  test("everyone is a member, and an administrator may do all", async () => {
    const samira = await join("Samira", ["issuer"]);
    expect(hasRole(samira, "member")).toBe(true);
    expect(hasRole(samira, "issuer")).toBe(true);
    expect(hasRole(samira, "facilitator")).toBe(false);
    expect(hasRole(odile, "facilitator")).toBe(true);
    expect(() => requireRole(samira, "administrator")).toThrowError("forbidden");
  });

  test("change at once, whatever page their owner has open", async () => {
    const samira = await join("Samira");
    await setRoles(deps, odile, samira.id, ["issuer"]);
    expect((await findAccount(deps, samira.id)).roles).toEqual(["member", "issuer"]);
    await setRoles(deps, odile, samira.id, []);
    expect((await findAccount(deps, samira.id)).roles).toEqual(["member"]);
  });

  test("are not given by who does not administrate", async () => {
    const samira = await join("Samira");
    await expect(setRoles(deps, samira, samira.id, ["administrator"])).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("the last administrator cannot be taken away, suspended or erased", async () => {
    await join("Samira", ["issuer"]);
    const refused = { code: "last-administrator" };
    await expect(setRoles(deps, odile, odile.id, ["issuer"])).rejects.toMatchObject(refused);
    await expect(setSuspended(deps, odile, odile.id, true)).rejects.toMatchObject(refused);
    await expect(eraseAccount(deps, odile, odile.id)).rejects.toMatchObject(refused);
  });

  test("a suspended administrator does not count as one who is left", async () => {
    const karim = await join("Karim", ["administrator"]);
    await setSuspended(deps, odile, karim.id, true);
    await expect(setRoles(deps, odile, odile.id, [])).rejects.toMatchObject({
      code: "last-administrator",
    });
  });

  test("two administrators who take each other away at the same moment leave one", async () => {
    const karim = await join("Karim", ["administrator"]);
    await Promise.allSettled([
      setRoles(deps, odile, karim.id, []),
      eraseAccount(deps, karim, odile.id),
      setSuspended(deps, odile, karim.id, true),
    ]);
    const left = (await listAccounts(deps)).filter((account) =>
      account.roles.includes("administrator") && !account.suspendedAt
    );
    expect(left).toHaveLength(1);
  });
});

describe("a team", () => {
  test("is an organisation of its own, with keys, answered for by its steward", async () => {
    const samira = await join("Samira");
    const team = await createTeam(deps, odile, { name: "Équipe du repas", steward: samira.id });
    expect(team).toMatchObject({
      type: "Organization",
      kind: "team",
      handle: "equipe-du-repas",
      steward: samira.id,
    });
    expect((await credentialSigner(deps, team.id)).controller).toMatch(/^did:web:/);
    await updateActor(deps, samira, team.id, { summary: "Tous les mardis" });
    expect((await listTeams(deps, samira.id)).map((one) => one.id)).toEqual([team.id]);
    expect(await listTeams(deps, odile.id)).toEqual([]);
  });

  test("needs a steward from here, and an administrator to make it", async () => {
    await expect(createTeam(deps, odile, { name: "Équipe", steward: node.organisation.id }))
      .rejects.toMatchObject({ field: "steward", code: "steward-unknown" });
    const samira = await join("Samira");
    await expect(createTeam(deps, samira, { name: "Équipe", steward: samira.id })).rejects
      .toMatchObject({ code: "forbidden" });
  });

  test("is answered for by nobody who cannot log in", async () => {
    const samira = await join("Samira");
    const closed = { field: "steward", code: "steward-closed" };
    await setSuspended(deps, odile, samira.id, true);
    await expect(createTeam(deps, odile, { name: "Équipe", steward: samira.id })).rejects
      .toMatchObject(closed);
    const team = await createTeam(deps, odile, { name: "Équipe", steward: odile.id });
    await expect(changeTeam(deps, odile, team.id, { name: "Équipe", steward: samira.id })).rejects
      .toMatchObject(closed);
  });
});

describe("one's own data", () => {
  test("is handed out whole, without what only the node may hold", async () => {
    const samira = await join("Samira");
    await openSession(deps, samira, "Firefox");
    const exported = await exportAccount(deps, samira.id);
    expect(exported.actor.name).toBe("Samira");
    expect(exported.keys).toHaveLength(2);
    expect(exported.sessions.map((session) => session.userAgent)).toEqual(["Firefox"]);
    expect(JSON.stringify(exported)).not.toMatch(/argon2|passwordHash|sealed/);
  });

  test("erased leaves neither account, nor actor, nor keys, nor the link from DID to person", async () => {
    const samira = await join("Samira");
    const did = await didOf(deps, await findActor(deps, samira.id));
    const { secret } = await openSession(deps, samira, "Firefox");
    await eraseAccount(deps, samira, samira.id);
    expect(await findSession(deps, secret)).toBeNull();
    expect(await findAccountByLogin(deps, "samira")).toBeNull();
    expect(await findActorByDid(deps, did)).toBeNull();
    expect(await listKeys(deps, samira.id)).toEqual([]);
    for await (const entry of deps.store.list({ prefix: [] })) {
      expect(JSON.stringify([entry.key, entry.value])).not.toContain(samira.id);
    }
    expect((await join("Samira")).login).toBe("samira");
  });

  test("is not erased by another member, nor while a team needs them", async () => {
    const [samira, karim] = [await join("Samira"), await join("Karim")];
    await expect(eraseAccount(deps, karim, samira.id)).rejects.toMatchObject({
      code: "forbidden",
    });
    const team = await createTeam(deps, odile, { name: "Équipe", steward: samira.id });
    await expect(eraseAccount(deps, samira, samira.id)).rejects.toMatchObject({
      code: "still-steward",
      params: { team: "Équipe" },
    });
    await updateActor(deps, odile, team.id, { steward: karim.id });
    await eraseAccount(deps, odile, samira.id);
    expect(await listAccounts(deps)).toHaveLength(2);
  });
});

describe("attempts", () => {
  test("at the same moment are counted one by one: none beyond the limit gets through", async () => {
    const asked = await Promise.all(
      Array.from({ length: 15 }, () => allowAttempt(deps, "recovery-mail", "samira")),
    );
    expect(asked.filter((one) => one.allowed)).toHaveLength(5);
  });

  test("from one household's many IPv6 addresses count as one caller's", async () => {
    for (let n = 1; n <= 5; n++) await allowAttempt(deps, "recovery-mail", `2001:db8:1:2::${n}`);
    expect((await allowAttempt(deps, "recovery-mail", "2001:db8:1:2:ffff::1")).allowed).toBe(false);
    expect((await allowAttempt(deps, "recovery-mail", "2001:db8:1:3::1")).allowed).toBe(true);
    for (let n = 1; n <= 5; n++) await allowAttempt(deps, "recovery-mail", "192.0.2.9");
    expect((await allowAttempt(deps, "recovery-mail", "::ffff:192.0.2.9")).allowed).toBe(false);
  });

  test("of one kind and caller are no other's, and no address is kept", async () => {
    for (let n = 0; n < 6; n++) await allowAttempt(deps, "recovery-mail", "192.0.2.9");
    expect((await allowAttempt(deps, "recovery-mail", "192.0.2.10")).allowed).toBe(true);
    expect((await allowAttempt(deps, "verify", "192.0.2.9")).allowed).toBe(true);
    for await (const entry of deps.store.list({ prefix: ["attempts"] })) {
      expect(JSON.stringify(entry)).not.toContain("192.0.2");
    }
  });
});
