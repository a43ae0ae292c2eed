import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import type { ContextCache } from "../../src/credentials/context_cache.ts";
import { CONTEXTS } from "../../src/credentials/contexts.ts";
import type { JsonObject } from "../../src/credentials/types.ts";

/**
 * What jsonld.js and rdf-canonize find by themselves: their own caches, unless another is given.
 * @returns the canonical N-Quads; `refused` where they refuse
 */
export async function libraryCanonical(
  document: JsonObject,
  contextResolver?: ContextCache,
): Promise<string> {
  const documentLoader = (url: string) => {
    const context = CONTEXTS.get(url);
    return context
      ? Promise.resolve({ document: context, documentUrl: url })
      : Promise.reject(new Error(url));
  };
  try {
    return await cryptosuite.canonize(structuredClone(document), {
      documentLoader,
      ...(contextResolver ? { contextResolver } : {}),
    });
  } catch {
    return "refused";
  }
}
