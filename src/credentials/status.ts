import { base64url } from "multiformats/bases/base64";
import { gunzip } from "./primitives.ts";

/** The smallest list allowed, in bits, so that one index hides among many (§ 6.1). */
export const STATUS_LIST_BITS = 131_072;
/** The largest list read, in bytes once unpacked: eight million credentials. */
const MAX_STATUS_LIST_BYTES = 1024 * 1024;

/** The list cannot be read, or is not one. */
export class StatusListError extends Error {
  override readonly name = "StatusListError";
}

/** An empty list: {@link STATUS_LIST_BITS} bits, all unset. */
export function newBits(): Uint8Array {
  return new Uint8Array(STATUS_LIST_BITS / 8);
}

/**
 * The bit at `index`; the first is the leftmost of the first byte.
 * @throws {RangeError} outside the list
 */
export function getBit(bits: Uint8Array, index: number): boolean {
  assertInside(bits, index);
  return (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0;
}

/** A copy of the list with the bit at `index` set or unset. @throws {RangeError} outside the list */
export function withBit(bits: Uint8Array, index: number, value = true): Uint8Array {
  assertInside(bits, index);
  const changed = bits.slice();
  const mask = 0x80 >> (index & 7);
  changed[index >> 3] = value ? changed[index >> 3]! | mask : changed[index >> 3]! & ~mask;
  return changed;
}

/**
 * @param encoded an `encodedList`
 * @throws {StatusListError} when it is not a list, is too short, or unpacks to more than
 *   {@link MAX_STATUS_LIST_BYTES}
 */
export function decodeList(encoded: string): Uint8Array {
  let bits: Uint8Array;
  try {
    bits = gunzip(base64url.decode(encoded), MAX_STATUS_LIST_BYTES);
  } catch (cause) {
    throw new StatusListError("Not a status list", { cause });
  }
  if (bits.length * 8 < STATUS_LIST_BITS) throw new StatusListError("Shorter than the standard");
  return bits;
}

function assertInside(bits: Uint8Array, index: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new RangeError(`No bit ${index} in a list of ${bits.length * 8}`);
  }
}
