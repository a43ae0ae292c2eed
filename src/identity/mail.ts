import { createTransport } from "nodemailer";
import type { Config } from "../config.ts";
import type { Deps } from "../deps.ts";
import type { Language } from "../languages.ts";
import { keys } from "../store/keys.ts";
import type { Lease } from "../store/ports.ts";
import { invitationFor } from "./join_requests.ts";
import type { MailOrder } from "./mail_orders.ts";
import { isElsewhere } from "./names.ts";
import { createMailedRecovery } from "./recovery.ts";
import { findRemoteActor } from "./remote_actors.ts";
import { findNode } from "./setup.ts";

/** A mail that a server is slow to take is tried again later rather than waited for. */
const TIMEOUT_MS = 20_000;

/** What a mail has to tell; the sentences and the links' addresses are the writer's. */
export type MailContent =
  & { readonly language: Language; readonly organisation: string }
  & (
    | { readonly kind: "test" }
    | { readonly kind: "recovery"; readonly name: string; readonly secret: string }
    | {
      readonly kind: "join-welcomed";
      readonly name: string;
      readonly answer?: string;
      readonly secret: string;
    }
    | { readonly kind: "join-declined"; readonly name: string; readonly answer?: string }
    | { readonly kind: "award-proposed"; readonly name: string; readonly award: string }
    | {
      readonly kind: "claim-made";
      readonly name: string;
      readonly claimant: string;
      readonly claim: string;
    }
    | { readonly kind: "claim-refused"; readonly name: string; readonly claim: string }
  );

/** A mail in words. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** Puts a mail into the reader's language; the doors have the sentences. */
export type MailWriter = (content: MailContent) => MailText;

/** Hands mails to the server of `REQUAPASS_SMTP_URL`. */
export interface Mailer {
  /**
   * @param messageId the same for the same mail, so that a second delivery can be told
   * @returns what the server answered
   * @throws {Error} when it took nothing; `response` has its answer, if it gave one
   */
  send(to: string, mail: MailText, messageId?: string): Promise<string>;
  close(): void;
}

/** The outcome of a mail sent to try: what the server said, word for word. */
export interface TestMail {
  readonly sent: boolean;
  readonly answer: string;
}

/** Opens the way to the mail server, or null where mail is off. */
export function openMailer(config: Pick<Config, "smtpUrl" | "origin">): Mailer | null {
  if (!config.smtpUrl) return null;
  const from = senderOf(config.smtpUrl, config.origin);
  const transport = createTransport({
    url: config.smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send(to, { subject, text }, messageId) {
      // As an object, so that nothing in the address is read as a second one.
      const info = await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text,
        messageId,
      });
      return info.response;
    },
    close: () => transport.close(),
  };
}

/**
 * Takes up an ordered mail: makes its link, writes it, sends it. What it was about may be gone by
 * then; then there is nothing to send.
 * @throws {Error} when the server took nothing, to be tried again
 */
export async function deliverMail(
  deps: Deps,
  mailer: Mailer,
  write: MailWriter,
  lease: Lease,
): Promise<void> {
  const mail = await contentOf(deps, lease.payload as unknown as MailOrder);
  if (!mail) return;
  const { host } = new URL(deps.config.origin);
  await mailer.send(mail.to, write(mail.content), `<${lease.id}@${host}>`);
}

/** Sends a mail to try, and says what the server answered, good or bad. */
export async function sendTestMail(
  deps: Deps,
  mailer: Mailer,
  write: MailWriter,
  to: string,
  language: Language,
): Promise<TestMail> {
  const organisation = await organisationName(deps);
  try {
    const answer = await mailer.send(to, write({ kind: "test", language, organisation }));
    return { sent: true, answer };
  } catch (error) {
    const { response, message } = error as { response?: string; message: string };
    return { sent: false, answer: response ?? message };
  }
}

interface Addressed {
  readonly to: string;
  readonly content: MailContent;
}

async function contentOf(deps: Deps, order: MailOrder): Promise<Addressed | null> {
  const organisation = await organisationName(deps);
  switch (order.kind) {
    case "recovery":
      return await recoveryMail(deps, order.account, organisation);
    case "join-answer":
      return await joinAnswerMail(deps, order.request, organisation);
    case "award-proposed":
      return await awardMail(deps, order.award, organisation);
    case "claim-made":
      return await claimMail(deps, order, organisation);
    case "claim-refused":
      return await refusalMail(deps, order.claim, organisation);
  }
}

/** Tells one who may answer that a badge is asked for, unless it was answered or taken back. */
async function claimMail(
  deps: Deps,
  { claim: id, to }: { readonly claim: string; readonly to: string },
  organisation: string,
): Promise<Addressed | null> {
  const claim = (await deps.store.get(keys.claim(id))).value;
  if (claim?.state !== "asked") return null;
  const claimant = (await deps.store.get(keys.actor(claim.claimant))).value;
  const reader = await readerOf(deps, to);
  if (!claimant || !reader) return null;
  const { name, language, email } = reader;
  return {
    to: email,
    content: {
      kind: "claim-made",
      language,
      organisation,
      name,
      claimant: claimant.name,
      claim: id,
    },
  };
}

/** Tells who asked for a badge that the answer is no; a yes comes as the offer itself. */
async function refusalMail(
  deps: Deps,
  id: string,
  organisation: string,
): Promise<Addressed | null> {
  const claim = (await deps.store.get(keys.claim(id))).value;
  const reader = claim && await readerOf(deps, claim.claimant);
  if (!reader) return null;
  const { name, language, email } = reader;
  return {
    to: email,
    content: { kind: "claim-refused", language, organisation, name, claim: id },
  };
}

/** How somebody with an account and an address of theirs is written to. */
async function readerOf(deps: Deps, id: string) {
  const account = (await deps.store.get(keys.account(id))).value;
  const person = (await deps.store.get(keys.actor(id))).value;
  if (!account?.email || !person) return null;
  return { email: account.email, language: account.language, name: person.name };
}

/** Tells who is to answer an offer, unless it was answered or taken back meanwhile. */
async function awardMail(
  deps: Deps,
  awardId: string,
  organisation: string,
): Promise<Addressed | null> {
  const award = (await deps.store.get(keys.award(awardId))).value;
  if (award?.state !== "proposed") return null;
  const recipient = (await deps.store.get(keys.actor(award.recipient))).value;
  const reader = await readerOf(deps, recipient?.steward ?? award.recipient);
  if (!reader) return null;
  const { name, language, email } = reader;
  const giver = isElsewhere(award.issuer)
    ? (await findRemoteActor(deps, award.issuer))?.name ?? award.issuer
    : organisation;
  return {
    to: email,
    content: { kind: "award-proposed", language, organisation: giver, name, award: award.id },
  };
}

async function recoveryMail(
  deps: Deps,
  accountId: string,
  organisation: string,
): Promise<Addressed | null> {
  const account = (await deps.store.get(keys.account(accountId))).value;
  const person = (await deps.store.get(keys.actor(accountId))).value;
  if (!account?.email || !person) return null;
  const secret = await createMailedRecovery(deps, account);
  const { language } = account;
  return {
    to: account.email,
    content: { kind: "recovery", language, organisation, name: person.name, secret },
  };
}

async function joinAnswerMail(
  deps: Deps,
  requestId: string,
  organisation: string,
): Promise<Addressed | null> {
  const request = (await deps.store.get(keys.joinRequest(requestId))).value;
  if (!request?.email) return null;
  const { language, name, answer } = request;
  const secret = await invitationFor(deps, request);
  return {
    to: request.email,
    content: secret
      ? { kind: "join-welcomed", language, organisation, name, answer, secret }
      : { kind: "join-declined", language, organisation, name, answer },
  };
}

async function organisationName(deps: Deps): Promise<string> {
  return (await findNode(deps))?.organisation.name ?? new URL(deps.config.origin).host;
}

/** The sender: `?from=` of the setting, or its user where that is an address, or the node's host. */
function senderOf(smtpUrl: string, origin: string): string {
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  return url.searchParams.get("from") ??
    (user.includes("@") ? user : `requapass@${new URL(origin).hostname}`);
}
