import { createHash, createPublicKey, verify } from "node:crypto";
import { crc32 as checksum, gunzipSync, inflateSync } from "node:zlib";
import { spki } from "./spki.ts";

// What documents are read with and each machine brings of its own. `device/primitives.ts` takes the
// place of this file in the reader's browser; a test holds both to the same answers.

/** The SHA-256 of some bytes: 32 bytes. */
export function sha256(data: Uint8Array): Uint8Array {
  return createHash("sha256").update(data).digest();
}

/**
 * Whether an Ed25519 signature (64 bytes) over `data` was made with a key.
 * @param publicKey its 32 bytes
 */
export function verifySignature(
  publicKey: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const key = createPublicKey({
    // deno-lint-ignore no-explicit-any -- @types/node asks for its own Buffer; any bytes do
    key: spki(publicKey) as any,
    format: "der",
    type: "spki",
  });
  return verify(null, data, key, signature);
}

/** The CRC-32 that each chunk of a PNG ends with (W3C PNG, annex D). */
export function crc32(data: Uint8Array): number {
  return checksum(data);
}

/**
 * What gzip (RFC 1952) packed.
 * @throws {RangeError} where it is more than `most` bytes @throws {Error} where it is damaged
 */
export function gunzip(data: Uint8Array, most: number): Uint8Array {
  return bounded(() => gunzipSync(data, { maxOutputLength: most }));
}

/** What zlib (RFC 1950) packed. @throws as {@link gunzip} */
export function inflate(data: Uint8Array, most: number): Uint8Array {
  return bounded(() => inflateSync(data, { maxOutputLength: most }));
}

function bounded(unpack: () => Uint8Array): Uint8Array {
  try {
    // A Buffer's slice() would be the same bytes, not a copy.
    return new Uint8Array(unpack());
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ERR_BUFFER_TOO_LARGE" ? new RangeError("Unpacks to too much") : error;
  }
}
