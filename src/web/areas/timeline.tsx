import { Hono } from "hono";
import { NotFoundError } from "../../errors.ts";
import { receivedEntry, timelineOf } from "../../recognition/news/timeline.ts";
import { TimelinePage } from "../../../views/pages/network/timeline.tsx";
import { ReceivedPage } from "../../../views/pages/network/received.tsx";
import { cached } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { newsItems } from "../network/news.ts";
import { somebody } from "../network/people.ts";
import { page, reader } from "../respond.ts";

/** What those one follows were recognised for, here and elsewhere. */
export function timelineArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/timeline", async (c) => {
    const account = reader(c);
    const { deps, page: context } = c.var;
    const items = await newsItems(deps, await timelineOf(deps, account));
    return page(c, <TimelinePage context={context} items={items} />);
  });
  app.get("/timeline/:hash", async (c) => {
    const { deps, page: context } = c.var;
    const entry = await entryFor(c);
    const view = (
      <ReceivedPage
        context={context}
        note={entry.note}
        badge={entry.badge}
        hash={entry.hash}
        author={await somebody(deps, entry.note.author)}
      />
    );
    return page(c, view);
  });
  app.get("/timeline/:hash/picture", async (c) => {
    const { badge } = await entryFor(c);
    const bytes = badge?.picture && await c.var.deps.blobs.get(badge.picture);
    if (!bytes) throw new NotFoundError();
    c.header("Content-Security-Policy", SANDBOX_POLICY);
    return cached(c, bytes, "image/png", "private, max-age=3600");
  });
  app.get("/timeline/:hash/badge", async (c) => {
    const { badge } = await entryFor(c);
    const bytes = badge && await c.var.deps.blobs.get(badge.document);
    if (!bytes) throw new NotFoundError();
    c.header("Content-Security-Policy", SANDBOX_POLICY);
    c.header("Content-Disposition", 'attachment; filename="badge.json"');
    return cached(c, bytes, "application/vc+ld+json", "private, no-store");
  });
  return app;
}

async function entryFor(c: WebContext) {
  const entry = await receivedEntry(c.var.deps, reader(c), c.req.param("hash")!);
  if (!entry) throw new NotFoundError();
  return entry;
}
