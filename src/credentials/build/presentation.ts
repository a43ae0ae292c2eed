import { CREDENTIALS_CONTEXT } from "../contexts.ts";
import { compact } from "../json.ts";
import type { JsonObject } from "../types.ts";

/** What a holder shows together, before it is a document. */
export interface PresentationInput {
  readonly id?: string;
  /** The DID of who presents, and signs. */
  readonly holder: string;
  /** The badge first, then its endorsements; each signed by its own issuer. */
  readonly credentials: readonly JsonObject[];
}

/** An unsigned `VerifiablePresentation` (VC 2.0 § 4.13). */
export function buildPresentation(input: PresentationInput): JsonObject {
  return compact({
    "@context": [CREDENTIALS_CONTEXT],
    id: input.id,
    type: ["VerifiablePresentation"],
    holder: input.holder,
    verifiableCredential: [...input.credentials],
  });
}
