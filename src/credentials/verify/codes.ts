/**
 * Every code that an answer of `verifyDocument` can carry, for machines and for the sentence of that
 * name. A code is never renamed: other programs read it (`POST /api/v1/verify`).
 */
const CODES = [
  "document-achievement",
  "document-endorsement",
  "document-presentation",
  "document-open-badges-2",
  "document-not-a-badge",
  "document-not-read",
  "presentation-not-one-badge",

  "schema-valid",
  "schema-invalid",
  "schema-not-known",
  "subject-not-named",

  "proof-valid",
  "proof-broken",
  "proof-missing",
  "proof-expired",
  "proof-key-missing",
  "proof-purpose-wrong",
  "proofs-too-many",
  "proof-type-not-read",
  "proof-not-checked",
  "key-not-found",
  "context-not-known",
  "term-not-known",
  "types-mixed",
  "id-used-twice",

  "issuer-did-key",
  "issuer-document",
  "issuer-pinned",
  "issuer-witness",
  "issuer-recorded",
  "issuer-missing",
  "issuer-not-proven",
  "issuer-not-reached",
  "issuer-not-known",
  "key-not-of-issuer",
  "key-replaced",
  "key-revoked",
  "key-expired",

  "status-good",
  "revoked",
  "suspended",
  "status-absent",
  "status-not-reached",
  "status-list-not-trusted",
  "status-type-not-read",
  "status-entry-broken",
  "status-not-checked",

  "valid",
  "valid-until",
  "not-yet-valid",
  "expired",
  "validity-not-read",

  "recipient-matches",
  "recipient-other",
  "recipient-not-named",
  "recipient-not-asked",

  "endorsements-intact",
  "endorsements-failed",
  "endorsements-not-read",
  "endorsements-too-many",
  "endorsements-absent",
  "endorsement-intact",
  "endorsement-intact-core",
  "endorsement-withdrawn",
  "endorsement-not-one",
  "endorsement-of-another",
  "endorsement-of-another-core",

  "presentation-by-holder",
  "presentation-holder-missing",
  "presentation-not-by-subject",
] as const;
/** Which answer a check gives; each has its sentence in the locale files. */
export type Code = typeof CODES[number];

/** Every code of a warning. */
const WARNINGS = [
  "key-changed",
  "proof-not-read",
  "status-cached",
  "status-not-read",
] as const;
/** Which warning it is. */
export type WarningCode = typeof WARNINGS[number];
