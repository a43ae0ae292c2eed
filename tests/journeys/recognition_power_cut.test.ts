import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningNode, startNode } from "../support/node.ts";
import { powerCut, pressThroughPowerCut } from "../support/outages.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import type { Visit, Visitor } from "../support/visitor.ts";

/** Room for several restarts on a busy machine. */
const RESTARTS_MS = 240_000;

let node: RunningNode;
let odile: Visitor;
let samira: Visitor;

beforeAll(async () => {
  node = await startNode();
  odile = await setUpNode(node, { administrator: { name: "Odile", handle: "odile" } });
  samira = await inviteMember(odile, { name: "Samira Benali", handle: "samira" });
});
afterAll(() => node.dispose());

const tiles = (visit: Visit, start: string): string[] =>
  [...visit.document.querySelectorAll(`main a.tile-name[href^="${start}"]`)]
    .map((link) => link.getAttribute("href")!);

async function preview(): Promise<Visit> {
  const [whom] = tiles(await odile.get("/awards/new"), "/awards/new");
  return await odile.submit(await odile.get(whom), "#award-form", {
    badge: "team",
    level: "2",
    narrative: "Toujours là quand il pleut.",
  }, { name: "step", value: "preview" });
}

test(
  "kill -9 after each step: set-up, offer, answer, badge, revocation are all there",
  async () => {
    await powerCut(node);
    const form = await preview();
    await powerCut(node);
    const sent = await odile.submit(form, "#send-form", {}, { name: "step", value: "send" });
    await powerCut(node);
    const letter = await samira.get(sent.path);
    const badge = await samira.submit(letter, "#accept-form", { shown: "real" });
    const exact = await samira.bytes(`${badge.path}/badge.json`);
    await powerCut(node);
    expect(await samira.bytes(`${badge.path}/badge.json`)).toEqual(exact);
    await odile.submit(await odile.get(badge.path), "#revoke-form", { reason: "Par erreur." });
    await powerCut(node);
    expect((await samira.get(badge.path)).text).toContain("Par erreur.");
    expect(tiles(await samira.get("/parcours"), "/credentials/")).toEqual([badge.path]);
  },
  RESTARTS_MS,
);

test.each([1, 8, 30])(
  "kill -9 %i ms into each button: nothing is lost, nothing is there twice",
  async (moment) => {
    const before = {
      given: tiles(await odile.get("/awards?show=given"), "/credentials/").length,
      waiting: tiles(await odile.get("/awards"), "/awards/").length,
      hers: tiles(await samira.get("/parcours"), "/credentials/").length,
    };
    const form = await preview();
    const send = () => odile.submit(form, "#send-form", {}, { name: "step", value: "send" });
    const sent = await pressThroughPowerCut(node, send, moment);
    expect(tiles(await odile.get("/awards"), "/awards/")).toHaveLength(before.waiting + 1);

    const letter = await samira.get(sent.path);
    const accept = () => samira.submit(letter, "#accept-form", { shown: "real" });
    const badge = await pressThroughPowerCut(node, accept, moment);
    expect(badge.path).toMatch(/^\/credentials\//);
    expect(tiles(await samira.get("/parcours"), "/credentials/")).toHaveLength(before.hers + 1);
    expect(tiles(await odile.get("/awards?show=given"), "/credentials/"))
      .toHaveLength(before.given + 1);
    expect(tiles(await odile.get("/awards"), "/awards/")).toHaveLength(before.waiting);

    const page = await odile.get(badge.path);
    const revoke = () => odile.submit(page, "#revoke-form", { reason: "Par erreur." });
    await pressThroughPowerCut(node, revoke, moment);
    expect((await samira.get(badge.path)).text).toContain("Badge révoqué");
  },
  RESTARTS_MS,
);
