import { ContextNotKnownError, TermNotKnownError } from "../canonicalise.ts";
import { findMethod } from "../did_document.ts";
import { isObject, listOf } from "../json.ts";
import { decodeMultikey, isShortMultibase, multibaseOfDidKey } from "../multikey.ts";
import { contentHash, seen } from "../seen.ts";
import { CRYPTOSUITE, verifyingSuite } from "../suite.ts";
import type { Json, JsonObject } from "../types.ts";
import { type Answer, failed, passed, unknown } from "./answer.ts";
import type { Lookups } from "./context.ts";
import { refuseUnlessPlain } from "./plain.ts";

/** More proofs than anyone has reason to add. */
const MAX_PROOFS = 4;

/** Which key signed, as a proof that holds says it: not yet whose key it is. */
export interface ProvenKey {
  /** The proof's `verificationMethod`. */
  readonly method: string;
  /** The part before `#`: whom the key claims to belong to. */
  readonly controller: string;
  readonly multibase: string;
  readonly created?: Date;
}

/** Whether a document's proofs hold, and by which keys. */
export interface ProofAnswer extends Answer {
  /** The keys of the proofs that hold; empty unless passed. */
  readonly keys: readonly ProvenKey[];
  /** Proofs of another kind beside those that hold. */
  readonly notRead: number;
}

/**
 * Whether a document is intact: every proof of a kind we read holds. One that does not hold sinks
 * the document, whoever signed the others; one of a kind we don't read proves nothing either way.
 *
 * @param purposes what the proofs may be for
 */
export async function checkProof(
  document: JsonObject,
  lookups: Lookups,
  purposes: readonly string[] = ["assertionMethod"],
): Promise<ProofAnswer> {
  const proofs = listOf(document.proof);
  const without = (answer: Answer): ProofAnswer => ({ ...answer, keys: [], notRead: 0 });
  if (proofs.length === 0) return without(failed("proof-missing"));
  if (proofs.length > MAX_PROOFS) return without(failed("proofs-too-many"));
  const read = proofs.filter(isRead);
  if (read.length === 0) {
    return without(unknown("proof-type-not-read", { type: typeOf(proofs[0]) }));
  }
  const refusal = refuseUnlessPlain(document);
  if (refusal) return without(refusal);
  const { proof: _proof, ...unsecured } = document;
  const suite = verifyingSuite();
  const content = contentHash(document);
  const keys: ProvenKey[] = [];
  for (const [at, proof] of read.entries()) {
    const key = purposes.includes(String(proof.proofPurpose))
      ? await resolveKey(proof, lookups)
      : failed("proof-purpose-wrong", { purpose: String(proof.proofPurpose) });
    if ("status" in key) return without(key);
    const exactly = `${content} ${at} ${key.multibase}`;
    if (!seen.intact.has(exactly)) {
      const answer = await verifyProof(suite, unsecured, proof, key);
      if (answer.status !== "passed") return without(answer);
      seen.intact.set(exactly, true);
    }
    keys.push(key);
  }
  return { ...passed("proof-valid"), keys, notRead: proofs.length - read.length };
}

/**
 * Verifies one `eddsa-rdfc-2022` proof with a given key.
 * @param document the document without its proofs
 * @see https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-rdfc-2022
 */
export async function verifyProof(
  suite: ReturnType<typeof verifyingSuite>,
  document: JsonObject,
  proof: JsonObject,
  key: ProvenKey,
): Promise<Answer> {
  // The suite asks for the key it already has, and for nothing else.
  const documentLoader = () => Promise.resolve({ document: { publicKeyMultibase: key.multibase } });
  const { "@context": _context, ...options } = proof;
  if (!isShortMultibase(options.proofValue)) return failed("proof-broken");
  const { verified, error } = await suite.verifyProof({ proof: options, document, documentLoader });
  if (verified) return passed("proof-valid");
  if (error instanceof ContextNotKnownError) {
    return unknown("context-not-known", { context: error.context });
  }
  if (error instanceof TermNotKnownError) return unknown("term-not-known", { term: error.term });
  // What jsonld or rdf-canonize could not work out says nothing about the signature.
  if (error?.name?.startsWith("jsonld.") || /work factor|iterations/i.test(error?.message ?? "")) {
    return unknown("proof-not-checked");
  }
  return failed("proof-broken");
}

function isRead(proof: Json): proof is JsonObject {
  return isObject(proof) && proof.type === "DataIntegrityProof" &&
    proof.cryptosuite === CRYPTOSUITE && proof.previousProof === undefined;
}

function typeOf(proof: Json | undefined): string {
  return isObject(proof) ? String(proof.cryptosuite ?? proof.type ?? "") : "";
}

/**
 * The key a proof names. It is known by its own name where the id ends with its Multikey (a
 * `did:key`, and every key of this kind of node); else the controller's document has to be read.
 */
async function resolveKey(proof: JsonObject, lookups: Lookups): Promise<ProvenKey | Answer> {
  const method = proof.verificationMethod;
  if (typeof method !== "string") return failed("proof-key-missing");
  const created = readMoment(proof.created);
  if (created === null) return failed("proof-broken");
  const expires = readMoment(proof.expires);
  if (expires === null || (expires && expires <= lookups.context.clock())) {
    return failed("proof-expired");
  }
  const hash = method.indexOf("#");
  const controller = hash < 0 ? method : method.slice(0, hash);
  const named = multibaseOfDidKey(controller) ?? method.slice(hash + 1);
  const multibase = isMultikey(named)
    ? named
    : (await readDocument(controller, method, lookups))?.publicKeyMultibase;
  if (!multibase || !isMultikey(multibase)) return unknown("key-not-found", { key: method });
  return { method, controller, multibase, ...(created ? { created } : {}) };
}

async function readDocument(did: string, method: string, lookups: Lookups) {
  const document = did.startsWith("did:") ? await lookups.didDocument(did) : undefined;
  return document && findMethod(document, method);
}

function isMultikey(value: string): boolean {
  try {
    decodeMultikey(value);
    return true;
  } catch {
    return false;
  }
}

/** @returns undefined where there is none, null where it is no moment */
function readMoment(value: Json | undefined): Date | undefined | null {
  if (value === undefined) return undefined;
  const moment = typeof value === "string" ? new Date(value) : new Date(NaN);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
