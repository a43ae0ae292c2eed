import { afterAll, beforeAll, expect, test } from "vitest";
import { frameworkId } from "../src/achievements/framework.ts";
import { addressOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { acceptAward, proposeAward } from "../src/recognition/awards/awards.ts";
import { parcoursOf } from "../src/recognition/parcours/parcours.ts";
import { timelineOf } from "../src/recognition/news/timeline.ts";
import { acceptFollower } from "../src/relations/follows.ts";
import { keys } from "../src/store/keys.ts";
import { Neighbour } from "../tests/support/neighbour.ts";
import {
  giveBadge,
  type LilleAndGent,
  openLilleAndGent,
  type Peer,
  settle,
} from "../tests/support/peers.ts";
import { lookUp } from "./lookup.ts";

let lille: Peer;
let gent: Peer;
let samira: Account;
let joris: Account;
let befriend: LilleAndGent["befriend"];
let close: LilleAndGent["close"];
let mina: Neighbour;

beforeAll(async () => {
  ({ lille, gent, samira, joris, befriend, close } = await openLilleAndGent());
  mina = new Neighbour({ clock: lille.deps.clock });
});
afterAll(async () => {
  await mina.close();
  await close();
});

const samiras = () => addressOf(lille.deps, samira.id);
const seen = async () => (await timelineOf(gent.deps, joris)).length;

test("what somebody passes on is taken by its author's proof, and refused once it was changed", async () => {
  await mina.follow(samiras());
  await acceptFollower(lille.deps, samira, samira.id, mina.actor);
  await giveBadge(lille, samira, "public");
  await settle(lille);
  const said = mina.received("Create").at(-1);
  await befriend();
  expect(await seen()).toBe(0);

  const { proof, ...unproven } = said;
  const changed = { ...said, object: { ...said.object, content: "<p>Achetez ici !</p>" } };
  for (const activity of [unproven, changed, { ...unproven, proof: { ...proof, created: "x" } }]) {
    expect(await mina.send(`${gent.origin}/inbox`, activity)).toBe(401);
  }
  expect(await seen()).toBe(0);
  expect(await mina.send(`${gent.origin}/inbox`, said)).toBe(202);
  await settle(gent);
  expect(await seen()).toBe(1);
});

test("what is larger than a message may be arrives whole: the longest words in every field", async () => {
  const [narrative, text] = ["語".repeat(3000), "漢".repeat(1500)];
  const { id } = await proposeAward(lille.deps, lille.administrator, lille.organisation, {
    recipient: await lookUp(lille.deps, addressOf(gent.deps, joris.id)),
    achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
    narrative,
    evidence: Array.from({ length: 10 }, (_, number) => ({
      kind: "text" as const,
      name: `${number} ${"ô".repeat(110)}`,
      narrative: text,
    })),
  });
  await settle(lille, gent);
  const activity = (await lille.deps.store.get(keys.award(id))).value!.activity!;
  const { value: record } = await lille.deps.store.get(keys.activity(activity.split("/").at(-1)!));
  expect([record?.document, typeof record?.blob]).toEqual([undefined, "string"]);

  const [offered] = (await parcoursOf(gent.deps, joris)).waiting;
  expect(offered.narrative).toBe(narrative);
  expect(offered.evidence.map((one) => one.narrative)).toEqual(Array(10).fill(text));
  const agreed = offered.evidence.map((one) => one.id);
  await acceptAward(gent.deps, joris, offered.id, { name: "Joris", evidence: agreed });
  await settle(gent, lille);
  const { credential } = (await gent.deps.store.get(keys.award(offered.id))).value!;
  const { document } = (await gent.deps.store.get(keys.credential(credential!))).value!;
  const badge = JSON.parse(new TextDecoder().decode((await gent.deps.blobs.get(document))!));
  expect(badge.evidence).toHaveLength(10);
});
