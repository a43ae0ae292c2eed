import { createHash, createPublicKey, verify } from "node:crypto";
import canonicalize from "canonicalize";
import { base58btc } from "multiformats/bases/base58";
import { isShortMultibase } from "../src/credentials/multikey.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import type { SigningKey } from "./signing.ts";

/** `eddsa-jcs-2022` over an object (FEP-8b32), and over an identity statement (FEP-c390). */
const SUITE = {
  type: "DataIntegrityProof",
  cryptosuite: "eddsa-jcs-2022",
  proofPurpose: "assertionMethod",
} as const;

/**
 * What is signed: the digest of the proof's own terms, then that of the document without a proof
 * (VC Data Integrity EdDSA § 3.3.4). The document's context, if it has one, is also the proof's.
 */
export function proofInput(document: JsonObject, options: JsonObject): Uint8Array {
  return new Uint8Array([...digest(options), ...digest(document)]);
}

/** The terms of a new proof. */
export function proofOptions(
  document: JsonObject,
  method: string,
  created: string,
): JsonObject {
  const context = document["@context"];
  return {
    ...(context === undefined ? {} : { "@context": context }),
    ...SUITE,
    verificationMethod: method,
    created,
  };
}

/** A document with a proof by an Ed25519 key: whoever passes it on cannot change it. */
export async function withProof(
  document: JsonObject,
  key: SigningKey,
  now: Date,
): Promise<JsonObject> {
  const created = now.toISOString().replace(/\.\d+Z$/, "Z");
  const options = proofOptions(document, key.keyId, created);
  const input = new Uint8Array(proofInput(document, options));
  const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", key.privateKey, input));
  return { ...document, proof: { ...options, proofValue: base58btc.encode(signature) } };
}

/** The key that a document's proof names, or undefined where it has none of this kind. */
export function proofKeyId(document: JsonObject): string | undefined {
  const proof = proofOf(document);
  return proof?.cryptosuite === SUITE.cryptosuite && proof.proofPurpose === SUITE.proofPurpose &&
      typeof proof.verificationMethod === "string"
    ? proof.verificationMethod
    : undefined;
}

/** Whether a document's proof was made by a key (SPKI, DER). */
export function hasProofBy(document: JsonObject, spki: Uint8Array): boolean {
  const { proof: _, ...rest } = document;
  const { proofValue, ...options } = proofOf(document) ?? {};
  if (!isShortMultibase(proofValue) || !sameContext(rest, options)) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
    return verify(null, proofInput(rest, options), key, base58btc.decode(proofValue));
  } catch {
    return false;
  }
}

function proofOf(document: JsonObject): JsonObject | undefined {
  const proof = Array.isArray(document.proof) ? document.proof[0] : document.proof;
  return typeof proof === "object" && proof !== null ? proof as JsonObject : undefined;
}

/** A proof that carries a context has to carry the document's own. */
function sameContext(document: JsonObject, options: JsonObject): boolean {
  return options["@context"] === undefined ||
    canonicalize(options["@context"]) === canonicalize(document["@context"]);
}

/** SHA-256 of the JSON Canonicalization Scheme's form (RFC 8785). */
function digest(value: JsonObject): Uint8Array {
  return createHash("sha256").update(canonicalize(value)!).digest();
}
