import { didWebHost } from "../../credentials/did_web.ts";
import { idOf, isObject, listOf, objectOf, textOf, typesOf } from "../../credentials/json.ts";
import type { Json, JsonObject, Verification } from "../../credentials/types.ts";
import type {
  BadgeView,
  CheckView,
  DocumentKind,
  ItemView,
  Verdict,
  VerifyResultProps,
} from "../../../views/pages/verify/verify_result.tsx";
import type { Language } from "../../languages.ts";
import { isCompetenceCard } from "../../recognition/endorsements/competences.ts";
import { checkSentence, warningSentence } from "./sentences.ts";

const SHOWN = 500;

/** What the page of the answer shows, wherever it was worked out. */
export function describe(
  language: Language,
  verification: Verification,
): Omit<VerifyResultProps, "context" | "by" | "cut"> {
  const { warnings, credential } = verification;
  return {
    verdict: verdictOf(verification),
    kind: kindOf(verification),
    checks: checkViews(language, verification),
    warnings: warnings.map(({ code, params }) => warningSentence(language, code, params)),
    badge: { ...badgeView(credential), issuerPage: issuerPageOf(verification) },
    document: JSON.stringify(credential ?? {}, null, 2),
  };
}

/** How a verification ends, in one word. */
function verdictOf({ verified, checks }: Verification): Verdict {
  if (verified) return "verified";
  if (checks.some(({ code }) => code === "document-not-a-badge")) return "other";
  const failed = checks.filter((check) =>
    check.status === "failed" && check.id !== "endorsements" && check.id !== "recipient"
  );
  if (failed.length === 0) return "unknown";
  if (failed.length > 1) return "failed";
  if (failed[0].id === "status") return "revoked";
  return failed[0].code === "expired" ? "expired" : "failed";
}

/**
 * Each question with its answer in words. Nobody asked about the recipient: that row says nothing;
 * nor do those that were never asked of what is no badge.
 */
function checkViews(language: Language, verification: Verification): CheckView[] {
  const { checks, credential } = verification;
  const isOther = verdictOf(verification) === "other";
  const speakers = speakersOf(credential);
  return checks
    .filter(({ id, status }) => id !== "recipient" || status !== "absent")
    .filter(({ status }) => !isOther || status === "passed" || status === "failed")
    .map(({ id, status, code, params, items = [] }) => ({
      id,
      status,
      sentence: checkSentence(language, code, params),
      items: items.map((item) => ({
        ...(speakers.get(item.id) ?? { about: "badge" }),
        status: item.status,
        sentence: checkSentence(language, item.code, item.params),
      })),
    }));
}

/** Who speaks in each endorsement inside a badge, and of what of it, by the endorsement's id. */
function speakersOf(credential: JsonObject = {}): Map<string, Pick<ItemView, "by" | "about">> {
  const speakers = new Map<string, Pick<ItemView, "by" | "about">>();
  const within = {
    badge: credential,
    achievement: objectOf(objectOf(credential.credentialSubject).achievement),
    issuer: objectOf(credential.issuer),
  };
  for (const about of ["badge", "achievement", "issuer"] as const) {
    for (const endorsement of listOf(within[about].endorsement).filter(isObject)) {
      const by = textOf(objectOf(endorsement.issuer).name, SHOWN);
      speakers.set(idOf(endorsement) ?? "", { by, about });
    }
  }
  return speakers;
}

/**
 * Where one sees who the issuer is: the page that the badge names, if it lies on the very site whose
 * key signed. Any other address would be a stranger's word.
 */
function issuerPageOf({ checks, credential = {} }: Verification): string | undefined {
  const isProven = checks.some(({ id, status }) => id === "issuer" && status === "passed");
  const { id, url } = objectOf(credential.issuer);
  if (!isProven || typeof id !== "string" || typeof url !== "string") return undefined;
  const page = URL.canParse(url) ? new URL(url) : undefined;
  const isWeb = page?.protocol === "https:" || page?.protocol === "http:";
  return isWeb && page.host === didWebHost(id) ? page.href : undefined;
}

function kindOf({ credential = {} }: Verification): DocumentKind {
  if (typesOf(credential).includes("EndorsementCredential")) return "endorsement";
  return isCompetenceCard(credential) ? "card" : "badge";
}

/** What a badge says of itself, whatever it is made of: every member may be missing or odd. */
export function badgeView(credential: JsonObject = {}): BadgeView {
  const subject = objectOf(credential.credentialSubject);
  const achievement = objectOf(subject.achievement);
  const id = idOf(credential);
  return {
    name: textOf(achievement.name, SHOWN) ?? textOf(credential.name, SHOWN),
    recipient: nameOf(subject),
    issuer: textOf(objectOf(credential.issuer).name, SHOWN),
    awarded: moment(credential.awardedDate) ?? moment(credential.validFrom),
    narrative: textOf(subject.narrative, SHOWN) ?? textOf(subject.endorsementComment, SHOWN),
    language: languageTag(achievement.inLanguage),
    page: id && /^https?:\/\//.test(id) ? id : undefined,
  };
}

/** A language tag (BCP 47), as pages mark words with one. */
function languageTag(value: Json | undefined): string | undefined {
  return typeof value === "string" && /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(value)
    ? value
    : undefined;
}

/** The name shown in clear, if the person chose to show one (`IdentityObject` of type `name`). */
function nameOf(subject: JsonObject): string | undefined {
  const names = listOf(subject.identifier).filter(isObject).filter((identity) =>
    identity.identityType === "name" && identity.hashed === false
  );
  return names.length > 0 ? textOf(names[0].identityHash, SHOWN) : undefined;
}

function moment(value: Json | undefined): string | undefined {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : undefined;
}
