/** The DER frame of an Ed25519 public key (RFC 8410): what node:crypto reads. */
const PREFIX = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/** An Ed25519 public key (32 bytes) as SPKI, DER. */
export function spki(publicKey: Uint8Array): Uint8Array {
  return Uint8Array.of(...PREFIX, ...publicKey);
}
