import { buildStatusListCredential } from "../credentials/build.ts";
import { newBits, STATUS_LIST_BITS, withBit } from "../credentials/status.ts";
import { signDocument } from "../credentials/sign.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { credentialSigner } from "../identity/did.ts";
import { newId } from "../ids.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import type { SignedStatusList, StatusList } from "./types.ts";

/** A list is closed when it is half full: a random index is then still found at the second try. */
const LIST_CAPACITY = BigInt(STATUS_LIST_BITS / 2);

/** Where a credential's revocation will be told. */
export interface StatusPlace {
  readonly list: string;
  readonly index: number;
}

/** The address of a status list. */
export function statusListAddress(deps: Deps, list: string): string {
  return `${deps.config.origin}/status/${list}`;
}

/**
 * Takes a random free index of a list for a credential, in the commit that issues it (which fails if
 * somebody took the same one). Opens a new list when there is none, or it is full.
 */
export async function takeStatusPlace(
  deps: Deps,
  atomic: Atomic,
  issuer: string,
  credential: string,
): Promise<StatusPlace> {
  const list = await openList(deps, atomic, await listIssuer(deps, issuer));
  const index = await freeIndex(deps, list);
  atomic
    .check({ key: keys.statusIndex(list, index), versionstamp: null })
    .set(keys.statusIndex(list, index), credential)
    .add(keys.statusAllocated(list), 1n);
  return { list, index };
}

/** Sets a credential's bit, in the commit that records why. @throws {NotFoundError} */
export async function setRevoked(deps: Deps, atomic: Atomic, place: StatusPlace): Promise<void> {
  const [list, bits] = await Promise.all([
    deps.store.get(keys.statusList(place.list)),
    deps.store.get(keys.statusRevoked(place.list)),
  ]);
  if (!list.value) throw new NotFoundError();
  atomic
    .check(list, bits)
    .set(keys.statusList(place.list), { ...list.value, version: list.value.version + 1 })
    .set(keys.statusRevoked(place.list), withBit(bits.value ?? newBits(), place.index));
}

/**
 * The signed list as it stands now: signed again whenever a bit changed or the key was rotated.
 * @returns the exact bytes to serve
 * @throws {NotFoundError}
 */
export async function signedStatusList(deps: Deps, id: string): Promise<Uint8Array> {
  const [list, signed] = await Promise.all([
    deps.store.get(keys.statusList(id)),
    deps.store.get(keys.signedStatusList(id)),
  ]);
  if (!list.value) throw new NotFoundError();
  const signer = await credentialSigner(deps, list.value.issuer);
  const current = signed.value?.version === list.value.version && signed.value.key === signer.id;
  const text = current ? signed.value!.document : await signList(deps, list.value);
  return new TextEncoder().encode(text);
}

async function signList(deps: Deps, list: StatusList): Promise<string> {
  const signer = await credentialSigner(deps, list.issuer);
  const bits = (await deps.store.get(keys.statusRevoked(list.id))).value ?? newBits();
  const now = deps.clock();
  const unsigned = buildStatusListCredential({
    id: statusListAddress(deps, list.id),
    issuer: signer.controller,
    bits,
    validFrom: now,
  });
  const document = JSON.stringify(await signDocument(unsigned, signer, { created: now }));
  const signed: SignedStatusList = {
    version: list.version,
    key: signer.id,
    document,
    signedAt: now.toISOString(),
  };
  await deps.store.atomic().set(keys.signedStatusList(list.id), signed).commit();
  return document;
}

/**
 * Who signs the list that tells of what an actor or a seat signed. People share the lists of their
 * node: a list of their own would tell who looks it up what one person signs, and move with them.
 */
async function listIssuer(deps: Deps, issuer: string): Promise<string> {
  const actor = (await deps.store.get(keys.actor(issuer))).value;
  if (actor && actor.type !== "Person") return issuer;
  const settings = (await deps.store.get(keys.settings())).value;
  if (!settings) throw new NotFoundError();
  return settings.application;
}

async function openList(deps: Deps, atomic: Atomic, issuer: string): Promise<string> {
  const current = await deps.store.get(keys.currentStatusList(issuer));
  if (
    current.value && await deps.store.count(keys.statusAllocated(current.value)) < LIST_CAPACITY
  ) {
    return current.value;
  }
  const list: StatusList = { id: newId(), issuer, version: 0 };
  atomic
    .check(current)
    .set(keys.currentStatusList(issuer), list.id)
    .set(keys.statusList(list.id), list);
  return list.id;
}

async function freeIndex(deps: Deps, list: string): Promise<number> {
  while (true) {
    const [random] = crypto.getRandomValues(new Uint32Array(1));
    const index = random % STATUS_LIST_BITS;
    if (!(await deps.store.get(keys.statusIndex(list, index))).value) return index;
  }
}
