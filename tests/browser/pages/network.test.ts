import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { lookUp } from "../../../federation/lookup.ts";
import { askToJoin } from "../../../src/collective/join.ts";
import { welcome } from "../../../src/collective/members.ts";
import { membershipsOf } from "../../../src/collective/membership_store.ts";
import { vouch } from "../../../src/collective/vouch.ts";
import { addressOf, hashOf } from "../../../src/identity/names.ts";
import { setLanguages } from "../../../src/identity/settings.ts";
import type { Account } from "../../../src/identity/types.ts";
import { block } from "../../../src/relations/blocks.ts";
import { follow } from "../../../src/relations/follows.ts";
import { launchBrowser } from "../../support/browser.ts";
import { administratorOf, memberOf } from "../../support/login.ts";
import { lookAtAll, LOOKS } from "../../support/look.ts";
import { Neighbour } from "../../support/neighbour.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../../support/peers.ts";
import { Visitor } from "../../support/visitor.ts";

let browser: Browser;
let lille: Peer;
let gent: Peer;
let region: Peer;
let mina: Neighbour;
let gone: Neighbour;
let samira: Account;
let paths: Readonly<Record<"region" | "member", string[]>>;

/** Two associations and a collective, somebody on other software, somebody who is gone. */
beforeAll(async () => {
  [browser, lille, gent, region] = await Promise.all([
    launchBrowser(),
    startPeer(),
    startPeer(),
    startPeer("collective"),
  ]);
  for (const { deps, administrator } of [lille, gent, region]) {
    await setLanguages(deps, administrator, ["fr", "nl", "en"]);
  }
  samira = await openMember(lille, "Samira Benali");
  const { clock } = lille.deps;
  [mina, gone] = [new Neighbour({ clock }), new Neighbour({ clock, refuses: () => 410 })];
  await gone.follow(addressOf(lille.deps, lille.organisation.id));
  const collective = addressOf(region.deps, region.organisation.id);
  for (const peer of [lille, gent]) {
    await lookUp(peer.deps, collective);
    const word = "Nous tenons la braderie.";
    await askToJoin(peer.deps, peer.administrator, { collective, word });
  }
  await settle(lille, gent, region);
  const association = addressOf(lille.deps, lille.organisation.id);
  const asked = await membershipsOf(region.deps, region.organisation.id, "asked");
  const { id } = asked.find((one) => one.association === association)!;
  await welcome(region.deps, region.administrator, id);
  await vouch(region.deps, region.administrator, association);
  await settle(region, lille, region);
  await giveBadge(lille, samira, "public");
  await giveBadge(lille, samira, "quiet-public");
  await follow(lille.deps, samira, await lookUp(lille.deps, mina.actor));
  await follow(lille.deps, samira, lille.organisation.id);
  await settle(lille, region);
  await mina.send(`${addressOf(lille.deps, samira.id)}/inbox`, {
    id: mina.id("creates"),
    type: "Create",
    object: mina.note("Bravo @samira, quelle journée !", {
      tag: [{ type: "Mention", href: addressOf(lille.deps, samira.id) }],
    }),
  });
  const reason = "Publicité.";
  await block(lille.deps, lille.administrator, { target: "spam.example", reason });
  await settle(lille, region);
  const members = `/region/members/${hashOf(association)}`;
  paths = {
    region: ["/", "/region/recognitions", await firstShown(), members],
    member: [
      "/network",
      `/network/find?who=${encodeURIComponent(mina.actor)}`,
      `/network/someone?name=${encodeURIComponent(mina.actor)}`,
      "/timeline",
    ],
  };
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await Promise.all([mina?.close(), gone?.close()]);
  await Promise.all([lille?.stop(), gent?.stop(), region?.stop()]);
});

/** The page of the one recognition that the region shows. */
async function firstShown(): Promise<string> {
  const { document } = await new Visitor(region.origin).get("/region/recognitions");
  const link = document.querySelector('main a[href^="/region/recognitions/"]');
  if (!link) throw new Error("The region shows nothing");
  return link.getAttribute("href")!;
}

describe.each(LOOKS)("in $language at $width px, $scheme", (look) => {
  test("the region reads well, for anyone and for who looks after it", async () => {
    await lookAtAll(browser, look, { origin: region.origin, paths: paths.region });
    await lookAtAll(browser, look, {
      origin: region.origin,
      reader: await administratorOf(region),
      paths: ["/admin/collective", "/admin/deliveries", "/admin/blocks"],
    });
  }, 120_000);

  test("an association's dealings with others read well", async () => {
    await lookAtAll(browser, look, {
      origin: lille.origin,
      reader: await administratorOf(lille),
      paths: ["/admin/collective", "/admin/deliveries", "/admin/blocks", "/network"],
    });
    await lookAtAll(browser, look, {
      origin: lille.origin,
      reader: await memberOf(lille, samira),
      paths: paths.member,
    });
    const samiras = `@samira-benali@${new URL(lille.origin).host}`;
    await lookAtAll(browser, look, {
      origin: gent.origin,
      reader: await administratorOf(gent),
      paths: [`/network/find?who=${encodeURIComponent(samiras)}`],
    });
  }, 120_000);
});
