import { afterEach, beforeEach, expect, test } from "vitest";
import { AwardsAcross } from "../tests/support/awards_across.ts";
import { answersOf } from "../tests/support/badge_world.ts";
import { after } from "../tests/support/deps.ts";
import { openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { idOf } from "../src/credentials/json.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { isCurrent } from "../src/identity/keys.ts";
import { credentialDocument } from "../src/recognition/credentials.ts";
import { answerRequest } from "../src/recognition/endorsements/answers.ts";
import { keepEndorsement } from "../src/recognition/endorsements/choose.ts";
import { heldDocument } from "../src/recognition/endorsements/held.ts";
import { endorsementsOf } from "../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../src/recognition/endorsements/requests.ts";
import { badgeKeys, revokeStolenKey, signAgain } from "../src/recognition/stolen_keys.ts";
import type { Award, CredentialRecord } from "../src/recognition/types.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";

let across: AwardsAcross;
/** A third site, which has seen nothing of either. */
let elsewhere: Peer;
let award: Award;
let held: CredentialRecord;

beforeEach(async () => {
  [across, elsewhere] = await Promise.all([AwardsAcross.open(), startPeer()]);
  award = await across.offer();
  held = await across.accept(award);
});
afterEach(async () => {
  await Promise.all([across.lille.stop(), across.gent.stop(), elsewhere.stop()]);
});

/** Lille says that its key was stolen, a day after it gave Joris his badge. */
async function steal(): Promise<void> {
  const { deps, administrator, organisation } = across.lille;
  for (const peer of [across.lille, across.gent, elsewhere]) {
    peer.deps.now = after(peer.deps.now, { days: 1 });
  }
  const stolen = (await badgeKeys(deps, organisation)).find(isCurrent)!;
  await revokeStolenKey(deps, administrator, organisation, stolen.id);
}

/** What a site says of Joris's badge, as he holds it. */
async function verifiedAt(peer: Peer) {
  const bytes = await credentialDocument(across.gent.deps, held);
  const verification = await verifyDocument(bytes, verifyContext(peer.deps));
  return { verified: verification.verified, issuer: answersOf(verification).issuer };
}

test("a stolen key: the site that had the badge still knows it, any other no longer", async () => {
  await steal();
  expect(await verifiedAt(across.gent)).toEqual({
    verified: true,
    issuer: "passed issuer-recorded",
  });
  expect(await verifiedAt(elsewhere)).toEqual({ verified: false, issuer: "failed key-revoked" });
});

test("a badge signed again reaches its holder elsewhere with the next endorsement they keep", async () => {
  const { lille, gent, joris } = across;
  await steal();
  expect(await signAgain(lille.deps, lille.administrator, lille.organisation)).toBe(1);

  const eva = await openMember(gent, "Eva");
  const asked = { endorser: eva.id, message: "" };
  const { id } = await requestEndorsement(gent.deps, joris, held.id, asked);
  const words = { text: "Hij hielp iedereen.", relation: "collega’s" };
  await answerRequest(gent.deps, eva, id, { words, language: "nl" });
  await settle(gent);
  const badge = idOf(await heldDocument(gent.deps, held.id))!;
  const [received] = await endorsementsOf(gent.deps, badge);
  await keepEndorsement(gent.deps, joris, received!.id);
  await settle(gent, lille);

  held = await across.held(award);
  expect(await verifiedAt(elsewhere)).toEqual({ verified: true, issuer: "passed issuer-document" });
});
