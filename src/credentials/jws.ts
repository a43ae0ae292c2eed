import { base64url } from "multiformats/bases/base64";
import { isObject } from "./json.ts";
import { parseDocument } from "./parse.ts";
import type { JsonObject } from "./types.ts";

const COMPACT_JWS = /^\s*([\w-]+)\.([\w-]*)\.([\w-]+)\s*$/;

/** Whether the bytes are a compact JWS (RFC 7515 § 3.1), as other issuers sign their badges. */
export function isCompactJws(bytes: Uint8Array): boolean {
  return COMPACT_JWS.test(new TextDecoder().decode(bytes));
}

/**
 * The credential that a compact JWS carries, to show it: its signature is not read.
 * @returns undefined when there is none in it
 */
export function readCompactJws(bytes: Uint8Array): JsonObject | undefined {
  const payload = COMPACT_JWS.exec(new TextDecoder().decode(bytes))?.[2];
  if (!payload) return undefined;
  try {
    const claims = parseDocument(base64url.decode(`u${payload}`));
    return isObject(claims.vc) ? claims.vc : claims;
  } catch {
    return undefined;
  }
}
