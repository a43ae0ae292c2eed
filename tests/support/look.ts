import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { type Language, LANGUAGES } from "../../src/languages.ts";
import { axeFindings } from "./axe.ts";
import { walkWithTab } from "./look/keyboard.ts";
import { noteShifts, shiftsOf, weightProblems } from "./look/loading.ts";
import { printProblems } from "./look/paper.ts";
import { PICTURES, takePicture } from "./look/pictures.ts";
import { scriptlessProblems } from "./look/scriptless.ts";
import { crampedAtTwiceTheSize, crampedWords } from "./look/words.ts";
import type { Visitor } from "./visitor.ts";

/**
 * Each language once at each width, light and dark by turns; 320 px is the narrowest there is. What
 * takes its time is done in one of them: a telephone without scripts, dark pages on paper, letters
 * twice the size on a large screen.
 */
const TESTED: readonly Look[] = [
  { language: "fr", width: 390, scheme: "light", as: "scriptless" },
  { language: "nl", width: 320, scheme: "dark", as: "printing" },
  { language: "en", width: 1280, scheme: "light", as: "enlarging" },
];

/** For pictures, everything with everything. */
const PICTURED: readonly Look[] = LANGUAGES.flatMap((language) =>
  [390, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => ({ language, width, scheme }))
  )
);

export const LOOKS = PICTURES ? PICTURED : TESTED;
/** How long one reader's pages may take, in milliseconds. */
export const LOOK_MS = 180_000;

/** How a page is read: in which language, and how wide in CSS pixels. */
export interface Look {
  readonly language: Language;
  readonly width: number;
  readonly scheme: "light" | "dark";
  /** What is tried besides; nothing where only a picture is taken. */
  readonly as?: "scriptless" | "printing" | "enlarging";
}

/** Whose pages: one node's, seen by somebody logged in there, or by nobody it knows. */
export interface Reading {
  /** A word for who reads. */
  readonly as: string;
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
    reducedMotion: "reduce",
  });
  try {
    await logIn(context, reading, look.language);
    const page = await context.newPage();
    await noteShifts(page);
    const problems: string[] = [];
    const sent = new Set<string>();
    let path = "";
    watch(page, reading.origin, (found) => problems.push(`${path}: ${found}`));
    for (path of reading.paths) {
      const answer = await page.goto(reading.origin + path);
      // It would never be painted, and what looks at it would wait for that.
      if (answer?.headers()["content-security-policy"]?.startsWith("sandbox")) {
        problems.push(`${path}: is served as a file, not as a page`);
        continue;
      }
      const found = PICTURES
        ? await takePicture(page, reading, look)
        : [...await lookAt(page, path, look.language), ...await tryAs(look, page, sent)];
      problems.push(...found.map((problem) => `${path}: ${problem}`));
    }
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What this look's reader does besides reading. */
async function tryAs({ as }: Look, page: Page, sent: Set<string>): Promise<string[]> {
  switch (as) {
    case "scriptless":
      return await scriptlessProblems(page, sent);
    case "printing":
      return await printProblems(page);
    case "enlarging":
      return await crampedAtTwiceTheSize(page);
    default:
      return [];
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
    const expected = /status of 4(?:04|22)/.test(message.text());
    if (message.type() === "error" && !expected) tell(`console: ${message.text()}`);
  });
}

/**
 * How far a page goes beyond the screen, in pixels. Codes are drawn by chance: it is measured with
 * the widest there can be, and put back before anything is painted. Runs in the page.
 */
function overflowWithWidestCodes(): number {
  const codes = [...document.querySelectorAll(".workshop-code")];
  const drawn = codes.map((code) => code.textContent);
  for (const code of codes) code.textContent = "mwm-wmw-mwm";
  const { scrollWidth, clientWidth } = document.documentElement;
  codes.forEach((code, at) => code.textContent = drawn[at]!);
  return scrollWidth - clientWidth;
}

async function lookAt(page: Page, path: string, language: string): Promise<string[]> {
  const facts = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    titles: document.querySelectorAll("h1").length,
    key: document.body.innerText
      .match(/\b(?![a-z.]+\.example\.org)[a-z]+\.[a-z]+(?:\.[a-zA-Z]+)+\b(?!\/)/)?.[0],
    foot: document.querySelector(".site-footer")?.getBoundingClientRect().bottom,
    height: document.documentElement.scrollHeight - scrollY,
    unfilled: document.body.innerText.match(/\{\{.*?\}\}/)?.[0],
    unasked: document.querySelector(
      // Who types their password has been asked.
      "main .button-danger[type=submit]:not(.confirm *, form:has([type=password]) *)",
    )?.textContent,
  }));
  const overflow = await page.evaluate(overflowWithWidestCodes);
  const { pathname } = new URL(page.url());
  return [
    ...(pathname === path.split("?")[0] ? [] : [`leads to ${pathname}`]),
    ...(facts.lang === language ? [] : [`is in ${facts.lang}`]),
    ...(facts.titles === 1 ? [] : [`has ${facts.titles} titles`]),
    ...(overflow <= 0 ? [] : [`is ${overflow} px wider than the screen`]),
    ...(facts.foot === undefined || facts.height - facts.foot < 1
      ? []
      : [`goes on ${facts.height - facts.foot} px below its foot`]),
    ...(facts.key ? [`shows the key ${facts.key}`] : []),
    ...(facts.unfilled ? [`shows ${facts.unfilled}`] : []),
    ...(facts.unasked ? [`does “${facts.unasked}” without a question before`] : []),
    ...await shiftsOf(page),
    ...await weightProblems(page),
    ...await crampedWords(page),
    ...await axeFindings(page),
    ...await walkWithTab(page),
  ];
}
