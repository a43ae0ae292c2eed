import type { Browser } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { ADMINISTRATOR, pathsOf, VISITOR } from "../../support/look/pages.ts";
import { LOOK_MS, lookAtAll, LOOKS } from "../../support/look.ts";
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
    await lookAtAll(browser, look, { as: "visitor", origin, paths: pathsOf(VISITOR, season) });
  }, LOOK_MS);

  test("every page of an administrator reads well", async () => {
    const { node: { origin }, admin } = season;
    await lookAtAll(browser, look, {
      as: "administrator",
      origin,
      reader: admin,
      paths: pathsOf(ADMINISTRATOR, season),
    });
  }, LOOK_MS);
});
