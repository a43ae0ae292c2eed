import { setVisibility } from "../src/recognition/credentials.ts";
import { createNode } from "../src/node.ts";
import { openRecognition } from "../tests/support/recognition_world.ts";
import { interleave, type Measure, perSecond } from "./measure.ts";
import { barePage } from "./support/bare_page.tsx";

const REQUESTS = 200;

/**
 * The page of a public badge, signed out, through the whole node (both doors, session, language,
 * visibility, store); the baseline is a bare Hono app that renders as many elements and does nothing
 * else.
 */
export default {
  name: "badge page",
  async run() {
    const world = await openRecognition();
    try {
      const badge = await world.issue();
      await setVisibility(world.deps, world.samira, badge.id, "public");
      const node = createNode(world.deps);
      const ask = () =>
        new Request(`http://localhost:8000/credentials/${badge.id}`, {
          headers: { Accept: "text/html", "Accept-Language": "fr" },
        });
      const html = await (await node.fetch(ask())).text();
      const bare = barePage(html.match(/<[a-z]/g)?.length ?? 0);
      const get = (fetch: (request: Request) => Response | Promise<Response>) =>
        perSecond(REQUESTS, async () => {
          for (let at = 0; at < REQUESTS; at++) {
            const answer = await fetch(ask());
            if (!answer.ok) throw new Error(`The page answered ${answer.status}`);
            await answer.text();
          }
        });
      const rounds = await interleave({
        ours: () => get(node.fetch),
        baseline: () => get((request) => bare.fetch(request)),
      });
      return {
        baseline: "a bare Hono JSX page of as many elements",
        unit: "pages/s",
        better: "higher",
        rounds,
      };
    } finally {
      await world.deps.dispose();
    }
  },
} satisfies Measure;
