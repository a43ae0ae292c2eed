import { Hono } from "hono";
import { LISTENERS, topicOf } from "../../store/listeners.ts";
import { News } from "../../../views/components/notices.tsx";
import { afterAnswers, cameSince, readStanding, standingOf } from "../arrivals.ts";
import type { WebEnv } from "../env.ts";
import { streamPart } from "../stream.ts";

/** What happens on the node is looked at together, in milliseconds, however much it is. */
const TOGETHER_MS = 1000;

/** What comes for who is logged in while they have a page open. */
export function noticesArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/notices", (c) => {
    const { deps, account, page: context } = c.var;
    if (!account) return c.body(null, 204);
    let before = readStanding(c.req.query());
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
        const now = await standingOf(deps, account);
        before = afterAnswers(before ?? now, now);
        const news = <News context={context} came={cameSince(before, now)} />;
        return { html: String(news) };
      },
    });
  });
  return app;
}
