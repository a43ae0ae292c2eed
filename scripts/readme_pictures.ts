/** Takes the README's pictures of the demo's real nodes: `docs/pictures/`. */
import { mkdir } from "node:fs/promises";
import type { BrowserContextOptions, Page } from "playwright-core";
import { type LivingNetwork, startLiving } from "../demo/living.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { openFull } from "../tests/support/fair_stall.ts";

const FOLDER = new URL("../docs/pictures/", import.meta.url).pathname;
const LARGE: BrowserContextOptions = { viewport: { width: 1120, height: 900 } };
const TALL: BrowserContextOptions = { viewport: { width: 1120, height: 1500 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 780 },
  hasTouch: true,
  isMobile: true,
};

/** A picture: its name, the screen it is taken on, and how one gets there. */
interface Picture {
  readonly name: string;
  readonly screen: BrowserContextOptions;
  arrive(page: Page): Promise<void>;
}

function picturesOf({ nodes: [geants, , , reseau], written }: LivingNetwork): Picture[] {
  const { credentials, cards } = written!.nodes[0]!;
  const endorsed = credentials.find(({ state, endorsements }) =>
    state === "public" && endorsements > 0
  )!;
  const card = cards.find(({ state }) => state === "public")!;
  return [
    { name: "home", screen: LARGE, arrive: (page) => open(page, geants!.origin) },
    { name: "home-phone", screen: PHONE, arrive: (page) => open(page, geants!.origin) },
    { name: "fair", screen: PHONE, arrive: (page) => atTheFair(page, geants!.origin) },
    { name: "card", screen: PHONE, arrive: (page) => open(page, card.address) },
    { name: "badge", screen: PHONE, arrive: (page) => open(page, endorsed.address) },
    { name: "region", screen: TALL, arrive: (page) => open(page, reseau!.origin) },
  ];
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
}

/** A stall where many wait, once they have walked up to it. */
async function atTheFair(page: Page, origin: string): Promise<void> {
  await openFull(page, origin);
  await page.locator(".fair-spot-person").nth(3).waitFor();
  await page.waitForTimeout(2_000);
}

const living = await startLiving(true);
const browser = await launchBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, screen, arrive } of picturesOf(living)) {
    const context = await browser.newContext({ ...screen, locale: "fr", colorScheme: "light" });
    const page = await context.newPage();
    await arrive(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
    await context.close();
  }
} finally {
  await browser.close();
  await living.stop();
}
