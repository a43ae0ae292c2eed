import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { browserOf, type Device } from "../support/browsing.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";
import { inviteMember } from "../support/setup.ts";
import type { Visitor } from "../support/visitor.ts";

let browser: Browser;
let node: RunningNode;
let nadia: Visitor;
let samira: Visitor;

beforeAll(async () => {
  const opened = await openNode({ name: "Les Géants", administrator: { name: "Nadia" } });
  ({ browser, node, admin: nadia } = opened);
  samira = await inviteMember(nadia, { name: "Samira Benali" });
  return opened.close;
});

async function open(who: Visitor | undefined, path: string, look: Device): Promise<Page> {
  const page = await (await browserOf(browser, look, who)).newPage();
  await page.goto(node.origin + path);
  return page;
}

/** What the verify page says, in its title, of a file that somebody drops on it. */
async function verdictOn(file: string, look: Device): Promise<string> {
  const page = await open(undefined, "/verify", look);
  await page.setInputFiles("#field-file", file);
  await page.click("#verify-form button");
  await page.waitForSelector(".checks");
  if (look.script) expect(await axeFindings(page)).toEqual([]);
  const title = await page.locator("h1").innerText();
  await page.context().close();
  return title;
}

describe.each<Device>([
  { width: 390, script: true },
  { width: 1280, script: false },
])("at $width px, script: $script", (look) => {
  test(
    "a badge goes from the offer to somebody who verifies its picture, and is revoked",
    async () => {
      const issuer = await open(nadia, "/awards/new", look);
      await issuer.click('a:has-text("Samira Benali")');
      await issuer.waitForSelector("#award-form");
      await issuer.click('#award-form button[name=step][value=preview]:not([tabindex="-1"])');
      await issuer.waitForSelector("#award-form .form-errors");
      await issuer.check("[name=badge][value=team]");
      await issuer.check("[name=level][value='3']");
      await issuer.fill("[name=narrative]", "Elle a tenu la friterie pendant la parade.");
      await issuer.fill("[name=hours]", "12,5");
      await issuer.click('#award-form button[name=step][value=preview]:not([tabindex="-1"])');
      await issuer.waitForSelector("#send-form");
      await issuer.click("#send-form button[value=send]");
      await issuer.waitForURL(/\/awards\/[a-z2-7]{26}$/);

      const holder = await open(samira, "/parcours", look);
      await holder.click(`a[href="${new URL(issuer.url()).pathname}"]`);
      await holder.waitForSelector("#accept-form");
      await holder.check("[name=shown][value=real]");
      await holder.click('#accept-form button[type="submit"]');
      await holder.waitForURL(/\/credentials\/[a-z2-7]{26}$/);
      const [download]: [Download, void] = await Promise.all([
        holder.waitForEvent("download"),
        holder.click('a[href$="/badge.png"]'),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.png$/);
      const file = await download.path();
      expect((await readFile(file)).subarray(1, 4).toString()).toBe("PNG");
      expect(await verdictOn(file, look)).toBe("Ce badge est authentique");

      await issuer.goto(holder.url());
      await issuer.click("details:has(#revoke-form) summary");
      await issuer.fill("#revoke-form [name=reason]", "Donné à la mauvaise personne.");
      await issuer.click('#revoke-form button[type="submit"]');
      await issuer.waitForSelector("text=Donné à la mauvaise personne.");
      expect(await verdictOn(file, look)).toBe("Ce badge a été révoqué");
      await issuer.context().close();
      await holder.context().close();
    },
    180_000,
  );
});
