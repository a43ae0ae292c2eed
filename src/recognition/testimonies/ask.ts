import type { Deps } from "../../deps.ts";
import { DomainError, FieldError, NotFoundError } from "../../errors.ts";
import { findActor } from "../../identity/actors.ts";
import type { ActorName } from "../../identity/names.ts";
import type { Account } from "../../identity/types.ts";
import { commitAgain, commitOrConflict } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { isPublic } from "../../visibility.ts";
import { answersFor } from "../awards/awards.ts";
import { MAX_MESSAGE } from "../endorsements/requests.ts";
import { answersByReply, isOpen, placeMention, readMention } from "../mentions/store.ts";
import type { Mention } from "../mentions/types.ts";

/** Open at once about one badge: more is not asking, it is canvassing. */
const MAX_OPEN = 20;

/**
 * The holder of a badge asks somebody whose software signs no endorsements for a word about it. The
 * link in the message lets them read this badge, however private it is.
 * @throws {NotFoundError} for anyone but the holder
 * @throws {FieldError} `too-long`, `endorser-unknown`, `profile-private`, `already-asked`,
 *   `too-many-requests`, `badge-revoked`
 */
export async function askTestimony(
  deps: Deps,
  by: Account,
  credentialId: string,
  input: { readonly to: ActorName; readonly message: string },
): Promise<Mention> {
  const credential = (await deps.store.get(keys.credential(credentialId))).value;
  if (!credential || !await answersFor(deps, by, credential.recipient)) throw new NotFoundError();
  if (credential.revoked) throw new FieldError("form", "badge-revoked");
  const message = input.message.trim();
  if (message.length > MAX_MESSAGE) throw new FieldError("message", "too-long");
  // Their software reads who asks before it shows the message.
  const { visibility } = await findActor(deps, credential.recipient);
  if (!isPublic(visibility)) throw new FieldError("form", "profile-private");
  if (!await answersByReply(deps, input.to)) throw new FieldError("endorser", "endorser-unknown");
  const open = (await mentionsAbout(deps, credentialId)).filter((one) => isOpen(deps, one));
  if (open.some(({ to }) => to === input.to)) throw new FieldError("endorser", "already-asked");
  if (open.length >= MAX_OPEN) {
    throw new FieldError("endorser", "too-many-requests", { most: MAX_OPEN });
  }
  const atomic = deps.store.atomic();
  const mention = await placeMention(deps, atomic, {
    about: { kind: "testimony", credential: credentialId, message },
    from: credential.recipient,
    to: input.to,
  });
  recordEvent(atomic, { type: "testimony.asked", mention: mention.id }, mention.id);
  await commitOrConflict(atomic);
  return mention;
}

/**
 * The asker takes their question back: the link opens nothing any more, and no reply counts.
 * @throws {NotFoundError} for anyone else
 * @throws {DomainError} `request-withdrawn`
 */
export async function withdrawAsk(deps: Deps, by: Account, id: string): Promise<Mention> {
  return await commitAgain(async () => {
    const entry = await readMention(deps, id);
    const { value: mention } = entry;
    const isAsk = mention.about.kind === "testimony";
    if (!isAsk || !await answersFor(deps, by, mention.from)) throw new NotFoundError();
    if (!isOpen(deps, mention)) throw new DomainError("request-withdrawn");
    const result = { ...mention, withdrawnAt: deps.clock().toISOString() };
    const atomic = deps.store.atomic().check(entry).set(keys.mention(id), result);
    recordEvent(atomic, { type: "testimony.ask-withdrawn", mention: id }, id);
    return { atomic, result };
  });
}

/** What was asked about a badge by mention, the newest first. */
export async function mentionsAbout(deps: Deps, credential: string): Promise<Mention[]> {
  const found: Mention[] = [];
  for await (const { key } of deps.store.list({ prefix: keys.mentionsAbout(credential) })) {
    const { value } = await deps.store.get(keys.mention(String(key.at(-1))));
    if (value) found.push(value);
  }
  return found.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}
