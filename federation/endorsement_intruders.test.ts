import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Neighbour } from "../tests/support/neighbour.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { idOf } from "../src/credentials/json.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import { addressOf, hashOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { answerRequest } from "../src/recognition/endorsements/answers.ts";
import { presentationOf } from "../src/recognition/endorsements/ask_issuer.ts";
import { heldDocument, readHeld } from "../src/recognition/endorsements/held.ts";
import { endorsementsOf } from "../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../src/recognition/endorsements/requests.ts";
import { keys } from "../src/store/keys.ts";
import { lookUp } from "./lookup.ts";

/** Mina speaks plain ActivityPub, and tries what is not hers to do. */
let mina: Neighbour;
let peer: Peer;
let samira: Account;
let karel: Account;
let badge: string;
let request: string;
let offer: string;

beforeAll(async () => {
  peer = await startPeer();
  mina = new Neighbour({ clock: peer.deps.clock });
  samira = await openMember(peer, "Samira Benali");
  karel = await openMember(peer, "Karel De Smet");
  await lookUp(peer.deps, mina.actor);
});
afterAll(async () => {
  await mina?.close();
  await peer?.stop();
});
beforeEach(async () => {
  badge = await giveBadge(peer, samira, "private");
  const asked = { endorser: karel.id, message: "" };
  request = (await requestEndorsement(peer.deps, samira, badge, asked)).id;
  offer = `${peer.origin}/activities/${request}`;
  await settle(peer);
});

const inbox = () => `${peer.origin}/inbox`;
const document = () => heldDocument(peer.deps, badge);
const state = async () =>
  (await peer.deps.store.get(keys.endorsementRequest(request))).value!.state;
const received = async () => await endorsementsOf(peer.deps, idOf(await document())!);

/** As if the holder had asked somebody elsewhere. */
async function askedOf(endorser: string): Promise<void> {
  const entry = await peer.deps.store.get(keys.endorsementRequest(request));
  await peer.deps.store.atomic()
    .set(keys.endorsementRequest(request), { ...entry.value!, endorser, activity: offer })
    .set(keys.requestByActivity(hashOf(offer)), request)
    .commit();
}

const answer = (type: "Accept" | "Reject", result?: JsonObject) =>
  mina.send(inbox(), {
    id: mina.id("answers"),
    type,
    object: { id: offer, type: "Offer" },
    ...(result ? { result } : {}),
  });

/** An endorsement of this badge that Karel signed, for another request. */
async function karelsWords(): Promise<JsonObject> {
  const words = { text: "Elle a tenu le stand.", relation: "collègues" };
  const given = await answerRequest(peer.deps, karel, request, { words, language: "fr" });
  const bytes = await peer.deps.blobs.get(given.document);
  await settle(peer);
  const entry = await peer.deps.store.get(keys.receivedEndorsement(
    hashOf(`${peer.origin}/endorsements/${given.id}`),
  ));
  await peer.deps.store.atomic().delete(entry.key).commit();
  const asked = await peer.deps.store.get(keys.endorsementRequest(request));
  const { endorsements: _, ...open } = asked.value!;
  await peer.deps.store.atomic()
    .set(keys.endorsementRequest(request), { ...open, state: "asked" }).commit();
  return JSON.parse(new TextDecoder().decode(bytes!));
}

describe("what is refused over the wire, and changes nothing", () => {
  test("an answer by someone who was not asked", async () => {
    await askedOf(addressOf({ config: { ...peer.deps.config, origin: mina.origin } }, "other"));
    expect(await answer("Reject")).toBe(403);
    expect(await answer("Accept", { id: `${mina.origin}/e/1` })).toBe(403);
    expect(await state()).toBe("asked");
  });

  test("an endorsement that somebody else signed", async () => {
    const words = await karelsWords();
    await askedOf(mina.actor);
    expect(await answer("Accept", words)).toBe(422);
    expect(await answer("Accept", { ...words, id: `${mina.origin}/e/2` })).toBe(422);
    expect(await state()).toBe("asked");
    expect(await received()).toEqual([]);
  });

  test("an endorsement that says something else than was signed", async () => {
    const words = await karelsWords();
    await askedOf(mina.actor);
    const actor = await peer.deps.store.get(keys.remoteActor(hashOf(mina.actor)));
    const dids = [idOf(words.issuer)!];
    await peer.deps.store.atomic().set(actor.key, { ...actor.value!, dids }).commit();
    expect(await answer("Accept", { ...words, id: `${mina.origin}/e/3` })).toBe(422);
    expect(await received()).toEqual([]);
    await peer.deps.store.atomic().set(actor.key, actor.value!).commit();
  });

  test("taking back what is another's: a request, an endorsement", async () => {
    await askedOf(addressOf(peer.deps, karel.id));
    const undo = { type: "Undo", object: { id: offer, type: "Offer" } };
    expect(await mina.send(inbox(), { id: mina.id("undos"), ...undo })).toBe(403);
    expect(await state()).toBe("asked");
    const words = `${peer.origin}/endorsements/abc`;
    const gone = { type: "Delete", object: { id: words, type: "Tombstone" } };
    expect(await mina.send(inbox(), { id: mina.id("deletes"), ...gone })).toBe(422);
  });

  test("asking about a badge that is not on the asker's own host", async () => {
    const ask = {
      id: mina.id("offers"),
      type: "Offer",
      to: [addressOf(peer.deps, karel.id)],
      object: {
        id: mina.id("requests"),
        type: "Note",
        content: "<p>Vous vous souvenez ?</p>",
        attachment: [{
          type: "Link",
          mediaType: "application/vc+ld+json",
          href: `https://elsewhere.example/credentials/1`,
        }],
      },
    };
    expect(await mina.send(inbox(), ask)).toBe(422);
  });

  test("another's badge, presented to its issuer", async () => {
    const { value: record } = await readHeld(peer.deps, badge);
    const object = await presentationOf(peer.deps, record);
    const before = await document();
    expect(await mina.send(inbox(), { id: mina.id("offers"), type: "Offer", object })).toBe(403);
    await settle(peer);
    expect(await document()).toEqual(before);
  });
});

test("a badge is not read by who is not asked about it, whoever signs", async () => {
  expect((await mina.get(`${peer.origin}/credentials/${badge}`)).status).toBe(404);
});
