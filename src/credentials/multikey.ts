import { bytesToHex } from "@noble/hashes/utils.js";
import { base58btc } from "multiformats/bases/base58";
import { verifySignature } from "./primitives.ts";
import { spki } from "./spki.ts";

/** The multicodec of an Ed25519 public key (`ed25519-pub`, 0xed as a varint). */
const ED25519_PUBLIC = [0xed, 0x01];

/**
 * The longest base58btc value of 64 bytes, a signature, with its prefix. Reading base58 costs the
 * square of its length: a megabyte of it would keep a node busy for hours.
 */
const MAX_MULTIBASE = 89;

/**
 * The points of small order, in each of their encodings, the sign left out: of such a key, one
 * signature holds for any text, which RFC 8032 leaves to its readers to refuse.
 */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]);

/** A key that is not a Multikey this node reads (Ed25519, base58btc). */
export class MultikeyError extends Error {
  override readonly name = "MultikeyError";
}

/** A Multikey as it stands in a DID document (https://www.w3.org/TR/cid-1.0/#Multikey). */
export interface Multikey {
  readonly id: string;
  readonly type: "Multikey";
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/** @param publicKey the 32 bytes of an Ed25519 public key @returns its Multikey value, `z6Mk…` */
export function encodeMultikey(publicKey: Uint8Array): string {
  if (publicKey.length !== 32) throw new MultikeyError("An Ed25519 public key has 32 bytes");
  return base58btc.encode(Uint8Array.of(...ED25519_PUBLIC, ...publicKey));
}

/**
 * @param multibase a Multikey value, `z6Mk…`
 * @returns the 32 bytes of the Ed25519 public key
 * @throws {MultikeyError} for another encoding, another kind of key, another length, or a key whose
 *   signatures say nothing
 */
export function decodeMultikey(multibase: string): Uint8Array {
  if (!isShortMultibase(multibase)) throw new MultikeyError("Not an Ed25519 public key");
  let bytes: Uint8Array;
  try {
    bytes = base58btc.decode(multibase);
  } catch {
    throw new MultikeyError("Not in base58btc");
  }
  if (bytes.length !== 34 || bytes[0] !== ED25519_PUBLIC[0] || bytes[1] !== ED25519_PUBLIC[1]) {
    throw new MultikeyError("Not an Ed25519 public key");
  }
  const key = bytes.slice(2);
  if (hasSmallOrder(key)) throw new MultikeyError("Its signatures say nothing");
  return key;
}

function hasSmallOrder(key: Uint8Array): boolean {
  const y = key.slice();
  y[31]! &= 0x7f;
  return SMALL_ORDER.has(bytesToHex(y));
}

/** The key as node:crypto reads it (SPKI, DER). @throws {MultikeyError} */
export function spkiOf(multibase: string): Uint8Array {
  return spki(decodeMultikey(multibase));
}

/** Whether a value is short enough to be read as a key or a signature of Ed25519. */
export function isShortMultibase(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_MULTIBASE;
}

/** The DID of a key by itself. */
export function didKeyOf(multibase: string): string {
  return `did:key:${multibase}`;
}

/** @returns the Multikey value of a `did:key`, or undefined for any other DID */
export function multibaseOfDidKey(did: string): string | undefined {
  return /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(did)?.[1];
}

/** The Multikey of a controller, with the id every key has here: `<did>#<multibase>`. */
export function multikeyOf(did: string, multibase: string): Multikey {
  return {
    id: `${did}#${multibase}`,
    type: "Multikey",
    controller: did,
    publicKeyMultibase: multibase,
  };
}

/**
 * Whether an Ed25519 signature (64 bytes) over `data` was made with the key of `multibase`.
 * @throws {MultikeyError} if `multibase` is not a key of this kind
 */
export function verifyEd25519(
  multibase: string,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  return verifySignature(decodeMultikey(multibase), data, signature);
}
