import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";
import { openSetUp, type TestDeps, type TestNode } from "../../tests/support/deps.ts";
import { publishFrameworkAchievements } from "../achievements/store.ts";
import { proposeAward, withdrawAward } from "../recognition/awards/awards.ts";
import { answeredCard } from "../../tests/support/cards.ts";
import { signCard } from "../cards/sign.ts";
import {
  acceptClaim,
  makeClaim,
  refuseClaim,
  withdrawClaim,
} from "../recognition/claims/claims.ts";
import { react } from "../recognition/reactions.ts";
import { topicOf } from "../store/listeners.ts";
import type { Lease } from "../store/ports.ts";
import { createMember, findAccount } from "./accounts.ts";
import { startWorker } from "../store/worker.ts";
import { askToJoin, declineJoinRequest, welcomeJoinRequest } from "./join_requests.ts";
import { acceptInvitation } from "./invitations.ts";
import { deliverMail, type Mailer, type MailWriter, openMailer, sendTestMail } from "./mail.ts";
import { MAIL } from "./mail_orders.ts";
import { recoverAccount, requestRecovery } from "./recovery.ts";
import type { Role } from "./types.ts";

/** A real mail server on this machine, which keeps what it is given. */
async function mailServer(refuse?: string) {
  const received: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, callback) {
      callback(refuse ? Object.assign(new Error(refuse), { responseCode: 550 }) : undefined);
    },
    onData(stream, session, callback) {
      const chunks: Uint8Array[] = [];
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(chunks).toString() });
        callback(null, "2.0.0 taken, thank you");
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}?from=badges@mda.example`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

const write: MailWriter = (content) => ({
  subject: `${content.kind} (${content.language})`,
  text: "secret" in content ? `link:${content.secret}` : "answer" in content ? content.answer! : "",
});
const secretIn = (raw: string) => /link:([a-z2-7]+)/.exec(raw)![1];

let server: Awaited<ReturnType<typeof mailServer>>;
let deps: TestDeps;
let node: TestNode;
let mailer: Mailer;

beforeEach(async () => {
  server = await mailServer();
  ({ deps, node } = await openSetUp({ env: { REQUAPASS_SMTP_URL: server.url } }));
  mailer = openMailer(deps.config)!;
});
afterEach(async () => {
  mailer.close();
  await server.close();
  await deps.dispose();
});

/** Takes up what happened and sends what waits, as the running node does. */
async function sendWaiting(): Promise<void> {
  await workOn(topicOf("reactions"), (lease) => react(deps, lease));
  await workOn(MAIL, (lease) => deliverMail(deps, mailer, write, lease));
}

async function workOn(topic: string, handle: (lease: Lease) => Promise<void>): Promise<void> {
  const worker = startWorker({
    queue: deps.queue,
    topic,
    concurrency: 1,
    leaseMs: 10_000,
    maxAttempts: 1,
    backoff: () => 0,
    clock: deps.clock,
    handle,
  });
  await worker.idle();
  await worker.stop();
}

const caller = "192.0.2.7";

describe("who forgot their password", () => {
  test("gets a link by mail that lets them in with a new one", async () => {
    await requestRecovery(deps, "odile@example.org", caller);
    await sendWaiting();
    expect(server.received).toHaveLength(1);
    const [{ to, raw }] = server.received;
    expect(to).toEqual(["odile@example.org"]);
    expect(raw).toContain("From: badges@mda.example");
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

describe("who is offered a badge", () => {
  const offer = async (email?: string) => {
    const name = "Samira";
    const member = await createMember(
      deps,
      { name, email, password: "une braderie entière", language: "nl", roles: [] },
      () => Promise.resolve(),
    );
    await publishFrameworkAchievements(deps, node.organisation.id);
    return await proposeAward(deps, node.administrator, node.organisation, {
      recipient: member.id,
      achievement: { id: "oral-2", version: 1, language: "nl" },
      narrative: "Ze hield de kraam open.",
      evidence: [],
    });
  };

  test("is told by mail where to read it", async () => {
    await offer("samira@example.org");
    await sendWaiting();
    const [{ to, raw }] = server.received;
    expect(to).toEqual(["samira@example.org"]);
    expect(raw).toContain("Subject: award-proposed (nl)");
  });

  test("gets none where the offer was taken back before, or without an address", async () => {
    const award = await offer("samira@example.org");
    await withdrawAward(deps, node.administrator, award.id);
    await sendWaiting();
    await offer();
    await sendWaiting();
    expect(server.received).toHaveLength(0);
  });
});

describe("a badge that is asked for", () => {
  const person = (name: string, roles: Role[]) =>
    createMember(
      deps,
      {
        name,
        email: `${name.toLowerCase()}@example.org`,
        password: "une braderie entière",
        language: "nl",
        roles,
      },
      () => Promise.resolve(),
    );

  /** Somebody asks for the badge of a competence that their card names. */
  const asked = async () => {
    await publishFrameworkAchievements(deps, node.organisation.id);
    await person("Jef", ["issuer"]);
    await person("Karel", ["member"]);
    const samira = await person("Samira", ["member"]);
    const draft = await answeredCard(deps, samira.id);
    const { id: card } = await signCard(deps, samira.id, draft.id, draft.move);
    return await makeClaim(deps, samira, {
      card,
      competence: "team",
      level: 4,
      words: "Ik leidde de jongeren op.",
      language: "nl",
    });
  };
  const sent = () =>
    server.received.map(({ to, raw }) => [to[0], /^Subject: (.*)$/m.exec(raw)![1]]);

  test("is told to those who may answer, and to nobody else", async () => {
    await asked();
    await sendWaiting();
    expect(sent().sort()).toEqual([
      ["jef@example.org", "claim-made (nl)"],
      ["odile@example.org", "claim-made (fr)"],
    ]);
  });

  test("and taken back before, is told to nobody", async () => {
    const claim = await asked();
    await withdrawClaim(deps, (await findAccount(deps, claim.claimant))!, claim.id);
    await sendWaiting();
    expect(sent()).toEqual([]);
  });

  test("is answered by mail where it is no; the reason is read here", async () => {
    const { id } = await asked();
    await sendWaiting();
    server.received.length = 0;
    await refuseClaim(deps, node.administrator, id, "Kom terug na de kermis.");
    await sendWaiting();
    expect(sent()).toEqual([["samira@example.org", "claim-refused (nl)"]]);
    expect(server.received[0].raw).not.toContain("Kom terug");
  });

  test("is answered by the offer itself where it is yes", async () => {
    const { id } = await asked();
    await sendWaiting();
    server.received.length = 0;
    await acceptClaim(deps, node.administrator, node.organisation, id, {
      level: 3,
      narrative: "Ze leidde twee jongeren op.",
    });
    await sendWaiting();
    expect(sent()).toEqual([["samira@example.org", "award-proposed (nl)"]]);
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
    await sendWaiting();
    const [{ raw }] = server.received;
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
    await sendWaiting();
    expect(server.received[0].raw).toContain("Revenez en janvier.");
  });
});

describe("a mail sent to try", () => {
  test("shows the server's answer", async () => {
    expect(await sendTestMail(deps, mailer, write, "odile@example.org", "fr")).toEqual({
      sent: true,
      answer: "250 2.0.0 taken, thank you",
    });
  });

  test("shows why the server refused", async () => {
    const strict = await mailServer("5.7.1 Sender not allowed here");
    const other = openMailer({ ...deps.config, smtpUrl: strict.url })!;
    const outcome = await sendTestMail(deps, other, write, "odile@example.org", "fr");
    expect(outcome).toEqual({ sent: false, answer: "550 5.7.1 Sender not allowed here" });
    other.close();
    await strict.close();
  });

  test("says so when no server is there", async () => {
    const gone = await mailServer();
    await gone.close();
    const other = openMailer({ ...deps.config, smtpUrl: gone.url })!;
    const outcome = await sendTestMail(deps, other, write, "odile@example.org", "fr");
    expect(outcome.sent).toBe(false);
    expect(outcome.answer).toContain("ECONNREFUSED");
    other.close();
  });

  test("goes to the one address that was meant, whatever is written in it", async () => {
    const to = "odile@example.org, all@example.org";
    await sendTestMail(deps, mailer, write, to, "fr");
    expect(server.received.flatMap((mail) => mail.to)).not.toContain("all@example.org");
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
