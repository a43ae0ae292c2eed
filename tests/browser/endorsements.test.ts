import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, offer, show } from "../support/awarding.ts";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { askedOf, attachedTo, eventually, showProfile } from "../support/endorsing.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { inviteMember, setUpNode } from "../support/setup.ts";
import type { Visitor } from "../support/visitor.ts";

let browser: Browser;
let lille: RunningNode;
let gent: RunningNode;
let admin: Visitor;
let samira: Visitor;
let joris: Visitor;

beforeAll(async () => {
  [browser, lille, gent] = await Promise.all([launchBrowser(), startNode(), startNode()]);
  admin = await setUpNode(lille, { name: "Les Géants", administrator: { name: "Nadia" } });
  const gentAdmin = await setUpNode(gent, { name: "De Reuzen", language: "nl" });
  samira = await inviteMember(admin, { name: "Samira Benali", handle: "samira" });
  joris = await inviteMember(gentAdmin, { name: "Joris Claes", handle: "joris", language: "nl" });
  await showProfile(joris);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await lille?.dispose();
  await gent?.dispose();
});

/** A page in somebody's own browser. */
async function open(who: Visitor, path: string, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    javaScriptEnabled: look.script,
    locale: who.language,
  });
  await context.addCookies(who.cookies());
  const page = await context.newPage();
  await page.goto(who.origin + path);
  return page;
}

/** What axe finds on a page; where there is no script, as it is without those of the site. */
async function findings(who: Visitor, path: string, look: Look): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: look.width, height: 800 } });
  await context.addCookies(who.cookies());
  if (!look.script) {
    await context.route(
      "**",
      (route) => route.request().resourceType() === "script" ? route.abort() : route.continue(),
    );
  }
  const page = await context.newPage();
  await page.goto(who.origin + path);
  const found = await axeFindings(page);
  await context.close();
  return found;
}

interface Look {
  readonly width: number;
  readonly script: boolean;
  /** Of the badge, which tells the walks apart. */
  readonly level: 1 | 2 | 3 | 4;
}

describe.each<Look>([
  { width: 390, script: true, level: 1 },
  { width: 390, script: false, level: 2 },
  { width: 1280, script: true, level: 3 },
  { width: 1280, script: false, level: 4 },
])("at $width px, script: $script", (look) => {
  test("an endorsement goes from request to evidence, as both sides see it", async () => {
    const { level, script } = look;
    const path = await offer(admin, {
      to: "Samira Benali",
      badge: "oral",
      level,
      narrative: "Oui.",
    });
    const badge = await accept(samira, path);

    const holder = await open(samira, badge, look);
    await holder.click('a[href$="/endorsements/new"]');
    await holder.fill("#field-q", `@joris@${new URL(gent.origin).host}`);
    await holder.click('form[role="search"] button');
    await holder.fill("#field-message", "Je was erbij.");
    await holder.click("#ask-form button");
    if (level === 1) {
      // Nobody elsewhere could know who asks.
      await holder.waitForSelector("#ask-form .form-errors");
      await showProfile(samira);
      await holder.click("#ask-form button");
    }
    await holder.waitForSelector('form[action$="/withdraw"]');

    const endorser = await open(joris, await askedOf(joris), look);
    expect(await endorser.locator("main").innerText()).toContain("Je was erbij.");
    await endorser.fill("#field-relation", "we stonden samen aan de kraam");
    await endorser.click('#answer-form button[type="submit"]');
    await endorser.waitForSelector("#field-text-error");
    expect(await endorser.inputValue("#field-relation")).toBe("we stonden samen aan de kraam");
    if (script) expect(await axeFindings(endorser)).toEqual([]);
    await endorser.fill("#field-text", "Ze gaf wisselgeld in drie talen.");
    await endorser.click('#answer-form button[type="submit"]');
    await endorser.waitForURL(/\/endorsements\/\w+$/);

    await eventually(async () => {
      await holder.goto(`${samira.origin}${badge}/endorsements`);
      return await holder.locator('form[action$="/keep"]').count() > 0;
    });
    await holder.click('form[action$="/keep"] button');
    await attachedTo(samira, badge, 1);
    await holder.goto(samira.origin + badge);
    expect(await holder.locator(".endorsement").innerText())
      .toContain("Ze gaf wisselgeld in drie talen.");
    const picture = holder.locator(".badge-said img");
    expect(await picture.getAttribute("src")).toContain("endorsements=1");

    // The endorser keeps what they gave, and their own site says that it stands in the badge.
    const given = new URL(endorser.url()).pathname;
    await endorser.goto(`${joris.origin}/endorsements`);
    await endorser.click(`main a[href="${given}"]`);
    await endorser.waitForURL(`**${given}`);
    expect(await endorser.locator("main").innerText()).toContain("Ze gaf wisselgeld");
    await show(samira, badge, "public");
    const verified = `/verify?url=${encodeURIComponent(samira.origin + badge)}`;
    await endorser.goto(joris.origin + verified);
    const check = endorser.locator(".check-passed", { hasText: "Getuigt er nog iemand?" });
    expect(await check.innerText()).toContain("Eén getuigenis, ongeschonden.");
    for (const page of ["/endorsements", given, verified]) {
      expect(await findings(joris, page, look)).toEqual([]);
    }
    await holder.context().close();
    await endorser.context().close();
  }, 120_000);
});
