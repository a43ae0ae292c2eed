import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Neighbour } from "../tests/support/neighbour.ts";
import { openMember, type Peer } from "../tests/support/peers.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import { hashOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { receiveAcceptance } from "../src/recognition/across/answers.ts";
import { receiveVisibility } from "../src/recognition/across/changes.ts";
import { receiveCredential } from "../src/recognition/across/delivery.ts";
import { receiveOffer, receiveOfferWithdrawn } from "../src/recognition/across/offers.ts";
import { acceptAward, withdrawAward } from "../src/recognition/awards/awards.ts";
import { credentialDocument } from "../src/recognition/credentials.ts";
import { proposalDocument } from "../src/recognition/awards/document.ts";
import { parcoursOf } from "../src/recognition/parcours/parcours.ts";
import type { Award } from "../src/recognition/types.ts";
import { keys } from "../src/store/keys.ts";

import { AwardsAcross } from "../tests/support/awards_across.ts";

let across: AwardsAcross;
let lille: Peer;
let gent: Peer;
let joris: Account;
let joriss: string;

beforeEach(async () => {
  across = await AwardsAcross.open();
  ({ lille, gent, joris, joriss } = across);
});
afterEach(async () => {
  await Promise.all([lille.stop(), gent.stop()]);
});

describe("refused, and nothing changes", () => {
  const begin = (peer: Peer) => () => peer.deps.store.atomic();
  const issuer = () => ({
    address: `${lille.origin}/actors/${lille.organisation.id}`,
    dids: [
      `did:web:${encodeURIComponent(new URL(lille.origin).host)}:actors:${lille.organisation.id}`,
    ],
  });

  test("an offer in another's name, to another, or to someone private", async () => {
    const award = await across.offer();
    const proposal = await proposalDocument(lille.deps, await across.given(award));
    const arriving = {
      by: issuer(),
      recipient: joris.id,
      activity: `${lille.origin}/activities/x`,
      address: `${lille.origin}/awards/x`,
      proposal,
    };
    const stranger = {
      address: "https://stranger.example/actors/1",
      dids: ["did:web:stranger.example"],
    };
    await expect(receiveOffer(gent.deps, begin(gent), { ...arriving, by: stranger })).rejects
      .toThrow("not-the-issuer");
    const lies = await openMember(gent, "Lies Maes");
    await expect(receiveOffer(gent.deps, begin(gent), { ...arriving, recipient: lies.id })).rejects
      .toThrow("offer-to-another");
    await expect(
      receiveOffer(gent.deps, begin(gent), { ...arriving, recipient: gent.administrator.id }),
    ).rejects.toThrow("not-found");
    expect((await gent.deps.store.get(keys.award(hashOf(arriving.address)))).value).toBeNull();
  });

  test("an answer by someone who was not asked, with another's DID, or after it was withdrawn", async () => {
    const award = await across.offer();
    const by = { address: joriss, dids: ["did:key:z6Mkjoris"] };
    const yes = { by, subject: "did:key:z6Mkjoris", evidence: [] };
    const answer = (change: Partial<typeof yes>) =>
      receiveAcceptance(lille.deps, begin(lille), award.id, { ...yes, ...change });
    await expect(answer({ by: { ...by, address: `${gent.origin}/actors/other` } })).rejects
      .toThrow("not-asked");
    await expect(answer({ subject: "did:key:z6Mkother" })).rejects.toThrow("did-of-another");
    await expect(answer({ evidence: ["https://gent.example/evidence/1"] as never[] })).rejects
      .toThrow("evidence-unknown");
    expect((await across.given(award)).state).toBe("proposed");
    await withdrawAward(lille.deps, lille.administrator, award.id);
    await expect(answer({})).rejects.toThrow("award-withdrawn");
    await expect(
      receiveOfferWithdrawn(gent.deps, begin(gent), (await across.there(award)).id, {
        by: "https://stranger.example/actors/1",
      }),
    ).rejects.toThrow("not-the-issuer");
  });

  test("a badge that was not accepted, was changed, is about another, or comes from another", async () => {
    const [first, second] = [
      await across.offer(),
      await across.offer({ narrative: "Autre chose." }),
    ];
    await across.accept(second);
    const bytes = await credentialDocument(lille.deps, await across.issued(second));
    const by = issuer().address;
    const receive = (award: Award, content: Uint8Array, from = by) =>
      receiveCredential(gent.deps, begin(gent), award.id, { by: from, bytes: content });
    await expect(receive(await across.there(first), bytes)).rejects.toThrow("award-proposed");

    await gent.node.stop();
    const mirrored = await across.there(first);
    await acceptAward(gent.deps, joris, mirrored.id, { name: "Joris", evidence: [] });
    await expect(receive(mirrored, bytes)).rejects.toThrow("credential-of-another");
    await expect(receive(mirrored, bytes, "https://stranger.example/actors/1")).rejects
      .toThrow("not-the-issuer");
    const accepted = new TextDecoder().decode(bytes).replaceAll("Autre chose.", first.narrative);
    await expect(receive(mirrored, new TextEncoder().encode(accepted))).rejects
      .toThrow("document-not-good");
    expect((await across.there(first)).state).toBe("accepted");
  });

  test("who is not the holder says who may see the badge; an older word after a newer", async () => {
    const award = await across.offer();
    await across.accept(award);
    const { id } = await across.issued(award);
    const badge = `${lille.origin}/credentials/${id}`;
    const say = (by: string, at: string, visibility: "public" | "private") =>
      receiveVisibility(lille.deps, begin(lille), badge, { by, at: new Date(at), visibility });
    await expect(say("https://stranger.example/actors/1", "2030-01-01", "public")).rejects
      .toThrow("not-the-holder");
    await say(joriss, "2030-01-02", "private");
    await say(joriss, "2030-01-01", "public");
    expect((await across.issued(award)).visibility).toBe("private");
  });
});

describe("whatever another server sends", () => {
  let mina: Neighbour;
  beforeEach(() => {
    mina = new Neighbour({ clock: lille.deps.clock });
  });
  afterEach(() => mina.close());

  test("it answers, takes back and delivers nothing that is not its own", async () => {
    const award = await across.offer();
    const { activity } = await across.given(award);
    const to = async (peer: Peer, said: JsonObject) => {
      const id = mina.id("activities");
      return await mina.send(`${peer.origin}/inbox`, { id, ...said });
    };
    const yes = {
      type: "Accept",
      object: activity!,
      result: { type: "OpenBadgeCredential", credentialSubject: { id: mina.actor } },
    };
    expect(await to(lille, yes)).toBe(422);
    expect(await to(lille, { type: "Reject", object: activity! })).toBe(403);
    expect(await to(gent, { type: "Undo", object: activity! })).toBe(403);
    const address = `${lille.origin}/awards/${award.id}`;
    const parcel = { id: `${mina.origin}/badges/1`, type: "OpenBadgeCredential", content: "{}" };
    expect(await to(gent, { type: "Create", object: parcel, target: address })).toBe(422);
    const proposal = await proposalDocument(lille.deps, await across.given(award));
    const stolen = { type: "Offer", to: [joriss], object: proposal };
    expect(await to(gent, stolen)).toBe(422);
    const renamed = { ...proposal, id: `${mina.origin}/awards/1` };
    expect(await to(gent, { ...stolen, object: renamed })).toBe(403);
    expect((await across.given(award)).state).toBe("proposed");
    expect((await parcoursOf(gent.deps, joris)).waiting).toHaveLength(1);
  });

  test("it learns nothing of a badge, at neither of its addresses", async () => {
    const award = await across.offer();
    const badge = await across.accept(award);
    const { id } = await across.issued(award);
    expect((await mina.get(`${lille.origin}/credentials/${id}`)).status).toBe(404);
    expect((await mina.get(`${gent.origin}/credentials/${badge.id}`)).status).toBe(404);
  });
});
