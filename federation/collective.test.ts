import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { frameworkId } from "../src/achievements/framework.ts";
import { askToJoin, leaveCollective } from "../src/collective/join.ts";
import { receiveJoin, refuse, welcome } from "../src/collective/members.ts";
import { membershipsOf } from "../src/collective/membership_store.ts";
import { latestOf, regionOf } from "../src/collective/region.ts";
import type { Membership } from "../src/collective/types.ts";
import { vouch, vouchFor, withdrawVouch } from "../src/collective/vouch.ts";
import { didWeb } from "../src/identity/did.ts";
import { addressOf } from "../src/identity/names.ts";
import { pinsOf } from "../src/identity/pins.ts";
import type { Account } from "../src/identity/types.ts";
import {
  credentialDocument,
  revokeCredential,
  setVisibility,
} from "../src/recognition/credentials.ts";
import { acceptAward, proposeAward } from "../src/recognition/awards.ts";
import { withdrawEndorsement } from "../src/recognition/endorsements/answers.ts";
import { credentialsOf } from "../src/recognition/lists.ts";
import { parcoursOf } from "../src/recognition/parcours.ts";
import { verifyContext } from "../src/recognition/verify_context.ts";
import { witnessesOf } from "../src/recognition/witnesses.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { timelineOf } from "../src/recognition/timeline.ts";
import { follow } from "../src/relations/follows.ts";
import { keys } from "../src/store/keys.ts";
import { after } from "../tests/support/deps.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { lookUp } from "./lookup.ts";
import { checkCopy } from "./region_check.ts";

let lille: Peer;
let region: Peer;
let samira: Account;

beforeEach(async () => {
  [lille, region] = await Promise.all([startPeer(), startPeer("collective")]);
  samira = await openMember(lille, "Samira Benali");
});
afterEach(async () => {
  await Promise.all([lille.stop(), region.stop()]);
});

const collective = () => addressOf(region.deps, region.organisation.id);
const association = (peer: Peer) => addressOf(peer.deps, peer.organisation.id);

async function ask(peer: Peer, word = "Nous tenons la braderie."): Promise<Membership> {
  await lookUp(peer.deps, collective());
  const asked = await askToJoin(peer.deps, peer.administrator, { collective: collective(), word });
  await settle(peer, region);
  return asked;
}

/** The collective's side of it. */
const theirs = async (state?: Membership["state"]) =>
  (await membershipsOf(region.deps, region.organisation.id, state))[0];

async function join(peer: Peer): Promise<Membership> {
  const asked = await ask(peer);
  await welcome(region.deps, region.administrator, (await theirs("asked")).id);
  await settle(region, peer, region);
  return asked;
}

const shown = async () => (await latestOf(region.deps, { limit: 20 })).badges;
const ours = async (peer: Peer) => (await membershipsOf(peer.deps, peer.organisation.id))[0];

describe("an association and a collective", () => {
  test("the association asks with a word, the collective welcomes it, and both know", async () => {
    await ask(lille);
    expect(await theirs()).toMatchObject({ state: "asked", word: "Nous tenons la braderie." });
    await welcome(region.deps, region.administrator, (await theirs()).id);
    await settle(region, lille);
    expect((await ours(lille)).state).toBe("welcomed");
    const { members } = await regionOf(region.deps);
    expect(members.map(({ actor }) => [actor.name, actor.place?.commune])).toEqual([
      ["Maison des Associations de Tourcoing", "Tourcoing"],
    ]);
  });

  test("meet each other's keys when one asks the other", async () => {
    await ask(lille);
    const met = (at: Peer, who: Peer) => pinsOf(at.deps, didWeb(who.deps, who.organisation.id));
    expect(await met(region, lille)).toHaveLength(1);
    expect(await met(lille, region)).toHaveLength(1);
  });

  test("asking twice asks once, and the first answer wins", async () => {
    await ask(lille);
    await ask(lille, "Encore nous.");
    expect(await membershipsOf(region.deps, region.organisation.id)).toHaveLength(1);
    await refuse(region.deps, region.administrator, (await theirs()).id, "Trop loin.");
    await expect(welcome(region.deps, region.administrator, (await theirs()).id)).rejects
      .toMatchObject({ code: "membership-declined" });
    await settle(region, lille);
    expect(await ours(lille)).toMatchObject({ state: "declined", reason: "Trop loin." });
  });

  test("who was declined may ask anew", async () => {
    await ask(lille);
    await refuse(region.deps, region.administrator, (await theirs()).id);
    await settle(region, lille);
    await join(lille);
    expect((await regionOf(region.deps)).members).toHaveLength(1);
  });

  test("a person is no association, and who does not administrate decides nothing", async () => {
    const begin = () => region.deps.store.atomic();
    const person = { address: `${lille.origin}/actors/x`, type: "Person" } as const;
    const asked = {
      association: person,
      collective: region.organisation.id,
      activity: `${lille.origin}/activities/x`,
      word: "",
    };
    await expect(receiveJoin(region.deps, begin, asked)).rejects
      .toMatchObject({ code: "join-not-an-association" });
    const joris = await openMember(region, "Joris");
    await ask(lille);
    await expect(welcome(region.deps, joris, (await theirs()).id)).rejects.toThrow();
    await expect(askToJoin(lille.deps, samira, { collective: collective(), word: "" })).rejects
      .toThrow();
  });

  test("a welcome that comes after the association left does not bring it back", async () => {
    const asked = await ask(lille);
    await region.node.stop();
    await leaveCollective(lille.deps, lille.administrator, asked.id);
    await welcome(region.deps, region.administrator, (await theirs()).id);
    region.node.start();
    await settle(lille, region, lille, region);
    expect((await ours(lille)).state).toBe("left");
    expect((await theirs()).state).toBe("left");
    expect((await regionOf(region.deps)).members).toEqual([]);
  });
});

describe("what members publish", () => {
  test("is shown with its count and hours, byte for byte, and gone when it is hidden", async () => {
    await join(lille);
    const badge = await giveBadge(lille, samira, "public");
    await settle(lille, region, lille);
    const [one] = await shown();
    expect(one.copy).toMatchObject({ competence: "oral", level: 2, state: "good" });
    const record = (await lille.deps.store.get(keys.credential(badge))).value!;
    expect(await region.deps.blobs.get(one.badge.document))
      .toEqual(await credentialDocument(lille.deps, record));
    expect((await regionOf(region.deps)).tally).toMatchObject({
      total: 1,
      counts: { "oral-2": 1 },
    });

    await setVisibility(lille.deps, samira, badge, "private");
    await settle(lille, region);
    expect(await shown()).toEqual([]);
    expect((await regionOf(region.deps)).tally).toMatchObject({ total: 0, counts: {} });
  });

  test("and what they published before they joined is found", async () => {
    await giveBadge(lille, samira, "public");
    await settle(lille);
    await join(lille);
    await settle(region, lille, region);
    expect(await shown()).toHaveLength(1);
  });

  test("is in no list if its holder wants it in none", async () => {
    await join(lille);
    await giveBadge(lille, samira, "quiet-public");
    await settle(lille, region);
    expect(await shown()).toEqual([]);
  });

  test("is passed on once to those who follow the collective, and taken back", async () => {
    const gent = await startPeer();
    try {
      const joris = await openMember(gent, "Joris");
      await lookUp(gent.deps, collective());
      await follow(gent.deps, joris, collective());
      await join(lille);
      await settle(gent, region);
      const badge = await giveBadge(lille, samira, "public");
      await settle(lille, region, gent);
      expect(await timelineOf(gent.deps, joris)).toMatchObject([{ badge: { verified: true } }]);
      await setVisibility(lille.deps, samira, badge, "private");
      await settle(lille, region, gent);
      expect(await timelineOf(gent.deps, joris)).toEqual([]);
    } finally {
      await gent.stop();
    }
  });

  test("leaves with them", async () => {
    const asked = await join(lille);
    await giveBadge(lille, samira, "public");
    await settle(lille, region);
    await leaveCollective(lille.deps, lille.administrator, asked.id);
    await settle(lille, region, lille);
    expect(await shown()).toEqual([]);
    expect((await regionOf(region.deps)).members).toEqual([]);
    expect((await theirs()).state).toBe("left");
    // Nothing of theirs comes any more.
    await giveBadge(lille, samira, "public");
    await settle(lille, region);
    expect(await shown()).toEqual([]);
  });

  test("is verified again every day, and its page says when", async () => {
    await join(lille);
    await giveBadge(lille, samira, "public");
    await settle(lille, region);
    const before = (await shown())[0].badge.verifiedAt;
    region.deps.now = after(region.deps.now, { days: 1, minutes: 1 });
    lille.deps.now = region.deps.now;
    await region.wake();
    await settle(region, lille);
    const { verifiedAt } = (await shown())[0].badge;
    expect(verifiedAt > before).toBe(true);
  });

  test("is taken off when its own node shows it no more, though no word of it arrived", async () => {
    await join(lille);
    const badge = await giveBadge(lille, samira, "public");
    await settle(lille, region);
    const record = await lille.deps.store.get(keys.credential(badge));
    await lille.deps.store.atomic()
      .set(keys.credential(badge), { ...record.value!, visibility: "private" }).commit();
    const { copy } = (await shown())[0];
    await checkCopy(region.deps, copy.id, () => region.deps.store.atomic());
    await settle(region);
    expect(await shown()).toEqual([]);
  });

  test("stays while its node is silent, and says so", async () => {
    await join(lille);
    await giveBadge(lille, samira, "public");
    await settle(lille, region);
    await lille.stop();
    const { copy } = (await shown())[0];
    await checkCopy(region.deps, copy.id, () => region.deps.store.atomic());
    await settle(region);
    expect((await shown())[0].badge).toMatchObject({ silent: true, verified: true });
    lille = await startPeer();
  });

  test("goes when it is revoked", async () => {
    await join(lille);
    const badge = await giveBadge(lille, samira, "public");
    await settle(lille, region);
    await revokeCredential(lille.deps, lille.administrator, badge, "Erreur.");
    await settle(lille, region);
    expect(await shown()).toEqual([]);
    expect((await regionOf(region.deps)).tally.total).toBe(0);
  });
});

describe("the collective's word on a key", () => {
  const documentOf = async (badge: string) =>
    await credentialDocument(
      lille.deps,
      (await lille.deps.store.get(keys.credential(badge))).value!,
    );

  test("lets who knows only the collective verify a badge of a node that is gone", async () => {
    await join(lille);
    await vouch(region.deps, region.administrator, association(lille));
    await vouch(region.deps, region.administrator, association(lille));
    await settle(region, lille);
    expect(await witnessesOf(lille.deps, lille.organisation.id)).toHaveLength(1);
    const bytes = await documentOf(await giveBadge(lille, samira, "private"));
    const [gent, stranger] = await Promise.all([startPeer(), startPeer()]);
    try {
      await ask(gent);
      await lille.stop();
      const judged = async (peer: Peer) => {
        const { verified, checks } = await verifyDocument(bytes, verifyContext(peer.deps));
        return [verified, checks.find(({ id }) => id === "issuer")?.code];
      };
      expect(await judged(gent)).toEqual([true, "issuer-witness"]);
      expect(await judged(stranger)).toEqual([false, "issuer-not-reached"]);
      await withdrawVouch(region.deps, region.administrator, association(lille));
      expect(await judged(gent)).toEqual([false, "issuer-not-reached"]);
    } finally {
      await Promise.all([gent.stop(), stranger.stop()]);
      lille = await startPeer();
    }
  });

  test("stands in a badge for somebody elsewhere, whose node takes it and reads it there", async () => {
    await join(lille);
    await vouch(region.deps, region.administrator, association(lille));
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
    const asked = await join(lille);
    await vouch(region.deps, region.administrator, association(lille));
    await settle(region, lille);
    if (how === "removed") await refuse(region.deps, region.administrator, (await theirs()).id);
    else await leaveCollective(lille.deps, lille.administrator, asked.id);
    await settle(lille, region, lille);
    expect(await vouchFor(region.deps, association(lille))).toBeNull();
    expect(await witnessesOf(lille.deps, lille.organisation.id)).toEqual([]);
  });

  test("is in no badge any more once it is taken back", async () => {
    await join(lille);
    const given = await vouch(region.deps, region.administrator, association(lille));
    await settle(region, lille);
    await withdrawEndorsement(region.deps, region.administrator, given.id);
    await settle(region, lille);
    const bytes = await documentOf(await giveBadge(lille, samira, "private"));
    expect(JSON.parse(new TextDecoder().decode(bytes)).issuer.endorsement).toBeUndefined();
  });
});
