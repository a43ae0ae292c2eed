import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after, openSetUp, START, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { keys } from "../store/keys.ts";
import { findAccountByLogin, listAccounts } from "./accounts.ts";
import { findActor, listActors } from "./actors.ts";
import {
  acceptInvitation,
  createInvitation,
  findInvitation,
  listInvitations,
  type NewInvitation,
  revokeInvitation,
} from "./invitations.ts";
import {
  askToJoin,
  declineJoinRequest,
  findJoinRequest,
  invitationFor,
  listJoinRequests,
  welcomeJoinRequest,
} from "./join_requests.ts";
import { activityKeys } from "./keys.ts";
import type { Account } from "./types.ts";

let deps: TestDeps;
let node: TestNode;
let odile: Account;
beforeEach(async () => {
  ({ deps, node } = await openSetUp());
  odile = node.administrator;
});
afterEach(() => deps.dispose());

const caller = "192.0.2.7";
const invite = (change: Partial<NewInvitation> = {}) =>
  createInvitation(deps, odile, { roles: [], note: "Repas", uses: 1, days: 7, ...change });
const enter = (secret: string, name = "Samira", more: { handle?: string; email?: string } = {}) =>
  acceptInvitation(deps, {
    secret,
    caller,
    name,
    password: "mardi midi pile",
    language: "fr",
    ...more,
  });

describe("an invitation", () => {
  test("lets a person in with the roles it names, and gives them keys and a private profile", async () => {
    const { secret } = await invite({ roles: ["issuer", "facilitator"] });
    const account = await enter(secret);
    expect(account.roles).toEqual(["member", "facilitator", "issuer"]);
    const person = await findActor(deps, account.id);
    expect(person).toMatchObject({ type: "Person", name: "Samira", visibility: "private" });
    expect(
      (await activityKeys(deps, account.id)).map((key) => `${key.use} ${key.algorithm}`).sort(),
    )
      .toEqual(["activity Ed25519", "activity RSA", "credential Ed25519"]);
  });

  test("is kept as a hash: who reads the store cannot use it", async () => {
    const { secret, invitation } = await invite();
    for await (const { key, value } of deps.store.list({ prefix: [] })) {
      expect(JSON.stringify([key, value])).not.toContain(secret);
    }
    await expect(findInvitation(deps, invitation.id, caller)).rejects.toMatchObject({
      code: "invitation-unknown",
    });
  });

  test("whose last use two people take at once lets in one", async () => {
    const { secret } = await invite({ uses: 2 });
    const asked = await Promise.allSettled(
      ["Samira", "Karim", "Zoé", "Anke"].map((name) => enter(secret, name)),
    );
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(2);
    for (const one of asked) {
      if (one.status === "rejected") expect(one.reason.code).toBe("invitation-used");
    }
    expect(await listAccounts(deps)).toHaveLength(3);
    expect((await listInvitations(deps))[0]).toMatchObject({ usesLeft: 0, uses: 2 });
    // Who was not let in left nothing behind: no actor, no handle.
    expect(await listActors(deps)).toHaveLength(5);
  });

  test("lets in namesakes at the same moment, each under a handle of their own", async () => {
    const { secret } = await invite({ uses: 10 });
    const three = await Promise.all([enter(secret), enter(secret), enter(secret)]);
    expect(new Set(three.map((account) => account.login)).size).toBe(3);
    for (const { id, login } of three) {
      expect((await findAccountByLogin(deps, login))?.id).toBe(id);
    }
    expect((await listInvitations(deps))[0].usesLeft).toBe(7);
  });

  test("spends no use on a form that was refused", async () => {
    const { secret } = await invite();
    await expect(enter(secret, "Samira", { email: "odile@example.org" })).rejects.toMatchObject({
      field: "email",
      code: "email-taken",
    });
    await expect(enter(secret, "Samira", { handle: "odile-vandamme" })).rejects.toMatchObject({
      field: "handle",
      code: "handle-taken",
    });
    await expect(enter(secret, " ")).rejects.toMatchObject({ field: "name" });
    await enter(secret);
  });

  test("gives one e-mail address to one of two who ask for it at once", async () => {
    const { secret } = await invite({ uses: 5 });
    const asked = await Promise.allSettled(
      ["Samira", "Karim"].map((name) => enter(secret, name, { email: "same@example.org" })),
    );
    expect(asked.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("ends on its day, also for who had the form open", async () => {
    const { secret } = await invite({ days: 1 });
    await findInvitation(deps, secret, caller);
    deps.now = after(START, { days: 1 });
    await expect(enter(secret)).rejects.toMatchObject({ code: "invitation-expired" });
  });

  test("closed by an administrator lets nobody in any more", async () => {
    const { secret, invitation } = await invite({ uses: 5 });
    await enter(secret);
    await revokeInvitation(deps, odile, invitation.id);
    await revokeInvitation(deps, odile, invitation.id);
    await expect(enter(secret, "Karim")).rejects.toMatchObject({ code: "invitation-revoked" });
  });

  test.each(["", "x", "%00", "é".repeat(10_000), "../../invitation"])(
    "is not guessed: %j",
    async (secret) => {
      await expect(findInvitation(deps, secret, caller)).rejects.toMatchObject({
        code: "invitation-unknown",
      });
    },
  );

  test("for a whole class behind one address lets thirty people look at it", async () => {
    const { secret } = await invite({ uses: 30 });
    for (let n = 0; n < 60; n++) await findInvitation(deps, secret, caller);
  });

  test.each([
    [{ uses: 0 }, "invitation-uses"],
    [{ uses: 1.5 }, "invitation-uses"],
    [{ uses: 1001 }, "invitation-uses"],
    [{ uses: NaN }, "invitation-uses"],
    [{ days: 0 }, "invitation-days"],
    [{ days: 366 }, "invitation-days"],
  ])("with %j is refused", async (change, code) => {
    await expect(invite(change)).rejects.toMatchObject({ code });
  });

  test("cannot be made or closed by who does not administrate", async () => {
    const { secret, invitation } = await invite({ roles: ["issuer"] });
    const issuer = await enter(secret);
    await expect(
      createInvitation(deps, issuer, { roles: ["administrator"], note: "", uses: 1, days: 1 }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeInvitation(deps, issuer, invitation.id)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("survives a restart", async () => {
    const { secret } = await invite();
    deps = await deps.restart();
    expect((await enter(secret)).login).toBe("samira");
  });
});

describe("who asks to join", () => {
  const ask = (name = "Samira") =>
    askToJoin(deps, { name, message: "J’aide le mardi.", language: "fr" }, caller);

  test("waits, is welcomed, and finds the invitation at the address of their request", async () => {
    const request = await ask();
    expect(await invitationFor(deps, request)).toBeNull();
    const secret = await welcomeJoinRequest(deps, odile, request.id, "Bienvenue !");
    deps = await deps.restart();
    const answered = await findJoinRequest(deps, request.id);
    expect(answered).toMatchObject({ state: "welcomed", answer: "Bienvenue !" });
    expect(await invitationFor(deps, answered)).toBe(secret);
    await enter(secret);
    await expect(enter(secret, "Karim")).rejects.toMatchObject({ code: "invitation-used" });
  });

  test("is answered once, when two administrators answer at the same moment", async () => {
    const request = await ask();
    const answers = await Promise.allSettled([
      welcomeJoinRequest(deps, odile, request.id),
      declineJoinRequest(deps, odile, request.id, "Complet"),
      welcomeJoinRequest(deps, odile, request.id),
    ]);
    expect(answers.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(declineJoinRequest(deps, odile, request.id, "Non")).rejects.toMatchObject({
      code: "join-answered",
    });
    const invitations = await listInvitations(deps);
    expect(invitations.length).toBe(
      (await findJoinRequest(deps, request.id)).state === "welcomed" ? 1 : 0,
    );
  });

  test("stands first in the list while waiting", async () => {
    const first = await ask("Samira");
    deps.now = after(START, { minutes: 1 });
    const second = await ask("Karim");
    await declineJoinRequest(deps, odile, second.id, "");
    expect((await listJoinRequests(deps)).map((request) => request.id))
      .toEqual([first.id, second.id]);
  });

  test.each([
    [{ name: " " }, "name-missing"],
    [{ name: "x".repeat(121) }, "name-long"],
    [{ message: "x".repeat(2001) }, "message-long"],
    [{ email: "samira@" }, "email-form"],
  ])("with a form that does not fit is told the field", async (change, code) => {
    const form = { name: "Samira", message: "", language: "fr", ...change } as const;
    await expect(askToJoin(deps, form, caller)).rejects.toMatchObject({ code });
  });

  test("by machine, again and again, is asked to wait", async () => {
    for (let n = 0; n < 30; n++) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "too-many-attempts" });
  });

  test("is not answered by a member", async () => {
    const request = await ask();
    const member = { ...odile, roles: ["member"] } as const;
    await expect(welcomeJoinRequest(deps, member, request.id)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await deps.store.get(keys.joinRequest(request.id))).value?.state).toBe("waiting");
  });
});
