import { interleave, type Measure, perSecond } from "./measure.ts";
import { BadgePages } from "./support/badge_pages.ts";
import { barePage } from "./support/bare_page.tsx";

const REQUESTS = 150;

/**
 * The same as `badge_page.bench.ts` where no page is ever kept: each has an address of its own. This
 * is what the first reader after a change waits for.
 */
export default {
  name: "badge page, drawn anew",
  async run() {
    const pages = await BadgePages.open();
    try {
      const bare = barePage(pages.elements);
      let asked = 0;
      const get = (fetch: (request: Request) => Response | Promise<Response>) =>
        perSecond(REQUESTS, () => pages.read(REQUESTS, fetch, () => `?n=${asked++}`));
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
