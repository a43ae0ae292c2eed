import type { Browser, BrowserContext } from "playwright-core";
import type { Visitor } from "./visitor.ts";

/** What somebody reads with: how wide its screen is, in CSS pixels, and whether scripts run there. */
export interface Device {
  readonly width: number;
  readonly script: boolean;
}

/** A browser of somebody's own: of this visitor, logged in, or of anyone who reads French. */
export async function browserOf(
  browser: Browser,
  { width, script }: Device,
  who?: Visitor,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    locale: who?.language ?? "fr",
  });
  if (who) await context.addCookies(who.cookies());
  return context;
}
