import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { playSeason, type Season } from "../support/season.ts";

/** Each language once at each width, light and dark by turns; 320 px is the narrowest there is. */
const LOOKS = [
  { language: "fr", width: 390, scheme: "light" },
  { language: "nl", width: 320, scheme: "dark" },
  { language: "en", width: 1280, scheme: "light" },
] as const;

let browser: Browser;
let season: Season;

beforeAll(async () => {
  [browser, season] = await Promise.all([launchBrowser(), playSeason()]);
});

afterAll(async () => {
  await browser?.close();
  await season?.node.dispose();
});

type Reader = "visitor" | "member" | "issuer" | "admin";

/** Every page one can come to, for each reader who sees it their own way. */
function pagesOf(reader: Reader): string[] {
  const open = [
    "/",
    "/achievements",
    "/achievements/team-3/1/fr",
    "/verify",
    "/help",
    "/fair",
    season.shown,
  ];
  const verified = `/verify?url=${encodeURIComponent(season.node.origin + season.shown)}`;
  switch (reader) {
    case "visitor":
      return [...open, verified, "/login", "/join", "/recover", "/nothing-here"];
    case "member":
      return [
        "/",
        "/parcours",
        "/fair",
        season.round,
        season.debrief,
        season.waiting,
        season.shown,
        season.hidden,
        season.revoked,
        `${season.shown}/print`,
        `${season.shown}/endorsements`,
        `${season.shown}/endorsements/new?q=Nadia`,
        "/endorsements",
        "/account",
        "/account/welcome",
        "/account/access",
        "/account/data",
      ];
    case "issuer":
      return [
        "/awards",
        "/awards/new",
        season.waiting,
        season.shown,
        season.request,
        "/endorsements",
        "/endorsements/new",
      ];
    case "admin":
      return [
        "/members",
        "/members/invitations",
        "/members/requests",
        "/teams",
        "/admin",
        "/admin/safety",
        "/admin/recovery-sheet",
        "/admin/about",
        "/setup/done",
      ];
  }
}

describe.each(LOOKS)("in $language at $width px, $scheme", ({ language, width, scheme }) => {
  test.each<Reader>(["visitor", "member", "issuer", "admin"])(
    "every page of a %s can be read, used with help, and stays on this site",
    async (reader) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        locale: language,
      });
      await logIn(context, reader, language);
      const page = await context.newPage();
      const problems: string[] = [];
      watch(page, problems);
      for (const path of pagesOf(reader)) {
        await page.goto(season.node.origin + path);
        problems.push(...(await lookAt(page, language)).map((found) => `${path}: ${found}`));
      }
      await context.close();
      expect(problems).toEqual([]);
    },
    300_000,
  );
});

/** With the reader's session, and the language they chose with the switch. */
async function logIn(context: BrowserContext, reader: Reader, language: string): Promise<void> {
  if (reader === "visitor") return;
  const { node } = season;
  await context.addCookies([
    ...season[reader].cookies(),
    { name: "requapass-language", value: language, url: node.origin },
  ]);
}

/** What a reader would stumble over without seeing it: requests elsewhere, refused code, errors. */
function watch(page: Page, problems: string[]): void {
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== season.node.origin) problems.push(`asks ${origin} for something`);
  });
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  page.on("console", (message) => {
    const expected = message.text().includes("status of 404");
    if (message.type() === "error" && !expected) problems.push(`console: ${message.text()}`);
  });
}

async function lookAt(page: Page, language: string): Promise<string[]> {
  const facts = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    titles: document.querySelectorAll("h1").length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    key: document.body.innerText.match(/\b[a-z]+\.[a-z]+(?:\.[a-zA-Z]+)+\b(?!\/)/)?.[0],
    unfilled: document.body.innerText.match(/\{\{.*?\}\}/)?.[0],
  }));
  return [
    ...(facts.lang === language ? [] : [`is in ${facts.lang}`]),
    ...(facts.titles === 1 ? [] : [`has ${facts.titles} titles`]),
    ...(facts.overflow <= 0 ? [] : [`is ${facts.overflow} px wider than the screen`]),
    ...(facts.key ? [`shows the key ${facts.key}`] : []),
    ...(facts.unfilled ? [`shows ${facts.unfilled}`] : []),
    ...await axeFindings(page),
  ];
}
