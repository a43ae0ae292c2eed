import { deliverMail, type MailWriter, openMailer } from "../../src/identity/mail.ts";
import { MAIL } from "../../src/identity/mail_orders.ts";
import { react } from "../../src/recognition/reactions.ts";
import { topicOf } from "../../src/store/listeners.ts";
import type { Lease } from "../../src/store/ports.ts";
import { startWorker } from "../../src/store/worker.ts";
import { openSetUp, type TestDeps } from "./deps.ts";
import { mailServer } from "./mail.ts";

/** Writes what a letter is about, and the secret or the answer that it carries. */
export const writeMail: MailWriter = (content) => ({
  subject: `${content.kind} (${content.language})`,
  text: "secret" in content ? `link:${content.secret}` : "answer" in content ? content.answer! : "",
});

/** The secret in a letter of {@link writeMail}. */
export const secretIn = (raw: string): string => /link:([a-z2-7]+)/.exec(raw)![1];

/** A set-up node within the test, and the server its mail goes to once it is told to send. */
export async function openMailing() {
  const server = await mailServer();
  const { deps, node } = await openSetUp({ env: { REQUAPASS_SMTP_URL: server.url } });
  const mailer = openMailer(deps.config)!;
  return {
    deps,
    node,
    server,
    mailer,
    /** Takes up what happened and sends what waits, as the running node does. */
    async sendWaiting() {
      await workOn(deps, topicOf("reactions"), (lease) => react(deps, lease));
      await workOn(deps, MAIL, (lease) => deliverMail(deps, mailer, writeMail, lease));
    },
    async close() {
      mailer.close();
      await server.close();
      await deps.dispose();
    },
  };
}

/** What {@link openMailing} opens. */
export type Mailing = Awaited<ReturnType<typeof openMailing>>;

async function workOn(
  deps: TestDeps,
  topic: string,
  handle: (lease: Lease) => Promise<void>,
): Promise<void> {
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
