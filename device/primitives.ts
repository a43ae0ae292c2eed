import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { Inflate } from "pako/lib/inflate.js";
import crcOver from "pako/lib/zlib/crc32.js";

/**
 * Takes the place of `src/credentials/primitives.ts` in the reader's browser, whose own hashes and
 * decompression answer later rather than at once.
 */
export { sha256 };

hashes.sha512 = sha512;

/**
 * Like the node's, by the rules of RFC 8032 and not by the looser ones of ZIP 215. Those rules leave
 * one thing open (§ 5.1.7, the cofactor): only who made their key and signature crooked on purpose
 * is believed here and not there, or the other way round.
 */
export function verifySignature(
  publicKey: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  return verify(signature, data, publicKey, { zip215: false });
}

/**
 * What gzip packed.
 * @throws {RangeError} where it is more than `most` bytes @throws {Error} where it is damaged
 */
export function gunzip(data: Uint8Array, most: number): Uint8Array {
  return unpack(data, most);
}

/** What zlib packed. @throws as {@link gunzip} */
export function inflate(data: Uint8Array, most: number): Uint8Array {
  return unpack(data, most);
}

/** Stops as soon as it is too much: a few packed bytes may hold a gigabyte. */
function unpack(data: Uint8Array, most: number): Uint8Array {
  const inflator = new Inflate();
  const parts: Uint8Array[] = [];
  let length = 0;
  inflator.onData = (part: Uint8Array) => {
    length += part.length;
    if (length > most) throw new RangeError("Unpacks to too much");
    parts.push(part);
  };
  inflator.push(data, true);
  if (inflator.err || !inflator.ended) throw new Error(inflator.msg || "Damaged");
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The CRC-32 that each chunk of a PNG ends with. */
export function crc32(data: Uint8Array): number {
  return crcOver(0, data, data.length, 0) >>> 0;
}
