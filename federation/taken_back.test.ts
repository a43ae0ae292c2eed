import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { setVisibility } from "../src/recognition/credentials.ts";
import { after } from "../tests/support/deps.ts";
import { Neighbour } from "../tests/support/neighbour.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../tests/support/peers.ts";
import { listDeliveries } from "./delivery/given_up.ts";

// deno-lint-ignore no-explicit-any
type Json = any;

let peer: Peer;
let samira: Account;
let mina: Neighbour;
let answer: number | undefined;

beforeAll(async () => {
  peer = await startPeer();
  samira = await openMember(peer, "Samira Benali");
  mina = new Neighbour({ clock: peer.deps.clock, refuses: () => answer });
  await mina.follow(addressOf(peer.deps, peer.organisation.id));
  await settle(peer);
});
afterAll(async () => {
  await mina?.close();
  await peer?.stop();
});

async function outbox(actor: string): Promise<Json[]> {
  const address = `${addressOf(peer.deps, actor)}/outbox?from=`;
  return (await (await fetch(address)).json()).orderedItems;
}

test("what is shown no longer is neither in an outbox nor at its own address", async () => {
  const badge = await giveBadge(peer, samira, "public");
  await settle(peer);
  const said = [...await outbox(samira.id), ...await outbox(peer.organisation.id)];
  expect(said.map(({ type }) => type)).toEqual(["Create", "Announce"]);
  for (const { id } of said) expect((await fetch(id)).status).toBe(200);
  await setVisibility(peer.deps, samira, badge, "private");
  await settle(peer);
  for (const { id } of said) expect((await fetch(id)).status).toBe(404);
  expect(await outbox(samira.id)).toEqual([]);
  expect(await outbox(peer.organisation.id)).toEqual([]);
});

test("what was taken back while somebody could not be reached never gets there", async () => {
  const told = mina.inbox.length;
  answer = 503;
  const badge = await giveBadge(peer, samira, "public");
  await settle(peer);
  await setVisibility(peer.deps, samira, badge, "private");
  answer = undefined;
  peer.deps.now = after(peer.deps.now, { minutes: 1 });
  await peer.wake();
  expect(mina.inbox.slice(told).map(({ type }) => type)).toEqual(["Delete"]);
  const { waiting, givenUp } = await listDeliveries(peer.deps, peer.administrator);
  expect([waiting, givenUp]).toEqual([0, []]);
});
