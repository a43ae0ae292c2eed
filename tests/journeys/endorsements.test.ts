import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, offer, show } from "../support/awarding.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import type { Visit, Visitor } from "../support/visitor.ts";

let lille: RunningNode;
let gent: RunningNode;
let admin: Visitor;
let samira: Visitor;
let karel: Visitor;
let joris: Visitor;
let badge: string;

beforeAll(async () => {
  [lille, gent] = await Promise.all([startNode(), startNode()]);
  admin = await setUpNode(lille, { name: "Les Géants", administrator: { name: "Nadia" } });
  const gentAdmin = await setUpNode(gent, {
    name: "De Reuzen",
    administrator: { name: "Griet" },
    language: "nl",
  });
  samira = await inviteMember(admin, { name: "Samira Benali", handle: "samira" });
  karel = await inviteMember(admin, { name: "Karel De Smet", handle: "karel" });
  joris = await inviteMember(gentAdmin, { name: "Joris Claes", handle: "joris", language: "nl" });
  await showProfile(joris);
  await showProfile(samira);
  badge = await accept(
    samira,
    await offer(admin, { to: "Samira Benali", badge: "oral", level: 2, narrative: "Au stand." }),
  );
}, 120_000);
afterAll(async () => {
  await lille?.dispose();
  await gent?.dispose();
});

const mainOf = (visit: Visit) => visit.document.querySelector("main")?.textContent ?? "";

/** Other nodes may know them. */
async function showProfile(person: Visitor): Promise<void> {
  const page = await person.get("/account");
  const form = page.document.querySelector('[name="visibility"]')?.closest("form");
  if (!form) throw new Error(`No profile form:\n${page.text}`);
  await person.submit(page, `#${form.id}`, { visibility: "public" });
}

/** Asks again until what travels between nodes has arrived. */
async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("It never came");
}

async function ask(typed: string, message: string): Promise<void> {
  const whom = await samira.get(`${badge}/endorsements/new?q=${encodeURIComponent(typed)}`);
  const link = whom.document.querySelector('a[href*="endorser="]')?.getAttribute("href");
  const form = link ? await samira.get(link) : whom;
  const sent = await samira.submit(form, "#ask-form", { message });
  expect(sent.path).toBe(`${badge}/endorsements`);
}

/** The request that waits in somebody's "Mon parcours". */
function waiting(person: Visitor): Promise<string> {
  return eventually(async () => {
    const parcours = await person.get("/parcours");
    const link = parcours.document.querySelector('a[href^="/endorsement-requests/"]');
    return link?.getAttribute("href") ?? undefined;
  });
}

async function write(person: Visitor, text: string): Promise<Visit> {
  const request = await waiting(person);
  const page = await eventually(async () => {
    const visit = await person.get(request);
    return visit.document.querySelector("#answer-form") ? visit : undefined;
  });
  const relation = "nous avons tenu le stand ensemble";
  return await person.submit(page, "#answer-form", { text, relation });
}

/** Says yes to everything that came back. */
async function keepAll(count: number): Promise<void> {
  const forms = await eventually(async () => {
    const page = await samira.get(`${badge}/endorsements`);
    const found = [...page.document.querySelectorAll('form[action$="/keep"]')];
    return found.length >= count ? found : undefined;
  });
  const actions = forms.map((form) => form.getAttribute("action")!);
  const page = await samira.get(`${badge}/endorsements`);
  // At the same moment, as two browser tabs would.
  await Promise.all(actions.map((action) => samira.submit(page, `form[action="${action}"]`)));
}

const attached = async () => {
  const { text } = await samira.get(badge, { Accept: "application/vc+ld+json" });
  return (JSON.parse(text).endorsement ?? []) as { name: string; id: string }[];
};

describe("from request to evidence", () => {
  test(
    "a peer here and a peer elsewhere are both in the badge, through power cuts of both nodes",
    async () => {
      await ask("karel", "Vous étiez là.");
      await ask(`@joris@${new URL(gent.origin).host}`, "Je was erbij.");
      await lille.kill();
      await lille.restart();
      expect(mainOf(await joris.get(await waiting(joris)))).toContain("Je was erbij.");
      await gent.kill();
      await gent.restart();
      const signed = await write(joris, "Ze gaf wisselgeld in drie talen.");
      expect(signed.path).toMatch(/^\/endorsements\//);
      await gent.kill();
      await gent.restart();
      await write(karel, "Elle a calmé la file.");
      await keepAll(2);
      await lille.kill();
      await lille.restart();
      const names = await eventually(async () => {
        const found = await attached();
        return found.length === 2 ? found.map(({ name }) => name).sort() : undefined;
      });
      expect(names).toEqual(["Getuigenis van Joris Claes", "Témoignage de Karel De Smet"]);
      const page = mainOf(await samira.get(badge));
      expect(page).toContain("Ze gaf wisselgeld in drie talen.");
      expect(page).toContain("Elle a calmé la file.");
    },
    240_000,
  );

  test(
    "the picture alone verifies elsewhere, with the issuer's node met before and now off",
    async () => {
      await show(samira, badge, "public");
      const png = await fetch(
        `${lille.origin.replace("localhost", "127.0.0.1")}${badge}/badge.png`,
        {
          headers: { Host: new URL(lille.origin).host },
        },
      );
      const bytes = await png.arrayBuffer();
      await lille.stop();
      const answer = await fetch(
        `${gent.origin.replace("localhost", "127.0.0.1")}/api/v1/verify`,
        { method: "POST", body: bytes, headers: { "Content-Type": "image/png" } },
      );
      const verification = await answer.json();
      const check = (id: string) =>
        verification.checks.find((one: { id: string }) => one.id === id);
      expect(check("proof").status).toBe("passed");
      expect(check("issuer").code).toBe("issuer-pinned");
      expect(verification.verified).toBe(true);
      expect(check("endorsements").items).toHaveLength(2);
      await lille.restart();
    },
    60_000,
  );

  test("one is taken off again", async () => {
    const page = await samira.get(`${badge}/endorsements`);
    const one = [...page.document.querySelectorAll(".endorsement")]
      .find((each) => each.textContent?.includes("Karel De Smet"))!;
    const action = one.querySelector('form[action$="/take-off"]')!.getAttribute("action");
    await samira.submit(page, `form[action="${action}"]`);
    const left = await eventually(async () => {
      const found = await attached();
      return found.length === 1 ? found : undefined;
    });
    expect(left[0].name).toBe("Getuigenis van Joris Claes");
  }, 60_000);

  test("its author takes it back, and the badge's page says so", async () => {
    const list = await joris.get("/endorsements");
    const link = list.document.querySelector('a[href^="/endorsements/"]:not([href$="/new"])')!;
    const given = await joris.get(link.getAttribute("href")!);
    await joris.submit(given, "#withdraw-form");
    await eventually(async () => {
      const page = await samira.get(badge);
      return page.document.querySelector(".endorsement-withdrawn") !== null;
    });
  }, 60_000);
});
