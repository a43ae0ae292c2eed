import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { frameworkId } from "../src/achievements/framework.ts";
import { leaveCollective } from "../src/collective/join.ts";
import { refuse } from "../src/collective/members.ts";
import { vouch, vouchFor, withdrawVouch } from "../src/collective/vouch.ts";
import { addressOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { credentialDocument } from "../src/recognition/credentials.ts";
import { acceptAward, proposeAward } from "../src/recognition/awards/awards.ts";
import { withdrawEndorsement } from "../src/recognition/endorsements/answers.ts";
import { credentialsOf } from "../src/recognition/lists.ts";
import { parcoursOf } from "../src/recognition/parcours/parcours.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { witnessesOf } from "../src/recognition/witnesses.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { keys } from "../src/store/keys.ts";
import {
  ask,
  join,
  membershipAt,
  openLilleAndRegion,
  organisationOf,
} from "../tests/support/joining.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let region: Peer;
let samira: Account;

beforeEach(async () => {
  ({ lille, region, samira } = await openLilleAndRegion());
});
afterEach(async () => {
  await Promise.all([lille.stop(), region.stop()]);
});

describe("the collective's word on a key", () => {
  const documentOf = async (badge: string) =>
    await credentialDocument(
      lille.deps,
      (await lille.deps.store.get(keys.credential(badge))).value!,
    );

  test("lets who knows only the collective verify a badge of a node that is gone", async () => {
    await join(lille, region);
    await vouch(region.deps, region.administrator, organisationOf(lille));
    await vouch(region.deps, region.administrator, organisationOf(lille));
    await settle(region, lille);
    expect(await witnessesOf(lille.deps, lille.organisation.id)).toHaveLength(1);
    const bytes = await documentOf(await giveBadge(lille, samira, "private"));
    const [gent, stranger] = await Promise.all([startPeer(), startPeer()]);
    try {
      await ask(gent, region);
      await lille.stop();
      const judged = async (peer: Peer) => {
        const { verified, checks } = await verifyDocument(bytes, verifyContext(peer.deps));
        return [verified, checks.find(({ id }) => id === "issuer")?.code];
      };
      expect(await judged(gent)).toEqual([true, "issuer-witness"]);
      expect(await judged(stranger)).toEqual([false, "issuer-not-reached"]);
      await withdrawVouch(region.deps, region.administrator, organisationOf(lille));
      expect(await judged(gent)).toEqual([false, "issuer-not-reached"]);
    } finally {
      await Promise.all([gent.stop(), stranger.stop()]);
      lille = await startPeer();
    }
  });

  test("stands in a badge for somebody elsewhere, whose node takes it and reads it there", async () => {
    await join(lille, region);
    await vouch(region.deps, region.administrator, organisationOf(lille));
    await settle(region, lille);
    const gent = await startPeer();
    try {
      const joris = await openMember(gent, "Joris De Smet");
      const recipient = await lookUp(lille.deps, addressOf(gent.deps, joris.id));
      await proposeAward(lille.deps, lille.administrator, lille.organisation, {
        recipient,
        achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
        narrative: "Il a accueilli les familles.",
        evidence: [],
      });
      await settle(lille, gent);
      const [award] = (await parcoursOf(gent.deps, joris)).waiting;
      await acceptAward(gent.deps, joris, award.id, { evidence: [] });
      await settle(gent, lille);
      const [badge] = await credentialsOf(gent.deps, [joris.id]);
      const bytes = await credentialDocument(gent.deps, badge);
      expect(JSON.parse(new TextDecoder().decode(bytes)).issuer.endorsement).toHaveLength(1);
      expect((await verifyDocument(bytes, verifyContext(gent.deps))).verified).toBe(true);
    } finally {
      await gent.stop();
    }
  });

  test.each(["removed", "gone by itself"])("ends for a member that is %s", async (how) => {
    const asked = await join(lille, region);
    await vouch(region.deps, region.administrator, organisationOf(lille));
    await settle(region, lille);
    if (how === "removed") {
      await refuse(region.deps, region.administrator, (await membershipAt(region)).id);
    } else await leaveCollective(lille.deps, lille.administrator, asked.id);
    await settle(lille, region, lille);
    expect(await vouchFor(region.deps, organisationOf(lille))).toBeNull();
    expect(await witnessesOf(lille.deps, lille.organisation.id)).toEqual([]);
  });

  test("is in no badge any more once it is taken back", async () => {
    await join(lille, region);
    const given = await vouch(region.deps, region.administrator, organisationOf(lille));
    await settle(region, lille);
    await withdrawEndorsement(region.deps, region.administrator, given.id);
    await settle(region, lille);
    const bytes = await documentOf(await giveBadge(lille, samira, "private"));
    expect(JSON.parse(new TextDecoder().decode(bytes)).issuer.endorsement).toBeUndefined();
  });
});
