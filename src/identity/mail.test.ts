import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSetUp, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { mailServer } from "../../tests/support/mail.ts";
import { type Mailing, openMailing, secretIn, writeMail } from "../../tests/support/mailing.ts";
import { acceptInvitation } from "./invitations.ts";
import { askToJoin, declineJoinRequest, welcomeJoinRequest } from "./join_requests.ts";
import { openMailer, sendTestMail } from "./mail.ts";
import { MAIL } from "./mail_orders.ts";
import { recoverAccount, requestRecovery } from "./recovery.ts";

let mailing: Mailing;
let deps: TestDeps;
let node: TestNode;
beforeEach(async () => {
  mailing = await openMailing();
  ({ deps, node } = mailing);
});
afterEach(() => mailing.close());

const caller = "192.0.2.7";

describe("who forgot their password", () => {
  test("gets a link by mail that lets them in with a new one", async () => {
    await requestRecovery(deps, "odile@example.org", caller);
    await mailing.sendWaiting();
    expect(mailing.server.received).toHaveLength(1);
    const [{ to, raw }] = mailing.server.received;
    expect(to).toEqual(["odile@example.org"]);
    expect(raw).toContain("From: badges@amis.example");
    const account = await recoverAccount(deps, {
      secret: secretIn(raw),
      password: "une autre braderie",
      caller,
    });
    expect(account.id).toBe(node.administrator.id);
  });

  test("no secret waits in the queue", async () => {
    await requestRecovery(deps, "odile@example.org", caller);
    const [lease] = await deps.queue.lease({ topic: MAIL, limit: 1, durationMs: 1000 });
    expect(lease.payload).toEqual({ kind: "recovery", account: node.administrator.id });
  });

  test("but has no account gets no mail, and the same answer", async () => {
    await expect(requestRecovery(deps, "nobody@example.org", caller)).resolves.toBeUndefined();
    expect(await deps.queue.depth(MAIL)).toBe(0);
  });

  test("asks too often and is asked to wait", async () => {
    for (let n = 0; n < 5; n++) await requestRecovery(deps, "odile@example.org", caller);
    await expect(requestRecovery(deps, "Odile@example.org ", caller)).rejects.toMatchObject({
      code: "too-many-attempts",
    });
  });
});

describe("who asked to join", () => {
  const ask = () =>
    askToJoin(deps, {
      name: "Samira",
      email: "samira@example.org",
      message: "J’aide au repas du mardi.",
      language: "nl",
    }, caller);

  test("is welcomed by mail, and gets in by its link", async () => {
    const request = await ask();
    await welcomeJoinRequest(deps, node.administrator, request.id);
    await mailing.sendWaiting();
    const [{ raw }] = mailing.server.received;
    expect(raw).toContain("Subject: join-welcomed (nl)");
    const account = await acceptInvitation(deps, {
      secret: secretIn(raw),
      name: "Samira",
      password: "mardi midi pile",
      language: "nl",
      caller,
    });
    expect(account.roles).toEqual(["member"]);
  });

  test("is told no in the words that were chosen", async () => {
    const request = await ask();
    await declineJoinRequest(deps, node.administrator, request.id, "Revenez en janvier.");
    await mailing.sendWaiting();
    expect(mailing.server.received[0].raw).toContain("Revenez en janvier.");
  });
});

describe("a mail sent to try", () => {
  test("shows the server's answer", async () => {
    expect(await sendTestMail(deps, mailing.mailer, writeMail, "odile@example.org", "fr")).toEqual({
      sent: true,
      answer: "250 2.0.0 taken, thank you",
    });
  });

  test("shows why the server refused", async () => {
    const strict = await mailServer("5.7.1 Sender not allowed here");
    const other = openMailer({ ...deps.config, smtpUrl: strict.url })!;
    const outcome = await sendTestMail(deps, other, writeMail, "odile@example.org", "fr");
    expect(outcome).toEqual({ sent: false, answer: "550 5.7.1 Sender not allowed here" });
    other.close();
    await strict.close();
  });

  test("says so when no server is there", async () => {
    const gone = await mailServer();
    await gone.close();
    const other = openMailer({ ...deps.config, smtpUrl: gone.url })!;
    const outcome = await sendTestMail(deps, other, writeMail, "odile@example.org", "fr");
    expect(outcome.sent).toBe(false);
    expect(outcome.answer).toContain("ECONNREFUSED");
    other.close();
  });

  test("goes to the one address that was meant, whatever is written in it", async () => {
    const to = "odile@example.org, all@example.org";
    await sendTestMail(deps, mailing.mailer, writeMail, to, "fr");
    expect(mailing.server.received.flatMap((mail) => mail.to)).not.toContain("all@example.org");
  });
});

test("where mail is off, nothing is queued and recovery says whom to ask", async () => {
  const off = await openSetUp();
  expect(openMailer(off.deps.config)).toBeNull();
  await expect(requestRecovery(off.deps, "odile@example.org", caller)).rejects.toMatchObject({
    code: "mail-off",
  });
  await off.deps.dispose();
});
