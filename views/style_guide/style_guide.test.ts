import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveStyleGuide } from "../../scripts/style_guide.tsx";
import { axeFindings } from "../../tests/support/axe.ts";
import { launchBrowser } from "../../tests/support/browser.ts";

/** The parts of every page, in a real browser: whoever cannot use one of these can use no page. */
describe("the style guide", { timeout: 180_000 }, () => {
  let browser: Browser;
  let guide: Awaited<ReturnType<typeof serveStyleGuide>>;

  beforeAll(async () => {
    guide = await serveStyleGuide();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await guide?.stop();
  });

  for (const [colorScheme, width] of [["light", 320], ["dark", 1280]] as const) {
    it(`has nothing for axe to find, ${colorScheme}, ${width} px wide`, async () => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(guide.address);
      expect(await axeFindings(page)).toEqual([]);
      await context.close();
    });
  }

  it("asks nothing of another host and breaks no rule of the content policy", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(guide.address, { waitUntil: "networkidle" });
    expect(new Set(asked)).toEqual(new Set([new URL(guide.address).origin]));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("fits a narrow screen and doubled text without scrolling sideways", async () => {
    const page = await browser.newPage();
    await page.goto(guide.address);
    for (const [width, text] of [[320, "100%"], [640, "225%"]] as const) {
      await page.setViewportSize({ width, height: 640 });
      await page.evaluate(`document.documentElement.style.fontSize = "${text}"`);
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(overflow, `${width} px wide, text at ${text}`).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  it("shows the menu without a script, folded on a phone and unfolded on a desk", async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(guide.address);
    const verify = page.getByRole("navigation", { name: "Pages principales" })
      .getByRole("link", { name: "Vérifier", exact: true });
    expect(await verify.isVisible()).toBe(false);
    await page.getByText("Menu", { exact: true }).click();
    expect(await verify.isVisible()).toBe(true);
    await page.getByText("Menu", { exact: true }).click();
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await verify.isVisible()).toBe(true);
    await context.close();
  });

  it("puts the focus on what was wrong, and leads from there to the field", async () => {
    const page = await browser.newPage();
    await page.goto(guide.address);
    expect(await page.evaluate("document.activeElement.className")).toBe("form-errors");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.name")).toBe("email");
    await page.close();
  });
});
