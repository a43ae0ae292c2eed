import { afterAll, beforeAll, expect, test } from "vitest";
import { setRoles } from "../../src/identity/roles.ts";
import type { Account } from "../../src/identity/types.ts";
import { giveBadge, MEMBER_PASSWORD, openMember, type Peer, startPeer } from "../support/peers.ts";
import { Visitor } from "../support/visitor.ts";

let tourcoing: Peer;
let lille: Peer;
let karel: Account;
let badge: string;
/** A host of other software, and what its WebFinger answers. */
let other: Deno.HttpServer<Deno.NetAddr>;
let links: readonly Record<string, string>[] = [];

beforeAll(async () => {
  [tourcoing, lille] = [await startPeer(), await startPeer()];
  badge = await giveBadge(tourcoing, await openMember(tourcoing, "Samira Benali"), "public");
  karel = await openMember(lille, "Karel De Smet");
  other = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    () => Response.json({ subject: "acct:mina@elsewhere", links }),
  );
});
afterAll(async () => {
  await other?.shutdown();
  await tourcoing?.stop();
  await lille?.stop();
});

const host = (peer: Peer) => new URL(peer.origin).host;

/** A visitor of Tourcoing says where they have an account. */
async function askFrom(thing: string, address: string, remember = false) {
  const visitor = new Visitor(tourcoing.origin);
  const page = await visitor.get(`/own-site?thing=${thing}`);
  const answer = await visitor.submit(page, "#own-site", {
    address,
    ...(remember ? { remember: "yes" } : {}),
  });
  const link = answer.document.querySelector(".actions a.button-primary")?.getAttribute("href");
  return { visitor, answer, link };
}

test("an association is followed from one's own, by an address written once", async () => {
  const thing = `/actors/${tourcoing.organisation.id}`;
  const page = await new Visitor(tourcoing.origin).get(thing);
  expect(page.document.querySelector(`a[href="/own-site?thing=${thing}"]`)).not.toBeNull();
  const { visitor, link } = await askFrom(thing, `@${karel.login}@${host(lille)}`, true);
  expect(link).toBe(
    `${lille.origin}/authorize_interaction?uri=${encodeURIComponent(tourcoing.origin + thing)}`,
  );
  const again = await visitor.get(`/own-site?thing=${thing}`);
  expect(again.document.querySelector("[name=address]")!.getAttribute("value"))
    .toBe(`@${karel.login}@${host(lille)}`);

  const home = new Visitor(lille.origin);
  const door = await home.get(link!.slice(lille.origin.length));
  expect(door.path).toMatch(/^\/login/);
  expect(door.text).toContain("ce que vous avez commencé sur un autre site");
  const there = await home.submit(door, "#login", {
    login: karel.login,
    password: MEMBER_PASSWORD,
  });
  expect(there.document.querySelector("h1")!.textContent).toBe(tourcoing.organisation.name);
  const followed = await home.submit(there, 'form[action="/network/follow"]');
  expect(followed.document.querySelector('form[action="/network/unfollow"]')).not.toBeNull();
});

test("what one is about to recommend is shown, and nothing of a badge that is not", async () => {
  const hidden = await giveBadge(
    tourcoing,
    await openMember(tourcoing, "Aïcha"),
    "private",
    "Aïcha",
  );
  const shownFor = async (id: string) => {
    const visitor = new Visitor(tourcoing.origin);
    const { document } = await visitor.get(`/own-site?thing=/credentials/${id}`);
    return document.querySelector("main .tile")?.textContent;
  };
  expect(await shownFor(badge)).toContain("Samira");
  expect(await shownFor(hidden)).toBeUndefined();
});

test("a badge leads who recognises for their association to its definition, and others to its issuer", async () => {
  const { link } = await askFrom(`/credentials/${badge}`, `${karel.login}@${host(lille)}`);
  const home = new Visitor(lille.origin);
  const door = await home.get(link!.slice(lille.origin.length));
  const login = { login: karel.login, password: MEMBER_PASSWORD };
  const there = await home.submit(door, "#login", login);
  expect(there.document.querySelector("h1")!.textContent).toBe(tourcoing.organisation.name);
  await setRoles(lille.deps, lille.administrator, karel.id, ["member", "issuer"]);
  const again = await home.get(link!.slice(lille.origin.length));
  expect(again.path).toMatch(/^\/endorsements\/new/);
  expect(again.text).toContain("Communication orale");
});

test("our WebFinger says where our members do such things", async () => {
  const resource = encodeURIComponent(`acct:${karel.login}@${host(lille)}`);
  const answer = await fetch(`${lille.origin}/.well-known/webfinger?resource=${resource}`);
  const said = (await answer.json()).links as Record<string, string>[];
  const template = (rel: string) => said.find((link) => link.rel === rel)?.template;
  expect(template("http://ostatus.org/schema/1.0/subscribe"))
    .toBe(`${lille.origin}/authorize_interaction?uri={uri}`);
  expect(template("https://w3id.org/fep/3b86/Follow"))
    .toBe(`${lille.origin}/authorize_interaction?uri={object}`);
});

test("templates of other software are understood, and those that lead astray refused", async () => {
  const thing = `/actors/${tourcoing.organisation.id}`;
  const uri = encodeURIComponent(tourcoing.origin + thing);
  const address = `@mina@127.0.0.1:${other.addr.port}`;
  const subscribe = "http://ostatus.org/schema/1.0/subscribe";
  const follow = "https://w3id.org/fep/3b86/Follow";
  const placeOf = async (...given: Record<string, string>[]) => {
    links = given;
    return (await askFrom(thing, address)).link;
  };
  const mastodon = "https://social.example/authorize_interaction?uri={uri}";
  expect(await placeOf({ rel: subscribe, template: mastodon }))
    .toBe(`https://social.example/authorize_interaction?uri=${uri}`);
  const peertube = "https://tube.example/remote-interaction?uri={uri}";
  expect(await placeOf({ rel: subscribe, template: peertube }))
    .toBe(`https://tube.example/remote-interaction?uri=${uri}`);
  const intent = "https://new.example/intents/follow?o={object}&then={on-success}";
  expect(
    await placeOf({ rel: subscribe, template: mastodon }, { rel: follow, href: intent }),
  ).toBe(`https://new.example/intents/follow?o=${uri}&then=`);
  for (
    const template of ["javascript:alert('{uri}')", "http://plain.example/{uri}", "/x?{uri}", "no"]
  ) {
    expect(await placeOf({ rel: subscribe, template })).toBeUndefined();
  }
  const { answer } = await askFrom(thing, "nobody");
  expect(answer.status).toBe(422);
  expect(answer.text).toContain("elle ressemble à @nom@site");
  const astray = await askFrom("https://evil.example/actors/x", address);
  expect(astray.answer.status).toBe(422);
});
