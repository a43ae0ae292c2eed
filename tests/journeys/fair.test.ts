import { afterAll, beforeAll, expect, test } from "vitest";
import { type LoggedAction, replay } from "../../game/simulation/log.ts";
import type { FairRound } from "../../src/fair/types.ts";
import { openDeps } from "../support/deps.ts";
import { offers, openStall, playOn, press } from "../support/fair_play.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { invitationPath, PASSWORD, setUpNode } from "../support/setup.ts";
import { type Visit, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let odile: Visitor;

beforeAll(async () => {
  node = await startNode();
  odile = await setUpNode(node, { administrator: { name: "Odile" } });
});
afterAll(() => node.dispose());

const main = (visit: Visit): string =>
  visit.document.querySelector("main")!.textContent!.replace(/\s+/g, " ");

const doing = (visit: Visit, does: string): string =>
  offers(visit).find((value) => JSON.parse(value).do === does)!;

/** The only round of the node whose stall has closed, as its log tells it again. */
async function replayOnly() {
  const deps = await openDeps({ env: { REQUAPASS_DATA: node.dataFolder } });
  const entries = await Array.fromAsync(deps.store.list({ prefix: ["fair"] }));
  await deps.close();
  const rounds = entries.flatMap(({ key, value }) =>
    key[2] === "round" && (value as FairRound).closed ? [value as FairRound] : []
  );
  expect(rounds).toHaveLength(1);
  const { id, rules, seed, pace } = rounds[0]!;
  const presses = entries.filter(({ key }) => key[2] === "presses" && key[3] === id)
    .flatMap(({ value }) => value as LoggedAction[]);
  const replayed = replay({ rules, seed, pace, presses }, seed);
  if (!replayed.ok) throw new Error(replayed.fault);
  return replayed.state;
}

test("from the first page to the first order served in three presses", async () => {
  const zoe = new Visitor(node.origin);
  const home = await zoe.get("/");
  expect(home.document.querySelector('main a[href="/fair"]')).not.toBeNull();
  // The game's script comes with its own page only.
  expect(home.text + (await zoe.get("/fair")).text).not.toMatch(/\/fair\.\w+\.js/);
  expect((await zoe.post("/fair/drawn", {})).text).toMatch(/\/fair\.\w+\.js/);
  let visit = await openStall(zoe);
  visit = await press(zoe, visit, doing(visit, "choose"));
  visit = await press(zoe, visit, doing(visit, "serve"));
  expect(main(visit)).toContain("1 personne servie");
  const again = await press(zoe, visit, '{"do":"serve","person":999}');
  expect(main(again)).toBe(main(visit));
});

test(
  "a visitor plays to the end through a power cut, keeps a moment, and takes it into an account",
  async () => {
    const samira = new Visitor(node.origin);
    let visit = await playOn(samira, await openStall(samira), 40);
    const round = visit.path;
    await node.kill();
    await node.restart();
    expect(main(await samira.get(round))).toBe(main(visit));
    expect(main(await samira.get("/fair"))).toContain("Reprendre ma partie");
    expect((await new Visitor(node.origin).get(round)).status).toBe(404);

    visit = await playOn(samira, await samira.get(round));
    expect(visit.path).toBe(`${round}/debrief`);
    await node.stop();
    const { served, points } = await replayOnly();
    await node.restart();
    const told = /(\d[\d ]*) personnes? servies?, (\d[\d ]*) points?\./.exec(main(visit))!.slice(1);
    expect(told.map((number) => Number(number.replaceAll(" ", "")))).toEqual([served, points]);
    expect((await samira.get(round)).path).toBe(visit.path);

    const moment = visit.document.querySelector(".fair-moment")!.id;
    const form = `form[action="${round}/moments/${moment}"]`;
    const unsaid = await samira.submit(visit, form, { [`agree-${moment}`]: "otherwise" });
    expect(unsaid.status).toBe(422);
    const kept = await samira.submit(unsaid, form, {
      [`agree-${moment}`]: "otherwise",
      [`words-${moment}`]: "On s’est compris par gestes.",
      [`elsewhere-${moment}`]: "À la buvette du club, chaque samedi.",
    });
    expect(main(kept)).toContain("Vous avez gardé ce moment.");
    expect(main(await samira.get("/fair"))).toContain("À la buvette du club");

    const invitation = await odile.submit(await odile.get("/members/invitations"), "#invite");
    await samira.submit(await samira.get(invitationPath(invitation)), "#accept", {
      name: "Samira Benali",
      password: PASSWORD,
    });
    const menu = await samira.get("/fair");
    const mine = await samira.submit(menu, 'form[action="/fair/claim"]');
    expect(mine.document.querySelector('form[action="/fair/claim"]')).toBeNull();
    expect(main(mine)).toContain("On s’est compris par gestes.");
    expect(main(await samira.get(`${round}/debrief`))).toContain("Vous avez gardé ce moment.");
  },
  240_000,
);

test("the board shows to members alone who chose to be on it, until they leave", async () => {
  expect((await new Visitor(node.origin).get("/fair/board")).status).toBe(404);
  expect(main(await odile.get("/fair/board"))).toContain("Jouez une partie à la kermesse");
  const early = await odile.post("/fair/board", { name: "Odile" });
  expect([early.status, main(early)]).toEqual([422, expect.stringContaining("Personne ne figure")]);

  const debrief = await press(odile, await openStall(odile), '{"do":"end"}');
  expect(main(await odile.get("/fair/board"))).toContain("Personne ne figure");
  const name = debrief.document.querySelector('#board-form input[name="name"]')!;
  expect(name.getAttribute("value")).toBe("Odile");
  const unnamed = await odile.submit(debrief, "#board-form", { name: "" });
  expect(unnamed.status).toBe(422);
  const board = await odile.submit(unnamed, "#board-form", { name: "La Géante <b>" });
  expect(board.document.querySelector(".fair-board")!.textContent).toContain("La Géante <b>");
  expect(main(await odile.get("/fair"))).toContain("sous le nom « La Géante <b> »");

  const left = await odile.submit(board, 'form[action="/fair/board/leave"]');
  expect(left.document.querySelector(".fair-board")).toBeNull();
  for (const path of ["/fair/board", "/fair/board/leave"]) {
    expect((await new Visitor(node.origin).post(path, { name: "Zoé" })).status).toBe(404);
  }
});

test("a visitor who wants to be forgotten is", async () => {
  const jef = new Visitor(node.origin);
  const { path } = await openStall(jef);
  const gone = await jef.submit(await jef.get("/fair"), 'form[action="/fair/forget"]');
  expect(main(gone)).toContain("C’est effacé");
  expect((await jef.get(path)).status).toBe(404);
});
