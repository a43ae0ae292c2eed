import { BADGE_CONTEXT } from "../contexts.ts";
import { compact, dateTime } from "../json.ts";
import type { IssuerProfile, JsonObject } from "../types.ts";
import { buildEvidence, buildRelatedFile, type EvidenceInput } from "./credential.ts";
import { buildProfile } from "./profile.ts";
import { buildStatusEntry, type StatusEntryInput } from "./status_entry.ts";

/** Where 1EdTech publishes the JSON schema that an endorsement says it follows. */
const ENDORSEMENT_SCHEMA =
  "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json";

/** What an endorsement says, before it is a document (OB 3.0 `EndorsementCredential`). */
export interface EndorsementInput {
  /** Its address. */
  readonly id: string;
  readonly name: string;
  readonly issuer: IssuerProfile;
  /** What is endorsed: the address of a credential, a result, an achievement, or a DID. */
  readonly subject: string;
  /** As {@link endorsementComment} writes it. */
  readonly comment?: string;
  /** What it fixes by digest: a badge's core, or for a witness the issuer's Multikey. */
  readonly about?: readonly { readonly id: string; readonly digestMultibase: string }[];
  /** What supports it: a photo, a file. */
  readonly evidence?: readonly EvidenceInput[];
  readonly validFrom: Date;
  readonly validUntil?: Date;
  readonly status: StatusEntryInput;
}

/** An unsigned OB 3.0 `EndorsementCredential` (§ B.1.10). */
export function buildEndorsement(input: EndorsementInput): JsonObject {
  return compact({
    "@context": [...BADGE_CONTEXT],
    id: input.id,
    type: ["VerifiableCredential", "EndorsementCredential"],
    name: input.name,
    issuer: buildProfile(input.issuer),
    validFrom: dateTime(input.validFrom),
    validUntil: input.validUntil && dateTime(input.validUntil),
    credentialSubject: compact({
      id: input.subject,
      type: ["EndorsementSubject"],
      endorsementComment: input.comment,
    }),
    evidence: input.evidence?.map(buildEvidence),
    relatedResource: [
      ...(input.about ?? []).map(({ id, digestMultibase }) => ({ id, digestMultibase })),
      ...(input.evidence ?? []).flatMap(buildRelatedFile),
    ],
    credentialStatus: buildStatusEntry(input.status),
    credentialSchema: [{ id: ENDORSEMENT_SCHEMA, type: "1EdTechJsonSchemaValidator2019" }],
  });
}
