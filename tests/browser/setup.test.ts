import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { PASSWORD, setupPath } from "../support/setup.ts";

let browser: Browser;
let node: RunningNode;
beforeAll(async () => {
  [browser, node] = await Promise.all([launchBrowser(), startNode()]);
});
afterAll(async () => {
  await browser?.close();
  await node?.dispose();
});

test(
  "the set-up is done on a phone's width with a keyboard alone, and heard as it goes",
  async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: "nl",
    });
    const page = await context.newPage();
    await page.goto(node.origin + await setupPath(node));
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "main .actions a", "Enter");
    await titled(page, "Wat voor organisatie zijn jullie?");

    await press(page, "#setup-kind button.button-primary", "Enter");
    await page.waitForSelector("#setup-kind .form-errors");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("alert");
    expect(await axeFindings(page)).toEqual([]);

    await press(page, "#setup-kind input[type=radio]", "Space");
    await press(page, "#setup-kind button.button-primary", "Enter");
    await titled(page, "Hoe heten jullie?");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("h1");
    await type(page, "[name=name]", "De Vrienden van de Reus");
    await press(page, "#setup-name button.button-primary", "Enter");
    for (
      const [form, title] of [
        ["place", "Waar zijn jullie?"],
        ["languages", "Welke talen spreken jullie?"],
        ["logo", "Hebben jullie een logo?"],
        ["you", "En jij, wie ben jij?"],
      ]
    ) {
      await titled(page, title);
      expect([form, await axeFindings(page)]).toEqual([form, []]);
      await press(page, `#setup-${form} button[name=skip]`, "Enter");
    }
    await titled(page, "Dit gaat er gebeuren");
    expect(await page.textContent("main")).toContain("“De Vrienden van de Reus”");
    expect(await axeFindings(page)).toEqual([]);
    await type(page, "[name=password]", PASSWORD);
    await page.keyboard.press("Enter");
    await titled(page, "En nu?");
    expect(new URL(page.url()).pathname).toBe("/setup/done");
    // The site has its own foot by now, not that of a site nobody has set up.
    expect(await page.locator('.site-footer a[href="/help"]').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  },
  300_000,
);

async function titled(page: Page, title: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Goes from control to control as far as this one, as a keyboard does. */
async function reach(page: Page, selector: string): Promise<void> {
  for (let stops = 1; stops <= 60; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The Tab key never came to ${selector} on ${page.url()}`);
}

async function press(page: Page, selector: string, key: string): Promise<void> {
  await reach(page, selector);
  await page.keyboard.press(key);
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await reach(page, selector);
  await page.keyboard.type(text);
}
