import { idOf, isObject, listOf } from "../json.ts";
import type { JsonObject } from "../types.ts";
import { type Answer, failed, passed } from "./answer.ts";
import type { Lookups } from "./context.ts";
import { authorOf, judgeIssuer } from "./issuer.ts";
import { checkProof } from "./proof.ts";
import { kindOf } from "./schema.ts";

/** A presentation taken apart: one badge, and the endorsements beside it. */
export interface Presented {
  readonly badge: JsonObject;
  readonly endorsements: readonly JsonObject[];
}

/** @returns undefined unless it holds exactly one badge, and endorsements only besides */
export function takeApart(presentation: JsonObject): Presented | undefined {
  const credentials = listOf(presentation.verifiableCredential).filter(isObject);
  const badges = credentials.filter((credential) => kindOf(credential) === "achievement");
  const endorsements = credentials.filter((credential) => kindOf(credential) === "endorsement");
  if (badges.length !== 1 || badges.length + endorsements.length !== credentials.length) {
    return undefined;
  }
  return { badge: badges[0]!, endorsements };
}

/** Whether whoever presents the badge is the one it was given to: signer = holder = subject. */
export async function checkPresentation(
  presentation: JsonObject,
  badge: JsonObject,
  lookups: Lookups,
): Promise<Answer> {
  const holder = idOf(presentation.holder);
  if (!holder) return failed("presentation-holder-missing");
  if (holder !== idOf(badge.credentialSubject)) return failed("presentation-not-by-subject");
  const proof = await checkProof(presentation, lookups, ["assertionMethod", "authentication"]);
  if (proof.status !== "passed") {
    const { status, code, params } = proof;
    return params ? { status, code, params } : { status, code };
  }
  const purpose =
    listOf(presentation.proof).some((proof) =>
        isObject(proof) && proof.proofPurpose === "authentication"
      )
      ? "authentication"
      : "assertionMethod";
  const { status, code, params } = await judgeIssuer(
    { document: presentation, author: authorOf(presentation), keys: proof.keys, purpose },
    lookups,
  );
  if (status === "passed") return passed("presentation-by-holder", { holder });
  return params ? { status, code, params } : { status, code };
}
