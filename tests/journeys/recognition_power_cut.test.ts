import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningNode, startNode } from "../support/node.ts";
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

async function powerCut(): Promise<void> {
  await node.kill();
  await node.restart();
}

/**
 * Presses a button while the power goes: the request is under way, some moments in, when the node is
 * killed. Then the person, who never saw an answer, presses it again.
 */
async function pressThroughPowerCut(press: () => Promise<Visit>, momentMs: number): Promise<Visit> {
  const unanswered = press().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, momentMs));
  await node.kill();
  await unanswered;
  await node.restart();
  return await press();
}

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
    await powerCut();
    const form = await preview();
    await powerCut();
    const sent = await odile.submit(form, "#send-form", {}, { name: "step", value: "send" });
    await powerCut();
    const letter = await samira.get(sent.path);
    const badge = await samira.submit(letter, "#accept-form", { shown: "real" });
    const exact = await samira.bytes(`${badge.path}/badge.json`);
    await powerCut();
    expect(await samira.bytes(`${badge.path}/badge.json`)).toEqual(exact);
    await odile.submit(await odile.get(badge.path), "#revoke-form", { reason: "Par erreur." });
    await powerCut();
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
    const sent = await pressThroughPowerCut(send, moment);
    expect(tiles(await odile.get("/awards"), "/awards/")).toHaveLength(before.waiting + 1);

    const letter = await samira.get(sent.path);
    const accept = () => samira.submit(letter, "#accept-form", { shown: "real" });
    const badge = await pressThroughPowerCut(accept, moment);
    expect(badge.path).toMatch(/^\/credentials\//);
    expect(tiles(await samira.get("/parcours"), "/credentials/")).toHaveLength(before.hers + 1);
    expect(tiles(await odile.get("/awards?show=given"), "/credentials/"))
      .toHaveLength(before.given + 1);
    expect(tiles(await odile.get("/awards"), "/awards/")).toHaveLength(before.waiting);

    const page = await odile.get(badge.path);
    const revoke = () => odile.submit(page, "#revoke-form", { reason: "Par erreur." });
    await pressThroughPowerCut(revoke, moment);
    expect((await samira.get(badge.path)).text).toContain("Badge révoqué");
  },
  RESTARTS_MS,
);
