import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { ContextCache, ContextNotKnownError } from "./context_cache.ts";
import { CONTEXTS } from "./contexts.ts";
import { canonicaliseFast } from "./fast_rdf/walk.ts";
import type { JsonObject } from "./types.ts";

export { ContextNotKnownError };

/** A document uses a word that none of its contexts defines, so no signature can cover it. */
export class TermNotKnownError extends Error {
  override readonly name = "TermNotKnownError";
  constructor(readonly term: string) {
    super(`Term not known: ${term}`);
  }
}

/** @see canonicalise */
export type Canonicalise = (document: JsonObject) => Promise<string>;

/**
 * The canonical form that a signature covers: JSON-LD to RDF in safe mode (a word without a meaning
 * is an error, never dropped), then RDFC-1.0 as N-Quads. The only place where documents are
 * canonicalised, for signing and verifying alike.
 *
 * @param document a JSON-LD document without its proof
 * @throws {ContextNotKnownError} for a context that is not bundled
 * @throws {TermNotKnownError} for a word without a meaning
 * @see https://www.w3.org/TR/vc-di-eddsa/#transformation-eddsa-rdfc-2022
 */
export const canonicalise: Canonicalise = canonicaliserOver(CONTEXTS);

/** {@link canonicalise} over another set of contexts. */
export function canonicaliserOver(contexts: ReadonlyMap<string, JsonObject>): Canonicalise {
  const cache = new ContextCache(contexts);
  const options = { contextResolver: cache, documentLoader: loadNothing };
  return async (document) => {
    try {
      const canonical = canonicaliseFast(document, cache);
      if (canonical !== undefined) return canonical;
      return await cryptosuite.canonize(document, options);
    } catch (error) {
      throw asTermNotKnown(error);
    }
  };
}

/** Given to every library that would otherwise bring a loader of its own. */
export function loadNothing(url: string): Promise<never> {
  return Promise.reject(new ContextNotKnownError(url));
}

/** What jsonld.js says of a word in safe mode; any other error as it is. */
function asTermNotKnown(error: unknown): unknown {
  const details = (error as { details?: JsonLdDetails }).details?.event?.details;
  if (!details) return error;
  const { property, type, id, value } = details;
  return new TermNotKnownError(String(property ?? type ?? id ?? value));
}

interface JsonLdDetails {
  readonly event?: { readonly details?: Readonly<Record<string, unknown>> };
}
