import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { type Canonicalise, canonicalise } from "./canonicalise.ts";
import { verifyEd25519 } from "./multikey.ts";
import type { DocumentSigner } from "./types.ts";

/** The one cryptosuite this node signs with (https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022). */
export const CRYPTOSUITE = "eddsa-rdfc-2022";
const ALGORITHM = "Ed25519";

function cryptosuite(canonize: Canonicalise) {
  return {
    name: CRYPTOSUITE,
    requiredAlgorithm: ALGORITHM,
    canonize,
    createVerifier: ({ verificationMethod }: { verificationMethod: VerificationKey }) =>
      Promise.resolve({
        algorithm: ALGORITHM,
        verify: ({ data, signature }: { data: Uint8Array; signature: Uint8Array }) =>
          verifyEd25519(verificationMethod.publicKeyMultibase, data, signature),
      }),
  };
}

interface VerificationKey {
  readonly publicKeyMultibase: string;
}

/** The proof suite that signs in the name of `signer`, as made at `created`. */
export function signingSuite(signer: DocumentSigner, created: Date): DataIntegrityProof {
  return new DataIntegrityProof({
    signer: {
      id: signer.id,
      algorithm: ALGORITHM,
      sign: ({ data }: { data: Uint8Array }) => signer.sign(data),
    },
    cryptosuite: cryptosuite(canonicalise),
    date: created,
  });
}

/** The proof suite that verifies. It is used for one document only, whose hash it keeps. */
export function verifyingSuite(canonize: Canonicalise = canonicalise): DataIntegrityProof {
  return new DataIntegrityProof({ cryptosuite: cryptosuite(canonize) });
}
