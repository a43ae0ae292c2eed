import { afterAll, beforeAll, expect, test } from "vitest";
import { updateActor } from "../src/identity/actors.ts";
import { addressOf } from "../src/identity/names.ts";
import type { Account } from "../src/identity/types.ts";
import { setVisibility } from "../src/recognition/credentials.ts";
import { follow } from "../src/relations/follows.ts";
import { administratorOf, memberOf } from "../tests/support/login.ts";
import { Neighbour } from "../tests/support/neighbour.ts";
import {
  giveBadge,
  type LilleAndGent,
  openLilleAndGent,
  openMember,
  type Peer,
  settle,
} from "../tests/support/peers.ts";
import { type Visit, Visitor } from "../tests/support/visitor.ts";

let lille: Peer;
let gent: Peer;
let samira: Account;
let joris: Account;
let befriend: LilleAndGent["befriend"];
let close: LilleAndGent["close"];
let visitor: Visitor;

beforeAll(async () => {
  ({ lille, gent, samira, joris, befriend, close } = await openLilleAndGent());
  visitor = await memberOf(gent, joris);
});
afterAll(() => close());

const lookAt = (who: string) => visitor.get(`/network/find?who=${encodeURIComponent(who)}`);
const samiras = () => `@samira-benali@${new URL(lille.origin).host}`;
/** The badges on the page whose own page is at Lille. */
const shownThere = (visit: Visit) =>
  [...visit.document.querySelectorAll(`main a.tile-name[href^="${lille.origin}"]`)]
    .map((link) => link.getAttribute("href"));

test("who looks somebody up sees what they show to everyone, before following, and nothing else", async () => {
  const address = (badge: string) => `${lille.origin}/credentials/${badge}`;
  const open = [
    await giveBadge(lille, samira, "public"),
    await giveBadge(lille, samira, "quiet-public"),
  ];
  await giveBadge(lille, samira, "followers");
  await giveBadge(lille, samira, "private");
  const hidden = await giveBadge(lille, samira, "public");
  await settle(lille);
  await setVisibility(lille.deps, samira, hidden, "private");
  await settle(lille);
  const page = await lookAt(samiras());
  expect(page.document.querySelector("h1")?.textContent).toBe("Samira Benali");
  expect(shownThere(page).sort()).toEqual(open.map(address).sort());
  expect(page.text).toContain("Communication orale – en autonomie");
  const check = page.document.querySelector('a[href^="/verify?url="]')!.getAttribute("href")!;
  expect((await visitor.get(check)).document.querySelector(".notice-success")).not.toBeNull();
});

test("what came in as news is not there a second time", async () => {
  await befriend();
  const badge = await giveBadge(lille, samira, "public");
  await settle(lille, gent);
  const page = await lookAt(samiras());
  expect(shownThere(page)).not.toContain(`${lille.origin}/credentials/${badge}`);
  expect(page.document.querySelectorAll('main a[href^="/timeline/"]')).toHaveLength(1);
});

test("somebody whose server shows no such thing, or is silent now, is still found", async () => {
  const mina = new Neighbour({ clock: gent.deps.clock });
  for (const profile of [{}, { outbox: "https://elsewhere.invalid/outbox" }]) {
    mina.profile = profile;
    const page = await lookAt(mina.actor);
    expect(page.document.querySelector("h1")?.textContent).toBe("Mina");
    expect(page.document.querySelector('a[href^="/verify?url="]')).toBeNull();
  }
  await mina.close();
  const page = await visitor.get(`/network/someone?name=${encodeURIComponent(mina.actor)}`);
  expect(page.document.querySelector("h1")?.textContent).toBe("Mina");
});

test("who recognises for the association is led to give a person a badge, an association its word", async () => {
  const odile = await administratorOf(gent);
  const follow = async (who: string, start: string) => {
    const page = await odile.get(`/network/find?who=${encodeURIComponent(who)}`);
    return await odile.get(
      page.document.querySelector(`main a[href^="${start}"]`)!.getAttribute("href")!,
    );
  };
  const award = await follow(samiras(), "/awards/new?");
  expect(award.document.querySelector('a[href*="recipient="]')?.textContent).toBe("Samira Benali");
  const house = addressOf(lille.deps, lille.organisation.id);
  const word = await follow(house, "/endorsements/new?");
  expect(word.document.querySelector("#endorse-form")).not.toBeNull();
});

test("who shows their page to nobody is found by nobody here, but by who gives recognition and whom they follow", async () => {
  const karel = await openMember(gent, "Karel Claes");
  await updateActor(gent.deps, karel, karel.id, { visibility: "private" });
  const nadia = await openMember(gent, "Nadia Haddad");
  const odile = await administratorOf(gent);
  const page = `/network/someone?name=${karel.id}`;
  const found = `/network/find?who=karel-claes`;

  expect((await visitor.get(page)).status).toBe(404);
  const search = await visitor.get(found);
  expect([search.status, search.text.includes("Karel Claes")]).toEqual([422, false]);
  expect((await odile.get(found)).document.querySelector("h1")?.textContent).toBe("Karel Claes");

  await follow(gent.deps, karel, nadia.id);
  const followed = await memberOf(gent, nadia);
  expect((await followed.get(page)).document.querySelector("h1")?.textContent).toBe("Karel Claes");
});
