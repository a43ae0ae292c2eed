import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { setVisibility } from "../src/recognition/credentials.ts";
import { follow } from "../src/relations/follows.ts";
import { addFollower } from "../tests/support/followers.ts";
import { after } from "../tests/support/deps.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";

// deno-lint-ignore no-explicit-any
type Json = any;
const FOLLOWERS = 120;

let peer: Peer;
let samira: Account;
let followers: string[];

beforeAll(async () => {
  peer = await startPeer();
  samira = await openMember(peer, "Samira Benali");
  followers = [];
  for (let number = 0; number < FOLLOWERS; number++) {
    followers.push(
      await addFollower(peer.deps, peer.organisation.id, "https://there.example", number),
    );
  }
  await follow(peer.deps, samira, peer.organisation.id);
  await settle(peer);
}, 60_000);
afterAll(() => peer?.stop());

const read = async (address: string): Promise<Json> => await (await fetch(address)).json();
const collection = (actor: string, name: string) => read(`${addressOf(peer.deps, actor)}/${name}`);

/** Everything in a collection, page after page, as another node reads it. */
async function everything(actor: string, name: string): Promise<Json[]> {
  const items: Json[] = [];
  const { first } = await collection(actor, name);
  for (let next = first; next;) {
    const page = await read(next);
    expect(page.type).toBe("OrderedCollectionPage");
    items.push(...page.orderedItems);
    next = page.next;
  }
  return items;
}

test("who follows an association is listed page by page, each once", async () => {
  const all = [...followers, addressOf(peer.deps, samira.id)];
  expect(await collection(peer.organisation.id, "followers")).toMatchObject({
    type: "OrderedCollection",
    totalItems: all.length,
  });
  expect((await everything(peer.organisation.id, "followers")).sort()).toEqual(all.sort());
});

test("of a person only the number is told, also to who guesses where the list would be", async () => {
  const address = `${addressOf(peer.deps, samira.id)}/following`;
  const { first, ...told } = await read(address);
  expect([told.totalItems, first]).toEqual([1, undefined]);
  expect((await read(`${address}?from=0`)).orderedItems).toEqual([]);
});

test("of somebody who keeps to themselves there is no collection at all", async () => {
  for (const name of ["followers", "following", "outbox"]) {
    const address = `${addressOf(peer.deps, peer.administrator.id)}/${name}`;
    expect((await fetch(address)).status).toBe(404);
  }
});

test("an outbox has what was said to everyone, the newest first, and nothing that was for few", async () => {
  const first = await giveBadge(peer, samira, "public");
  await settle(peer);
  peer.deps.now = after(peer.deps.now, { seconds: 1 });
  const second = await giveBadge(peer, samira, "public");
  await giveBadge(peer, samira, "followers");
  await settle(peer);
  const said = await everything(samira.id, "outbox");
  const creates = said.filter(({ type }) => type === "Create");
  expect(creates.map(({ object }) => object.url)).toEqual(
    [second, first].map((badge) => `${peer.origin}/credentials/${badge}`),
  );
});

test("an outbox is read to its end, also where more was said in one moment than a page holds", async () => {
  const badge = await giveBadge(peer, samira, "private");
  for (let time = 0; time < 60; time++) {
    await setVisibility(peer.deps, samira, badge, time % 2 === 0 ? "public" : "quiet-public");
    await settle(peer);
  }
  const { totalItems } = await collection(samira.id, "outbox");
  const said = await everything(samira.id, "outbox");
  expect(new Set(said.map(({ id }) => id)).size).toBe(totalItems);
});
