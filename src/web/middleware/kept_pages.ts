import type { MiddlewareHandler } from "hono";
import { LRUCache } from "lru-cache";
import type { Watch } from "../../store/ports.ts";
import { answerWith, type Representation } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { VARY } from "../respond.ts";

/** How much is kept of pages, in bytes: some 120 of them. */
const MAX_BYTES = 8 * 1024 * 1024;
/** What a page costs beside its bytes. */
const PAGE_BYTES = 4096;

/** The pages that handlers may ask to be kept. */
const PAGES = /^\/credentials\/[^/]+$/;
/** A reader of whom nothing is known but how they like pages shown. */
const NOBODY_KNOWN = /^(?:requapass-(?:language|comfort)=[^;]*(?:; |$))*$/;
/** What else such a page differs by. */
const HEADERS = VARY.split(", ");

interface Kept {
  readonly representation: Representation;
  readonly watch: Watch;
}

/**
 * Keeps public pages as they were answered to readers who are not logged in (`keep` of
 * {@link WebEnv}), for as long as everything holds that was read of the store for them: a badge made
 * private, revoked or edited a moment ago is asked for anew. A page that depends on the hour is not
 * kept.
 */
export function keptPages(): MiddlewareHandler<WebEnv> {
  const pages = new LRUCache<string, Kept>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ representation }) => representation.bytes.length + PAGE_BYTES,
    dispose: ({ watch }) => watch.end(),
  });
  return async (c, next) => {
    const name = nameOf(c);
    if (name === undefined) return await next();
    const known = pages.get(name);
    if (known?.watch.holds()) {
      c.header("Vary", VARY);
      return answerWith(c, known.representation);
    }
    pages.delete(name);
    const { deps } = c.var;
    const watch = deps.store.watch();
    let timeless = true;
    const clock = () => {
      timeless = false;
      return deps.clock();
    };
    c.set("deps", { ...deps, store: watch.store, clock });
    try {
      await next();
    } finally {
      const representation = c.var.keep;
      if (representation && timeless) pages.set(name, { representation, watch });
      else watch.end();
    }
  };
}

/** @returns undefined where the answer may be for this reader alone, or does more than answer */
function nameOf(c: WebContext): string | undefined {
  if (c.req.method !== "GET" || !PAGES.test(c.req.path)) return undefined;
  if (!NOBODY_KNOWN.test(c.req.header("Cookie") ?? "")) return undefined;
  const { pathname, search } = new URL(c.req.url);
  return [pathname + search, ...HEADERS.map((name) => c.req.header(name) ?? "")].join("\n");
}
