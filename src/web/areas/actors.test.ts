import { afterAll, beforeAll, expect, test } from "vitest";
import { giveBadge, openMember, type Peer, startPeer } from "../../../tests/support/peers.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import type { Account } from "../../identity/types.ts";

const BADGES = 60;

let peer: Peer;
let samira: Account;
let anyone: Visitor;

beforeAll(async () => {
  peer = await startPeer();
  samira = await openMember(peer, "Samira Benali");
  for (let badge = 0; badge < BADGES; badge++) await giveBadge(peer, samira, "public");
  anyone = new Visitor(peer.origin, "fr");
}, 60_000);
afterAll(() => peer?.stop());

async function visit(path: string) {
  const { document, status } = await anyone.get(path);
  return {
    status,
    badges: [...document.querySelectorAll("main a.tile-name")]
      .map((link) => link.getAttribute("href")!),
    words: document.querySelector("main")!.textContent,
    more: document.querySelector(".show-more a")?.getAttribute("href"),
  };
}

test("of many badges somebody's page shows the newest, and leads to every other one", async () => {
  const own = await visit(`/actors/${samira.id}`);
  expect(own.badges).toHaveLength(12);
  expect(own.words).toMatch(/Tout voir\s: 60/);
  const first = await visit(own.more!);
  expect(first.badges.slice(0, 12)).toEqual(own.badges);
  expect(first.words).toContain("1 à 48 sur 60");
  const last = await visit(first.more!);
  expect(last.more).toBeUndefined();
  expect(new Set([...first.badges, ...last.badges]).size).toBe(BADGES);
});

test("an association's home leads to all it gave, each with who shows it", async () => {
  const home = await visit("/");
  const { document } = await anyone.get("/");
  const all = document.querySelector("#recognised .actions a")!.getAttribute("href")!;
  const given = await visit(all);
  expect(given.badges.slice(0, home.badges.length)).toEqual(home.badges);
  expect(given.words).toContain("Samira");
});

test("a list is a page like any other: nothing keeps its style and pictures away", async () => {
  const policyOf = async (path: string) => {
    const { headers, body } = await fetch(peer.origin + path, { headers: { Accept: "text/html" } });
    await body!.cancel();
    return headers.get("content-security-policy");
  };
  expect(await policyOf(`/actors/${samira.id}/received`)).toBe(await policyOf("/help"));
});

test("what somebody does not show to everyone is in none of these lists", async () => {
  const karim = await openMember(peer, "Karim Haddad");
  await giveBadge(peer, karim, "quiet-public", "Karim");
  expect((await visit(`/actors/${karim.id}/received`)).badges).toEqual([]);
});
