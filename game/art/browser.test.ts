import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../tests/support/browser.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL("testing/page.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]!.text });
});

afterAll(async () => {
  await browser.close();
});

test("nothing is cut off: every picture stays within the box that is kept of it", async () => {
  const spills = await page.evaluate(() =>
    (globalThis as unknown as { spills(): string[] }).spills()
  );
  expect(spills).toEqual([]);
});

test("every sound can be heard, none is harsh, and each dies away", async () => {
  const heard = await page.evaluate(() =>
    (globalThis as unknown as {
      hear(): Promise<{ sound: string; peak: number; end: number }[]>;
    }).hear()
  );
  expect(heard.length).toBeGreaterThan(10);
  for (const { sound, peak, end } of heard) {
    expect(peak, sound).toBeGreaterThan(0.02);
    expect(peak, sound).toBeLessThan(0.95);
    expect(end, sound).toBeLessThan(0.001);
  }
});
