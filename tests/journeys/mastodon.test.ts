import { createPublicKey } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { frameworkId } from "../../src/achievements/framework.ts";
import { addressOf } from "../../src/identity/names.ts";
import type { Account } from "../../src/identity/types.ts";
import { proposeAward, withdrawAward } from "../../src/recognition/awards/awards.ts";
import { revokeCredential } from "../../src/recognition/credentials.ts";
import { readAward } from "../../src/recognition/awards/transition.ts";
import { askTestimony, withdrawAsk } from "../../src/recognition/testimonies/ask.ts";
import { chooseTestimony, testimoniesAbout } from "../../src/recognition/testimonies/choose.ts";
import type { TestimonyState } from "../../src/recognition/testimonies/types.ts";
import type { CarriedActivity } from "../../src/recognition/mentions/types.ts";
import { heldTestimonies } from "../../src/web/endorsements/testimonies.ts";
import { after, START } from "../support/deps.ts";
import { Neighbour } from "../support/neighbour.ts";
import { isSigned } from "../support/neighbour_signatures.ts";
import { openNeighbours } from "../support/neighbours.ts";
import { giveBadge, type Peer, settle } from "../support/peers.ts";
import { type Visit, Visitor } from "../support/visitor.ts";

// deno-lint-ignore no-explicit-any
type Json = any;

let peer: Peer;
let samira: Account;
let mina: Neighbour;
let other: Neighbour;
let house: string;

beforeAll(async () => {
  const opened = await openNeighbours({ met: true });
  ({ peer, samira, mina, other, house } = opened);
  return opened.close;
});

const links = (note: Json): string[] =>
  [...String(note.content).matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
/** The last note she was sent. */
const lastNote = async (): Promise<Json> => {
  await settle(peer);
  return mina.received("Create").at(-1)?.object;
};

describe("a badge for somebody on Mastodon", () => {
  const offer = () =>
    proposeAward(peer.deps, peer.administrator, peer.organisation, {
      recipient: mina.actor,
      achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
      narrative: "Elle a tenu le stand des associations.",
      evidence: [{ kind: "text", name: "Le stand", narrative: "Trois jours durant." }],
    });
  const state = async (award: { id: string }) => (await readAward(peer.deps, award.id)).value.state;
  /** Opens the link of a message, as its reader does. */
  const open = async (note: Json): Promise<{ visitor: Visitor; visit: Visit; path: string }> => {
    const visitor = new Visitor(peer.origin, "fr");
    const path = new URL(links(note).at(-1)!).pathname;
    return { visitor, visit: await visitor.get(path), path };
  };
  const codeOn = (visit: Visit): string =>
    visit.document.querySelector("#offer-code")!.textContent!;
  /** Chooses what is shown. @returns the code to reply with */
  const choose = async (note: Json, fields: Record<string, string> = {}): Promise<string> => {
    const { visitor, visit } = await open(note);
    return codeOn(await visitor.submit(visit, "#accept-form", { shown: "real", ...fields }));
  };

  test("goes by message, link and reply with the code, and names her by her actor", async () => {
    const award = await offer();
    const note = await lastNote();
    expect(note).toMatchObject({
      type: "Note",
      attributedTo: house,
      to: [mina.actor],
      tag: [{ type: "Mention", href: mina.actor, name: `@mina@${new URL(mina.origin).host}` }],
    });
    expect(note.content).toContain("souhaite vous remettre un badge");
    expect(note.content).toContain("24 décembre 2026");
    expect(mina.received("Offer")).toEqual([]);

    const { visit, path, visitor } = await open(note);
    expect(visit.text).toContain("Elle a tenu le stand des associations.");
    expect(visit.headers.get("x-robots-tag")).toBe("noindex");
    const shown = await visitor.submit(visit, "#accept-form", {
      shown: "other",
      name: "Mina B.",
      evidence: visit.document.querySelector('[name="evidence"]')!.getAttribute("value")!,
    });
    expect(await state(award)).toBe("proposed");
    expect((await mina.reply(note, `@maison oui ! ${codeOn(shown)}`)).status).toBe(202);
    const signed = await lastNote();
    expect(await state(award)).toBe("issued");
    expect(signed).toMatchObject({
      to: [mina.actor],
      inReplyTo: expect.stringContaining("statuses"),
    });
    expect(links(signed).at(-1)).toBe(links(note).at(-1));

    const yours = await visitor.get(path);
    const href = yours.document.querySelector('a[href*="?key="]')!.getAttribute("href")!;
    const page = await visitor.get(href);
    expect(page.text).toContain("Mina B.");
    const [address, query] = href.split("?");
    const badge = JSON.parse(
      new TextDecoder().decode(await visitor.bytes(`${address}/badge.json?${query}`)),
    );
    expect(badge.credentialSubject.id).toBe(mina.actor);
    expect(badge.credentialSubject.identifier[0].identityHash).toBe("Mina B.");
    expect(badge.evidence[0].name).toBe("Le stand");

    // Nobody else sees it before she says so.
    const stranger = new Visitor(peer.origin);
    expect((await stranger.get(address)).status).toBe(404);
    await visitor.submit(yours, 'form[action$="/visibility"]');
    expect((await stranger.get(address)).status).toBe(200);
    await visitor.submit(await visitor.get(path), 'form[action$="/visibility"]');
    expect((await stranger.get(address)).status).toBe(404);

    const { credential } = (await readAward(peer.deps, award.id)).value;
    await revokeCredential(peer.deps, peer.administrator, credential!, "Par erreur.");
    expect((await lastNote()).content).toContain("Par erreur.");
  });

  test("is not accepted by a wrong code, by another one's reply, or by an older choice", async () => {
    const award = await offer();
    const note = await lastNote();
    const first = await choose(note);
    const code = await choose(note, { shown: "none" });
    await mina.reply(note, "oui, avec plaisir");
    await mina.reply(note, `oui ${first}`);
    await other.reply(note, `oui ${code}`);
    await settle(peer);
    expect(await state(award)).toBe("proposed");
    const { note: reply } = await mina.reply(note, "oui, code à venir");
    const updated = after(peer.deps.now, { minutes: 1 }).toISOString();
    const corrected = { ...reply, content: `<p>oui ${code.toLowerCase()}</p>`, updated };
    expect(await mina.say(house, "Update", corrected)).toBe(202);
    await settle(peer);
    expect(await state(award)).toBe("issued");
  });

  test("is not accepted by a reply that was deleted before it came", async () => {
    const award = await offer();
    const note = await lastNote();
    const code = await choose(note);
    const reply = mina.note(code, { inReplyTo: note.id, to: [house], cc: [] });
    await mina.say(house, "Delete", { id: reply.id, type: "Tombstone" });
    await mina.say(house, "Create", reply);
    await settle(peer);
    expect(await state(award)).toBe("proposed");
    await mina.reply(note, code);
    await settle(peer);
    expect(await state(award)).toBe("issued");
  });

  test("can be declined by the link, and taken back by who offers it", async () => {
    const declined = await offer();
    const { visitor, visit } = await open(await lastNote());
    await visitor.submit(visit, "#decline-form", { reason: "Je préfère pas." });
    expect((await readAward(peer.deps, declined.id)).value).toMatchObject({
      state: "declined",
      reason: "Je préfère pas.",
    });
    const withdrawn = await offer();
    const note = await lastNote();
    const code = await choose(note);
    await withdrawAward(peer.deps, peer.administrator, withdrawn.id);
    await settle(peer);
    expect(mina.inbox.at(-1)).toMatchObject({ type: "Delete", object: { id: note.id } });
    await mina.reply(note, code);
    await settle(peer);
    expect(await state(withdrawn)).toBe("withdrawn");
  });

  test("is too late after thirty days: the link leads nowhere, and a reply changes nothing", async () => {
    const award = await offer();
    const note = await lastNote();
    const code = await choose(note);
    peer.deps.now = after(START, { days: 31 });
    expect((await open(note)).visit.status).toBe(404);
    await mina.reply(note, code);
    await settle(peer);
    expect(await state(award)).toBe("proposed");
  });
});

describe("a word from somebody on Mastodon", () => {
  let badge: string;
  let question: Json;
  let samiras: string;

  beforeAll(async () => {
    samiras = addressOf(peer.deps, samira.id);
    badge = await giveBadge(peer, samira, "quiet-public");
    await askTestimony(peer.deps, samira, badge, { to: mina.actor, message: "Tu étais au bar." });
    question = await lastNote();
  });

  const said = async (state: TestimonyState) =>
    (await testimoniesAbout(peer.deps, badge, state)).map(({ text }) => text);
  const visit = () => new Visitor(peer.origin).get(`/credentials/${badge}`);

  test("is asked by a message that names her, with a link to this one badge", async () => {
    expect(question).toMatchObject({ attributedTo: samiras, to: [mina.actor] });
    expect(question.content).toContain("Tu étais au bar.");
    const { pathname, search } = new URL(links(question).at(-1)!);
    expect(pathname).toBe(`/credentials/${badge}`);
    const hidden = await giveBadge(peer, samira, "private");
    expect((await new Visitor(peer.origin).get(`/credentials/${hidden}${search}`)).status).toBe(
      404,
    );
    await expect(askTestimony(peer.deps, samira, badge, { to: mina.actor, message: "" })).rejects
      .toThrow("already-asked");
  });

  test("is shown beside the badge once she agrees, as what it is", async () => {
    await other.reply(question, "J’y étais aussi !");
    const { note } = await mina.reply(question, "Elle a tenu le bar avec moi.");
    expect(await said("waiting")).toEqual(["Elle a tenu le bar avec moi."]);
    expect((await visit()).text).not.toContain("Elle a tenu le bar");
    const [testimony] = await testimoniesAbout(peer.deps, badge, "waiting");
    await chooseTestimony(peer.deps, samira, testimony.id, "kept");
    const handle = `@mina@${new URL(mina.origin).host}`;
    const page = await visit();
    expect(page.text).toContain("Elle a tenu le bar avec moi.");
    expect(page.text).toContain(`Dit par ${handle}. Ce n’est pas signé comme un badge.`);

    // Taken off, it can be shown again.
    await chooseTestimony(peer.deps, samira, testimony.id, "refused");
    expect((await visit()).text).not.toContain("Elle a tenu le bar");
    const held = await heldTestimonies(peer.deps, samira, badge);
    expect(held.aside.map(({ text }) => text)).toEqual(["Elle a tenu le bar avec moi."]);
    await chooseTestimony(peer.deps, samira, testimony.id, "kept");

    // Anyone can check again whose word it was: the message is kept as it was signed.
    const kept: CarriedActivity = await (await fetch(
      `${peer.origin}/testimonies/${testimony.id}/message.json`,
    )).json();
    const [{ spki }] = kept.keys;
    const key = createPublicKey({ key: Buffer.from(spki, "base64"), format: "der", type: "spki" });
    const pem = String(key.export({ type: "spki", format: "pem" }));
    const message = { ...kept, headers: new Headers(kept.headers) };
    expect(isSigned(message, pem)).toBe(true);
    expect(isSigned({ ...message, body: kept.body.replace("bar", "bal") }, pem)).toBe(false);
    expect(JSON.parse(kept.body).object.id).toBe(note.id);
  });

  test("changed there, it waits for her yes again; an older version changes nothing", async () => {
    const [{ id, note }] = await testimoniesAbout(peer.deps, badge, "kept");
    const version = (minutes: number, content: string) => ({
      ...mina.notes.get(note),
      content,
      updated: after(peer.deps.now, { minutes }).toISOString(),
    });
    await mina.say(samiras, "Update", version(20, "<p>Elle a tenu le bar et la caisse.</p>"));
    await mina.say(samiras, "Update", version(10, "<p>Une version d’avant.</p>"));
    expect(await said("waiting")).toEqual(["Elle a tenu le bar et la caisse."]);
    expect((await visit()).text).not.toContain("Elle a tenu le bar");
    await chooseTestimony(peer.deps, samira, id, "kept");
  });

  test("deleted there, it is gone here, and does not come back", async () => {
    const [{ note }] = await testimoniesAbout(peer.deps, badge, "kept");
    await other.say(samiras, "Delete", { id: note, type: "Tombstone" });
    expect(await said("kept")).toHaveLength(1);
    await mina.say(samiras, "Delete", { id: note, type: "Tombstone" });
    expect(await said("kept")).toEqual([]);
    expect((await visit()).text).not.toContain("la caisse");
    await mina.say(samiras, "Create", mina.notes.get(note));
    expect(await said("waiting")).toEqual([]);
  });

  test("is not taken once the question was taken back, nor about another's badge", async () => {
    const hidden = await giveBadge(peer, samira, "private");
    const asked = await askTestimony(peer.deps, samira, hidden, { to: mina.actor, message: "" });
    const note = await lastNote();
    const link = links(note).at(-1)!.slice(peer.origin.length);
    expect((await new Visitor(peer.origin).get(link)).status).toBe(200);
    await withdrawAsk(peer.deps, samira, asked.id);
    expect((await new Visitor(peer.origin).get(link)).status).toBe(404);
    await mina.reply(note, "Trop tard.");
    expect(await testimoniesAbout(peer.deps, hidden, "waiting")).toEqual([]);
    await expect(
      askTestimony(peer.deps, peer.administrator, hidden, { to: mina.actor, message: "" }),
    ).rejects.toThrow("not-found");
  });
});
