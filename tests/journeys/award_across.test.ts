import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningNode, startNode } from "../support/node.ts";
import { powerCut, pressThroughPowerCut, until } from "../support/outages.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import { mainOf, type Visit, Visitor } from "../support/visitor.ts";

/** Room for several restarts on a busy machine. */
const RESTARTS_MS = 120_000;

let lille: RunningNode;
let gent: RunningNode;
let odile: Visitor;
let lies: Visitor;
let joris: Visitor;

beforeAll(async () => {
  [lille, gent] = await Promise.all([startNode(), startNode()]);
  odile = await setUpNode(lille, { name: "Les Géants", administrator: { name: "Odile" } });
  lies = await setUpNode(gent, {
    name: "De Reuzen",
    administrator: { name: "Lies" },
    language: "nl",
  });
  joris = await inviteMember(lies, { name: "Joris De Smet", handle: "joris", language: "nl" });
  await joris.submit(await joris.get("/account"), "#profile", { visibility: "public" });
}, RESTARTS_MS);
afterAll(() => Promise.all([lille?.dispose(), gent?.dispose()]));

const linksIn = (visit: Visit, start: string): string[] => [
  ...new Set(
    [...visit.document.querySelectorAll(`main a[href^="${start}"]`)]
      .map((link) => link.getAttribute("href")!),
  ),
];

/** Odile looks Joris up, fills the form in, and reads it once more before it leaves. */
async function preview(narrative: string): Promise<Visit> {
  const address = `@joris@${new URL(gent.origin).host}`;
  const found = await odile.get(`/awards/new?q=${encodeURIComponent(address)}`);
  expect(mainOf(found)).toContain("Joris De Smet");
  const form = await odile.get(linksIn(found, "/awards/new?").at(0)!);
  return await odile.submit(form, "#award-form", {
    badge: "oral",
    level: "2",
    narrative,
    hours: "6",
  }, { name: "step", value: "preview" });
}

const send = (form: Visit) => odile.submit(form, "#send-form", {}, { name: "step", value: "send" });

/** What waits for Joris's answer. */
async function waiting(): Promise<string> {
  const parcours = await until(
    () => joris.get("/parcours"),
    (visit) => linksIn(visit, "/awards/").length > 0,
  );
  return linksIn(parcours, "/awards/")[0];
}

const accept = async (offer: string, shown = "real") =>
  await joris.submit(await joris.get(offer), "#accept-form", { shown });

/** The page of the badge that an offer became. */
const badgeOf = (person: Visitor, award: string) =>
  until(() => person.get(award), (visit) => visit.path.startsWith("/credentials/"));

/** What a node's verifier says of a document. */
async function verify(node: RunningNode, document: Uint8Array) {
  const response = await fetch(`${node.origin.replace("localhost", "127.0.0.1")}/api/v1/verify`, {
    method: "POST",
    headers: { host: new URL(node.origin).host, "content-type": "application/json" },
    body: new Uint8Array(document),
  });
  return await response.json() as {
    verified: boolean;
    checks: { id: string; status: string; code: string }[];
  };
}

test(
  "Odile recognises Joris on another node; he accepts, and he alone shows it; kill -9 at each step",
  async () => {
    const form = await preview("Il a accueilli les familles de trois pays.");
    const sent = await pressThroughPowerCut(lille, () => send(form));
    expect(mainOf(sent)).toContain(new URL(gent.origin).host);
    const offer = await waiting();
    await powerCut(gent);
    const page = await joris.get(offer);
    expect(mainOf(page)).toContain("Les Géants");
    expect(mainOf(page)).toContain(new URL(lille.origin).host);
    expect((await lies.get(offer)).status).toBe(404);

    await pressThroughPowerCut(gent, () => accept(offer).catch(() => joris.get(offer)));
    await powerCut(lille);
    const badge = await badgeOf(joris, offer);
    await powerCut(gent);
    expect(linksIn(await joris.get("/parcours"), "/credentials/")).toEqual([badge.path]);
    expect((await lies.get(badge.path)).status).toBe(404);

    const given = await odile.get("/awards?show=given");
    const [theirs, ...others] = linksIn(given, "/credentials/");
    expect(others).toEqual([]);
    const file = await joris.bytes(`${badge.path}/badge.json`);
    expect(await odile.bytes(`${theirs}/badge.json`)).toEqual(file);
    expect((await verify(gent, file)).verified).toBe(true);

    const anyone = new Visitor(lille.origin);
    expect((await anyone.get(theirs)).status).toBe(404);
    const show = async () =>
      await joris.submit(await joris.get(badge.path), "#visibility-form", {
        visibility: "public",
      });
    await pressThroughPowerCut(gent, show);
    await powerCut(lille);
    await until(() => anyone.get(theirs), (visit) => visit.status === 200);
    const copy = await new Visitor(gent.origin).get(badge.path);
    expect(mainOf(copy)).toContain("Joris De Smet");
    expect(await new Visitor(gent.origin).bytes(`${badge.path}/badge.json`)).toEqual(file);
    expect(await new Visitor(gent.origin).bytes(`${badge.path}/badge.png`)).not.toHaveLength(0);
    expect((await new Visitor(gent.origin).get(`${badge.path}/print`)).status).toBe(200);
  },
  RESTARTS_MS,
);

test(
  "Joris says no with a word; Odile takes another offer back before he answers",
  async () => {
    await send(await preview("Il a gardé la caisse."));
    const declined = await waiting();
    await joris.submit(await joris.get(declined), "#decline-form", { reason: "Dat was Lies." });
    await until(
      () => odile.get("/awards?show=declined"),
      (visit) => mainOf(visit).includes("Dat was Lies."),
    );

    const sent = await send(await preview("Il a rangé les chaises."));
    const offer = await waiting();
    await odile.submit(await odile.get(sent.path), "#withdraw-form", { reason: "Une erreur." });
    const seen = await until(
      () => joris.get(offer),
      (visit) => visit.document.querySelector("#accept-form") === null,
    );
    expect(mainOf(seen)).toContain("Une erreur.");
    expect(linksIn(await joris.get("/parcours"), "/awards/")).toEqual([]);
  },
  RESTARTS_MS,
);

test(
  "with the node that gave it gone, the badge stays, and verifies by the key that was met",
  async () => {
    await send(await preview("Il a traduit pendant toute la fête."));
    const offer = await waiting();
    await accept(offer, "none");
    const badge = await badgeOf(joris, offer);
    await lille.stop();

    expect(linksIn(await joris.get("/parcours"), "/credentials/")).toContain(badge.path);
    expect(mainOf(await joris.get(badge.path))).toContain("Les Géants");
    const { checks } = await verify(gent, await joris.bytes(`${badge.path}/badge.json`));
    expect(checks.find(({ id }) => id === "proof")).toMatchObject({ status: "passed" });
    expect(checks.find(({ id }) => id === "issuer")).toMatchObject({
      status: "passed",
      code: "issuer-pinned",
    });
    await lille.restart();
  },
  RESTARTS_MS,
);
