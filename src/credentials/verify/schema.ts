import type { z } from "zod";
import { idOf, isObject, listOf, typesOf } from "../json.ts";
import { receivedAchievementCredential, receivedEndorsementCredential } from "../schema.ts";
import type { JsonObject } from "../types.ts";
import { type Answer, failed, passed, unknown } from "./answer.ts";

/** What a document says it is. */
export type DocumentKind = "achievement" | "endorsement" | "presentation";

/** Which kind of document this is by its `type`; undefined where it is none that is read here. */
export function kindOf(document: JsonObject): DocumentKind | undefined {
  const types = typesOf(document);
  if (types.includes("VerifiablePresentation")) return "presentation";
  if (!types.includes("VerifiableCredential")) return undefined;
  if (types.includes("OpenBadgeCredential") || types.includes("AchievementCredential")) {
    return "achievement";
  }
  return types.includes("EndorsementCredential") ? "endorsement" : undefined;
}

/** Whether it is one of the documents of Open Badges 3.0, or at least one we know of. */
export function checkDocument(document: JsonObject): Answer {
  const kind = kindOf(document);
  if (kind) return passed(`document-${kind}`);
  const types = typesOf(document);
  const contexts = listOf(document["@context"]).map(String);
  if (
    types.includes("Assertion") ||
    contexts.some((url) => url.startsWith("https://w3id.org/openbadges/"))
  ) return unknown("document-open-badges-2");
  return failed("document-not-a-badge", { types: types.join(", ") });
}

/**
 * Whether a credential follows the data model of Open Badges 3.0, single values read as lists of
 * one. A subject must be named, by `id` or an `identifier` (§ B.1.3), which the JSON schema can't say.
 */
export function checkSchema(credential: JsonObject): Answer {
  const kind = kindOf(credential);
  if (kind !== "achievement" && kind !== "endorsement") return unknown("schema-not-known");
  const schema: z.ZodType = kind === "achievement"
    ? receivedAchievementCredential
    : receivedEndorsementCredential;
  const result = schema.safeParse(credential);
  if (!result.success) {
    const { path, message } = innermost(result.error.issues[0]!);
    return failed("schema-invalid", { member: path.join("."), problem: message });
  }
  const subject = credential.credentialSubject;
  const identifiers = isObject(subject) ? listOf(subject.identifier) : [];
  if (!idOf(subject) && identifiers.length === 0) return failed("subject-not-named");
  return passed("schema-valid");
}

type Issue = z.core.$ZodIssue;

/** Of alternatives that all fail, what the most specific one says. */
function innermost(issue: Issue): { path: PropertyKey[]; message: string } {
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest) {
      const inner = innermost(deepest);
      return { path: [...issue.path, ...inner.path], message: inner.message };
    }
  }
  return { path: issue.path, message: issue.message };
}
