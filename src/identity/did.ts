import { createPrivateKey, sign } from "node:crypto";
import { didKeyOf, multibaseOfDidKey, multikeyOf } from "../credentials/multikey.ts";
import type { DocumentSigner, JsonObject } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import { actorAddress, findActor } from "./actors.ts";
import { currentKey, isCurrent, listKeys, openPrivateKey } from "./keys.ts";
import type { Actor, ActorKey } from "./types.ts";

/**
 * The DID in whose name an actor signs today. Organisations, groups and the node are
 * `did:web:<host>:actors:<id>` for ever. A person is `did:key` of their credential key: after a
 * rotation they have a new one, and the former ones stay linked to them ({@link didsOf}).
 */
export async function didOf(deps: Deps, actor: Actor): Promise<string> {
  if (actor.type !== "Person") return didWeb(deps, actor.id);
  const all = await listKeys(deps, actor.id);
  return didKeyOf(currentKey(all, "credential", "Ed25519").id);
}

/** Every DID that is or was an actor's and was not revoked, today's first. */
export async function didsOf(deps: Deps, actor: Actor): Promise<string[]> {
  if (actor.type !== "Person") return [didWeb(deps, actor.id)];
  const all = credentialKeys(await listKeys(deps, actor.id)).filter((key) => !key.revoked);
  return all.sort((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)))
    .map((key) => didKeyOf(key.id));
}

/** The actor of this node that a DID names, or null; a revoked `did:key` names nobody. */
export async function findActorByDid(deps: Deps, did: string): Promise<Actor | null> {
  const own = didWeb(deps, "");
  if (did.startsWith(own)) return await withDid(deps, did.slice(own.length), did);
  const key = multibaseOfDidKey(did);
  if (!key) return null;
  const id = (await deps.store.get(keys.actorByKey(key))).value;
  return id ? await withDid(deps, id, did) : null;
}

/** `did:web` of an actor (did:web § 3.1: a port's colon is percent-encoded). */
export function didWeb(deps: Deps, actor: string): string {
  return `did:web:${encodeURIComponent(new URL(deps.config.origin).host)}:actors:${actor}`;
}

/**
 * The DID document of an organisation, group or node (W3C DID Core, Multikey of Controlled
 * Identifiers): every credential key it ever had. A retired key shows when it ended and still
 * asserts what it signed; a revoked one is listed only to say so.
 * @returns null for a person, whose `did:key` is its own document
 */
export async function didDocument(deps: Deps, actor: Actor): Promise<JsonObject | null> {
  if (actor.type === "Person") return null;
  const did = didWeb(deps, actor.id);
  const all = credentialKeys(await listKeys(deps, actor.id));
  const method = (key: ActorKey) => `${did}#${key.id}`;
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
    id: did,
    alsoKnownAs: [actorAddress(deps, actor.id)],
    verificationMethod: all.map((key) => ({
      ...multikeyOf(did, key.publicKey),
      ...(key.expires ? { expires: key.expires } : {}),
      ...(key.revoked ? { revoked: key.revoked } : {}),
    })),
    authentication: all.filter(isCurrent).map(method),
    assertionMethod: all.filter((key) => !key.revoked).map(method),
  };
}

/**
 * Signs documents with an actor's credential key of today; the key itself stays here.
 * @param did a person's former `did:key`, to ask for something about a badge that names it
 * @throws {NotFoundError} when there is no such actor, or that key is not there to sign any more
 */
export async function credentialSigner(
  deps: Deps,
  actorId: string,
  did?: string,
): Promise<DocumentSigner> {
  const actor = await findActor(deps, actorId);
  const all = await listKeys(deps, actorId);
  const named = did === undefined ? undefined : multibaseOfDidKey(did);
  const key = named === undefined
    ? currentKey(all, "credential", "Ed25519")
    : all.find((one) => one.use === "credential" && one.publicKey === named && !one.revoked);
  if (!key) throw new NotFoundError("key-not-found");
  return await signerWith(
    deps,
    key,
    actor.type === "Person" ? didKeyOf(key.id) : didWeb(deps, actorId),
  );
}

/**
 * Signs with one key in the name of the DID that controls it.
 * @throws {NotFoundError} once its private part is destroyed
 */
export async function signerWith(
  deps: Deps,
  key: ActorKey,
  controller: string,
): Promise<DocumentSigner> {
  const privateKey = createPrivateKey({
    key: Buffer.from(await openPrivateKey(deps, key)),
    format: "der",
    type: "pkcs8",
  });
  return {
    id: `${controller}#${key.publicKey}`,
    controller,
    sign: (data) => Promise.resolve(new Uint8Array(sign(null, data, privateKey))),
  };
}

function credentialKeys(all: readonly ActorKey[]): ActorKey[] {
  return all.filter((key) => key.use === "credential");
}

async function withDid(deps: Deps, actorId: string, did: string): Promise<Actor | null> {
  const actor = (await deps.store.get(keys.actor(actorId))).value;
  return actor && (await didsOf(deps, actor)).includes(did) ? actor : null;
}
