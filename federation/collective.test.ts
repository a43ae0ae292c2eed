import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askToJoin, leaveCollective } from "../src/collective/join.ts";
import { receiveJoin, refuse, welcome } from "../src/collective/members.ts";
import { membershipsOf } from "../src/collective/membership_store.ts";
import { latestOf, regionOf } from "../src/collective/region.ts";
import { didWeb } from "../src/identity/did.ts";
import { pinsOf } from "../src/identity/pins.ts";
import type { Account } from "../src/identity/types.ts";
import {
  credentialDocument,
  revokeCredential,
  setVisibility,
} from "../src/recognition/credentials.ts";
import { timelineOf } from "../src/recognition/news/timeline.ts";
import { follow } from "../src/relations/follows.ts";
import { keys } from "../src/store/keys.ts";
import { after } from "../tests/support/deps.ts";
import {
  ask,
  join,
  membershipAt,
  openLilleAndRegion,
  organisationOf,
} from "../tests/support/joining.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { lookUp } from "./lookup.ts";
import { checkCopy } from "./region_check.ts";

let lille: Peer;
let region: Peer;
let samira: Account;

beforeEach(async () => {
  ({ lille, region, samira } = await openLilleAndRegion());
});
afterEach(async () => {
  await Promise.all([lille.stop(), region.stop()]);
});

const shown = async () => (await latestOf(region.deps, { limit: 20 })).badges;

describe("an association and a collective", () => {
  test("the association asks with a word, the collective welcomes it, and both know", async () => {
    await ask(lille, region);
    expect(await membershipAt(region)).toMatchObject({
      state: "asked",
      word: "Nous tenons la braderie.",
    });
    await welcome(region.deps, region.administrator, (await membershipAt(region)).id);
    await settle(region, lille);
    expect((await membershipAt(lille)).state).toBe("welcomed");
    const { members } = await regionOf(region.deps);
    expect(members.map(({ actor }) => [actor.name, actor.place?.commune])).toEqual([
      ["Maison des Associations de Tourcoing", "Tourcoing"],
    ]);
  });

  test("meet each other's keys when one asks the other", async () => {
    await ask(lille, region);
    const met = (at: Peer, who: Peer) => pinsOf(at.deps, didWeb(who.deps, who.organisation.id));
    expect(await met(region, lille)).toHaveLength(1);
    expect(await met(lille, region)).toHaveLength(1);
  });

  test("asking twice asks once, and the first answer wins", async () => {
    await ask(lille, region);
    await ask(lille, region, "Encore nous.");
    expect(await membershipsOf(region.deps, region.organisation.id)).toHaveLength(1);
    await refuse(region.deps, region.administrator, (await membershipAt(region)).id, "Trop loin.");
    await expect(welcome(region.deps, region.administrator, (await membershipAt(region)).id))
      .rejects
      .toMatchObject({ code: "membership-declined" });
    await settle(region, lille);
    expect(await membershipAt(lille)).toMatchObject({ state: "declined", reason: "Trop loin." });
  });

  test("who was declined may ask anew", async () => {
    await ask(lille, region);
    await refuse(region.deps, region.administrator, (await membershipAt(region)).id);
    await settle(region, lille);
    await join(lille, region);
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
    await ask(lille, region);
    await expect(welcome(region.deps, joris, (await membershipAt(region)).id)).rejects.toThrow();
    await expect(askToJoin(lille.deps, samira, { collective: organisationOf(region), word: "" }))
      .rejects
      .toThrow();
  });

  test("a welcome that comes after the association left does not bring it back", async () => {
    const asked = await ask(lille, region);
    await region.node.stop();
    await leaveCollective(lille.deps, lille.administrator, asked.id);
    await welcome(region.deps, region.administrator, (await membershipAt(region)).id);
    region.node.start();
    await settle(lille, region, lille, region);
    expect((await membershipAt(lille)).state).toBe("left");
    expect((await membershipAt(region)).state).toBe("left");
    expect((await regionOf(region.deps)).members).toEqual([]);
  });
});

describe("what members publish", () => {
  test("is shown with its count and hours, byte for byte, and gone when it is hidden", async () => {
    await join(lille, region);
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
    await join(lille, region);
    await settle(region, lille, region);
    expect(await shown()).toHaveLength(1);
  });

  test("is in no list if its holder wants it in none", async () => {
    await join(lille, region);
    await giveBadge(lille, samira, "quiet-public");
    await settle(lille, region);
    expect(await shown()).toEqual([]);
  });

  test("is passed on once to those who follow the collective, and taken back", async () => {
    const gent = await startPeer();
    try {
      const joris = await openMember(gent, "Joris");
      await lookUp(gent.deps, organisationOf(region));
      await follow(gent.deps, joris, organisationOf(region));
      await join(lille, region);
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
    const asked = await join(lille, region);
    await giveBadge(lille, samira, "public");
    await settle(lille, region);
    await leaveCollective(lille.deps, lille.administrator, asked.id);
    await settle(lille, region, lille);
    expect(await shown()).toEqual([]);
    expect((await regionOf(region.deps)).members).toEqual([]);
    expect((await membershipAt(region)).state).toBe("left");
    // Nothing of theirs comes any more.
    await giveBadge(lille, samira, "public");
    await settle(lille, region);
    expect(await shown()).toEqual([]);
  });

  test("is verified again every day, and its page says when", async () => {
    await join(lille, region);
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
    await join(lille, region);
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
    await join(lille, region);
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
    await join(lille, region);
    const badge = await giveBadge(lille, samira, "public");
    await settle(lille, region);
    await revokeCredential(lille.deps, lille.administrator, badge, "Erreur.");
    await settle(lille, region);
    expect(await shown()).toEqual([]);
    expect((await regionOf(region.deps)).tally.total).toBe(0);
  });
});
