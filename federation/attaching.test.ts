import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { after } from "../tests/support/deps.ts";
import { openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { frameworkId } from "../src/achievements/framework.ts";
import { idOf } from "../src/credentials/json.ts";
import { coreDigest } from "../src/credentials/core.ts";
import { attachedTo } from "../src/credentials/verify/attachment.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { addressOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { acceptAward, proposeAward } from "../src/recognition/awards/awards.ts";
import { revokeCredential } from "../src/recognition/credentials.ts";
import { answerRequest } from "../src/recognition/endorsements/answers.ts";
import { presentationOf } from "../src/recognition/endorsements/ask_issuer.ts";
import { keepEndorsement, takeOffEndorsement } from "../src/recognition/endorsements/choose.ts";
import { receiveAttachment } from "../src/recognition/endorsements/elsewhere.ts";
import { heldDocument } from "../src/recognition/endorsements/held.ts";
import { attachmentState } from "../src/recognition/endorsements/lists.ts";
import { endorsementsOf } from "../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../src/recognition/endorsements/requests.ts";
import { takeIssuerAnswer } from "../src/recognition/endorsements/take_edition.ts";
import { awardsOf, credentialsOf } from "../src/recognition/lists.ts";
import type { CredentialRecord } from "../src/recognition/types.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { keys } from "../src/store/keys.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let gent: Peer;
let joris: Account;
let peers: Account[];
/** Joris's badge, given by Lille: his own record of it, at Gent. */
let held: CredentialRecord;

beforeEach(async () => {
  [lille, gent] = await Promise.all([startPeer(), startPeer()]);
  joris = await openMember(gent, "Joris De Smet");
  peers = [await openMember(gent, "Eva"), await openMember(gent, "Bram")];
  held = await givenAcross();
});
afterEach(async () => {
  await Promise.all([lille.stop(), gent.stop()]);
});

/** Lille recognises Joris, who lives at Gent. */
async function givenAcross(): Promise<CredentialRecord> {
  const recipient = await lookUp(lille.deps, `@joris-de-smet@${new URL(gent.origin).host}`);
  await proposeAward(lille.deps, lille.administrator, lille.organisation, {
    recipient,
    achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
    narrative: "Il a tenu le stand.",
    evidence: [],
  });
  await settle(lille, gent);
  const [award] = await awardsOf(gent.deps, [joris.id], "proposed");
  await acceptAward(gent.deps, joris, award.id, { name: "Joris", evidence: [] });
  await settle(gent, lille);
  const [record] = await credentialsOf(gent.deps, [joris.id]);
  return record;
}

const document = () => heldDocument(gent.deps, held.id);

/** Peers write, and Joris says yes to all of them. */
async function endorsed(by: readonly Account[]): Promise<void> {
  const request = async (peer: Account) => {
    const asked = { endorser: peer.id, message: "" };
    const { id } = await requestEndorsement(gent.deps, joris, held.id, asked);
    const words = { text: "Hij hielp iedereen.", relation: "collega’s" };
    await answerRequest(gent.deps, peer, id, { words, language: "nl" });
  };
  for (const peer of by) await request(peer);
  await settle(gent);
  const waiting = (await received()).filter(({ state }) => state === "waiting");
  await Promise.all(waiting.map(({ id }) => keepEndorsement(gent.deps, joris, id)));
}

const received = async () => await endorsementsOf(gent.deps, idOf(await document())!);

/** How the badge is signed at its issuer's. */
async function atIssuer() {
  const id = idOf(await document())!.split("/").at(-1)!;
  return { id, document: await heldDocument(lille.deps, id) };
}

describe("a badge whose issuer is elsewhere", () => {
  test("is signed again there, and comes back with both endorsements", async () => {
    const before = await document();
    await endorsed(peers);
    await settle(gent, lille);
    await settle(gent, lille);
    const now = await document();
    expect(attachedTo(now)).toHaveLength(2);
    expect(coreDigest(now)).toBe(coreDigest(before));
    expect(now).toEqual((await atIssuer()).document);
    expect((await verifyDocument(now, verifyContext(gent.deps))).verified).toBe(true);
    expect(await attachmentState(gent.deps, held.id)).toEqual({ state: "none" });
  });

  test("asked for from an older edition, is told of the newer one and asks again: none is lost", async () => {
    await endorsed(peers.slice(0, 1));
    const before = (await gent.deps.store.get(keys.credential(held.id))).value!;
    await settle(gent, lille);
    await settle(gent, lille);
    expect(attachedTo(await document())).toHaveLength(1);
    // As if the answer had not come yet.
    await gent.deps.store.atomic().set(keys.credential(held.id), before).commit();
    await endorsed(peers.slice(1));
    await settle(gent, lille);
    await settle(gent, lille);
    await settle(gent, lille);
    expect(attachedTo(await document())).toHaveLength(2);
    expect(await document()).toEqual((await atIssuer()).document);
  });

  test("loses one again, and keeps the other", async () => {
    await endorsed(peers);
    await settle(gent, lille);
    await settle(gent, lille);
    const [first] = await received();
    await takeOffEndorsement(gent.deps, joris, first.id);
    await settle(gent, lille);
    await settle(gent, lille);
    const left = attachedTo(await document()).map(idOf);
    expect(left).toHaveLength(1);
    expect(left).not.toContain(first.address);
  });

  test("stays as it is where the issuer refuses, and is shown with the endorsement beside it", async () => {
    await revokeCredential(lille.deps, lille.administrator, (await atIssuer()).id, "Vergissing.");
    const entry = await gent.deps.store.get(keys.credential(held.id));
    const { revoked: _, ...unaware } = entry.value!;
    await settle(lille, gent);
    await gent.deps.store.atomic().set(keys.credential(held.id), unaware).commit();
    await endorsed(peers.slice(0, 1));
    await settle(gent, lille);
    await settle(gent, lille);
    expect(await attachmentState(gent.deps, held.id)).toMatchObject({ state: "refused" });
    expect(attachedTo(await document())).toEqual([]);
  });

  test("outlives its issuer: its holder shows both, signed by their own hand", async () => {
    await lille.stop();
    await endorsed(peers.slice(0, 1));
    await settle(gent);
    gent.deps.now = after(gent.deps.now, { days: 15 });
    expect(await attachmentState(gent.deps, held.id)).toEqual({ state: "gone" });
    const presentation = await presentationOf(gent.deps, held);
    const { verified, checks } = await verifyDocument(presentation, verifyContext(gent.deps));
    const check = (id: string) => checks.find((one) => one.id === id)!;
    expect(verified).toBe(true);
    expect(check("presentation").status).toBe("passed");
    expect(check("endorsements").items).toMatchObject([{ status: "passed" }]);
    lille = await startPeer();
  });
});

describe("what is refused, and changes nothing", () => {
  test("somebody else asks the issuer about this badge", async () => {
    const presentation = await presentationOf(gent.deps, held);
    const asking = receiveAttachment(lille.deps, () => lille.deps.store.atomic(), {
      by: addressOf(gent.deps, peers[0].id),
      activity: `${gent.origin}/activities/x`,
      presentation,
      badge: idOf(await document())!,
    });
    await expect(asking).rejects.toThrow("not-the-holder");
  });

  test("an answer from who is not the issuer, or of another badge", async () => {
    const badge = idOf(await document())!;
    const answer = (by: string, edition: object) =>
      takeIssuerAnswer(gent.deps, () => gent.deps.store.atomic(), {
        by,
        badge,
        document: edition as never,
        accepted: true,
      });
    const before = await document();
    await expect(answer(addressOf(gent.deps, peers[0].id), before))
      .rejects.toThrow("not-the-issuer");
    const forged = { ...before, name: "Tout savoir" };
    await expect(answer(held.issuer, forged)).rejects.toThrow("document-not-good");
    expect(await document()).toEqual(before);
  });

  test("an older edition after a newer one", async () => {
    const before = await document();
    await endorsed(peers.slice(0, 1));
    await settle(gent, lille);
    await settle(gent, lille);
    const now = await document();
    expect(attachedTo(now)).toHaveLength(1);
    await takeIssuerAnswer(gent.deps, () => gent.deps.store.atomic(), {
      by: held.issuer,
      badge: idOf(now)!,
      document: before,
      accepted: true,
    });
    expect(await document()).toEqual(now);
  });
});
