import type { Browser } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { lookAtAll, LOOKS } from "../../support/look.ts";
import type { Season } from "../../support/season.ts";
import { openSeason } from "../../support/season.ts";

let browser: Browser;
let season: Season;

beforeAll(async () => {
  const opened = await openSeason();
  ({ browser, season } = opened);
  return opened.close;
});

describe.each(LOOKS)("in $language at $width px, $scheme", (look) => {
  test("every page of a visitor reads well", async () => {
    const { origin } = season.node;
    await lookAtAll(browser, look, {
      origin,
      paths: [
        "/",
        "/achievements",
        "/achievements/team-3/1/fr",
        "/verify",
        "/verify/offline",
        `/verify?url=${encodeURIComponent(origin + season.shown)}`,
        "/help",
        "/privacy",
        "/settings",
        "/w",
        `/own-site?thing=${season.shown}`,
        `${season.shown}/print`,
        "/guides/members",
        "/cards",
        "/fair",
        season.shown,
        "/login",
        "/join",
        "/recover",
        "/nothing-here",
      ],
    });
  }, 120_000);

  test("every page of an administrator reads well", async () => {
    await lookAtAll(browser, look, {
      origin: season.node.origin,
      reader: season.admin,
      paths: [
        "/members",
        "/members?q=Nadia",
        "/members/invitations",
        "/members/requests",
        "/teams",
        season.team,
        "/admin",
        "/admin/safety",
        "/admin/recovery-sheet",
        "/admin/about",
        "/setup/done",
      ],
    });
  }, 120_000);
});
