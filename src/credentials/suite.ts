import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { canonicalise, type ContextLoader } from "./canonicalise.ts";
import { verifyEd25519 } from "./multikey.ts";
import type { DocumentSigner, JsonObject } from "./types.ts";

/** The one cryptosuite this node signs with (https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022). */
export const CRYPTOSUITE = "eddsa-rdfc-2022";

const cryptosuite = {
  name: CRYPTOSUITE,
  requiredAlgorithm: "Ed25519",
  canonize: (document: JsonObject, options: { documentLoader: ContextLoader }) =>
    canonicalise(document, options.documentLoader),
  createVerifier: (
    { verificationMethod }: { verificationMethod: { publicKeyMultibase: string } },
  ) =>
    Promise.resolve({
      algorithm: "Ed25519",
      verify: ({ data, signature }: { data: Uint8Array; signature: Uint8Array }) =>
        verifyEd25519(verificationMethod.publicKeyMultibase, data, signature),
    }),
};

/** The proof suite that signs in the name of `signer`, as made at `created`. */
export function signingSuite(signer: DocumentSigner, created: Date): DataIntegrityProof {
  return new DataIntegrityProof({
    signer: {
      id: signer.id,
      algorithm: cryptosuite.requiredAlgorithm,
      sign: ({ data }: { data: Uint8Array }) => signer.sign(data),
    },
    cryptosuite,
    date: created,
  });
}

/** The proof suite that verifies. It is used for one document only, whose hash it keeps. */
export function verifyingSuite(): DataIntegrityProof {
  return new DataIntegrityProof({ cryptosuite });
}
