import { base58btc } from "multiformats/bases/base58";
import { isObject, listOf } from "../src/credentials/json.ts";
import { multibaseOfDidKey, spkiOf } from "../src/credentials/multikey.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { actorAddress } from "../src/identity/actors.ts";
import { credentialSigner } from "../src/identity/did.ts";
import { currentKey, listKeys } from "../src/identity/keys.ts";
import type { Actor } from "../src/identity/types.ts";
import { hasProofBy, proofInput, proofKeyId, proofOptions } from "./object_proof.ts";

/** The FEP's own terms, which the contexts of actors do not have. */
const TERMS = {
  VerifiableIdentityStatement: "https://w3id.org/fep/c390#VerifiableIdentityStatement",
  subject: "https://w3id.org/fep/c390#subject",
};

/** An actor document with an identity proof among its attachments. */
export function withAttachment(document: JsonObject, proof: JsonObject): JsonObject {
  return {
    ...document,
    "@context": [document["@context"], TERMS].flat(),
    attachment: [document.attachment ?? [], proof].flat(),
  };
}

/**
 * A person's `did:key` saying that the actor is theirs (FEP-c390), signed with `eddsa-jcs-2022`. It
 * is dated by the key, so that the actor document stays the same as long as the key does.
 */
export async function identityProof(deps: Deps, actor: Actor): Promise<JsonObject> {
  const signer = await credentialSigner(deps, actor.id);
  const key = currentKey(await listKeys(deps, actor.id), "credential", "Ed25519");
  const statement = {
    type: "VerifiableIdentityStatement",
    subject: signer.controller,
    alsoKnownAs: actorAddress(deps, actor.id),
  };
  const proof = proofOptions(statement, signer.id, key.createdAt);
  const signature = await signer.sign(proofInput(statement, proof));
  return { ...statement, proof: { ...proof, proofValue: base58btc.encode(signature) } };
}

/** Statements that one actor may attach; each costs a signature to check. */
const MAX_STATEMENTS = 10;

/**
 * The `did:key`s that are an actor's by their own word: each signed a statement that the actor is
 * theirs (FEP-c390), attached to the actor's document. What the document says of itself is no proof.
 */
export function provenKeys(document: JsonObject): string[] {
  return listOf(document.attachment).filter(isObject)
    .filter(({ type }) => listOf(type).includes("VerifiableIdentityStatement"))
    .slice(0, MAX_STATEMENTS)
    .flatMap((statement) => {
      const { subject, alsoKnownAs } = statement;
      if (typeof subject !== "string" || alsoKnownAs !== document.id) return [];
      return isProvenBy(statement, subject) ? [subject] : [];
    });
}

function isProvenBy(statement: JsonObject, did: string): boolean {
  const multibase = multibaseOfDidKey(did);
  if (!multibase || ![did, `${did}#${multibase}`].includes(proofKeyId(statement) ?? "")) {
    return false;
  }
  try {
    return hasProofBy(statement, spkiOf(multibase));
  } catch {
    return false;
  }
}
