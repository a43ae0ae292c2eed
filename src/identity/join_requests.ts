import type { Deps } from "../deps.ts";
import { ConflictError, DomainError, FieldError, NotFoundError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Language } from "../languages.ts";
import { keys } from "../store/keys.ts";
import type { Entry } from "../store/ports.ts";
import { parseEmail } from "./accounts.ts";
import { oneLine } from "./actors.ts";
import { placeInvitation, prepareInvitation } from "./invitations.ts";
import { enqueueMail } from "./mail_orders.ts";
import { requireAttempt } from "./rate_limits.ts";
import { requireRole } from "./roles.ts";
import type { Account, JoinRequest } from "./types.ts";

const MAX_NAME = 120;
const MAX_MESSAGE = 2000;
const WELCOME_DAYS = 30;

/** What somebody says who asks to join. */
export interface NewJoinRequest {
  readonly name: string;
  readonly email?: string;
  readonly message: string;
  readonly language: Language;
}

/**
 * Asks to join. Its address (`/join/<id>`, 128 random bits) is where the person reads the answer.
 * @throws {FieldError} `name-missing`, `name-long`, `email-form`, `message-long`
 * @throws {RateLimitError}
 */
export async function askToJoin(
  deps: Deps,
  input: NewJoinRequest,
  caller: string,
): Promise<JoinRequest> {
  await requireAttempt(deps, "join-request", caller);
  const name = oneLine(input.name);
  if (!name) throw new FieldError("name", "name-missing");
  if (name.length > MAX_NAME) throw new FieldError("name", "name-long", { max: MAX_NAME });
  const message = input.message.trim();
  if (message.length > MAX_MESSAGE) {
    throw new FieldError("message", "message-long", { max: MAX_MESSAGE });
  }
  const request: JoinRequest = {
    id: newId(),
    name,
    email: parseEmail(input.email),
    message,
    language: input.language,
    state: "waiting",
    createdAt: deps.clock().toISOString(),
  };
  await deps.store.atomic().set(keys.joinRequest(request.id), request).commit();
  return request;
}

/** @throws {NotFoundError} */
export async function findJoinRequest(deps: Deps, id: string): Promise<JoinRequest> {
  return (await readJoinRequest(deps, id)).value;
}

/** Every request, those that wait first, then the newest. */
export async function listJoinRequests(deps: Deps): Promise<JoinRequest[]> {
  const entries = deps.store.list<JoinRequest>({ prefix: keys.joinRequests() });
  const waits = (request: JoinRequest) => Number(request.state === "waiting");
  return (await Array.fromAsync(entries)).map((entry) => entry.value)
    .sort((a, b) => waits(b) - waits(a) || b.createdAt.localeCompare(a.createdAt));
}

/**
 * Welcomes who asked: an invitation for one person, shown to the administrator now, to the person at
 * their request's address ({@link invitationFor}), and mailed where both sides have mail.
 * @returns the secret of the invitation's link
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {DomainError} `join-answered` when somebody answered already
 */
export async function welcomeJoinRequest(
  deps: Deps,
  by: Account,
  id: string,
  answer = "",
): Promise<string> {
  requireRole(by, "administrator");
  const entry = await readWaiting(deps, id);
  const shown = prepareInvitation(deps, by, {
    roles: ["member"],
    note: entry.value.name,
    uses: 1,
    days: WELCOME_DAYS,
  });
  const secret = new TextEncoder().encode(shown.secret);
  const sealedInvitation = await deps.keyring.seal(secret, `join-request/${id}`);
  await commitAnswer(deps, by, entry, { state: "welcomed", answer, sealedInvitation }, shown);
  return shown.secret;
}

/**
 * Says no to who asked, in words.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {DomainError} `join-answered`
 */
export async function declineJoinRequest(
  deps: Deps,
  by: Account,
  id: string,
  answer: string,
): Promise<void> {
  requireRole(by, "administrator");
  await commitAnswer(deps, by, await readWaiting(deps, id), { state: "declined", answer });
}

/** The secret of the invitation a request was answered with, for the person who asked; or null. */
export async function invitationFor(deps: Deps, request: JoinRequest): Promise<string | null> {
  if (!request.sealedInvitation) return null;
  const secret = await deps.keyring.open(request.sealedInvitation, `join-request/${request.id}`);
  return new TextDecoder().decode(secret);
}

async function commitAnswer(
  deps: Deps,
  by: Account,
  entry: Entry<JoinRequest>,
  answered: Pick<JoinRequest, "state" | "answer" | "sealedInvitation">,
  shown?: Parameters<typeof placeInvitation>[1],
): Promise<void> {
  const answer = answered.answer?.trim() || undefined;
  if (answer && answer.length > MAX_MESSAGE) {
    throw new FieldError("answer", "message-long", { max: MAX_MESSAGE });
  }
  const request: JoinRequest = {
    ...entry.value,
    ...answered,
    answer,
    answeredAt: deps.clock().toISOString(),
    answeredBy: by.id,
  };
  const atomic = deps.store.atomic().check(entry).set(keys.joinRequest(request.id), request);
  if (shown) placeInvitation(atomic, shown);
  if (request.email) enqueueMail(deps, atomic, { kind: "join-answer", request: request.id });
  if (!(await atomic.commit()).ok) throw new ConflictError("join-answered");
}

async function readWaiting(deps: Deps, id: string): Promise<Entry<JoinRequest>> {
  const entry = await readJoinRequest(deps, id);
  if (entry.value.state !== "waiting") throw new DomainError("join-answered");
  return entry;
}

async function readJoinRequest(deps: Deps, id: string): Promise<Entry<JoinRequest>> {
  const entry = await deps.store.get(keys.joinRequest(id));
  if (!entry.value) throw new NotFoundError();
  return entry;
}
