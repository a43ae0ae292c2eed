import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  giveBadge,
  type LilleAndGent,
  openLilleAndGent,
  openMember,
  type Peer,
  settle,
} from "../tests/support/peers.ts";
import { credentialFor } from "../src/recognition/access/access.ts";
import { setVisibility } from "../src/recognition/credentials.ts";
import { newsOf, timelineOf } from "../src/recognition/news/timeline.ts";
import { acceptFollower, follow, removeFollower, unfollow } from "../src/relations/follows.ts";
import { block } from "../src/relations/blocks.ts";
import { followersOf, followingOf } from "../src/relations/follow_store.ts";
import { updateActor } from "../src/identity/actors.ts";
import { addressOf } from "../src/identity/names.ts";
import { pinsOf } from "../src/identity/pins.ts";
import { didWeb } from "../src/identity/did.ts";
import type { Account } from "../src/identity/types.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let gent: Peer;
let samira: Account;
let joris: Account;
let befriend: LilleAndGent["befriend"];
let close: LilleAndGent["close"];

beforeEach(async () => {
  ({ lille, gent, samira, joris, befriend, close } = await openLilleAndGent());
});
afterEach(() => close());

const seen = async () =>
  (await timelineOf(gent.deps, joris)).flatMap((entry) =>
    entry.kind === "elsewhere"
      ? [{ badge: entry.badge?.name, verified: entry.badge?.verified }]
      : []
  );

/** What Gent holds of what Samira said. */
const notesOfSamira = () => newsOf(gent.deps, addressOf(lille.deps, samira.id));

test("somebody here is found by the name they log in with", async () => {
  expect(await lookUp(lille.deps, "samira-benali")).toBe(samira.id);
  await expect(lookUp(lille.deps, "joris")).rejects.toThrow();
});

describe("somebody on another node", () => {
  test("is found, asked, and followed once they say yes", async () => {
    const name = await lookUp(gent.deps, `@samira-benali@${new URL(lille.origin).host}`);
    expect(name).toBe(`${lille.origin}/actors/${samira.id}`);
    await follow(gent.deps, joris, name);
    await settle(gent, lille);
    const asked = await Array.fromAsync(followersOf(lille.deps, samira.id, "waiting"));
    expect(asked.map((one) => one.follower)).toEqual([addressOf(gent.deps, joris.id)]);
    await acceptFollower(lille.deps, samira, samira.id, asked[0].follower);
    await settle(lille, gent);
    expect(await followingOf(gent.deps, joris.id)).toMatchObject([{
      followed: name,
      state: "accepted",
    }]);
  });

  test("shows a badge to who follows her, whose node verifies it and remembers the key", async () => {
    await befriend();
    await giveBadge(lille, samira, "quiet-public");
    await settle(lille, gent);
    expect(await seen()).toEqual([{ badge: "Communication orale – en autonomie", verified: true }]);
    expect(await pinsOf(gent.deps, didWeb(lille.deps, lille.organisation.id))).toHaveLength(1);
  });

  test("shows a badge to followers alone, and it goes when the follow ends", async () => {
    const name = await befriend();
    const badge = await giveBadge(lille, samira, "followers");
    await settle(lille, gent);
    expect(await seen()).toHaveLength(1);
    expect((await fetch(`${lille.origin}/credentials/${badge}`)).status).toBe(404);
    await unfollow(gent.deps, joris, name);
    await settle(gent, lille);
    expect(await seen()).toEqual([]);
    expect(await Array.fromAsync(followersOf(lille.deps, samira.id, "accepted"))).toEqual([]);
  });

  test("takes a badge back, and shows it anew", async () => {
    await befriend();
    const badge = await giveBadge(lille, samira, "public");
    await settle(lille, gent);
    await setVisibility(lille.deps, samira, badge, "private");
    await settle(lille, gent);
    expect(await seen()).toEqual([]);
    await setVisibility(lille.deps, samira, badge, "quiet-public");
    await settle(lille, gent);
    expect(await seen()).toHaveLength(1);
  });
});

test("an association passes on what it recognised to those who follow it", async () => {
  const house = await lookUp(gent.deps, new URL(lille.origin).host.replace(/^/, "localhost@"));
  await follow(gent.deps, joris, house);
  await settle(gent, lille);
  await giveBadge(lille, samira, "public");
  await settle(lille, gent);
  expect(await seen()).toHaveLength(1);
});

test("a follower taken off the list hears no more", async () => {
  await befriend();
  await removeFollower(lille.deps, samira, samira.id, addressOf(gent.deps, joris.id));
  await settle(lille, gent);
  expect(await followingOf(gent.deps, joris.id)).toEqual([]);
  await giveBadge(lille, samira, "public");
  await settle(lille, gent);
  expect(await seen()).toEqual([]);
});

test("a blocked host loses what was for followers, and is neither heard nor told anything new", async () => {
  const name = await befriend();
  await giveBadge(lille, samira, "followers");
  const open = await giveBadge(lille, samira, "public");
  await settle(lille, gent);
  expect(await seen()).toHaveLength(2);
  await block(lille.deps, lille.administrator, { target: new URL(gent.origin).host, reason: "" });
  await settle(lille, gent);
  expect(await Array.fromAsync(followersOf(lille.deps, samira.id, "accepted"))).toEqual([]);
  expect(await followingOf(gent.deps, joris.id)).toEqual([]);
  expect(await notesOfSamira()).toHaveLength(1);
  await giveBadge(lille, samira, "public");
  await setVisibility(lille.deps, samira, open, "private");
  await settle(lille, gent);
  expect(await notesOfSamira()).toEqual([]);
  await unfollow(gent.deps, joris, name);
  await follow(gent.deps, joris, name);
  await settle(gent, lille);
  expect(await Array.fromAsync(followersOf(lille.deps, samira.id, "waiting"))).toEqual([]);
});

test("who changes their name is known by the new one", async () => {
  await befriend();
  await updateActor(lille.deps, samira, samira.id, { name: "Samira B." });
  await settle(lille, gent);
  await giveBadge(lille, samira, "public");
  await settle(lille, gent);
  const [entry] = await timelineOf(gent.deps, joris);
  expect(entry.author.name).toBe("Samira B.");
});

test("a neighbour of the same association who follows her sees what is for followers", async () => {
  const amine = await openMember(lille, "Amine Haddad");
  await follow(lille.deps, amine, samira.id);
  const badge = await giveBadge(lille, samira, "followers");
  await expect(credentialFor(lille.deps, amine, badge)).rejects.toThrow();
  await acceptFollower(lille.deps, samira, samira.id, amine.id);
  expect((await credentialFor(lille.deps, amine, badge)).id).toBe(badge);
  await settle(lille);
  expect(await timelineOf(lille.deps, amine)).toMatchObject([{ kind: "here" }]);
});
