import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import type { ActorName } from "../../identity/names.ts";
import { findRemoteActor } from "../../identity/remote_actors.ts";
import { hashSecret } from "../../identity/secrets.ts";
import { newId } from "../../ids.ts";
import { isBlocked } from "../../relations/blocks.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import type { CarriedActivity, Mention, Reply } from "./types.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** For so long a link opens and a reply counts. */
const MENTION_DAYS = 30;
/** Once an offer was accepted, its link leads to the badge for a year. */
const BADGE_DAYS = 365;

/** The address of the note that carries a mention. */
export function mentionAddress(deps: Pick<Deps, "config">, id: string): string {
  return `${deps.config.origin}/mentions/${id}`;
}

/**
 * Whether somebody elsewhere can be spoken to by a mention alone: a person or an organisation whose
 * site names no DID, so that it neither takes offers nor signs endorsements.
 */
export async function answersByReply(deps: Deps, name: ActorName): Promise<boolean> {
  const actor = await findRemoteActor(deps, name);
  if (!actor || actor.goneAt || await isBlocked(deps, name)) return false;
  return actor.type !== "Application" && actor.dids.length === 0;
}

/** Puts a new mention into a commit. */
export async function placeMention(
  deps: Deps,
  atomic: Atomic,
  { about, from, to }: Pick<Mention, "about" | "from" | "to">,
): Promise<Mention> {
  const [id, key, now] = [newId(), newId(), deps.clock()];
  const mention: Mention = {
    id,
    about,
    from,
    to,
    sealedKey: await deps.keyring.seal(new TextEncoder().encode(key), sealContext(id)),
    keyHash: hashSecret(key),
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + MENTION_DAYS * DAY_MS).toISOString(),
  };
  atomic.set(keys.mention(id), mention).set(keys.mentionByKey(mention.keyHash), id);
  if (about.kind === "testimony") atomic.set(keys.mentionAbout(about.credential, id), true);
  return mention;
}

/** @throws {NotFoundError} */
export async function readMention(deps: Deps, id: string): Promise<Entry<Mention>> {
  const entry = await deps.store.get(keys.mention(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<Mention>;
}

/** The mention whose link has this key, as long as it opens. @throws {NotFoundError} */
export async function mentionByKey(deps: Deps, key: string): Promise<Entry<Mention>> {
  const id = (await deps.store.get(keys.mentionByKey(hashSecret(key)))).value;
  if (!id) throw new NotFoundError();
  const entry = await readMention(deps, id);
  if (!isOpen(deps, entry.value)) throw new NotFoundError();
  return entry;
}

/** The mention that a reply answers, if it is to be answered by its author. */
export async function mentionAnswered(
  deps: Deps,
  { inReplyTo, author }: { readonly inReplyTo?: string; readonly author: ActorName },
): Promise<Entry<Mention> | null> {
  const start = mentionAddress(deps, "");
  if (!inReplyTo?.startsWith(start)) return null;
  const entry = await deps.store.get(keys.mention(inReplyTo.slice(start.length)));
  if (!entry.value || entry.value.to !== author || !isOpen(deps, entry.value)) return null;
  return entry as Entry<Mention>;
}

/** Whether the link of a mention still opens its page. */
export function isOpen(deps: Deps, { expiresAt, withdrawnAt }: Mention): boolean {
  return !withdrawnAt && expiresAt > deps.clock().toISOString();
}

/** Whether a link of ours to somebody elsewhere opens a badge today. */
export async function mentionOpens(deps: Deps, key: string, credential: string): Promise<boolean> {
  const id = (await deps.store.get(keys.mentionByKey(hashSecret(key)))).value;
  const mention = id && (await deps.store.get(keys.mention(id))).value;
  if (!mention || !isOpen(deps, mention)) return false;
  const { about } = mention;
  if (about.kind === "testimony") return about.credential === credential;
  return (await deps.store.get(keys.award(about.award))).value?.credential === credential;
}

/** Whether a link of ours to somebody elsewhere leads to an offer that waits for their answer. */
export async function mentionOffers(deps: Deps, key: string, award: string): Promise<boolean> {
  const id = (await deps.store.get(keys.mentionByKey(hashSecret(key)))).value;
  const mention = id && (await deps.store.get(keys.mention(id))).value;
  if (!mention || !isOpen(deps, mention)) return false;
  return mention.about.kind === "award" && mention.about.award === award;
}

/** The secret link of a mention, as it stands in its note. */
export async function mentionLink(deps: Deps, mention: Mention): Promise<string> {
  const key = new TextDecoder().decode(
    await deps.keyring.open(mention.sealedKey, sealContext(mention.id)),
  );
  const { origin } = deps.config;
  return mention.about.kind === "award"
    ? `${origin}/offers/${key}`
    : `${origin}/credentials/${mention.about.credential}?key=${key}`;
}

/** Keeps the message by which an offer was accepted; its link opens the badge from then on. */
export function placeConfirmed(
  deps: Deps,
  atomic: Atomic,
  entry: Entry<Mention>,
  reply: Reply,
): void {
  const until = new Date(deps.clock().getTime() + BADGE_DAYS * DAY_MS);
  const { id } = entry.value;
  atomic.check(entry)
    .set(keys.mention(id), { ...entry.value, reply, expiresAt: until.toISOString() })
    .set(keys.blobUse(reply.activity, `mention/${id}`), true);
}

/** Keeps a signed message as it came. @returns its key in {@link Blobs} */
export async function keepCarried(deps: Deps, carried: CarriedActivity): Promise<string> {
  return await deps.blobs.put(new TextEncoder().encode(JSON.stringify(carried)));
}

function sealContext(id: string): string {
  return `mention/${id}`;
}
