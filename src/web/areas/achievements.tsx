import { Hono } from "hono";
import { achievementAddress, toOb3Achievement } from "../../achievements/ob3.ts";
import { achievementPicture } from "../../achievements/picture.ts";
import { renderPng } from "../../achievements/images/png.ts";
import { findAchievement, listAchievements } from "../../achievements/store.ts";
import type { Achievement, AchievementRef } from "../../achievements/types.ts";
import { BADGE_CONTEXT } from "../../credentials/contexts.ts";
import { NotFoundError } from "../../errors.ts";
import { isLanguage } from "../../languages.ts";
import { findActor } from "../../identity/actors.ts";
import { shownEndorsements } from "../../recognition/endorsements/lists.ts";
import { issuerProfile } from "../../recognition/awards/document.ts";
import { AchievementPage } from "../../../views/pages/achievements/achievement.tsx";
import { AchievementsPage } from "../../../views/pages/achievements/achievements.tsx";
import { cached } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { asksForDocument, DOCUMENT_TYPES } from "../negotiate.ts";
import { page } from "../respond.ts";

/** A badge's picture is asked for in a few sizes only, in pixels. */
const SIZES = [64, 128, 256, 512, 1024];
const EDITION = "/achievements/:id/:version{[0-9]+}/:language";

/** What an organisation recognises: each badge's definition, as a page and as a document. */
export function achievementsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/achievements", async (c) => {
    const { deps, page: context } = c.var;
    const achievements = await listAchievements(deps);
    const framework = await frameworkHere(c);
    return page(
      c,
      <AchievementsPage context={context} achievements={achievements} framework={framework} />,
    );
  });
  app.get("/achievements/:id", async (c) => {
    const achievement = await findAchievement(c.var.deps, c.req.param("id"));
    if (!achievement) throw new NotFoundError();
    const { language } = c.var.page;
    c.header("Vary", "Accept-Language, Cookie");
    return c.redirect(achievementAddress("", { ...achievement, language }), 302);
  });
  app.get(EDITION, showEdition);
  app.get(`${EDITION}/image.svg`, async (c) => {
    const { achievement, ref } = await readEdition(c);
    return cached(c, await pictureIn(c, achievement, ref), "image/svg+xml");
  });
  app.get(`${EDITION}/image.png`, async (c) => {
    const { achievement, ref } = await readEdition(c);
    const asked = Number(c.req.query("size") ?? 512);
    const size = SIZES.find((size) => size >= asked) ?? SIZES.at(-1)!;
    const svg = await pictureIn(c, achievement, ref);
    return cached(c, await renderPng(svg, size), "image/png");
  });
  return app;
}

async function showEdition(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const { achievement, ref } = await readEdition(c);
  const creator = await findActor(deps, achievement.creator);
  if (!asksForDocument(c)) {
    return await page(
      c,
      <AchievementPage
        context={context}
        achievement={achievement}
        edition={ref}
        creator={creator}
        endorsements={await shownEndorsements(
          deps,
          achievementAddress(deps.config.origin, ref),
        )}
      />,
    );
  }
  const document = toOb3Achievement(achievement, ref, {
    origin: deps.config.origin,
    creatorProfile: await issuerProfile(deps, creator),
  });
  c.header("Vary", "Accept, Accept-Language, Cookie, HX-Request, HX-Request-Type");
  c.header("Access-Control-Allow-Origin", "*");
  const text = JSON.stringify({ "@context": BADGE_CONTEXT, ...document });
  // The definition stays as it is; how its creator presents itself may change.
  return cached(c, text, DOCUMENT_TYPES[2], "public, max-age=3600");
}

async function readEdition(
  c: WebContext,
): Promise<{ achievement: Achievement; ref: AchievementRef }> {
  const { id, version, language } = c.req.param() as Record<string, string>;
  const achievement = await findAchievement(c.var.deps, id, Number(version));
  if (!achievement || !isLanguage(language)) throw new NotFoundError();
  return { achievement, ref: { id, version: achievement.version, language } };
}

/** The picture, with a seal that counts as many endorsements as the address says. */
function pictureIn(
  c: WebContext,
  achievement: Achievement,
  { language }: AchievementRef,
): Promise<string> {
  const counted = Number(c.req.query("endorsements") ?? 0);
  const endorsements = Number.isInteger(counted) ? Math.min(Math.max(counted, 0), 100) : 0;
  return achievementPicture(c.var.deps, achievement, language, endorsements);
}
