import { gzipSync } from "node:zlib";
import { base64url } from "multiformats/bases/base64";
import { CREDENTIALS_CONTEXT } from "../contexts.ts";
import { dateTime } from "../json.ts";
import type { JsonObject } from "../types.ts";

/** What a status list says, before it is a document (Bitstring Status List 1.0). */
export interface StatusListInput {
  /** Its address. */
  readonly id: string;
  /** The DID that signs it. */
  readonly issuer: string;
  /** One bit per index: revoked. */
  readonly bits: Uint8Array;
  readonly validFrom: Date;
}

/**
 * An unsigned `BitstringStatusListCredential` of purpose `revocation`.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistcredential
 */
export function buildStatusListCredential(input: StatusListInput): JsonObject {
  return {
    "@context": [CREDENTIALS_CONTEXT],
    id: input.id,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: input.issuer,
    validFrom: dateTime(input.validFrom),
    credentialSubject: {
      id: `${input.id}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: encodeList(input.bits),
    },
  };
}

/** `u` + base64url(gzip(bits)), as `encodedList` (§ 6.3). */
export function encodeList(bits: Uint8Array): string {
  return base64url.encode(gzipSync(bits));
}
