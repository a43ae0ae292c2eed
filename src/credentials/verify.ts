import { isCompactJws, readCompactJws } from "./jws.ts";
import { idOf, typesOf } from "./json.ts";
import { parseDocument } from "./parse.ts";
import type { Check, CheckItem, JsonObject, Verification } from "./types.ts";
import { absent, type Answer, check, failed, passed, unknown } from "./verify/answer.ts";
import { Lookups, type VerifyContext } from "./verify/context.ts";
import {
  checkCredential,
  type CredentialAnswers,
  stands,
  warningsOf,
} from "./verify/credential.ts";
import { checkEndorsements } from "./verify/endorsements.ts";
import { checkPresentation, takeApart } from "./verify/presentation.ts";
import { checkDocument, checkSchema, kindOf } from "./verify/schema.ts";
import { checkValidity } from "./verify/validity.ts";

export type { FetchedList, PinnedKey, VerifyContext } from "./verify/context.ts";

/**
 * Verifies a badge, an endorsement, or a presentation of one badge with its endorsements. Each
 * question is answered by itself: "intact" (`proof`) and "the key is the issuer's" (`issuer`) are
 * two. Whatever could not be looked up is `unknown`; nothing of a foreign document makes it throw
 * once it is readable.
 *
 * @param input the bytes as received (JSON, or a compact JWS), or the document already parsed
 * @throws {UnreadableDocumentError} when the bytes are not a readable document at all
 */
export async function verifyDocument(
  input: Uint8Array | JsonObject,
  context: VerifyContext,
): Promise<Verification> {
  if (input instanceof Uint8Array && isCompactJws(input)) {
    return notRead(readCompactJws(input), "jwt", context);
  }
  const document = input instanceof Uint8Array ? parseDocument(input) : input;
  const lookups = new Lookups(context);
  if (kindOf(document) === "presentation") return await verifyPresentation(document, lookups);
  const kind = checkDocument(document);
  if (kind.status !== "passed" && !isCredential(document)) {
    return notRead(document, String(kind.code), context, kind);
  }
  const answers = await checkCredential(document, lookups);
  const { answer, items } = await endorsementsOf(document, [], lookups);
  return verification(document, kind, answers, context, answer, items);
}

/** Whether it is a credential of any kind: of one that is no badge, the signature can still be told. */
function isCredential(document: JsonObject): boolean {
  return typesOf(document).includes("VerifiableCredential");
}

async function verifyPresentation(
  document: JsonObject,
  lookups: Lookups,
): Promise<Verification> {
  const presented = takeApart(document);
  if (!presented) {
    const refusal = failed("presentation-not-one-badge");
    return notRead(document, "presentation", lookups.context, refusal);
  }
  const { badge, endorsements } = presented;
  const answers = await checkCredential(badge, lookups);
  const { answer, items } = await endorsementsOf(badge, endorsements, lookups);
  const presentation = await checkPresentation(document, badge, lookups);
  const kind = passed("document-presentation");
  return verification(badge, kind, answers, lookups.context, answer, items, presentation);
}

async function endorsementsOf(
  badge: JsonObject,
  beside: readonly JsonObject[],
  lookups: Lookups,
): Promise<{ answer: Answer; items?: CheckItem[] }> {
  if (kindOf(badge) !== "achievement") return { answer: absent("endorsements-absent") };
  return await checkEndorsements(badge, beside, lookups);
}

function verification(
  credential: JsonObject,
  kind: Answer,
  answers: CredentialAnswers,
  context: VerifyContext,
  endorsements: Answer,
  items: readonly CheckItem[] | undefined,
  presentation?: Answer,
): Verification {
  const checks: Check[] = [
    check("document", kind),
    check("schema", answers.schema),
    check("proof", plain(answers.proof)),
    check("issuer", plain(answers.issuer)),
    check("status", plain(answers.status)),
    check("validity", answers.validity),
    check("recipient", checkRecipient(credential, context)),
    check("endorsements", endorsements, items),
    ...(presentation ? [check("presentation", presentation)] : []),
  ];
  return {
    verified: stands(answers) && (presentation === undefined || presentation.status === "passed"),
    checks,
    warnings: warningsOf(answers),
    credential,
  };
}

/** The answers about a document whose kind or proof we don't read: what can be said is said. */
function notRead(
  document: JsonObject | undefined,
  type: string,
  context: VerifyContext,
  kind: Answer = document ? checkDocument(document) : unknown("document-not-read"),
): Verification {
  const credential = document ?? {};
  const unread = type === "presentation" || kind.code === "document-not-a-badge";
  const checks: Check[] = [
    check("document", kind),
    check("schema", checkSchema(credential)),
    check("proof", unknown(unread ? "proof-not-checked" : "proof-type-not-read", { type })),
    check("issuer", unknown("issuer-not-proven")),
    check("status", unknown("status-not-checked")),
    check("validity", checkValidity(credential, context.clock)),
    check("recipient", checkRecipient(credential, context)),
    check("endorsements", absent("endorsements-absent")),
  ];
  return { verified: false, checks, warnings: [], ...(document ? { credential: document } : {}) };
}

/** Whether the badge is about whom the asker means; compared as written, never guessed. */
function checkRecipient(credential: JsonObject, { recipient }: VerifyContext): Answer {
  if (recipient === undefined) return absent("recipient-not-asked");
  const subject = idOf(credential.credentialSubject);
  if (subject === undefined) return unknown("recipient-not-named");
  return subject === recipient
    ? passed("recipient-matches", { recipient })
    : failed("recipient-other", { recipient, subject });
}

function plain({ status, code, params }: Answer): Answer {
  return params ? { status, code, params } : { status, code };
}
