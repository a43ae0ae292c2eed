import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSetUp, type TestDeps, type TestNode } from "../../../tests/support/deps.ts";
import { receiveJoin, welcome } from "../../collective/members.ts";
import { hashOf } from "../../identity/names.ts";
import { keepRemoteActor } from "../../identity/remote_actors.ts";
import { createWeb } from "../app.ts";

const TOWNS = [["59200", "Tourcoing"], ["7700", "Mouscron"], ["8500", "Kortrijk"]] as const;

let deps: TestDeps;
let node: TestNode;

beforeAll(async () => {
  ({ deps, node } = await openSetUp({ kind: "collective" }));
});
afterAll(() => deps.dispose());

/** An association of one of three towns, or of none that it names, is taken in. */
async function takeIn(number: number): Promise<void> {
  const host = `a${number}.example`;
  const address = `https://${host}/actors/a`;
  const town = TOWNS[number % 4];
  await keepRemoteActor(deps, {
    address,
    type: "Organization",
    handle: "a",
    host,
    name: `Les Amis n° ${String(number).padStart(3, "0")}`,
    summary: "",
    page: address,
    ...(town ? { place: { country: "FR", postalCode: town[0], commune: town[1] } } : {}),
    inbox: `${address}/inbox`,
    dids: [],
    keys: [],
    assertionKeys: [],
    approvesFollowers: false,
    fetchedAt: deps.clock().toISOString(),
  });
  const activity = `${address}/joins`;
  await receiveJoin(deps, () => deps.store.atomic(), {
    association: { address, type: "Organization" },
    collective: node.organisation.id,
    activity,
    word: "",
  });
  await welcome(deps, node.administrator, hashOf(activity));
}

async function visit(path: string) {
  const request = new Request(new URL(path, deps.config.origin), {
    headers: { Accept: "text/html", "Accept-Language": "fr" },
  });
  const { document } = parseHTML(await (await createWeb(deps).fetch(request)).text());
  const links = (within: string) =>
    [...document.querySelectorAll(`main ${within} a`)].map((link) => link.getAttribute("href")!);
  return {
    words: document.querySelector("main")!.textContent,
    links: links(""),
    names: [...document.querySelectorAll("main a.tile-name")].map((link) => link.textContent),
    towns: [...document.querySelectorAll("main .region-place > :is(h2, h3)")].map((title) =>
      title.textContent
    ),
    more: links(".show-more")[0],
  };
}

describe("a collective's first page", () => {
  test("says to a visitor what it is, what to see and do, and how an association joins", async () => {
    await takeIn(0);
    const { words, links, names } = await visit("/");
    expect(words).toContain("réunit des associations et montre ce qu’elles reconnaissent");
    expect(links.slice(0, 5)).toEqual([
      "/region/recognitions",
      "#associations",
      "/verify",
      `/own-site?thing=/actors/${node.organisation.id}`,
      "#join",
    ]);
    expect(words).toContain(`@${node.organisation.handle}@`);
    expect(names).toEqual(["Les Amis n° 000"]);
  });

  test("leads to many associations by their towns, and to each of them", async () => {
    for (let number = 1; number < 120; number++) await takeIn(number);
    const home = await visit("/");
    expect(home.names).toEqual([]);
    const towns = home.links.filter((link) => link.startsWith("/region/members?"));
    expect(towns).toHaveLength(3);
    expect(home.words).toContain("Sans commune indiquée");
    const kortrijk = await visit(towns.find((link) => link.includes("Kortrijk"))!);
    expect(kortrijk.towns).toEqual(["8500 Kortrijk"]);
    expect(kortrijk.names).toHaveLength(30);

    const first = await visit("/region/members");
    expect(first.words).toContain("Associations 1 à 48 sur 120");
    const second = await visit(first.more!);
    const third = await visit(second.more!);
    expect(third.more).toBeUndefined();
    expect(third.towns.at(-1)).toBe("Sans commune indiquée");
    expect(new Set([first, second, third].flatMap(({ names }) => names)).size).toBe(120);
  });

  test("finds an association by a part of its name, and says so where there is none", async () => {
    expect((await visit("/region/members?q=amis+007")).names).toEqual(["Les Amis n° 007"]);
    const nobody = await visit("/region/members?q=fanfare");
    expect(nobody.words).toMatch(/Aucune association ne répond à «\sfanfare\s»/);
    expect(nobody.links).toContain("/region/members");
  });
});

test("an association has no region to show", async () => {
  const { deps } = await openSetUp();
  const { status } = await createWeb(deps).fetch(
    new Request(`${deps.config.origin}/region/members`),
  );
  expect(status).toBe(404);
  await deps.dispose();
});
