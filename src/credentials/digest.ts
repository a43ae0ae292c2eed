import { bytesToHex } from "@noble/hashes/utils.js";
import { base64url } from "multiformats/bases/base64";
import canonicalize from "canonicalize";
import { sha256 } from "./primitives.ts";
import type { Json } from "./types.ts";

/** The multihash header of a SHA-256: its code and its length. */
const SHA2_256 = [0x12, 0x20];

/**
 * A `digestMultibase`: `u` + base64url(0x12 0x20 + SHA-256).
 * @see https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 */
export function digestMultibase(content: Uint8Array): string {
  return base64url.encode(Uint8Array.of(...SHA2_256, ...sha256(content)));
}

/** SHA-256 in hexadecimal; of a text in UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return bytesToHex(sha256(bytes));
}

/**
 * The canonical bytes of a JSON value (RFC 8785).
 * @throws {Error} for what JSON cannot say: lone surrogates, NaN, infinities
 */
export function jcs(value: Json): Uint8Array {
  return new TextEncoder().encode(canonicalize(value));
}
