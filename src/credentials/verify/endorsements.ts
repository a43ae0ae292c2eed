import { coreAddress, coreDigest } from "../core.ts";
import { idOf, isObject, listOf } from "../json.ts";
import type { CheckItem, CheckStatus, JsonObject } from "../types.ts";
import { type Answer, failed, passed, unknown } from "./answer.ts";
import type { Lookups } from "./context.ts";
import { checkCredential, fixes, resourcesOf } from "./credential.ts";
import { authorOf } from "./issuer.ts";
import { kindOf } from "./schema.ts";

/** More endorsements than one verification looks into. */
export const MAX_ENDORSEMENTS = 50;

/** What an endorsement may be about, where it stands. */
interface Place {
  readonly endorsement: JsonObject;
  readonly subjects: ReadonlySet<string>;
}

/**
 * Looks into every endorsement of a badge: those inside it (of the badge, its achievement, its
 * issuer) and those presented beside it. Each is intact, failed or withdrawn by itself.
 */
export async function checkEndorsements(
  badge: JsonObject,
  beside: readonly JsonObject[],
  lookups: Lookups,
): Promise<{ answer: Answer; items: CheckItem[] }> {
  const places = placesOf(badge, beside);
  const items: CheckItem[] = [];
  for (const place of places.slice(0, MAX_ENDORSEMENTS)) {
    items.push(await checkOne(place, badge, lookups));
  }
  for (const { endorsement } of places.slice(MAX_ENDORSEMENTS)) {
    items.push({ id: nameOf(endorsement), ...unknown("endorsements-too-many") });
  }
  return { answer: summary(items), items };
}

/** The ids of what of a badge can be endorsed: the badge itself, and those of its results with a name. */
export function endorsableIn(badge: JsonObject): string[] {
  const subject = isObject(badge.credentialSubject) ? badge.credentialSubject : {};
  return [idOf(badge), ...listOf(subject.result).filter(isObject).map(idOf)]
    .filter((id) => id !== undefined);
}

function placesOf(badge: JsonObject, beside: readonly JsonObject[]): Place[] {
  const subject = isObject(badge.credentialSubject) ? badge.credentialSubject : {};
  const achievement = isObject(subject.achievement) ? subject.achievement : {};
  const issuer = isObject(badge.issuer) ? badge.issuer : {};
  const within = (holder: JsonObject, ...ids: (string | undefined)[]): Place[] =>
    listOf(holder.endorsement).filter(isObject).map((endorsement) => ({
      endorsement,
      subjects: new Set(ids.filter((id) => id !== undefined)),
    }));
  return [
    ...within({ endorsement: [...listOf(badge.endorsement), ...beside] }, ...endorsableIn(badge)),
    ...within(achievement, idOf(achievement)),
    ...within(issuer, idOf(issuer)),
  ];
}

async function checkOne(
  { endorsement, subjects }: Place,
  badge: JsonObject,
  lookups: Lookups,
): Promise<CheckItem> {
  const id = nameOf(endorsement);
  if (kindOf(endorsement) !== "endorsement") return { id, ...failed("endorsement-not-one") };
  const issuer = authorOf(endorsement) ?? "";
  const answers = await checkCredential(endorsement, lookups);
  const { schema, proof, issuer: author, validity, status } = answers;
  const own = [schema, proof, author, validity];
  const about = aboutBadge(endorsement, subjects, badge);
  const answer = [...own, about].find((answer) => answer.status === "failed") ??
    (status.status === "failed" ? failed("endorsement-withdrawn") : undefined) ??
    own.find((answer) => answer.status === "unknown") ??
    (status.status === "unknown" ? status : about);
  return { id, status: answer.status, code: answer.code, params: { issuer, ...answer.params } };
}

/**
 * Whether it speaks of this badge, and of this badge as it is: where it fixes the core's digest, it
 * must be this core.
 */
function aboutBadge(
  endorsement: JsonObject,
  subjects: ReadonlySet<string>,
  badge: JsonObject,
): Answer {
  const subject = idOf(endorsement.credentialSubject);
  if (!subject || !subjects.has(subject)) return failed("endorsement-of-another");
  const address = coreAddress(idOf(badge) ?? "");
  if (!resourcesOf(endorsement).some((resource) => resource.id === address)) {
    return passed("endorsement-intact");
  }
  try {
    return fixes(endorsement, address, coreDigest(badge))
      ? passed("endorsement-intact-core")
      : failed("endorsement-of-another-core");
  } catch {
    return failed("endorsement-of-another-core");
  }
}

function summary(items: readonly CheckItem[]): Answer {
  const has = (status: CheckStatus) => items.some((item) => item.status === status);
  if (items.length === 0) return { status: "absent", code: "endorsements-absent" };
  if (has("failed")) return failed("endorsements-failed");
  if (has("unknown")) return unknown("endorsements-not-read");
  return passed("endorsements-intact", { count: items.length });
}

function nameOf(endorsement: JsonObject): string {
  return idOf(endorsement) ?? "";
}
