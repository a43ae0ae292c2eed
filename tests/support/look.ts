import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { axeFindings } from "./axe.ts";
import type { Visitor } from "./visitor.ts";

/** Each language once at each width, light and dark by turns; 320 px is the narrowest there is. */
export const LOOKS = [
  { language: "fr", width: 390, scheme: "light" },
  { language: "nl", width: 320, scheme: "dark" },
  { language: "en", width: 1280, scheme: "light" },
] as const;

export type Look = (typeof LOOKS)[number];

/** Whose pages: one node's, seen by somebody logged in there, or by nobody it knows. */
export interface Reading {
  readonly origin: string;
  readonly reader?: Visitor;
  readonly paths: readonly string[];
}

/**
 * Visits pages as their reader sees them, once in this language and width, and expects that every
 * one can be read, used with help, and stays on its own site.
 */
export async function lookAtAll(browser: Browser, look: Look, reading: Reading): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.scheme,
    locale: look.language,
  });
  try {
    await logIn(context, reading, look.language);
    const page = await context.newPage();
    const problems: string[] = [];
    let path = "";
    watch(page, reading.origin, (found) => problems.push(`${path}: ${found}`));
    for (path of reading.paths) {
      await page.goto(reading.origin + path);
      problems.push(...(await lookAt(page, look.language)).map((found) => `${path}: ${found}`));
    }
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

/** With the reader's session, and the language they chose with the switch. */
async function logIn(context: BrowserContext, { origin, reader }: Reading, language: string) {
  await context.addCookies([
    ...reader?.cookies() ?? [],
    { name: "requapass-language", value: language, url: origin },
  ]);
}

/** What a reader would stumble over without seeing it: requests elsewhere, refused code, errors. */
function watch(page: Page, origin: string, tell: (problem: string) => void): void {
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || url.protocol === "blob:";
    if (!isOwn) tell(`asks ${url.origin} for something`);
  });
  page.on("pageerror", (error) => tell(`script error: ${error.message}`));
  page.on("console", (message) => {
    const expected = message.text().includes("status of 404");
    if (message.type() === "error" && !expected) tell(`console: ${message.text()}`);
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
