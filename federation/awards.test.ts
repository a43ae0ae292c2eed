import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { after } from "../tests/support/deps.ts";
import { findAchievement } from "../src/achievements/store.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { hashOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { credentialFor, evidenceFor } from "../src/recognition/access/access.ts";
import { receiveOffer } from "../src/recognition/across/offers.ts";
import { acceptAward, declineAward, withdrawAward } from "../src/recognition/awards/awards.ts";
import {
  credentialDocument,
  revokeCredential,
  setVisibility,
} from "../src/recognition/credentials.ts";
import { proposalDocument } from "../src/recognition/awards/document.ts";
import { answerRequest } from "../src/recognition/endorsements/answers.ts";
import { keepEndorsement } from "../src/recognition/endorsements/choose.ts";
import { receivedBy } from "../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../src/recognition/endorsements/requests.ts";
import { asBadge } from "../src/recognition/kinds.ts";
import { parcoursOf } from "../src/recognition/parcours/parcours.ts";
import { bakedPng } from "../src/recognition/pictures.ts";
import type { Award } from "../src/recognition/types.ts";
import { keepUpload } from "../src/recognition/awards/uploads.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { keys } from "../src/store/keys.ts";
import { lookUp } from "./lookup.ts";

import { AwardsAcross } from "../tests/support/awards_across.ts";

let across: AwardsAcross;
let lille: Peer;
let gent: Peer;
let joris: Account;

beforeEach(async () => {
  across = await AwardsAcross.open();
  ({ lille, gent, joris } = across);
});
afterEach(async () => {
  await Promise.all([lille.stop(), gent.stop()]);
});

describe("an award to somebody on another node", () => {
  test("waits in their parcours, unsigned, and is signed when they accept", async () => {
    const award = await across.offer();
    const { waiting } = await parcoursOf(gent.deps, joris);
    expect(waiting).toMatchObject([{ narrative: award.narrative, hours: 12, state: "proposed" }]);
    expect((await across.given(award)).credential).toBeUndefined();

    const badge = await across.accept(award);
    const [own, theirs] = await Promise.all([
      credentialDocument(gent.deps, badge),
      credentialDocument(lille.deps, await across.issued(award)),
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
    const badge = await across.accept(await across.offer());
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
    const award = await across.offer({
      evidence: [
        { kind: "file", name: "La photo", upload: upload.id },
        { kind: "text", name: "Le livre d’or", narrative: "Dank je wel, Joris!" },
        { kind: "link", name: "Le journal", url: "https://journal.example/fete" },
      ],
    });
    const { evidence } = await across.there(award);
    expect(evidence.map(({ kind, name }) => [kind, name])).toEqual([
      ["file", "La photo"],
      ["text", "Le livre d’or"],
      ["link", "Le journal"],
    ]);
    const file = await evidenceFor(gent.deps, joris, evidence[0].id);
    expect(await gent.deps.blobs.get(file.evidence.blob!)).toEqual(photo);

    const badge = await across.accept(award, [evidence[0].id, evidence[2].id]);
    const document = JSON.parse(
      new TextDecoder().decode(await credentialDocument(gent.deps, badge)),
    ) as JsonObject;
    expect((document.evidence as JsonObject[]).map(({ name }) => name)).toEqual([
      "La photo",
      "Le journal",
    ]);
  });

  test("is declined with a word that the issuer reads", async () => {
    const award = await across.offer();
    await declineAward(gent.deps, joris, (await across.there(award)).id, "Dat was ik niet.");
    await settle(gent, lille);
    expect(await across.given(award)).toMatchObject({
      state: "declined",
      reason: "Dat was ik niet.",
    });
  });

  test("is withdrawn before the answer, even where the answer crosses it", async () => {
    const award = await across.offer();
    await gent.node.stop();
    await acceptAward(gent.deps, joris, (await across.there(award)).id, { evidence: [] });
    await withdrawAward(lille.deps, lille.administrator, award.id, "Une erreur de nom.");
    await settle(lille);
    await gent.wake();
    await settle(lille, gent);
    expect(await across.there(award)).toMatchObject({
      state: "withdrawn",
      reason: "Une erreur de nom.",
    });
    expect(await across.given(award)).toMatchObject({ state: "withdrawn" });
    expect((await across.given(award)).credential).toBeUndefined();
  });

  test("is no longer on its way once the issuer's node refuses the yes for good", async () => {
    const award = await across.offer();
    const moved: Award = { ...await across.given(award), state: "declined" };
    await lille.deps.store.atomic().set(keys.award(award.id), moved).commit();
    const { id } = await across.there(award);
    await acceptAward(gent.deps, joris, id, { evidence: [] });
    await settle(gent, lille, gent);
    expect((await across.there(award)).state).toBe("withdrawn");
  });

  test("is taken back after it was given, and its holder reads why", async () => {
    const award = await across.offer();
    const badge = await across.accept(award);
    await setVisibility(gent.deps, joris, badge.id, "public");
    await revokeCredential(
      lille.deps,
      lille.administrator,
      (await across.issued(award)).id,
      "Erreur.",
    );
    await settle(lille, gent);
    expect((await across.held(award)).revoked).toMatchObject({ reason: "Erreur." });
    expect((await parcoursOf(gent.deps, joris)).hours.total).toBe(0);
  });

  test("is seen by whom its holder says, and the issuer's address follows", async () => {
    const award = await across.offer();
    const badge = await across.accept(award);
    const { id } = await across.issued(award);
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
    const award = await across.offer();
    const badge = await across.accept(award);
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
    expect((await across.held(award)).endorsements).toBe(1);
    expect((await across.issued(award)).endorsements).toBe(1);
    expect(await credentialDocument(gent.deps, await across.held(award))).toEqual(
      await credentialDocument(lille.deps, await across.issued(award)),
    );
  });

  test("is nobody's business on the holder's node but theirs", async () => {
    const award = await across.offer();
    const badge = await across.accept(award);
    const { administrator, deps } = gent;
    await expect(credentialFor(deps, administrator, badge.id)).rejects.toThrow("not-found");
    await expect(revokeCredential(deps, administrator, badge.id, "Zomaar")).rejects
      .toThrow("not-found");
    await expect(withdrawAward(deps, administrator, (await across.there(award)).id)).rejects
      .toThrow("not-found");
  });
});

test("a badge that is not of the framework shows our copy of its picture, or a sign with its name", async () => {
  const award = await across.offer();
  const proposal = await proposalDocument(lille.deps, await across.given(award));
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
