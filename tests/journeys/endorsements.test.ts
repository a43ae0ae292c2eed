import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, offer } from "../support/awarding.ts";
import {
  askedOf,
  askFor,
  attachedTo,
  eventually,
  showProfile,
  write,
} from "../support/endorsing.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { powerCut, pressThroughPowerCut } from "../support/outages.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import { mainOf, Visitor } from "../support/visitor.ts";

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

const here = (node: RunningNode) => node.origin.replace("localhost", "127.0.0.1");

/** Says yes to whatever came back and still waits for it. */
async function keepWhatWaits(): Promise<void> {
  const page = await samira.get(`${badge}/endorsements`);
  const forms = [...page.document.querySelectorAll('form[action$="/keep"]')];
  await Promise.all(
    forms.map((form) => samira.submit(page, `form[action="${form.getAttribute("action")}"]`)),
  );
}

describe("from request to evidence", () => {
  test(
    "a peer here and one elsewhere are both in the badge, through power cuts of both nodes",
    async () => {
      await askFor(samira, badge, "karel", "Vous étiez là.");
      await askFor(samira, badge, `@joris@${new URL(gent.origin).host}`, "Je was erbij.");
      await powerCut(lille);
      const asked = await askedOf(joris);
      expect(mainOf(await joris.get(asked))).toContain("Je was erbij.");
      await powerCut(gent);
      // Pressed again after it had arrived, the form is there no more.
      await pressThroughPowerCut(gent, () =>
        write(joris, asked, {
          text: "Ze gaf wisselgeld in drie talen.",
          relation: "we stonden samen aan de kraam",
        }).catch(() => undefined));
      await powerCut(gent);
      await write(karel, await askedOf(karel), {
        text: "Elle a calmé la file.",
        relation: "nous avons tenu le stand ensemble",
      });
      await eventually(async () => {
        const page = await samira.get(`${badge}/endorsements`);
        return page.document.querySelectorAll('form[action$="/keep"]').length === 2;
      });
      await pressThroughPowerCut(lille, keepWhatWaits);
      await powerCut(gent);
      const names = (await attachedTo(samira, badge, 2)).map(({ name }) => name).sort();
      expect(names).toEqual(["Getuigenis van Joris Claes", "Témoignage signé par Karel De Smet"]);
      const page = mainOf(await samira.get(badge));
      expect(page).toContain("Ze gaf wisselgeld in drie talen.");
      expect(page).toContain("Elle a calmé la file.");
    },
    240_000,
  );

  test(
    "the picture alone verifies elsewhere, with the issuer's node met before and now off",
    async () => {
      const body = new Uint8Array(await samira.bytes(`${badge}/badge.png`));
      await lille.stop();
      const headers = { "Content-Type": "image/png" };
      const answer = await fetch(`${here(gent)}/api/v1/verify`, { method: "POST", body, headers });
      const { verified, checks } = await answer.json();
      const check = (id: string) => checks.find((one: { id: string }) => one.id === id);
      expect(verified).toBe(true);
      expect(check("issuer")).toMatchObject({
        code: "issuer-pinned",
        params: {
          key: expect.stringContaining(encodeURIComponent(new URL(lille.origin).host)),
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        },
      });
      expect(check("endorsements").items).toHaveLength(2);
      await lille.restart();
    },
    60_000,
  );

  test("badge and endorsements leave in one file, for their holder alone", async () => {
    const path = `${badge}/presentation.json`;
    const { headers, text } = await samira.get(path);
    expect(headers.get("content-disposition")).toMatch(/^attachment; .*\.json/);
    const { verifiableCredential } = JSON.parse(text);
    expect(verifiableCredential).toHaveLength(1);
    expect(verifiableCredential[0].endorsement).toHaveLength(2);
    expect((await karel.get(path)).status).toBe(404);
    expect((await new Visitor(lille.origin).get(path)).path).toMatch(/^\/login/);
  });

  test("one is taken off again, and back on", async () => {
    const page = await samira.get(`${badge}/endorsements`);
    const one = [...page.document.querySelectorAll(".endorsement")]
      .find((each) => each.textContent?.includes("Karel De Smet"))!;
    const action = one.querySelector('form[action$="/take-off"]')!.getAttribute("action");
    await samira.submit(page, `form[action="${action}"]`);
    const [left] = await attachedTo(samira, badge, 1);
    expect(left.name).toBe("Getuigenis van Joris Claes");

    const keep = action!.replace("take-off", "keep");
    const put = () => samira.get(`${badge}/endorsements`);
    await samira.submit(await put(), `form[action="${keep}"]`);
    expect(await attachedTo(samira, badge, 2)).toHaveLength(2);
    await samira.submit(await put(), `form[action="${action}"]`);
    await attachedTo(samira, badge, 1);
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
