import { base32 } from "multiformats/bases/base32";

/**
 * A new unguessable name: 128 random bits as 26 lower-case base32 letters, fit for an address, a
 * key, a file name and a DID.
 */
export function newId(): string {
  return base32.baseEncode(crypto.getRandomValues(new Uint8Array(16)));
}

/** A new secret for links and sessions: 256 random bits as 52 lower-case base32 letters. */
export function newSecret(): string {
  return base32.baseEncode(crypto.getRandomValues(new Uint8Array(32)));
}
