import { interleave, type Measure, perSecond } from "../measure.ts";
import { BadgePages } from "./badge_pages.ts";
import { barePage } from "./bare_page.tsx";

/**
 * A measure of a public badge's page, asked for through the whole node, against a bare Hono app that
 * renders as many elements and does nothing else.
 * @param requests how many in a round
 * @param search what each request adds to the page's address
 */
export function ofBadgePage(name: string, requests: number, search?: () => string): Measure {
  return {
    name,
    async run() {
      const pages = await BadgePages.open();
      try {
        const bare = barePage(pages.elements);
        const get = (fetch: (request: Request) => Response | Promise<Response>) =>
          perSecond(requests, () => pages.read(requests, fetch, search));
        const rounds = await interleave({
          ours: () => get(pages.fetch),
          baseline: () => get((request) => bare.fetch(request)),
        });
        const baseline = "a bare Hono JSX page of as many elements";
        return { baseline, unit: "pages/s", better: "higher", rounds };
      } finally {
        await pages.close();
      }
    },
  };
}
