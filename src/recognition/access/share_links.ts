import type { Deps } from "../../deps.ts";
import { FieldError, NotFoundError } from "../../errors.ts";
import { hashSecret } from "../../identity/secrets.ts";
import type { Account } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import { commitOrConflict } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { answersFor } from "../awards/awards.ts";
import type { Atomic } from "../../store/ports.ts";
import type { ShareLink } from "../types.ts";

/** How long a link may hold, in days; the holder chooses one of them. */
export const LINK_DAYS = [7, 30, 365] as const;
const MAX_LINKS = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A link with its key, as its holder may copy it. */
export interface OpenShareLink {
  readonly id: string;
  /** 128 bits. */
  readonly key: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/**
 * Makes a secret address by which anyone may read this badge until a day.
 * @throws {NotFoundError} for anyone but the holder
 * @throws {FieldError} `invalid`, `too-many-links`
 */
export async function createShareLink(
  deps: Deps,
  by: Account,
  credential: string,
  days: number,
): Promise<OpenShareLink> {
  await requireHolder(deps, by, credential);
  if (!(LINK_DAYS as readonly number[]).includes(days)) throw new FieldError("days", "invalid");
  if ((await listShareLinks(deps, by, credential)).length >= MAX_LINKS) {
    throw new FieldError("days", "too-many-links", { most: MAX_LINKS });
  }
  const [id, key, now] = [newId(), newId(), deps.clock()];
  const expiresAt = new Date(now.getTime() + days * DAY_MS);
  const link: ShareLink = {
    id,
    credential,
    createdAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    sealedKey: await deps.keyring.seal(new TextEncoder().encode(key), sealContext(id)),
    keyHash: hashSecret(key),
  };
  await commitOrConflict(
    deps.store.atomic()
      .set(keys.shareLink(credential, id), link, { expiresAt })
      .set(keys.shareLinkByKey(link.keyHash), { credential, id }, { expiresAt }),
  );
  return open(deps, link);
}

/** The links of a badge that still open it, newest first. @throws {NotFoundError} but for the holder */
export async function listShareLinks(
  deps: Deps,
  by: Account,
  credential: string,
): Promise<OpenShareLink[]> {
  await requireHolder(deps, by, credential);
  const links = deps.store.list<ShareLink>({ prefix: keys.shareLinks(credential) });
  const now = deps.clock().toISOString();
  const valid = (await Array.fromAsync(links)).map((entry) => entry.value)
    .filter((link) => link.expiresAt > now)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return Promise.all(valid.map((link) => open(deps, link)));
}

/** Ends a link before its day; one that already ended stays ended. @throws {NotFoundError} */
export async function endShareLink(
  deps: Deps,
  by: Account,
  credential: string,
  id: string,
): Promise<void> {
  await requireHolder(deps, by, credential);
  const link = (await deps.store.get(keys.shareLink(credential, id))).value;
  if (!link) return;
  await commitOrConflict(
    deps.store.atomic()
      .delete(keys.shareLink(credential, id))
      .delete(keys.shareLinkByKey(link.keyHash)),
  );
}

/** Ends every link of a badge or a card in a commit. */
export async function placeEndOfLinks(
  deps: Deps,
  atomic: Atomic,
  credential: string,
): Promise<void> {
  const links = deps.store.list<ShareLink>({ prefix: keys.shareLinks(credential) });
  for await (const { key, value } of links) {
    atomic.delete(key).delete(keys.shareLinkByKey(value.keyHash));
  }
}

/** Whether a key opens a badge today. */
export async function linkOpens(deps: Deps, key: string, credential: string): Promise<boolean> {
  const found = (await deps.store.get(keys.shareLinkByKey(hashSecret(key)))).value;
  if (found?.credential !== credential) return false;
  const link = (await deps.store.get(keys.shareLink(credential, found.id))).value;
  return link !== null && link.expiresAt > deps.clock().toISOString();
}

async function open(deps: Deps, link: ShareLink): Promise<OpenShareLink> {
  const key = new TextDecoder().decode(
    await deps.keyring.open(link.sealedKey, sealContext(link.id)),
  );
  const { id, createdAt, expiresAt } = link;
  return { id, key, createdAt, expiresAt };
}

function sealContext(id: string): string {
  return `share-link/${id}`;
}

async function requireHolder(deps: Deps, by: Account, credential: string): Promise<void> {
  const record = (await deps.store.get(keys.credential(credential))).value;
  if (!record || !await answersFor(deps, by, record.recipient)) throw new NotFoundError();
}
