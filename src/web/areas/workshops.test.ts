import { afterEach, beforeEach, expect, it } from "vitest";
import { openSetUp, type TestDeps, type TestNode } from "../../../tests/support/deps.ts";
import { createNode, type Node } from "../../node.ts";
import { joinWithSeat } from "../../workshops/join.ts";
import type { Workshop } from "../../workshops/types.ts";
import { endWorkshop, goToStep, openWorkshop } from "../../workshops/workshops.ts";
import { csvOf } from "../workshops/csv.ts";

let deps: TestDeps;
let set: TestNode;
let node: Node;
let workshop: Workshop;

beforeEach(async () => {
  ({ deps, node: set } = await openSetUp());
  node = createNode(deps);
  workshop = await openWorkshop(deps, set.administrator, {
    name: "Bénévoles de la braderie",
    language: "fr",
    uses: ["fair", "card"],
    days: 30,
  });
});
afterEach(async () => {
  await node.stop();
  await deps.dispose();
});

const get = (path: string) =>
  node.fetch(new Request(deps.config.origin + path, { headers: { "Accept-Language": "fr" } }));

/** The messages of a stream, as they come; the last is undefined once it has ended. */
async function streamed(path: string) {
  const reader = (await get(path)).body!.pipeThrough(new TextDecoderStream()).getReader();
  return { next: async () => (await reader.read()).value, leave: () => reader.cancel() };
}

it("streams what the projector shows, whole at first, and ends when the node stops", async () => {
  const screen = await streamed(`/screen/${workshop.screenCode}/live`);
  expect(await screen.next()).toContain("Bienvenue");
  await joinWithSeat(deps, workshop, { name: "Zoé", once: "a", caller: "192.0.2.7" });
  node.hangUp();
  expect(await screen.next()).toBeUndefined();
});

it("asks for the projector's letters before its first paint: it is not loaded a second time", async () => {
  const { fonts } = /(?<fonts>(<link rel="preload"[^>]*as="font"[^>]*>)+)/
    .exec(await (await get(`/screen/${workshop.screenCode}`)).text())?.groups ?? {};
  expect(fonts).toContain("atkinson-latin");
  expect(fonts).toContain("bricolage-latin");
});

it("ends a stream with the workshop, once it has said so", async () => {
  await goToStep(deps, set.administrator, workshop.id, "close");
  await endWorkshop(deps, set.administrator, workshop.id);
  const gone = await get(`/screen/${workshop.screenCode}/live`);
  expect(gone.status).toBe(422);
  await gone.body?.cancel();
});

it("shows nobody the way in, nor a name, without a code", async () => {
  await joinWithSeat(deps, workshop, { name: "Zoé", once: "a", caller: "192.0.2.7" });
  for (
    const path of [
      "/w/bcd-fgh-jkm",
      `/w/${workshop.screenCode}`,
      `/screen/${workshop.code}`,
      `/workshops/${workshop.id}`,
      `/workshops/${workshop.id}/people.csv`,
      `/workshops/${workshop.id}/sheet`,
    ]
  ) {
    const answer = await get(path);
    expect(answer.status, path).not.toBe(200);
    expect(await answer.text(), path).not.toContain("Zoé");
  }
});

it("writes no cell that a spreadsheet would run", () => {
  const name = '=HYPERLINK("https://example.org")';
  const csv = csvOf([["Prénom"], [name], ["+32"], ["@Zoé"], ["Anne, dite « Nanou »"]]);
  for (const line of csv.split("\r\n")) expect(line).not.toMatch(/^\ufeff?"?[=+@-]/);
  expect(csv).toContain("Anne, dite « Nanou »");
});
