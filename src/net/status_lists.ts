import { createHash } from "node:crypto";
import { idOf, typesOf } from "../credentials/json.ts";
import { parseDocument } from "../credentials/parse.ts";
import type { FetchedList } from "../credentials/verify/context.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { signedStatusList } from "../recognition/status_lists.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import type { NetPolicy } from "./addresses.ts";
import { fetchDocument } from "./fetch_document.ts";
import type { LookupBudget } from "./lookup_budget.ts";
import { unlessNotHad } from "./not_had.ts";

/** A status list of another host as it was last read; its exact bytes lie in {@link Blobs}. */
export interface ForeignStatusList {
  readonly blob: string;
  readonly fetchedAt: string;
}

/** How much is kept. Anyone may have a badge verified, so anyone could fill the disk. */
export interface KeepingLimits {
  readonly lists: number;
  readonly bytesEach: number;
}

/** 500 MB at worst; a list of 131,072 badges, half of them revoked, has 22 kB. */
const KEEPING: KeepingLimits = { lists: 2_000, bytesEach: 256 * 1024 };
const ACCEPT = "application/vc+ld+json, application/vc, application/ld+json, application/json";

/**
 * Reads a status list: this node's own from the store, another host's from there. Where that host
 * gives none, the copy of the last time serves, with its date. Whether to trust it is the verifier's
 * to say.
 * @returns undefined when there is neither list nor copy
 */
export async function fetchStatusList(
  deps: Deps,
  url: string,
  policy: NetPolicy,
  budget: LookupBudget,
  keeping: KeepingLimits = KEEPING,
): Promise<FetchedList | undefined> {
  const now = deps.clock();
  const ownLists = `${deps.config.origin}/status/`;
  if (url.startsWith(ownLists)) {
    const bytes = await ownList(deps, url.slice(ownLists.length));
    return bytes && { bytes, fetchedAt: now, cached: false };
  }
  const fetched = await unlessNotHad(async () =>
    (await fetchDocument(url, { accept: ACCEPT, budget }, policy)).bytes
  );
  if (fetched && isListAt(url, fetched)) {
    if (fetched.length <= keeping.bytesEach) await keep(deps, url, fetched, now, keeping.lists);
    return { bytes: fetched, fetchedAt: now, cached: false };
  }
  // A host under repair answers with a page: the copy says more than that.
  return await copyOf(deps, url) ??
    (fetched && { bytes: fetched, fetchedAt: now, cached: false });
}

async function ownList(deps: Deps, id: string): Promise<Uint8Array | undefined> {
  try {
    return await signedStatusList(deps, id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Whether it says of itself that it is the list at this address: what it replaces was one too. */
export function isListAt(url: string, bytes: Uint8Array): boolean {
  try {
    const document = parseDocument(bytes);
    return idOf(document) === url && typesOf(document).includes("BitstringStatusListCredential");
  } catch {
    return false;
  }
}

async function copyOf(deps: Deps, url: string): Promise<FetchedList | undefined> {
  const kept = (await deps.store.get(keys.foreignStatusList(hash(url)))).value;
  const bytes = kept && await deps.blobs.get(kept.blob);
  return kept && bytes ? { bytes, fetchedAt: new Date(kept.fetchedAt), cached: true } : undefined;
}

/** Keeps a copy, in place of the longest unread one where there are too many. */
async function keep(
  deps: Deps,
  url: string,
  bytes: Uint8Array,
  now: Date,
  most: number,
): Promise<void> {
  const address = hash(url);
  const blob = await deps.blobs.put(bytes);
  const fetchedAt = now.toISOString();
  const before = await deps.store.get(keys.foreignStatusList(address));
  const atomic = deps.store.atomic().check(before);
  if (before.value) forget(atomic, address, before.value);
  else if (await deps.store.count(keys.foreignStatusListCount()) < BigInt(most)) {
    atomic.add(keys.foreignStatusListCount(), 1n);
  } else await makeRoom(deps, atomic);
  atomic
    .set(keys.foreignStatusList(address), { blob, fetchedAt })
    .set(keys.foreignStatusListByAge(fetchedAt, address), true)
    .set(keys.blobUse(blob, use(address)), true);
  // Where somebody else kept it in the meantime, theirs is as good.
  await atomic.commit();
}

async function makeRoom(deps: Deps, atomic: Atomic): Promise<void> {
  const oldest = { prefix: keys.foreignStatusListsByAge() };
  for await (const { key } of deps.store.list(oldest, { limit: 1 })) {
    const address = String(key.at(-1));
    const kept = await deps.store.get(keys.foreignStatusList(address));
    atomic.check(kept);
    if (kept.value) forget(atomic, address, kept.value);
  }
}

function forget(atomic: Atomic, address: string, { blob, fetchedAt }: ForeignStatusList): void {
  atomic
    .delete(keys.foreignStatusList(address))
    .delete(keys.foreignStatusListByAge(fetchedAt, address))
    .delete(keys.blobUse(blob, use(address)));
}

function use(address: string): string {
  return `foreign-status-list/${address}`;
}

function hash(url: string): string {
  return createHash("sha256").update(url).digest("hex");
}
