import type { Alignment } from "../../achievements/types.ts";
import { BADGE_CONTEXT } from "../contexts.ts";
import { compact, dateTime } from "../json.ts";
import type { IssuerProfile, JsonObject } from "../types.ts";
import { buildAlignment } from "./achievement.ts";
import { buildProfile } from "./profile.ts";
import { buildStatusEntry, type StatusEntryInput } from "./status_entry.ts";

/** Where 1EdTech publishes the JSON schema that a badge says it follows. */
const ACHIEVEMENT_SCHEMA =
  "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

/** What was reached: OB 3.0 `Result` (§ B.1.25). */
export interface ResultInput {
  /** Where others refer to it, such as one competence of a card. */
  readonly id?: string;
  /** The id of the achievement's result description it answers. */
  readonly resultDescription: string;
  /** The id of the level reached. */
  readonly achievedLevel?: string;
  /** `"40"` for hours. */
  readonly value?: string;
  readonly alignments?: readonly Alignment[];
}

/** What supports it: OB 3.0 `Evidence` (§ B.1.12). */
export interface EvidenceInput {
  /** Its address: `<node>/evidence/<128 bits>` for a file, the page itself for a link. */
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  /** Markdown. */
  readonly narrative?: string;
  readonly genre?: string;
  /** For a file: its digest (see `digestMultibase`) and media type, so that the file proves itself. */
  readonly file?: { readonly digestMultibase: string; readonly mediaType: string };
}

/** What a badge says, before it is a document (OB 3.0 `AchievementCredential`). */
export interface CredentialInput {
  /** Its address. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly issuer: IssuerProfile;
  /** Who is recognised: a DID, or the actor's address; and the name they chose to show, if any. */
  readonly subject: { readonly id: string; readonly name?: string };
  /** As {@link buildAchievement} made it. */
  readonly achievement: JsonObject;
  readonly results?: readonly ResultInput[];
  /** As what they did it. */
  readonly role?: string;
  /** Markdown: what they did. */
  readonly narrative?: string;
  /** Days (ISO 8601 dates), both included; without the last one it still goes on. */
  readonly period?: { readonly from: string; readonly to?: string };
  readonly evidence?: readonly EvidenceInput[];
  /** Since when this edition replaces an earlier one. */
  readonly validFrom: Date;
  /** When it was first given; it stays when the badge is issued again. */
  readonly awardedDate: Date;
  readonly validUntil?: Date;
  readonly status: StatusEntryInput;
}

/** An unsigned OB 3.0 `OpenBadgeCredential` (§ B.1.2), without null and without empty lists. */
export function buildCredential(input: CredentialInput): JsonObject {
  return {
    ...buildProposal(input),
    validFrom: dateTime(input.validFrom),
    awardedDate: dateTime(input.awardedDate),
    credentialStatus: buildStatusEntry(input.status),
    credentialSchema: [{ id: ACHIEVEMENT_SCHEMA, type: "1EdTechJsonSchemaValidator2019" }],
  };
}

/** What a badge will say once its recipient agrees: it has no dates of its own yet, and no status. */
export type ProposalInput = Omit<CredentialInput, "validFrom" | "awardedDate" | "status">;

/** The members of a badge that are there before it is given. */
export function buildProposal(input: ProposalInput): JsonObject {
  return compact({
    "@context": [...BADGE_CONTEXT],
    id: input.id,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: input.name,
    description: input.description,
    issuer: buildProfile(input.issuer),
    validUntil: input.validUntil && dateTime(input.validUntil),
    credentialSubject: compact({
      id: input.subject.id,
      type: ["AchievementSubject"],
      identifier: input.subject.name ? [buildName(input.subject.name)] : undefined,
      achievement: input.achievement,
      result: input.results?.map(buildResult),
      role: input.role,
      narrative: input.narrative,
      activityStartDate: input.period && `${input.period.from}T00:00:00Z`,
      activityEndDate: input.period?.to && `${input.period.to}T23:59:59Z`,
    }),
    evidence: input.evidence?.map(buildEvidence),
    relatedResource: input.evidence?.flatMap(buildRelatedFile),
  });
}

/** A name in clear, as OB 3.0 lets a subject carry one (`IdentityObject`, § B.1.15). */
function buildName(name: string): JsonObject {
  return { type: "IdentityObject", hashed: false, identityHash: name, identityType: "name" };
}

function buildResult(input: ResultInput): JsonObject {
  const { alignments, ...members } = input;
  return compact({ type: ["Result"], ...members, alignment: alignments?.map(buildAlignment) });
}

/** OB 3.0 `Evidence` (§ B.1.12). */
export function buildEvidence(input: EvidenceInput): JsonObject {
  const { file: _file, ...members } = input;
  return compact({ type: ["Evidence"], ...members });
}

/** What lets a file of evidence prove itself: its digest and media type, under its address. */
export function buildRelatedFile({ id, file }: EvidenceInput): JsonObject[] {
  if (!file) return [];
  if (!id) throw new TypeError("A file of evidence needs an address");
  return [{ id, ...file }];
}
