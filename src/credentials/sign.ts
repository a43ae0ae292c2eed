import { CredentialIssuancePurpose, issue, signPresentation } from "@digitalbazaar/vc";
import { loadNothing } from "./canonicalise.ts";
import { idOf, typesOf } from "./json.ts";
import { signingSuite } from "./suite.ts";
import type { DocumentSigner, JsonObject } from "./types.ts";

/**
 * Signs a credential or a presentation with a `DataIntegrityProof`, cryptosuite `eddsa-rdfc-2022`,
 * purpose `assertionMethod`. The proof is emitted as an array of one, as 1EdTech's schema wants it.
 * A presentation is signed as an assertion too: it is kept and shown again, it answers no challenge.
 *
 * @param unsigned the document without `proof`; left untouched
 * @param signer in whose name; its controller must be the document's issuer (or holder)
 * @param options.created when the signature is made, kept to the second
 * @returns a copy with its proof
 * @throws {ContextNotKnownError} {@link TermNotKnownError} when the document says what no signature
 *   can cover
 * @throws {TypeError} if the signer is not who the document says it is from
 */
export async function signDocument(
  unsigned: JsonObject,
  signer: DocumentSigner,
  options: { readonly created: Date },
): Promise<JsonObject> {
  const isPresentation = typesOf(unsigned).includes("VerifiablePresentation");
  const author = idOf(isPresentation ? unsigned.holder : unsigned.issuer);
  if (author !== signer.controller) {
    throw new TypeError(`${signer.controller} cannot sign in the name of ${author}`);
  }
  const { proof: _previous, ...document } = unsigned;
  const suite = signingSuite(signer, options.created);
  const purpose = new CredentialIssuancePurpose();
  const signed: JsonObject = isPresentation
    ? await signPresentation({
      presentation: document,
      suite,
      purpose,
      documentLoader: loadNothing,
    })
    : await issue({ credential: document, suite, purpose, documentLoader: loadNothing });
  return { ...signed, proof: [signed.proof!] };
}
