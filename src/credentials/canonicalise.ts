import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { CONTEXTS } from "./contexts.ts";
import type { JsonObject } from "./types.ts";

/** A document names a JSON-LD context that is not carried by this node (see `contexts.ts`). */
export class ContextNotKnownError extends Error {
  override readonly name = "ContextNotKnownError";
  constructor(readonly context: string) {
    super(`Context not known: ${context}`);
  }
}

/** A document uses a word that none of its contexts defines, so no signature can cover it. */
export class TermNotKnownError extends Error {
  override readonly name = "TermNotKnownError";
  constructor(readonly term: string) {
    super(`Term not known: ${term}`);
  }
}

/** What `jsonld` calls for each context. `tag: "static"` lets it keep the context parsed. */
export type ContextLoader = (url: string) => Promise<{
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: unknown;
  readonly tag: "static";
}>;

/**
 * A loader over a fixed set of contexts.
 * @throws {ContextNotKnownError} (as a rejection) for any other address
 */
export function loaderOf(contexts: ReadonlyMap<string, unknown>): ContextLoader {
  return (url) => {
    const document = contexts.get(url);
    if (!document) return Promise.reject(new ContextNotKnownError(url));
    return Promise.resolve({ contextUrl: null, documentUrl: url, document, tag: "static" });
  };
}

/** The loader of everything signed or verified here. */
export const contextLoader = loaderOf(CONTEXTS);

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
export async function canonicalise(
  document: JsonObject,
  loader: ContextLoader = contextLoader,
): Promise<string> {
  try {
    return await cryptosuite.canonize(document, { documentLoader: loader });
  } catch (error) {
    throw known(error);
  }
}

/** What jsonld.js says in safe mode, as one of ours where it is one. */
function known(error: unknown): unknown {
  for (let cause: unknown = error; cause;) {
    if (cause instanceof ContextNotKnownError) return cause;
    const details: JsonLdDetails | undefined = (cause as { details?: JsonLdDetails }).details;
    if (details?.event?.details) {
      const { property, type, id, value } = details.event.details;
      return new TermNotKnownError(String(property ?? type ?? id ?? value ?? details.event.code));
    }
    cause = details?.cause ?? (cause as Error).cause;
  }
  return error;
}

interface JsonLdDetails {
  readonly cause?: unknown;
  readonly event?: { readonly code: string; readonly details?: Record<string, unknown> };
}
