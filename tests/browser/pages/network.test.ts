import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { administratorOf, memberOf } from "../../support/login.ts";
import {
  MEMBER_AMONG_OTHERS,
  OFFERED,
  pathsOf,
  REGION,
  REGION_ADMINISTRATOR,
} from "../../support/look/pages.ts";
import { openRegion, type RegionWorld } from "../../support/look/region.ts";
import { LOOK_MS, lookAtAll, LOOKS } from "../../support/look.ts";

let browser: Browser;
let world: RegionWorld;

beforeAll(async () => {
  [browser, world] = await Promise.all([launchBrowser(), openRegion()]);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

describe.each(LOOKS)("in $language at $width px, $scheme", (look) => {
  test("the region reads well, for anyone and for who looks after it", async () => {
    const { region, region: { origin } } = world;
    await lookAtAll(browser, look, { as: "region", origin, paths: pathsOf(REGION, world) });
    await lookAtAll(browser, look, {
      as: "collective",
      origin,
      reader: await administratorOf(region),
      paths: pathsOf(REGION_ADMINISTRATOR, world),
    });
  }, LOOK_MS);

  test("an association's dealings with others read well", async () => {
    const { lille, gent, samira } = world;
    const { origin } = lille;
    await lookAtAll(browser, look, {
      as: "joined",
      origin,
      reader: await administratorOf(lille),
      paths: [...pathsOf(REGION_ADMINISTRATOR, world), "/network"],
    });
    await lookAtAll(browser, look, {
      as: "among-others",
      origin,
      reader: await memberOf(lille, samira),
      paths: pathsOf(MEMBER_AMONG_OTHERS, world),
    });
    await lookAtAll(browser, look, { as: "offered", origin, paths: pathsOf(OFFERED, world) });
    const finding = await administratorOf(gent);
    const samiras = encodeURIComponent(`@${samira.login}@${new URL(origin).host}`);
    await lookAtAll(browser, look, {
      as: "elsewhere",
      origin: gent.origin,
      reader: finding,
      paths: [(await finding.get(`/network/find?who=${samiras}`)).path],
    });
  }, LOOK_MS);
});
