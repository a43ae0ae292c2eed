import { type DocumentLoader, getRemoteDocument, preloadedContexts } from "@fedify/vocab-runtime";
import type { Deps } from "../src/deps.ts";
import { fetchDocument } from "../src/net/fetch_document.ts";

const ACCEPT = "application/activity+json, application/ld+json";

/** Reads other nodes' documents through the node's one guarded function; contexts are bundled. */
export function documentLoader(deps: Deps): DocumentLoader {
  const load: DocumentLoader = async (url, options) => {
    options?.signal?.throwIfAborted();
    const context = preloadedContexts[url];
    if (context) return { contextUrl: null, document: context, documentUrl: url };
    const { bytes, mediaType, url: final } = await fetchDocument(
      url,
      { accept: ACCEPT },
      deps.config,
    );
    const response = new Response(bytes, { headers: { "Content-Type": mediaType } });
    return await getRemoteDocument(final, response, load);
  };
  return load;
}
