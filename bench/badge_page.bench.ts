import { interleave, type Measure, perSecond } from "./measure.ts";
import { BadgePages } from "./support/badge_pages.ts";
import { barePage } from "./support/bare_page.tsx";

const REQUESTS = 600;

/**
 * The page of a public badge as a reader who is not logged in finds it, asked for through the whole
 * node (both doors); nothing was written between two requests, so that the page is kept. The baseline
 * is a bare Hono app that renders as many elements and does nothing else.
 */
export default {
  name: "badge page",
  async run() {
    const pages = await BadgePages.open();
    try {
      const bare = barePage(pages.elements);
      const get = (fetch: (request: Request) => Response | Promise<Response>) =>
        perSecond(REQUESTS, () => pages.read(REQUESTS, fetch));
      const rounds = await interleave({
        ours: () => get(pages.fetch),
        baseline: () => get((request) => bare.fetch(request)),
      });
      return {
        baseline: "a bare Hono JSX page of as many elements",
        unit: "pages/s",
        better: "higher",
        rounds,
      };
    } finally {
      await pages.close();
    }
  },
} satisfies Measure;
