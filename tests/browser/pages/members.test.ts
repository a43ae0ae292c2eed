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
  test("every page of a member reads well", async () => {
    await lookAtAll(browser, look, {
      origin: season.node.origin,
      reader: season.member,
      paths: [
        "/",
        "/parcours",
        "/cards",
        season.card,
        season.card.replace("/credentials/", "/claims/new?competence=oral&card="),
        `${season.card}/endorsements`,
        `${season.card}/endorsements/new?q=Nadia`,
        season.draft.replace("/drafts", ""),
        ...["period", "moments", "situations-team", "chosen", "competence-1", "check"]
          .map((page) => `${season.draft}/${page}`),
        season.claim,
        "/claims",
        "/fair",
        "/fair/board",
        season.round,
        season.debrief,
        season.waiting,
        season.shown,
        season.hidden,
        season.revoked,
        `${season.shown}/print`,
        `${season.shown}/endorsements`,
        `${season.shown}/endorsements/new?q=Nadia`,
        "/endorsements",
        "/account",
        "/account/welcome",
        "/account/access",
        "/account/data",
      ],
    });
  }, 120_000);

  test("every page of who recognises others reads well", async () => {
    await lookAtAll(browser, look, {
      origin: season.node.origin,
      reader: season.issuer,
      paths: [
        "/awards",
        "/claims",
        season.claim,
        "/awards/new",
        season.waiting,
        season.shown,
        season.request,
        "/endorsements",
        "/endorsements/new",
      ],
    });
  }, 120_000);
});
