import { createPublicKey, type KeyObject } from "node:crypto";
import type { JsonObject } from "../../src/credentials/types.ts";
import type { Deps } from "../../src/deps.ts";
import { DomainError } from "../../src/errors.ts";
import { findRemoteByKey, isStale } from "../../src/identity/remote_actors.ts";
import type { RemoteActor } from "../../src/identity/remote_types.ts";
import { log } from "../../src/log.ts";
import { hasProofBy, proofKeyId } from "../object_proof.ts";
import { readActor, remoteActor } from "../remote_actor.ts";
import { readObject } from "../read_document.ts";
import { sameHost } from "../vocabulary.ts";
import { isComplete, isSignedBy, readCavage, type Signed } from "./cavage.ts";
import { isSignedByKey, keyIdsOf } from "./rfc9421.ts";

/** Of several signatures on one request, so many are looked at. */
const MAX_SIGNATURES = 2;
/** False signatures in an actor's name have its document read no oftener than this, in milliseconds. */
const READ_AGAIN_MS = 60_000;
/** Imported keys stay at hand; a key's id and bytes name it. */
const MAX_IMPORTED = 5_000;
const imported = new Map<string, KeyObject>();

/**
 * Who signed a request, in either dialect, or null where nobody did whose key we can have. A key
 * that we know and that fails is read again once: its owner may have a new one.
 */
export async function signerOf(deps: Deps, request: Signed): Promise<RemoteActor | null> {
  const now = deps.clock();
  if (request.headers.has("signature-input")) {
    for (const keyId of keyIdsOf(request.headers).slice(0, MAX_SIGNATURES)) {
      const actor = await ownerWhere(
        deps,
        keyId,
        async (key) => await isSignedByKey(request, keyId, key, now),
      );
      if (actor) return actor;
    }
    return null;
  }
  const signature = readCavage(request.headers);
  if (!signature || !isComplete(request, signature, now)) return null;
  return await ownerWhere(deps, signature.keyId, (key) => isSignedBy(request, signature, key));
}

/** Who made an object's proof (FEP-8b32), or null where there is none that holds. */
export async function proverOf(deps: Deps, document: JsonObject): Promise<RemoteActor | null> {
  const keyId = proofKeyId(document);
  if (!keyId) return null;
  return await ownerWhere(
    deps,
    keyId,
    (key) => hasProofBy(document, key.export({ type: "spki", format: "der" })),
  );
}

async function ownerWhere(
  deps: Deps,
  keyId: string,
  fits: (key: KeyObject) => boolean | Promise<boolean>,
): Promise<RemoteActor | null> {
  if (!/^https?:\/\//.test(keyId) || !URL.canParse(keyId)) return null;
  const known = await findRemoteByKey(deps, keyId);
  if (known && !known.goneAt && !isStale(known, deps.clock())) {
    const key = keyOf(known, keyId);
    if (key && await fits(key)) return known;
    const age = deps.clock().getTime() - Date.parse(known.fetchedAt);
    if (age < READ_AGAIN_MS) return null;
  }
  const owner = await readOwner(deps, keyId);
  const key = owner && keyOf(owner, keyId);
  return key && await fits(key) ? owner : null;
}

/** Reads the actor whose document lists a key: it lies in that document, or beside it. */
async function readOwner(deps: Deps, keyId: string): Promise<RemoteActor | null> {
  const address = keyId.split("#")[0];
  try {
    const document = await readObject(deps, address);
    const { owner, controller, id } = document;
    const actor = [owner, controller, id].find((name) => typeof name === "string") as string;
    if (!sameHost(actor, keyId)) return null;
    return await readActor(deps, actor);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    log.info("Could not read the key {keyId}: {code}.", { keyId, code: error.code });
    return await knownOwner(deps, address);
  }
}

/** While its node does not answer, an actor's key is the one we know. */
async function knownOwner(deps: Deps, address: string): Promise<RemoteActor | null> {
  try {
    return await remoteActor(deps, address);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function keyOf(actor: RemoteActor, keyId: string): KeyObject | undefined {
  const listed = actor.keys.find(({ id }) => id === keyId);
  if (!listed) return undefined;
  const known = imported.get(listed.spki);
  if (known) return known;
  const key = createPublicKey({
    key: Buffer.from(listed.spki, "base64"),
    format: "der",
    type: "spki",
  });
  if (imported.size >= MAX_IMPORTED) imported.delete(imported.keys().next().value!);
  imported.set(listed.spki, key);
  return key;
}
