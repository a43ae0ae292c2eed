import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookUp } from "../../federation/lookup.ts";
import { frameworkId } from "../../src/achievements/framework.ts";
import type { Account } from "../../src/identity/types.ts";
import { proposeAward } from "../../src/recognition/awards/awards.ts";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { sessionCookie } from "../support/login.ts";
import { Neighbour } from "../support/neighbour.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../support/peers.ts";

let browser: Browser;
let peer: Peer;
let mina: Neighbour;
let samira: Account;

beforeAll(async () => {
  [browser, peer] = await Promise.all([launchBrowser(), startPeer()]);
  samira = await openMember(peer, "Samira Benali");
  mina = new Neighbour({ clock: peer.deps.clock });
  await lookUp(peer.deps, `@mina@${new URL(mina.origin).host}`);
});
afterAll(async () => {
  await browser?.close();
  await mina?.close();
  await peer?.stop();
});

interface Look {
  readonly width: number;
  readonly script: boolean;
  readonly language: string;
}

/** A browser of somebody's own, logged in where they have an account. */
async function browse(path: string, look: Look, account?: Account): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    javaScriptEnabled: look.script,
    locale: look.language,
  });
  if (account) await context.addCookies([await sessionCookie(peer, account)]);
  const page = await context.newPage();
  await page.goto(peer.origin + path);
  return page;
}

async function lastNote() {
  await settle(peer);
  return mina.received("Create").at(-1)?.object;
}

function linkIn(note: { readonly content: string }): string {
  const links = [...note.content.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  return links.at(-1)!.slice(peer.origin.length);
}

describe.each<Look>([
  { width: 390, script: true, language: "fr" },
  { width: 1280, script: false, language: "nl" },
])("at $width px, script: $script", (look) => {
  test("somebody on Mastodon accepts a badge by link and reply", async () => {
    await proposeAward(peer.deps, peer.administrator, peer.organisation, {
      recipient: mina.actor,
      achievement: { id: frameworkId("team", look.script ? 1 : 2), version: 1, language: "fr" },
      narrative: "Elle a tenu le stand des associations, **sous la pluie**.",
      evidence: [{ kind: "text", name: "Le stand", narrative: "Trois jours durant." }],
    });
    const note = await lastNote();
    const page = await browse(linkIn(note), look);
    if (look.script) expect(await axeFindings(page)).toEqual([]);
    await page.locator('#accept-form [name="shown"][value="real"]').check();
    await page.locator("#accept-form button[type=submit]").click();
    const code = await page.locator("#offer-code").inputValue();
    if (look.script) expect(await axeFindings(page)).toEqual([]);
    await mina.reply(note, code);
    await settle(peer);
    await page.reload();
    if (look.script) expect(await axeFindings(page)).toEqual([]);
    await page.locator('a[href*="?key="]').first().click();
    await page.waitForURL(/credentials/);
    expect(await page.locator("h1").textContent()).toContain("Mina");
    await page.context().close();
  });

  test("a member asks somebody on Mastodon for a word, and shows it", async () => {
    const badge = await giveBadge(peer, samira, "quiet-public");
    const address = `/credentials/${badge}/endorsements`;
    const ask = `${address}/new?q=${encodeURIComponent(`@mina@${new URL(mina.origin).host}`)}`;
    const page = await browse(ask, look, samira);
    if (look.script) expect(await axeFindings(page)).toEqual([]);
    await page.locator("#ask-form textarea").fill("Tu étais au bar avec moi.");
    await page.locator("#ask-form button[type=submit]").click();
    await page.waitForURL(`**${address}`);
    await mina.reply(await lastNote(), "Elle a tenu le bar avec moi, et la caisse aussi.");
    await page.reload();
    if (look.script) expect(await axeFindings(page)).toEqual([]);
    await page.locator('form[action$="/show"] button').click();
    await page.locator('form[action$="/hide"] button').waitFor();
    await page.context().close();
    const anyone = await browse(`/credentials/${badge}`, look);
    expect(await anyone.locator("main").textContent()).toContain("la caisse aussi");
    if (look.script) expect(await axeFindings(anyone)).toEqual([]);
    await anyone.context().close();
  });
});
