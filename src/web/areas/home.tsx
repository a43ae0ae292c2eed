import { Hono } from "hono";
import { listAchievements } from "../../achievements/store.ts";
import { shownBy } from "../../recognition/access/showcase.ts";
import { KEPT_DAYS } from "../../seats/seats.ts";
import { HelpPage } from "../../../views/pages/help/help.tsx";
import { PrivacyPage } from "../../../views/pages/help/privacy.tsx";
import { HomePage } from "../../../views/pages/home/home.tsx";
import type { WebEnv } from "../env.ts";
import { page } from "../respond.ts";
import { showRegion } from "./collective.tsx";
import { recognitionTiles } from "../tiles.ts";

/** How many recognitions the home page shows. */
const LATEST = 6;

/** The first page of a node, its help, and what it keeps of people. */
export function homeArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/", async (c) => {
    const { deps, page: context } = c.var;
    const organisation = context.organisation!;
    if (organisation.type === "Group") return await showRegion(c, organisation);
    const [shown, achievements] = await Promise.all([
      shownBy(deps, organisation.id),
      listAchievements(deps),
    ]);
    return page(
      c,
      <HomePage
        context={context}
        organisation={organisation}
        achievements={achievements}
        recognised={shown.length}
        latest={await recognitionTiles(deps, shown.slice(0, LATEST))}
      />,
    );
  });
  app.get("/privacy", (c) => {
    return page(c, <PrivacyPage context={c.var.page} keptDays={KEPT_DAYS} />);
  });
  app.get("/help", (c) => page(c, <HelpPage context={c.var.page} />));
  return app;
}
