import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "../support/endorsing.ts";
import { freePort } from "../support/node.ts";
import { Terminal } from "../support/terminal.ts";
import { Visitor } from "../support/visitor.ts";
import { joinWorkshop } from "../support/workshop.ts";
import type { Written, WrittenNode } from "../../demo/written.ts";

/** Room for a whole season and a second start on a busy machine. */
const SEASON_MS = 360_000;

let folder: string;
const demos: Demo[] = [];
beforeAll(async () => {
  folder = await Deno.makeTempDir({ prefix: "requapass-demo-" });
});
afterAll(async () => {
  for (const demo of demos) await demo.stop();
  await Deno.remove(folder, { recursive: true });
});

/** The demo as somebody starts it in a terminal. */
class Demo extends Terminal {
  constructor(...args: string[]) {
    super(["run", "-A", "demo/main.ts", "--data", folder, ...args]);
    demos.push(this);
  }

  async ready(): Promise<Written> {
    await this.says("Ctrl-C stops");
    return JSON.parse(await Deno.readTextFile(join(folder, "demo.json")));
  }
}

/** The browser of somebody of the season, logged in. */
async function logIn({ origin, languages, logins }: WrittenNode, who: string): Promise<Visitor> {
  const person = new Visitor(origin, languages[0]);
  const { login, password } = logins.find((one) => one.login === who)!;
  const inside = await person.submit(await person.get("/login"), "#login", { login, password });
  expect(inside.path, login).toBe("/parcours");
  return person;
}

/** What reaches those whom a card is for: anyone, who follows its holder, who is to answer a claim. */
async function readCards({ nodes }: Written): Promise<void> {
  const [tourcoing, kortrijk, mouscron, region] = nodes;
  const { address } = tourcoing.cards[0];
  const card = await new Visitor(tourcoing.origin).get(new URL(address).pathname);
  const seenBy = [...card.document.querySelectorAll(".card-seen")];
  expect(seenBy.map(({ textContent }) => textContent?.includes("Wim Haeck")))
    .toEqual([true, true, true]);
  expect(card.text).toContain("Ze zag de rij groeien");

  const elsewhere = new Visitor(region.origin);
  const form = await elsewhere.get("/verify");
  const verified = await elsewhere.submit(form, "#verify-form", { text: address });
  expect(verified.document.querySelector("h1")?.textContent).toContain("authentique");

  const fatma = await logIn(kortrijk, "fatma");
  await eventually(async () =>
    (await fatma.get("/timeline")).text.includes("Je tiens la friterie ambulante")
  );
  const wim = await logIn(mouscron, "wim");
  expect((await wim.get("/claims")).text).toContain("Giulia Ferrari – Mensen begeleiden");
}

const isUp = (origin: string) =>
  fetch(`${origin.replace("localhost", "127.0.0.1")}/healthz`)
    .then(async (answer) => (await answer.text()) === "ok", () => false);

test("four sites in the middle of a season, stopped and taken up again", async () => {
  const port = String(freePort());
  const interrupted = new Demo("--ports-from", port);
  await interrupted.says("is set up");
  expect(await interrupted.stop()).toBe(0);
  expect(interrupted.printed).not.toContain("Error");

  const demo = new Demo("--ports-from", port);
  const written = await demo.ready();
  expect(demo.printed).toContain("The last season was interrupted: it starts over.");
  expect(written.nodes.map(({ role }) => role))
    .toEqual(["association", "association", "association", "collective"]);
  const addresses = written.nodes.map(({ origin }) => origin);
  expect(new Set(addresses).size).toBe(4);

  for (const node of written.nodes) {
    const { origin, actor, logins } = node;
    expect(actor.startsWith(`${origin}/`), actor).toBe(true);
    expect((await new Visitor(origin).get(new URL(actor).pathname)).status).toBe(200);
    for (const { name, login } of logins) {
      expect((await (await logIn(node, login)).get("/account")).text).toContain(name);
    }
  }

  const region = new Visitor(addresses[3]);
  const names = written.nodes.slice(0, 3).map(({ name }) => name);
  const first = await eventually(async () => {
    const visit = await region.get("/");
    const shown = visit.document.querySelectorAll('main a[href^="/region/recognitions/"]').length;
    return shown > 0 && names.every((name) => visit.text.includes(name)) ? visit : undefined;
  });
  expect(first.text).toContain("8500 Kortrijk");

  const badges = written.nodes.flatMap(({ credentials }) => credentials);
  expect(badges.map(({ state }) => state)).toEqual(expect.arrayContaining(
    ["public", "followers", "private", "revoked"],
  ));
  const endorsed = badges.filter(({ endorsements }) => endorsements > 0);
  expect(endorsed).toHaveLength(3);
  const cards = written.nodes.flatMap(({ cards }) => cards);
  expect(cards.map(({ state }) => state)).toEqual(["public", "private", "followers"]);
  for (const { address, holder, state, endorsements } of [...badges, ...cards]) {
    const { origin, pathname } = new URL(address);
    const anyone = new Visitor(origin);
    const seen = await anyone.get(pathname);
    expect(seen.status, `${holder} ${address}`).toBe(state === "public" ? 200 : 404);
    if (state !== "public") continue;
    expect(seen.text).toContain(holder);
    const document = await anyone.get(pathname, { Accept: "application/vc+ld+json" });
    expect(JSON.parse(document.text).endorsement ?? []).toHaveLength(endorsements);
  }

  await readCards(written);

  const [workshop] = written.nodes.flatMap(({ workshops }) => workshops);
  const late = await joinWorkshop(new Visitor(new URL(workshop.address).origin), workshop, "Noé");
  expect(late.text).toContain("À la kermesse");

  const second = new Demo();
  expect(await second.ended()).toBe(1);
  expect(second.printed).toMatch(/^The port \d+ is taken by another program/);

  expect(await demo.stop()).toBe(0);
  expect(await Promise.all(addresses.map(isUp))).toEqual([false, false, false, false]);

  const again = new Demo();
  expect(await again.ready()).toEqual(written);
  expect(again.printed).not.toContain("is set up");
  expect(await Promise.all(addresses.map(isUp))).toEqual([true, true, true, true]);
  await logIn(written.nodes[0], written.nodes[0].logins[0].login);
  expect(await again.stop()).toBe(0);
}, SEASON_MS);

test("a folder with other things in it is left as it is", async () => {
  const theirs = await Deno.makeTempDir({ prefix: "requapass-demo-" });
  await Deno.mkdir(join(theirs, "geants"));
  const demo = new Demo("--data", theirs, "--fresh");
  expect(await demo.ended()).toBe(1);
  expect(demo.printed).toContain("holds other things");
  expect((await Deno.stat(join(theirs, "geants"))).isDirectory).toBe(true);
  await Deno.remove(theirs, { recursive: true });
});

test("a command that cannot be is told how it is written", async () => {
  const demo = new Demo("--frsh");
  expect(await demo.ended()).toBe(1);
  expect(demo.printed).toMatch(/^deno task demo/);
});
