import { digestMultibase, jcs } from "../digest.ts";
import { idOf, isObject, listOf, typesOf } from "../json.ts";
import { multikeyOf } from "../multikey.ts";
import type { Json, JsonObject } from "../types.ts";
import { type Answer, type Warning, warning } from "./answer.ts";
import type { Lookups } from "./context.ts";
import { authorOf, type IssuerAnswer, judgeIssuer } from "./issuer.ts";
import { checkProof, type ProofAnswer, type ProvenKey } from "./proof.ts";
import { checkSchema } from "./schema.ts";
import { checkStatus, type StatusAnswer } from "./status.ts";
import { checkValidity } from "./validity.ts";

/** The answers about one credential, badge or endorsement, by itself. */
export interface CredentialAnswers {
  readonly schema: Answer;
  readonly proof: ProofAnswer;
  readonly issuer: IssuerAnswer;
  readonly status: StatusAnswer;
  readonly validity: Answer;
}

/** More vouchers than anyone has reason to embed. */
const MAX_WITNESSES = 8;

/** Asks everything about one credential that does not depend on another. */
export async function checkCredential(
  credential: JsonObject,
  lookups: Lookups,
): Promise<CredentialAnswers> {
  const proof = await checkProof(credential, lookups);
  const issuer = await judgeIssuer({
    document: credential,
    author: authorOf(credential),
    keys: proof.keys,
    findWitness: (did, key) => findWitness(credential, did, key, lookups),
  }, lookups);
  return {
    schema: checkSchema(credential),
    proof,
    issuer,
    status: await checkStatus(credential, lookups),
    validity: checkValidity(credential, lookups.context.clock),
  };
}

/** Whether the credential stands: everything passed, and the status did not fail. */
export function stands(answers: CredentialAnswers): boolean {
  return [answers.schema, answers.proof, answers.issuer, answers.validity]
    .every((answer) => answer.status === "passed") && answers.status.status !== "failed";
}

/** What a reader should know beside the answers: nothing of it makes a credential false. */
export function warningsOf(answers: CredentialAnswers): Warning[] {
  return [
    ...(answers.proof.notRead > 0 ? [warning("proof-not-read")] : []),
    ...answers.issuer.warnings,
    ...answers.status.warnings,
  ];
}

/**
 * Finds who vouches for an issuer's key: an endorsement of the issuer embedded in its profile, that
 * fixes the key by the digest of its Multikey, and whose own key this node had pinned. A witness is
 * never itself witnessed, and one that was withdrawn counts for nothing.
 *
 * @returns the witness's DID
 */
async function findWitness(
  credential: JsonObject,
  did: string,
  key: ProvenKey,
  lookups: Lookups,
): Promise<string | undefined> {
  if (!isObject(credential.issuer)) return undefined;
  const digest = digestMultibase(jcs({ ...multikeyOf(did, key.multibase) }));
  const candidates = listOf(credential.issuer.endorsement).filter(isObject)
    .filter((endorsement) =>
      typesOf(endorsement).includes("EndorsementCredential") &&
      idOf(endorsement.credentialSubject) === did &&
      fixes(endorsement, `${did}#${key.multibase}`, digest)
    );
  for (const endorsement of candidates.slice(0, MAX_WITNESSES)) {
    const proof = await checkProof(endorsement, lookups);
    const author = authorOf(endorsement);
    const issuer = await judgeIssuer({ document: endorsement, author, keys: proof.keys }, lookups);
    const answers = {
      schema: checkSchema(endorsement),
      proof,
      issuer,
      status: await checkStatus(endorsement, lookups),
      validity: checkValidity(endorsement, lookups.context.clock),
    };
    if (issuer.pinned && stands(answers)) return author;
  }
}

/** Whether an endorsement fixes a resource at that digest. */
export function fixes(endorsement: JsonObject, id: string, digest: string): boolean {
  return resourcesOf(endorsement).some((resource) =>
    resource.id === id && resource.digestMultibase === digest
  );
}

/** What a credential fixes by digest. */
export function resourcesOf(credential: JsonObject): JsonObject[] {
  return listOf(credential.relatedResource as Json | undefined).filter(isObject);
}
