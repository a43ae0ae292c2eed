import { afterAll, beforeAll, expect, test } from "vitest";
import { makeCard } from "../support/carding.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import { type Visit, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let nadia: Visitor;
let jef: Visitor;
let samira: Visitor;

beforeAll(async () => {
  node = await startNode();
  nadia = await setUpNode(node, { name: "Les Géants", administrator: { name: "Nadia" } });
  jef = await inviteMember(nadia, { name: "Jef", roles: ["issuer"] });
  samira = await inviteMember(nadia, { name: "Samira" });
});
afterAll(() => node.dispose());

const CARD = {
  role: "Je tiens la friterie",
  competences: [
    { code: "oral", level: 3, example: "J’ai expliqué le chemin." },
    { code: "team", level: 2 },
    { code: "rules", level: 1 },
    { code: "organise", level: 2 },
  ],
} as const;

const main = (visit: Visit): string =>
  visit.document.querySelector("main")!.textContent!.replace(/\s+/g, " ");

/** How many answers the header says are awaited in the association's name. */
async function awaited(who: Visitor): Promise<string | undefined> {
  const { document } = await who.get("/parcours");
  return document.querySelector('header a[href="/awards"] .count .visually-hidden')?.textContent ??
    undefined;
}

/** Asks for the badge of a competence from its card. @returns the path of what was asked */
async function ask(card: string, competence: string, words: string): Promise<string> {
  const page = await samira.get(card);
  const link = page.document.querySelector(`a[href$="competence=${competence}"]`)!;
  const asked = await samira.submit(
    await samira.get(link.getAttribute("href")!),
    "#claim-form",
    { words },
  );
  return asked.path;
}

test("a card becomes a badge at the level the association saw, or a reason why not", async () => {
  const card = await makeCard(samira, CARD);
  expect((await jef.get(card)).status).toBe(404);
  const oral = await ask(card, "oral", "Toute la saison, à la friterie.");
  expect((await jef.get(card)).status).toBe(200);
  expect(main(await jef.get("/claims"))).toContain("Samira – Communication orale");
  expect(await awaited(jef)).toBe("1 réponse attendue");
  expect(await awaited(samira)).toBeUndefined();

  const read = await jef.get(oral);
  expect(main(read)).toContain("J’ai expliqué le chemin.");
  // What Samira said of herself is not put into the association's mouth.
  expect((await jef.submit(read, "#accept-claim", { level: "2" })).status).toBe(422);
  const accepted = await jef.submit(read, "#accept-claim", {
    level: "2",
    narrative: "Elle a accueilli toute la file.",
    hours: "12,5",
  });
  expect(main(accepted)).toContain("en autonomie");
  expect(await awaited(jef)).toBeUndefined();
  const offered = await samira.get(
    accepted.document.querySelector('main a[href^="/awards/"]')!.getAttribute("href")!,
  );
  expect(main(offered)).toContain("Communication orale");
  expect(main(offered)).toContain("Elle a accueilli toute la file.");

  const team = await ask(card, "team", "Toujours avec les autres.");
  const unsaid = await jef.submit(await jef.get(team), "#refuse-claim", { reason: " " });
  expect(unsaid.status).toBe(422);
  await jef.submit(unsaid, "#refuse-claim", { reason: "Revenez après la ducasse." });
  const refused = await samira.get(team);
  expect(main(refused)).toContain("Revenez après la ducasse.");
  const again = refused.document.querySelector('main a[href^="/claims/new"]')!;
  expect((await samira.get(again.getAttribute("href")!)).status).toBe(200);
  // What nobody has to answer any more opens the card to nobody.
  expect((await jef.get(card)).status).toBe(404);
});

test("a card made without an account is nobody else's, and comes along into one", async () => {
  const zoe = new Visitor(node.origin);
  const card = await makeCard(zoe, CARD);
  for (const file of ["", "/core", "/card.pdf", "/card.png"]) {
    expect((await new Visitor(node.origin).get(card + file)).status).toBe(404);
  }
  const { pathname } = new URL(
    (await nadia.submit(await nadia.get("/members/invitations"), "#invite"))
      .document.querySelector("#invitation-link")!.textContent!,
  );
  const welcome = await zoe.submit(await zoe.get(pathname), "#accept", {
    name: "Zoé",
    password: "une petite phrase",
  });
  const claimed = await zoe.submit(welcome, 'form[action="/cards/claim"]');
  expect(main(claimed)).toContain("dans votre compte");
  const listed = claimed.document.querySelector('.plain-links a[href^="/credentials/"]')!;
  const mine = listed.getAttribute("href")!;
  expect(mine).not.toBe(card);
  expect((await zoe.get(mine)).status).toBe(200);
  expect((await samira.get(mine)).status).toBe(404);
});

test("a member finds their association's name written on a new card, a visitor writes one", async () => {
  const asked = async (who: Visitor) => {
    const begun = await who.submit(await who.get("/cards"), 'form[action="/cards"]');
    const question = await who.get(begun.path.replace(/kind$/, "association"));
    return question.document.querySelector("#field-association")!.getAttribute("value");
  };
  expect(await asked(samira)).toBe("Les Géants");
  expect(await asked(new Visitor(node.origin))).toBe("");
});
