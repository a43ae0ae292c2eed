import { Hono } from "hono";
import { LISTENERS, topicOf } from "../../store/listeners.ts";
import { News } from "../../../views/components/notices.tsx";
import { cameSince, type Standing, standingOf } from "../arrivals.ts";
import type { WebEnv } from "../env.ts";
import { streamPart } from "../stream.ts";
import { waitingInAll } from "../waiting.ts";

/** What happens on the node is looked at together, in milliseconds, however much it is. */
const TOGETHER_MS = 1000;

/** What comes for who is logged in while they have a page open. */
export function noticesArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/notices", (c) => {
    const { deps, account, page: context } = c.var;
    if (!account) return c.body(null, 204);
    let known = Number(c.req.query("known")) || 0;
    let before: Standing | undefined;
    return streamPart(c, {
      follow(ring) {
        let soon: ReturnType<typeof setTimeout> | undefined;
        const happened = () => {
          soon ??= setTimeout(() => {
            soon = undefined;
            ring();
          }, TOGETHER_MS);
        };
        const ends = LISTENERS.map((listener) => deps.queue.onWake(topicOf(listener), happened));
        return () => {
          clearTimeout(soon);
          ends.forEach((end) => end());
        };
      },
      async draw() {
        const [count, now] = await Promise.all([
          waitingInAll(deps, account),
          standingOf(deps, account),
        ]);
        known = Math.min(known, count);
        before ??= now;
        const news = { waiting: count > known ? count : 0, ...cameSince(before, now) };
        return { html: String(<News context={context} {...news} />) };
      },
    });
  });
  return app;
}
