import type { Browser } from "playwright-core";
import { beforeAll, describe, test } from "vitest";
import { openNode } from "../../support/opened.ts";
import { joinWorkshop, moveOn, type OpenedWorkshop, openWorkshop } from "../../support/workshop.ts";
import { FACILITATOR, PARTICIPANT, pathsOf, WORKSHOP_VISITOR } from "../../support/look/pages.ts";
import { LOOK_MS, lookAtAll, LOOKS } from "../../support/look.ts";
import type { RunningNode } from "../../support/node.ts";
import { NAMES } from "../../support/season.ts";
import { Visitor } from "../../support/visitor.ts";

let browser: Browser;
let node: RunningNode;
let leader: Visitor;
let participant: Visitor;
let workshop: OpenedWorkshop;
/** One at its beginning, beside the other that has come to its debrief. */
let waiting: OpenedWorkshop;

beforeAll(async () => {
  const opened = await openNode({ name: NAMES.organisation });
  ({ browser, node, admin: leader } = opened);
  const name = "Les bénévoles qui préparent la grande braderie de septembre prochain";
  waiting = await openWorkshop(leader, { name });
  workshop = await openWorkshop(leader, { name });
  participant = new Visitor(node.origin);
  await joinWorkshop(participant, workshop, "Anne-Élisabeth-Marguerite");
  await joinWorkshop(new Visitor(node.origin), workshop, "Anne-Élisabeth-Marguerite");
  for (const _ of ["fair", "debrief"]) await moveOn(leader, workshop);
  return opened.close;
});

describe.each(LOOKS)("in $language at $width px, $scheme", (look) => {
  const world = () => ({ workshop, waiting, language: look.language });

  test("what a visitor sees of workshops reads well", async () => {
    const paths = pathsOf(WORKSHOP_VISITOR, world());
    await lookAtAll(browser, look, { as: "workshop", origin: node.origin, paths });
  }, LOOK_MS);

  test("what a participant sees reads well", async () => {
    const paths = pathsOf(PARTICIPANT, world());
    await lookAtAll(browser, look, {
      as: "participant",
      origin: node.origin,
      reader: participant,
      paths,
    });
  }, LOOK_MS);

  test("what a facilitator sees reads well", async () => {
    const paths = pathsOf(FACILITATOR, world());
    await lookAtAll(browser, look, {
      as: "facilitator",
      origin: node.origin,
      reader: leader,
      paths,
    });
  }, LOOK_MS);
});
