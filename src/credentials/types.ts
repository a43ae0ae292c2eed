/** A JSON value as parsed. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
/** A JSON object, as parsed. */
export type JsonObject = { [name: string]: Json };

/** Signs bytes in the name of a verification method (the private key stays behind it). */
export interface DocumentSigner {
  /** The verification method: `did:web:…#z6Mk…` or `did:key:z6Mk…#z6Mk…`. */
  readonly id: string;
  /** The DID that controls it, which the document's `issuer.id` (or `holder`) must equal. */
  readonly controller: string;
  /** Ed25519 over `data`. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** OB 3.0 `Profile`, as embedded in `issuer` and `creator`. */
export interface IssuerProfile {
  readonly id: string;
  /** Absent where a person does not say it. */
  readonly name?: string;
  /** The actor's address. */
  readonly url?: string;
  readonly description?: string;
  readonly image?: string;
}

/** The four answers of a check. `unknown`: could not be looked up; `absent`: nothing to check. */
export type CheckStatus = "passed" | "failed" | "unknown" | "absent";

const CHECK_IDS = [
  "document",
  "schema",
  "proof",
  "issuer",
  "status",
  "validity",
  "recipient",
  "endorsements",
  "presentation",
] as const;
/** The questions that verifying answers, each by itself. */
export type CheckId = (typeof CHECK_IDS)[number];

/** The answer to one question about a document. */
export interface Check {
  readonly id: CheckId;
  readonly status: CheckStatus;
  /** Stable, for machines: `proof-valid`, `proof-type-not-read`, `key-not-of-issuer`… */
  readonly code: string;
  /** What the sentence for people speaks of (dates, names, addresses). */
  readonly params?: Readonly<Record<string, string | number>>;
  /** One per endorsement, in the `endorsements` check. */
  readonly items?: readonly CheckItem[];
}

/** A part of an answer: one of the endorsements in a badge. */
export interface CheckItem {
  readonly id: string;
  readonly status: CheckStatus;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What verifying a document found. */
export interface Verification {
  /** document, schema, proof, issuer and validity passed, and status did not fail. */
  readonly verified: boolean;
  readonly checks: readonly Check[];
  /** Stable codes with what they speak of. */
  readonly warnings: readonly {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
  /** The credential as parsed; absent when nothing could be read. */
  readonly credential?: JsonObject;
}
