import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { answersOf } from "../../tests/support/badge_world.ts";
import { after } from "../../tests/support/deps.ts";
import { EndorsedBadge } from "../../tests/support/endorsed_badge.ts";
import { openRecognition, type RecognitionWorld } from "../../tests/support/recognition_world.ts";
import { coreDigest } from "../credentials/core.ts";
import { attachedTo } from "../credentials/verify/attachment.ts";
import { activityKeys, isCurrent, rotateKey, shownActivityKeys } from "../identity/keys.ts";
import { credentialDocument, revokeCredential } from "./credentials.ts";
import { badgeKeys, badgesSignedWith, revokeStolenKey, signAgain } from "./stolen_keys.ts";
import type { BadgeRecord } from "./types.ts";

let world: RecognitionWorld;
let badge: BadgeRecord;
beforeEach(async () => {
  world = await openRecognition();
  badge = await world.issue();
});
afterEach(() => world.deps.dispose());

const keyInUse = async () => (await badgeKeys(world.deps, world.organisation)).find(isCurrent)!;

/** Odile says that today's key was stolen, a while after what was signed with it. */
async function steal(): Promise<string> {
  world.deps.now = after(world.deps.now, { days: 1 });
  const { id } = await keyInUse();
  await revokeStolenKey(world.deps, world.odile, world.organisation, id);
  return id;
}

/** What a verifier says of a badge as its page serves it now. */
async function answered({ award }: BadgeRecord) {
  const verification = await world.verify(await world.credentialOf(award));
  return { verified: verification.verified, issuer: answersOf(verification).issuer };
}

const GOOD = { verified: true, issuer: "passed issuer-document" };
const STOLEN = { verified: false, issuer: "failed key-revoked" };

describe("a key of the association that was stolen", () => {
  test("makes no badge good any more, and the next badge is signed by another", async () => {
    await steal();
    expect(await answered(badge)).toEqual(STOLEN);
    expect(await answered(await world.issue())).toEqual(GOOD);
  });

  test("takes along the keys that signed deliveries, which the same hand could copy", async () => {
    const shown = async () => {
      const all = await activityKeys(world.deps, world.organisation.id);
      return shownActivityKeys(all, world.deps.now).map(({ id }) => id);
    };
    const before = await shown();
    await steal();
    const now = await shown();
    expect(now).toHaveLength(before.length);
    expect(now.filter((id) => before.includes(id))).toEqual([]);
  });

  test("may be one that had ended: what today's key signed stays good", async () => {
    const { id } = await keyInUse();
    world.deps.now = after(world.deps.now, { days: 1 });
    await rotateKey(world.deps, world.organisation, "credential");
    const later = await world.issue({ achievement: { id: "team-1", version: 1, language: "fr" } });
    await revokeStolenKey(world.deps, world.odile, world.organisation, id);
    expect(await answered(badge)).toEqual(STOLEN);
    expect(await answered(later)).toEqual(GOOD);
  });

  test("is nothing a member can say", async () => {
    const { id } = await keyInUse();
    const { deps, samira, organisation } = world;
    await expect(revokeStolenKey(deps, samira, organisation, id)).rejects
      .toMatchObject({ code: "forbidden" });
    await expect(signAgain(deps, samira, organisation)).rejects
      .toMatchObject({ code: "forbidden" });
  });
});

describe("signing again what a stolen key had signed", () => {
  test("makes each badge good, the same badge with the endorsements it had", async () => {
    const endorsed = new EndorsedBadge(world, badge);
    await endorsed.endorse(world.karel);
    await endorsed.keep(world.karel);
    await world.settle();
    const { document: before } = await endorsed.current();
    await steal();
    expect(await signAgain(world.deps, world.odile, world.organisation)).toBe(1);
    expect(await answered(badge)).toEqual(GOOD);
    const { document, record } = await endorsed.current();
    expect(coreDigest(document)).toBe(coreDigest(before));
    expect(document.credentialStatus).toEqual(before.credentialStatus);
    expect(attachedTo(document)).toEqual(attachedTo(before));
    expect(record.endorsements).toBe(1);
  });

  test("leaves alone what another key signed and what was revoked, and ends", async () => {
    const wrong = await world.issue({ achievement: { id: "team-1", version: 1, language: "fr" } });
    await revokeCredential(world.deps, world.odile, wrong.id, "Donné à la mauvaise personne.");
    const id = await steal();
    const later = await world.issue({
      achievement: { id: "organise-1", version: 1, language: "fr" },
    });
    const bytes = await credentialDocument(world.deps, later);
    const stolen = async () => {
      const keys = await badgeKeys(world.deps, world.organisation);
      const found = await badgesSignedWith(
        world.deps,
        world.organisation,
        keys.filter((key) => key.id === id),
      );
      return found.map((one) => one.id);
    };
    expect(await stolen()).toEqual([badge.id]);
    expect(await signAgain(world.deps, world.odile, world.organisation)).toBe(1);
    expect(await stolen()).toEqual([]);
    expect(await signAgain(world.deps, world.odile, world.organisation)).toBe(0);
    expect(await credentialDocument(world.deps, await world.credentialOf(later.award)))
      .toEqual(bytes);
    expect((await answered(wrong)).verified).toBe(false);
  });
});
