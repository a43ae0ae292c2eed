import { afterAll, beforeAll, expect, test } from "vitest";
import { accept, offer, show } from "../support/awarding.ts";
import { askedOf, askFor, attachedTo, keepAll, write } from "../support/endorsing.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { powerCut, until } from "../support/outages.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import { type Visit, Visitor } from "../support/visitor.ts";

/** Room for several restarts on a busy machine. */
const RESTARTS_MS = 180_000;

let lille: RunningNode;
let gent: RunningNode;
let region: RunningNode;
let odile: Visitor;
let samira: Visitor;
let lies: Visitor;
let marc: Visitor;
let anyone: Visitor;

beforeAll(async () => {
  [lille, gent, region] = await Promise.all([startNode(), startNode(), startNode()]);
  odile = await setUpNode(lille, {
    name: "Maison des Associations",
    place: { country: "FR", postalCode: "59200", commune: "TOURCOING" },
    administrator: { name: "Odile" },
  });
  samira = await inviteMember(odile, { name: "Samira Benali" });
  lies = await setUpNode(gent, { name: "Buurtwerk Gent", administrator: { name: "Lies" } });
  marc = await setUpNode(region, {
    kind: "collective",
    name: "Réseau du Nord",
    administrator: { name: "Marc" },
  });
  anyone = new Visitor(region.origin);
}, RESTARTS_MS);
afterAll(() => Promise.all([lille, gent, region].map((node) => node?.dispose())));

const says = (text: string) => (visit: Visit) => visit.text.includes(text);
const button = (name: string) => `form[action^="/admin/collective/"][action$="/${name}"]`;
const has = (selector: string) => (visit: Visit) => visit.document.querySelector(selector) !== null;

/** An association asks from its own site, by the address that the collective's first page shows. */
async function join(administrator: Visitor): Promise<void> {
  const address = (await anyone.get("/")).document.querySelector("#collective-address")!
    .textContent!;
  await administrator.submit(await administrator.get("/admin/collective"), "#join-collective", {
    collective: address,
    word: "Nous aimerions en être.",
  });
  const asked = await until(() => marc.get("/admin/collective"), has(button("welcome")));
  expect(asked.text).toContain("Nous aimerions en être.");
  await powerCut(region);
  await marc.submit(await marc.get("/admin/collective"), button("welcome"));
  await powerCut(region);
  await until(() => administrator.get("/admin/collective"), has(`.confirm ${button("leave")}`));
}

const copies = (visit: Visit) =>
  [...visit.document.querySelectorAll('main a[href^="/region/recognitions/"]')]
    .map((link) => link.getAttribute("href")!);

async function recognise(badge: string): Promise<string> {
  const award = await offer(odile, {
    to: "Samira Benali",
    badge,
    level: 2,
    hours: "12",
    narrative: "Toujours là quand il pleut.",
  });
  return await accept(samira, award);
}

/** What a site says of a badge's picture alone. */
async function judged(visitor: Visitor, picture: Uint8Array): Promise<string> {
  const form = await visitor.get("/verify");
  const file = new File([new Uint8Array(picture)], "badge.png", { type: "image/png" });
  return (await visitor.submit(form, "#verify-form", { file })).text;
}

test(
  "an association joins, publishes, hides, is vouched for and leaves, kill -9 in between",
  async () => {
    expect((await anyone.get("/")).text).toContain("Aucune association n’est encore là");
    await join(odile);

    const published = await recognise("team");
    await show(samira, published, "public");
    const shown = await until(() => anyone.get("/"), (visit) => copies(visit).length > 0);
    await powerCut(region);
    expect(copies(await anyone.get("/"))).toEqual(copies(shown));
    expect(shown.text).toContain("59200 Tourcoing");
    const [copy] = copies(shown);
    const page = await anyone.get(copy);
    expect(page.text).toContain("Dernière vérification");
    expect(page.text).toContain("Samira Benali");
    expect(await anyone.bytes(`${copy}/badge`))
      .toEqual(await samira.bytes(`${published}/badge.json`));
    const member = page.document.querySelector('main a[href^="/region/members/"]')!;
    const association = await anyone.get(member.getAttribute("href")!);
    expect(association.text).toContain("Maison des Associations");

    await show(samira, published, "private");
    await until(() => anyone.get("/"), (visit) => copies(visit).length === 0);
    expect((await anyone.get(copy)).status).toBe(404);

    await marc.submit(await marc.get("/admin/collective"), button("vouch"));
    await powerCut(region);
    await until(() => odile.get("/admin/collective"), says("confirme notre signature"));
    const oral = await recognise("oral");
    await askFor(samira, oral, "Odile", "Vous étiez là.");
    await write(odile, await askedOf(odile), {
      text: "Elle a calmé la file.",
      relation: "nous avons tenu le stand ensemble",
    });
    await keepAll(samira, oral, 1);
    await attachedTo(samira, oral, 1);
    const badge = await samira.bytes(`${oral}/badge.png`);

    // Gent never met Lille. With Lille gone it cannot tell whose key it is, until it knows the collective.
    await lille.stop();
    expect(await judged(lies, badge)).toContain("nous ne connaissons pas encore cette clé");
    await join(lies);
    const known = await judged(lies, badge);
    expect(known).toContain("un collectif que nous connaissons, localhost:");
    expect(known).toContain("notice-success");
    expect(known).toContain("Elle a calmé la file.");
    await lille.restart();

    await odile.submit(await odile.get("/admin/collective"), button("leave"));
    await until(() => anyone.get("/"), (visit) => !visit.text.includes("Maison des Associations"));
  },
  RESTARTS_MS,
);
