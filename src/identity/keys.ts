import { createHash } from "node:crypto";
import { base58btc } from "multiformats/bases/base58";
import { decodeMultikey, encodeMultikey } from "../credentials/multikey.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { commitAgain, commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import type { Actor, ActorKey, KeyAlgorithm, KeyUse } from "./types.ts";

/** Retired activity keys stay in the actor document for 30 days: what they signed is under way. */
const RETIRED_ACTIVITY_KEY_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Whoever took a key just before it was retired signs with it a moment later. That signature must
 * be good too, so the end that is published leaves it the time.
 */
const IN_FLIGHT_MS = 60 * 1000;

const ED25519 = { name: "Ed25519" } as const;
/** What Mastodon signs with; 4096 bits would bound delivery to 70 signatures a second. */
const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;

/** The keys every actor starts with; {@link activityKeys} adds the slow one when it is needed. */
export function generateKeys(deps: Deps, actor: string): Promise<ActorKey[]> {
  return Promise.all(
    (["activity", "credential"] as const).map((use) => generateKey(deps, actor, use, "Ed25519")),
  );
}

/** The key with which a seat signs: it is no actor, and delivers nothing. */
export async function generateSeatKey(deps: Deps, seat: string): Promise<ActorKey> {
  return await generateKey(deps, seat, "credential", "Ed25519");
}

/** Puts new keys into a commit. */
export function placeKeys(atomic: Atomic, added: readonly ActorKey[]): Atomic {
  for (const key of added) {
    atomic.set(keys.actorKey(key.actor, key.id), key).set(keys.actorByKey(key.id), key.actor);
  }
  return atomic;
}

/** All keys of an actor that ever were, newest first. */
export async function listKeys(deps: Deps, actor: string): Promise<ActorKey[]> {
  return (await readKeys(deps, actor)).map((entry) => entry.value);
}

/**
 * All keys of an actor, with the RSA key that HTTP signatures of the Fediverse still need. Making
 * one takes a third of a second, or several on a small machine, and most members never deliver
 * anything: it is made when somebody reads the actor, or the actor signs, for the first time.
 * @throws {NotFoundError} when there is no such actor
 */
export async function activityKeys(deps: Deps, actor: string): Promise<ActorKey[]> {
  const all = await listKeys(deps, actor);
  if (all.some(isRsaInUse)) return all;
  const making = rsaInTheMaking.get(deps.store) ?? new Map<string, Promise<void>>();
  rsaInTheMaking.set(deps.store, making);
  let made = making.get(actor);
  if (!made) {
    made = addRsaKey(deps, actor).finally(() => making.delete(actor));
    making.set(actor, made);
  }
  await made;
  return await listKeys(deps, actor);
}

/** So that a crowd that asks for the same actor costs one key. */
const rsaInTheMaking = new WeakMap<object, Map<string, Promise<void>>>();

async function addRsaKey(deps: Deps, actor: string): Promise<void> {
  const added = await generateKey(deps, actor, "activity", "RSA");
  await commitAgain(async () => {
    const all = await readKeys(deps, actor);
    if (all.some(({ value }) => isRsaInUse(value))) return { result: undefined };
    const beside = all.find(({ value }) => value.use === "activity" && isCurrent(value));
    if (!beside) throw new NotFoundError("key-not-found");
    // Written again unchanged, so that two who add one, or one who erases the actor, are told apart.
    const atomic = deps.store.atomic().check(beside).set(
      keys.actorKey(actor, beside.value.id),
      beside.value,
    );
    return { atomic: placeKeys(atomic, [added]), result: undefined };
  });
}

function isRsaInUse(key: ActorKey): boolean {
  return key.algorithm === "RSA" && isCurrent(key);
}

/** Whether a key signs today: neither retired nor revoked. */
export function isCurrent(key: ActorKey): boolean {
  return !key.revoked && !key.expires;
}

/** The activity keys that an actor document shows: those in use, and those retired for 30 days. */
export function shownActivityKeys(all: readonly ActorKey[], now: Date): ActorKey[] {
  return all.filter((key) =>
    key.use === "activity" && !key.revoked &&
    (!key.expires || now.getTime() < Date.parse(key.expires) + RETIRED_ACTIVITY_KEY_MS)
  );
}

/**
 * Gives an actor new keys for one use, from now on; the old ones end within a minute and stay
 * listed, so that what they signed stays good. The private part of an organisation's retired credential key is destroyed. A
 * person's stays: badges name that key as their subject (`did:key`), and only it can ask for
 * something about them.
 * @throws {ConflictError} when the same actor's keys change at the same moment
 */
export async function rotateKey(deps: Deps, actor: Actor, use: KeyUse): Promise<ActorKey[]> {
  const old = (await readKeys(deps, actor.id)).filter(({ value }) =>
    value.use === use && isCurrent(value)
  );
  const added = await Promise.all(
    old.map(({ value }) => generateKey(deps, actor.id, use, value.algorithm)),
  );
  const atomic = placeKeys(deps.store.atomic(), added);
  const expires = new Date(deps.clock().getTime() + IN_FLIGHT_MS).toISOString();
  for (const entry of old) {
    const retired = { ...entry.value, expires };
    const keeps = use === "activity" || actor.type === "Person";
    atomic.check(entry).set(
      keys.actorKey(actor.id, retired.id),
      keeps ? retired : withoutPrivatePart(retired),
    );
  }
  await commitOrConflict(atomic);
  return added;
}

/**
 * Marks a key as stolen: from now nothing it signed is trusted but what others recorded before, and
 * its private part is destroyed. If it was in use, a new one takes its place in the same commit.
 * @throws {NotFoundError} when the actor has no such key
 * @throws {ConflictError} when the same actor's keys change at the same moment
 */
export async function revokeKey(deps: Deps, actor: Actor, id: string): Promise<ActorKey> {
  const entry = await deps.store.get(keys.actorKey(actor.id, id));
  if (!entry.value) throw new NotFoundError();
  const { value: key } = entry;
  const now = deps.clock();
  const revoked = withoutPrivatePart({ ...key, revoked: key.revoked ?? now.toISOString() });
  const atomic = deps.store.atomic().check(entry).set(keys.actorKey(actor.id, id), revoked);
  if (isCurrent(key)) {
    placeKeys(atomic, [await generateKey(deps, actor.id, key.use, key.algorithm)]);
  }
  await commitOrConflict(atomic);
  return revoked;
}

/** The key that signs today. @throws {NotFoundError} when the actor has none */
export function currentKey(
  all: readonly ActorKey[],
  use: KeyUse,
  algorithm: KeyAlgorithm,
): ActorKey {
  const key = all.find((key) => key.use === use && key.algorithm === algorithm && isCurrent(key));
  if (!key) throw new NotFoundError("key-not-found");
  return key;
}

/** The public part of a key, as WebCrypto takes it. */
export function importPublicKey(key: ActorKey): Promise<CryptoKey> {
  return key.algorithm === "Ed25519"
    ? crypto.subtle.importKey("raw", bytes(decodeMultikey(key.publicKey)), ED25519, true, [
      "verify",
    ])
    : crypto.subtle.importKey("spki", Uint8Array.fromBase64(key.publicKey), RSA, true, ["verify"]);
}

/** The private part of a key as PKCS#8. @throws {NotFoundError} once destroyed */
export async function openPrivateKey(deps: Deps, key: ActorKey): Promise<Uint8Array> {
  if (!key.sealedPrivateKey) throw new NotFoundError("key-not-found");
  return await deps.keyring.open(key.sealedPrivateKey, sealContext(key));
}

async function generateKey(
  deps: Deps,
  actor: string,
  use: KeyUse,
  algorithm: KeyAlgorithm,
): Promise<ActorKey> {
  const pair = await crypto.subtle.generateKey(
    algorithm === "Ed25519" ? ED25519 : RSA,
    true,
    ["sign", "verify"],
  ) as CryptoKeyPair;
  const named = algorithm === "Ed25519"
    ? nameEd25519(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)))
    : nameRsa(new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey)));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  const sealedPrivateKey = await deps.keyring.seal(pkcs8, sealContext({ actor, id: named.id }));
  const createdAt = deps.clock().toISOString();
  return { ...named, actor, use, algorithm, sealedPrivateKey, createdAt };
}

function nameEd25519(raw: Uint8Array): { id: string; publicKey: string } {
  const multikey = encodeMultikey(raw);
  return { id: multikey, publicKey: multikey };
}

/** Multihash `sha2-256` (0x12) and its length. */
const SHA2_256 = [0x12, 0x20];

function nameRsa(spki: Uint8Array): { id: string; publicKey: string } {
  const digest = createHash("sha256").update(spki).digest();
  return {
    id: base58btc.encode(new Uint8Array([...SHA2_256, ...digest])),
    publicKey: spki.toBase64(),
  };
}

/** As {@link listKeys}, with their stamps. */
export async function readKeys(deps: Deps, actor: string): Promise<Entry<ActorKey>[]> {
  const entries = await Array.fromAsync(
    deps.store.list<ActorKey>({ prefix: keys.actorKeys(actor) }),
  );
  return entries.sort((a, b) => b.value.createdAt.localeCompare(a.value.createdAt));
}

function withoutPrivatePart(key: ActorKey): ActorKey {
  const { sealedPrivateKey: _, ...rest } = key;
  return rest;
}

function sealContext(key: { actor: string; id: string }): string {
  return `${key.actor}/${key.id}`;
}

/** WebCrypto's types ask for bytes of their own. */
function bytes(view: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view);
}
