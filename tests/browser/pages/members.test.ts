import type { Browser } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { ISSUER, MEMBER, pathsOf } from "../../support/look/pages.ts";
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
  test("every page of a member reads well", async () => {
    const { node: { origin }, member } = season;
    await lookAtAll(browser, look, {
      origin,
      as: "member",
      reader: member,
      paths: pathsOf(MEMBER, season),
    });
  }, LOOK_MS);

  test("every page of who recognises others reads well", async () => {
    const { node: { origin }, issuer } = season;
    await lookAtAll(browser, look, {
      origin,
      as: "issuer",
      reader: issuer,
      paths: pathsOf(ISSUER, season),
    });
  }, LOOK_MS);
});
