import * as z from "zod";

/** A key as a DID document lists it, and until when it may be believed. */
const VerificationMethod = z.looseObject({
  id: z.string(),
  controller: z.string().optional(),
  publicKeyMultibase: z.string().optional(),
  /** From when it no longer signs; what it signed before stays good. */
  expires: z.string().optional(),
  /** From when it is not to be trusted at all. */
  revoked: z.string().optional(),
});

const methods = z.preprocess(
  (value) => value === undefined || Array.isArray(value) ? value : [value],
  z.array(z.union([z.string(), VerificationMethod])).optional(),
);

/** A DID document as far as it says who may sign (W3C DID Core § 5, Controlled Identifiers § 2). */
export const DidDocument = z.looseObject({
  id: z.string(),
  verificationMethod: methods,
  assertionMethod: methods,
  authentication: methods,
});
/** A DID document, as {@link DidDocument} reads it. */
export type DidDocument = z.output<typeof DidDocument>;
/** A key as a DID document lists it (DID Core §5.2). */
export type VerificationMethod = z.output<typeof VerificationMethod>;
/** What a key is listed for (DID Core §5.3): to sign credentials, or to prove control. */
export type Relationship = "assertionMethod" | "authentication";

/**
 * The key that a DID document lists under an id, wherever it stands: by itself under
 * `verificationMethod`, or embedded in a relationship. Ids may be relative (`#z6Mk…`).
 */
export function findMethod(document: DidDocument, id: string): VerificationMethod | undefined {
  return embedded(document).find((method) => absolute(document, method.id) === id);
}

/** Every entry under which a document lists a key, whatever its id: an end told of one holds for all. */
export function methodsOfKey(document: DidDocument, multibase: string): VerificationMethod[] {
  return embedded(document).filter((method) => method.publicKeyMultibase === multibase);
}

/** Whether the document lets that key speak in its name for this purpose. */
export function authorises(document: DidDocument, id: string, purpose: Relationship): boolean {
  return (document[purpose] ?? []).some((method) =>
    absolute(document, typeof method === "string" ? method : method.id) === id
  );
}

function embedded(document: DidDocument): VerificationMethod[] {
  return [document.verificationMethod, document.assertionMethod, document.authentication]
    .flatMap((list) => list ?? []).filter((method) => typeof method !== "string");
}

function absolute(document: DidDocument, id: string): string {
  return id.startsWith("#") ? document.id + id : id;
}
