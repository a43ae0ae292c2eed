import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { type NewNode, pathsOf, SET_UP } from "../../support/look/pages.ts";
import { LOOK_MS, lookAtAll, LOOKS } from "../../support/look.ts";
import { startNode } from "../../support/node.ts";
import { answerSetUp, setupPath } from "../../support/setup.ts";
import { NAMES } from "../../support/season.ts";
import { Visitor } from "../../support/visitor.ts";

let browser: Browser;
let world: NewNode;

beforeAll(async () => {
  const [launched, node] = await Promise.all([launchBrowser(), startNode()]);
  browser = launched;
  const path = await setupPath(node);
  world = { node, key: path.slice(path.indexOf("?")) };
  await answerSetUp(new Visitor(node.origin), path, {
    name: NAMES.organisation,
    // Several communes have this postal code: which one is asked too.
    place: { country: "FR", postalCode: "59200", commune: "TOURCOING" },
    administrator: { name: NAMES.member, email: "anne-elisabeth.delacroix@example.org" },
  });
});
afterAll(async () => {
  await browser?.close();
  await world?.node.dispose();
});

describe.each(LOOKS)("in $language at $width px, $scheme", (look) => {
  test("every question to who sets a node up reads well", async () => {
    const { origin } = world.node;
    await lookAtAll(browser, look, { as: "set-up", origin, paths: pathsOf(SET_UP, world) });
  }, LOOK_MS);
});
