import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Neighbour } from "../tests/support/neighbour.ts";
import { openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { after } from "../tests/support/deps.ts";
import { frameworkId } from "../src/achievements/framework.ts";
import { findAchievement } from "../src/achievements/store.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { hashOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { credentialFor, evidenceFor } from "../src/recognition/access.ts";
import { receiveAcceptance } from "../src/recognition/across/answers.ts";
import { receiveVisibility } from "../src/recognition/across/changes.ts";
import { receiveCredential } from "../src/recognition/across/delivery.ts";
import { receiveOffer, receiveOfferWithdrawn } from "../src/recognition/across/offers.ts";
import {
  acceptAward,
  declineAward,
  type Proposal,
  proposeAward,
  withdrawAward,
} from "../src/recognition/awards.ts";
import {
  credentialDocument,
  revokeCredential,
  setVisibility,
} from "../src/recognition/credentials.ts";
import { proposalDocument } from "../src/recognition/document.ts";
import { answerRequest } from "../src/recognition/endorsements/answers.ts";
import { keepEndorsement } from "../src/recognition/endorsements/choose.ts";
import { receivedBy } from "../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../src/recognition/endorsements/requests.ts";
import { asBadge } from "../src/recognition/kinds.ts";
import { parcoursOf } from "../src/recognition/parcours.ts";
import { bakedPng } from "../src/recognition/pictures.ts";
import type { Award, CredentialRecord } from "../src/recognition/types.ts";
import { keepUpload } from "../src/recognition/uploads.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { keys } from "../src/store/keys.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let gent: Peer;
let joris: Account;
let joriss: string;

beforeEach(async () => {
  [lille, gent] = await Promise.all([startPeer(), startPeer()]);
  joris = await openMember(gent, "Joris De Smet");
  joriss = await lookUp(lille.deps, `@joris-de-smet@${new URL(gent.origin).host}`);
});
afterEach(async () => {
  await Promise.all([lille.stop(), gent.stop()]);
});

async function offer(change: Partial<Proposal> = {}): Promise<Award> {
  const award = await proposeAward(lille.deps, lille.administrator, lille.organisation, {
    recipient: joriss,
    achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
    narrative: "Il a accueilli les familles de trois pays.",
    hours: 12,
    evidence: [],
    ...change,
  });
  await settle(lille, gent);
  return award;
}

/** The award on its issuer's node. */
async function given({ id }: Award): Promise<Award> {
  return (await lille.deps.store.get(keys.award(id))).value!;
}

/** The award on its recipient's node. */
async function there({ id }: Award): Promise<Award> {
  return (await gent.deps.store.get(keys.award(hashOf(`${lille.origin}/awards/${id}`)))).value!;
}

async function accept(award: Award, evidence: readonly string[] = []): Promise<CredentialRecord> {
  const { id } = await there(award);
  await acceptAward(gent.deps, joris, id, { name: "Joris", evidence });
  await settle(gent, lille);
  return await held(award);
}

/** The badge on its holder's node. */
async function held(award: Award): Promise<CredentialRecord> {
  const { credential } = await there(award);
  return (await gent.deps.store.get(keys.credential(credential!))).value!;
}

/** The badge on its issuer's node. */
async function issued(award: Award): Promise<CredentialRecord> {
  const { credential } = await given(award);
  return (await lille.deps.store.get(keys.credential(credential!))).value!;
}

describe("an award to somebody on another node", () => {
  test("waits in their parcours, unsigned, and is signed when they accept", async () => {
    const award = await offer();
    const { waiting } = await parcoursOf(gent.deps, joris);
    expect(waiting).toMatchObject([{ narrative: award.narrative, hours: 12, state: "proposed" }]);
    expect((await given(award)).credential).toBeUndefined();

    const badge = await accept(award);
    const [own, theirs] = await Promise.all([
      credentialDocument(gent.deps, badge),
      credentialDocument(lille.deps, await issued(award)),
    ]);
    expect(new TextDecoder().decode(own)).toBe(new TextDecoder().decode(theirs));
    const parcours = await parcoursOf(gent.deps, joris);
    expect(parcours.own.map(({ credential }) => credential.id)).toEqual([badge.id]);
    expect(parcours.hours).toEqual({
      total: 12,
      byCompetence: [{ competence: "oral", hours: 12 }],
    });
    expect(badge).toMatchObject({
      visibility: "private",
      issuer: `${lille.origin}/actors/${lille.organisation.id}`,
    });
    expect((await verifyDocument(own, verifyContext(gent.deps))).verified).toBe(true);
    const png = await bakedPng(gent.deps, asBadge(badge));
    expect(new TextDecoder("latin1").decode(png)).toContain("openbadgecredential");
  });

  test("verifies by the key met then, and stays, when the issuing node is gone", async () => {
    const badge = await accept(await offer());
    await lille.node.stop();
    const stopped = lille;
    lille = await startPeer();
    await stopped.stop();
    gent.deps.now = after(gent.deps.now, { days: 40 });
    const { checks } = await verifyDocument(
      await credentialDocument(gent.deps, badge),
      verifyContext(gent.deps),
    );
    expect(checks.find(({ id }) => id === "proof")?.status).toBe("passed");
    expect(checks.find(({ id }) => id === "issuer")).toMatchObject({
      status: "passed",
      code: "issuer-pinned",
    });
    expect((await parcoursOf(gent.deps, joris)).own).toHaveLength(1);
  });

  test("carries the evidence they agree to, file included, and no other", async () => {
    const photo = new TextEncoder().encode("een foto van de stand");
    const upload = await keepUpload(lille.deps, lille.administrator, "evidence", {
      name: "stand.txt",
      mediaType: "text/plain",
      content: photo,
    });
    const award = await offer({
      evidence: [
        { kind: "file", name: "La photo", upload: upload.id },
        { kind: "text", name: "Le livre d’or", narrative: "Dank je wel, Joris!" },
        { kind: "link", name: "Le journal", url: "https://journal.example/fete" },
      ],
    });
    const { evidence } = await there(award);
    expect(evidence.map(({ kind, name }) => [kind, name])).toEqual([
      ["file", "La photo"],
      ["text", "Le livre d’or"],
      ["link", "Le journal"],
    ]);
    const file = await evidenceFor(gent.deps, joris, evidence[0].id);
    expect(await gent.deps.blobs.get(file.evidence.blob!)).toEqual(photo);

    const badge = await accept(award, [evidence[0].id, evidence[2].id]);
    const document = JSON.parse(
      new TextDecoder().decode(await credentialDocument(gent.deps, badge)),
    ) as JsonObject;
    expect((document.evidence as JsonObject[]).map(({ name }) => name)).toEqual([
      "La photo",
      "Le journal",
    ]);
  });

  test("is declined with a word that the issuer reads", async () => {
    const award = await offer();
    await declineAward(gent.deps, joris, (await there(award)).id, "Dat was ik niet.");
    await settle(gent, lille);
    expect(await given(award)).toMatchObject({ state: "declined", reason: "Dat was ik niet." });
  });

  test("is withdrawn before the answer, even where the answer crosses it", async () => {
    const award = await offer();
    await gent.node.stop();
    await acceptAward(gent.deps, joris, (await there(award)).id, { evidence: [] });
    await withdrawAward(lille.deps, lille.administrator, award.id, "Une erreur de nom.");
    await settle(lille);
    await gent.wake();
    await settle(lille, gent);
    expect(await there(award)).toMatchObject({ state: "withdrawn", reason: "Une erreur de nom." });
    expect(await given(award)).toMatchObject({ state: "withdrawn" });
    expect((await given(award)).credential).toBeUndefined();
  });

  test("is no longer on its way once the issuer's node refuses the yes for good", async () => {
    const award = await offer();
    const moved: Award = { ...await given(award), state: "declined" };
    await lille.deps.store.atomic().set(keys.award(award.id), moved).commit();
    const { id } = await there(award);
    await acceptAward(gent.deps, joris, id, { evidence: [] });
    await settle(gent, lille, gent);
    expect((await there(award)).state).toBe("withdrawn");
  });

  test("is taken back after it was given, and its holder reads why", async () => {
    const award = await offer();
    const badge = await accept(award);
    await setVisibility(gent.deps, joris, badge.id, "public");
    await revokeCredential(lille.deps, lille.administrator, (await issued(award)).id, "Erreur.");
    await settle(lille, gent);
    expect((await held(award)).revoked).toMatchObject({ reason: "Erreur." });
    expect((await parcoursOf(gent.deps, joris)).hours.total).toBe(0);
  });

  test("is seen by whom its holder says, and the issuer's address follows", async () => {
    const award = await offer();
    const badge = await accept(award);
    const { id } = await issued(award);
    const seen = () => credentialFor(lille.deps, undefined, id).then(() => true, () => false);
    expect(await seen()).toBe(false);
    for (
      const [visibility, expected] of [
        ["followers", false],
        ["public", true],
        ["private", false],
        ["quiet-public", true],
      ] as const
    ) {
      await setVisibility(gent.deps, joris, badge.id, visibility);
      await settle(gent, lille);
      expect(await seen(), visibility).toBe(expected);
    }
    const copy = await fetch(`${gent.origin}/credentials/${badge.id}`, {
      headers: { accept: "application/vc+ld+json" },
    });
    expect(await copy.text()).toBe(
      new TextDecoder().decode(await credentialDocument(gent.deps, badge)),
    );
  });

  test("is endorsed by somebody elsewhere, and signed again by the node that gave it", async () => {
    const award = await offer();
    const badge = await accept(award);
    const samira = await openMember(lille, "Samira Benali");
    const endorser = await lookUp(gent.deps, `${lille.origin}/actors/${samira.id}`);
    await requestEndorsement(gent.deps, joris, badge.id, { endorser, message: "Was je erbij?" });
    await settle(gent, lille);
    const [asked] = await Array.fromAsync(
      lille.deps.store.list({ prefix: keys.requestsToEndorser(samira.id, "asked") }),
    );
    await answerRequest(lille.deps, samira, String(asked.key.at(-1)), {
      words: { text: "Il parlait à tout le monde.", relation: "nous étions au stand" },
      language: "fr",
    });
    await settle(lille, gent);
    const [received] = await receivedBy(gent.deps, joris.id, "waiting");
    await keepEndorsement(gent.deps, joris, received.id);
    await settle(gent, lille, gent);
    expect((await held(award)).endorsements).toBe(1);
    expect((await issued(award)).endorsements).toBe(1);
    expect(await credentialDocument(gent.deps, await held(award))).toEqual(
      await credentialDocument(lille.deps, await issued(award)),
    );
  });

  test("is nobody's business on the holder's node but theirs", async () => {
    const award = await offer();
    const badge = await accept(award);
    const { administrator, deps } = gent;
    await expect(credentialFor(deps, administrator, badge.id)).rejects.toThrow("not-found");
    await expect(revokeCredential(deps, administrator, badge.id, "Zomaar")).rejects
      .toThrow("not-found");
    await expect(withdrawAward(deps, administrator, (await there(award)).id)).rejects
      .toThrow("not-found");
  });
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
    const award = await offer();
    const proposal = await proposalDocument(lille.deps, await given(award));
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
    const award = await offer();
    const by = { address: joriss, dids: ["did:key:z6Mkjoris"] };
    const yes = { by, subject: "did:key:z6Mkjoris", evidence: [] };
    const answer = (change: Partial<typeof yes>) =>
      receiveAcceptance(lille.deps, begin(lille), award.id, { ...yes, ...change });
    await expect(answer({ by: { ...by, address: `${gent.origin}/actors/other` } })).rejects
      .toThrow("not-asked");
    await expect(answer({ subject: "did:key:z6Mkother" })).rejects.toThrow("did-of-another");
    await expect(answer({ evidence: ["https://gent.example/evidence/1"] as never[] })).rejects
      .toThrow("evidence-unknown");
    expect((await given(award)).state).toBe("proposed");
    await withdrawAward(lille.deps, lille.administrator, award.id);
    await expect(answer({})).rejects.toThrow("award-withdrawn");
    await expect(
      receiveOfferWithdrawn(gent.deps, begin(gent), (await there(award)).id, {
        by: "https://stranger.example/actors/1",
      }),
    ).rejects.toThrow("not-the-issuer");
  });

  test("a badge that was not accepted, was changed, is about another, or comes from another", async () => {
    const [first, second] = [await offer(), await offer({ narrative: "Autre chose." })];
    await accept(second);
    const bytes = await credentialDocument(lille.deps, await issued(second));
    const by = issuer().address;
    const receive = (award: Award, content: Uint8Array, from = by) =>
      receiveCredential(gent.deps, begin(gent), award.id, { by: from, bytes: content });
    await expect(receive(await there(first), bytes)).rejects.toThrow("award-proposed");

    await gent.node.stop();
    const mirrored = await there(first);
    await acceptAward(gent.deps, joris, mirrored.id, { name: "Joris", evidence: [] });
    await expect(receive(mirrored, bytes)).rejects.toThrow("credential-of-another");
    await expect(receive(mirrored, bytes, "https://stranger.example/actors/1")).rejects
      .toThrow("not-the-issuer");
    const accepted = new TextDecoder().decode(bytes).replaceAll("Autre chose.", first.narrative);
    await expect(receive(mirrored, new TextEncoder().encode(accepted))).rejects
      .toThrow("document-not-good");
    expect((await there(first)).state).toBe("accepted");
  });

  test("who is not the holder says who may see the badge; an older word after a newer", async () => {
    const award = await offer();
    await accept(award);
    const { id } = await issued(award);
    const badge = `${lille.origin}/credentials/${id}`;
    const say = (by: string, at: string, visibility: "public" | "private") =>
      receiveVisibility(lille.deps, begin(lille), badge, { by, at: new Date(at), visibility });
    await expect(say("https://stranger.example/actors/1", "2030-01-01", "public")).rejects
      .toThrow("not-the-holder");
    await say(joriss, "2030-01-02", "private");
    await say(joriss, "2030-01-01", "public");
    expect((await issued(award)).visibility).toBe("private");
  });
});

describe("whatever another server sends", () => {
  let mina: Neighbour;
  beforeEach(() => {
    mina = new Neighbour({ clock: lille.deps.clock });
  });
  afterEach(() => mina.close());

  test("it answers, takes back and delivers nothing that is not its own", async () => {
    const award = await offer();
    const { activity } = await given(award);
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
    const proposal = await proposalDocument(lille.deps, await given(award));
    const stolen = { type: "Offer", to: [joriss], object: proposal };
    expect(await to(gent, stolen)).toBe(422);
    const renamed = { ...proposal, id: `${mina.origin}/awards/1` };
    expect(await to(gent, { ...stolen, object: renamed })).toBe(403);
    expect((await given(award)).state).toBe("proposed");
    expect((await parcoursOf(gent.deps, joris)).waiting).toHaveLength(1);
  });

  test("it learns nothing of a badge, at neither of its addresses", async () => {
    const award = await offer();
    const badge = await accept(award);
    const { id } = await issued(award);
    expect((await mina.get(`${lille.origin}/credentials/${id}`)).status).toBe(404);
    expect((await mina.get(`${gent.origin}/credentials/${badge.id}`)).status).toBe(404);
  });
});

test("a badge that is not of the framework shows our copy of its picture, or a sign with its name", async () => {
  const award = await offer();
  const proposal = await proposalDocument(lille.deps, await given(award));
  const subject = proposal.credentialSubject as JsonObject;
  const { alignment: _, image: __, ...definition } = subject.achievement as JsonObject;
  await receiveOffer(gent.deps, () => gent.deps.store.atomic(), {
    by: {
      address: `${lille.origin}/actors/${lille.organisation.id}`,
      dids: [(proposal.issuer as JsonObject).id as string],
    },
    recipient: joris.id,
    activity: `${lille.origin}/activities/x`,
    address: `${lille.origin}/awards/x`,
    proposal: { ...proposal, credentialSubject: { ...subject, achievement: definition } },
  });
  const { achievement } =
    (await gent.deps.store.get(keys.award(hashOf(`${lille.origin}/awards/x`)))).value!;
  expect(await findAchievement(gent.deps, achievement.id)).toMatchObject({
    address: `${lille.origin}/achievements/oral-2/1/fr`,
  });
  const picture = await fetch(`${gent.origin}/achievements/${achievement.id}/1/fr/image.svg`);
  expect(picture.status).toBe(200);
  expect(await picture.text()).toContain("<svg");
});
