import { createHash } from "node:crypto";
import { base58btc } from "multiformats/bases/base58";

/** Multicodec `ed25519-pub` (0xed) as an unsigned varint. */
const ED25519_PUB = [0xed, 0x01];
/** Multihash `sha2-256` (0x12) and its length. */
const SHA2_256 = [0x12, 0x20];

/** The Multikey value of an Ed25519 public key, `z6Mk…` (W3C Controlled Identifiers § 2.2.2). */
export async function ed25519Multikey(publicKey: CryptoKey): Promise<string> {
  const raw = await crypto.subtle.exportKey("raw", publicKey);
  return base58btc.encode(new Uint8Array([...ED25519_PUB, ...new Uint8Array(raw)]));
}

/** The public key of an Ed25519 Multikey value. @throws {RangeError} when it is none */
export function importEd25519Multikey(multikey: string): Promise<CryptoKey> {
  const bytes = base58btc.decode(multikey);
  if (bytes.length !== 34 || ED25519_PUB.some((byte, at) => bytes[at] !== byte)) {
    throw new RangeError(`${multikey} is not an Ed25519 Multikey.`);
  }
  return crypto.subtle.importKey("raw", new Uint8Array(bytes.subarray(2)), "Ed25519", true, [
    "verify",
  ]);
}

/** A name for an RSA key that says nothing but which key it is: its SPKI's SHA-256, as multibase. */
export function rsaKeyName(spki: Uint8Array): string {
  const digest = createHash("sha256").update(spki).digest();
  return base58btc.encode(new Uint8Array([...SHA2_256, ...digest]));
}
