import { createPrivateKey, sign } from "node:crypto";
import type { DocumentSigner } from "./types.ts";

/** What a credential key is, once opened. */
export interface SigningKey {
  /** The DID that controls the key: `did:web:…` or `did:key:z6Mk…`. */
  readonly controller: string;
  /** The public key, `z6Mk…`. */
  readonly multibase: string;
  /** The private key as PKCS#8 (DER). */
  readonly pkcs8: Uint8Array;
}

/** A signer over a private key held in memory; its verification method is `<controller>#<multibase>`. */
export function signerOf(key: SigningKey): DocumentSigner {
  // deno-lint-ignore no-explicit-any -- @types/node asks for its own Buffer; any bytes do
  const privateKey = createPrivateKey({ key: key.pkcs8 as any, format: "der", type: "pkcs8" });
  return {
    id: `${key.controller}#${key.multibase}`,
    controller: key.controller,
    sign: (data) => Promise.resolve(new Uint8Array(sign(null, data, privateKey))),
  };
}
