import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frameworkId } from "../../src/achievements/framework.ts";
import { updateActor } from "../../src/identity/actors.ts";
import { addressOf } from "../../src/identity/names.ts";
import { verifyDocument } from "../../src/credentials/verify.ts";
import { verifyContext } from "../../src/recognition/verify_context.ts";
import { administratorOf } from "../support/login.ts";
import { Neighbour } from "../support/neighbour.ts";
import { type Peer, settle, startPeer } from "../support/peers.ts";
import { Visitor } from "../support/visitor.ts";

/** "Reconnaître la reconnaissance": what one association says of another's, and of its badges. */
let lille: Peer;
let gent: Peer;
let odile: Visitor;
let lies: Visitor;

beforeAll(async () => {
  [lille, gent] = await Promise.all([startPeer(), startPeer()]);
  for (const [peer, name] of [[lille, "Les Géants"], [gent, "De Reuzen"]] as const) {
    await updateActor(peer.deps, peer.administrator, peer.organisation.id, { name });
  }
  [odile, lies] = await Promise.all([lille, gent].map(administratorOf));
}, 120_000);
afterAll(() => Promise.all([lille?.stop(), gent?.stop()]));

const badgePath = () => `/achievements/${frameworkId("oral", 2)}/1/fr`;
const actorPath = ({ organisation }: Peer) => `/actors/${organisation.id}`;

/** Odile looks something of the other association's up, and says why hers recognises it. */
async function endorse(of: string, text: string): Promise<string> {
  const form = await odile.get(`/endorsements/new?of=${encodeURIComponent(of)}`);
  const signed = await odile.submit(form, "#endorse-form", { text });
  await settle(lille, gent);
  return signed.path;
}

/** Lies answers what waits for her association, or what says these words. */
async function answer(how: "keep" | "refuse" | "take-off", words = ""): Promise<void> {
  const list = await lies.get("/endorsements");
  const form = `form[action^="/endorsements/"][action$="/${how}"]`;
  const said = [...list.document.querySelectorAll(".endorsement")]
    .find((one) => one.querySelector(form) && one.textContent!.includes(words));
  await lies.submit(list, `form[action="${said?.querySelector(form)?.getAttribute("action")}"]`);
}

const anyone = (path: string) => new Visitor(gent.origin).get(path);

describe("an association that recognises how another one recognises", () => {
  test.each([
    ["the badge it defined", () => gent.origin + badgePath(), badgePath],
    [
      "the association itself",
      () => addressOf(gent.deps, gent.organisation.id),
      () => actorPath(gent),
    ],
  ])("says so of %s, which shows it once it agrees, and says so once it is taken back", async (
    _,
    of,
    page,
  ) => {
    const words = "Chez eux, un badge oral veut dire que quelqu’un a écouté.";
    const given = await endorse(of(), words);
    expect(given).toMatch(/^\/endorsements\/\w+$/);
    expect((await anyone(page())).text).not.toContain(words);
    await answer("keep");
    const shown = await anyone(page());
    expect(shown.text).toContain(words);
    expect(shown.text).toContain("Les Géants");

    // What it signed is public, and anybody can check it.
    const document = JSON.parse(new TextDecoder().decode(
      await new Visitor(lille.origin).bytes(given, { Accept: "application/vc+ld+json" }),
    ));
    expect(await verifyDocument(document, verifyContext(gent.deps))).toMatchObject({
      verified: true,
    });

    await odile.submit(await odile.get(given), "#withdraw-form");
    await settle(lille, gent);
    const after = await anyone(page());
    expect(after.document.querySelector(".endorsement-withdrawn")?.textContent).toContain("Retiré");
  });

  test("is not shown where the other one says no, until it changes its mind", async () => {
    const words = "Nous travaillons avec eux depuis dix ans.";
    await endorse(addressOf(gent.deps, gent.organisation.id), words);
    await answer("refuse");
    expect((await anyone(actorPath(gent))).text).not.toContain(words);
    await answer("keep");
    expect((await anyone(actorPath(gent))).text).toContain(words);
    await answer("take-off", words);
    expect((await anyone(actorPath(gent))).text).not.toContain(words);
  });

  test("cannot recognise itself, nor say the same thing twice", async () => {
    const own = await endorse(addressOf(lille.deps, lille.organisation.id), "Nous sommes bien.");
    expect(own).toBe("/endorsements/new");
    const again = await endorse(addressOf(gent.deps, gent.organisation.id), "Encore une fois.");
    expect(again).toBe("/endorsements/new");
  });
});

test("words about what is not the association's, or signed by another, change nothing", async () => {
  const mina = new Neighbour({ clock: gent.deps.clock });
  const given = await endorse(gent.origin + badgePath(), "Un badge sérieux.");
  const signed = JSON.parse(new TextDecoder().decode(
    await new Visitor(lille.origin).bytes(given, { Accept: "application/vc+ld+json" }),
  ));
  await answer("refuse");
  const offer = (object: unknown) =>
    mina.send(`${gent.origin}/inbox`, {
      id: mina.id("offers"),
      type: "Offer",
      to: [addressOf(gent.deps, gent.organisation.id)],
      object,
    });
  const about = (id: string) => ({ ...signed.credentialSubject, id });
  expect(await offer(signed)).toBe(422);
  const own = { ...signed, id: mina.id("endorsements") };
  expect(await offer(own)).toBe(422);
  const elsewhere = `${lille.origin}${badgePath()}`;
  expect(await offer({ ...own, credentialSubject: about(elsewhere) })).toBe(422);
  await settle(gent);
  const list = await lies.get("/endorsements");
  expect(list.document.querySelector('form[action$="/refuse"]')).toBeNull();
  await mina.close();
});
