import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import * as Ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { CONTEXTS } from "../../src/credentials/contexts.ts";
import { multikeyOf } from "../../src/credentials/multikey.ts";
import type { JsonObject } from "../../src/credentials/types.ts";

/** How many badges one round handles: enough to outlast a pause of the garbage collector. */
export const BADGES = 60;

/** A loader of the contexts this node bundles and of these documents, as the library's manual has it. */
export function loaderOf(documents: Readonly<Record<string, unknown>> = {}) {
  return (url: string) => {
    const document = documents[url] ?? CONTEXTS.get(url);
    if (!document) throw new Error(`Not found: ${url}`);
    return Promise.resolve({ contextUrl: null, documentUrl: url, document, tag: "static" });
  };
}

/** The library's own suite; with a new key of its own to sign with, if `controller` is given. */
export async function plainSuite(controller?: string): Promise<DataIntegrityProof> {
  if (!controller) return new DataIntegrityProof({ cryptosuite });
  const pair = await Ed25519Multikey.generate({ controller });
  pair.id = `${controller}#${pair.publicKeyMultibase}`;
  return new DataIntegrityProof({ cryptosuite, signer: pair.signer() });
}

/** What the library looks up to believe a key. */
export function controllerDocuments(did: string, multibase: string): Record<string, JsonObject> {
  const method = multikeyOf(did, multibase);
  return {
    [method.id]: { "@context": "https://w3id.org/security/multikey/v1", ...method },
    [did]: { "@context": ["https://www.w3.org/ns/did/v1"], id: did, assertionMethod: [method.id] },
  };
}
