import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { noteShifts, shiftsOf } from "../support/look/loading.ts";
import { giveBadge, openMember, type Peer, startPeer } from "../support/peers.ts";

let browser: Browser;
let peer: Peer;
let badge: string;

beforeAll(async () => {
  [browser, peer] = await Promise.all([launchBrowser(), startPeer()]);
  badge = await giveBadge(peer, await openMember(peer, "Anne-Élisabeth Delacroix"), "public");
});

afterAll(async () => {
  await browser?.close();
  await peer?.stop();
});

/** Lets no font through until something was painted, as on a slow line. */
async function holdLetters(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/*.woff2", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const painted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);

test.each([390, 1280])(
  "letters that come late move nothing under who reads at %i px",
  async (width) => {
    for (const path of ["/", `/credentials/${badge}`, "/cards", "/help"]) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, locale: "fr" });
      try {
        const page = await context.newPage();
        await noteShifts(page);
        const release = await holdLetters(page);
        const arrived = page.waitForResponse(/atkinson-latin\..*woff2/);
        await page.goto(peer.origin + path, { waitUntil: "commit" });
        await painted(page);
        release();
        await arrived;
        await page.waitForLoadState("load");
        expect([path, ...await shiftsOf(page)]).toEqual([path]);
      } finally {
        await context.close();
      }
    }
  },
);
