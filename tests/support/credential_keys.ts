import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { didKeyOf, encodeMultikey } from "../../src/credentials/multikey.ts";
import type { DocumentSigner } from "../../src/credentials/types.ts";

/** A signer with its public key in sight, for tests and benches that need no node around it. */
export interface TestSigner extends DocumentSigner {
  readonly multibase: string;
}

/**
 * A new Ed25519 credential key.
 * @param controller whose key it is; by default its own `did:key`
 */
export function newSigner(controller?: string): TestSigner {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const spki = new Uint8Array(publicKey.export({ format: "der", type: "spki" }));
  const pkcs8 = new Uint8Array(privateKey.export({ format: "der", type: "pkcs8" }));
  return signerFrom(pkcs8, encodeMultikey(spki.slice(-32)), controller);
}

/** A signer over a key that is already there (PKCS#8 in DER). */
export function signerFrom(
  pkcs8: Uint8Array,
  multibase: string,
  controller = didKeyOf(multibase),
): TestSigner {
  // deno-lint-ignore no-explicit-any -- @types/node asks for its own Buffer; any bytes do
  const privateKey = createPrivateKey({ key: pkcs8 as any, format: "der", type: "pkcs8" });
  return {
    id: `${controller}#${multibase}`,
    controller,
    multibase,
    sign: (data) => Promise.resolve(new Uint8Array(sign(null, data, privateKey))),
  };
}
