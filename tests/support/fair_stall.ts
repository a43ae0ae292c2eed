import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** How a player does one thing, by the selector of what does it and the key that does the same. */
export interface Way {
  /** Presses what the selector finds first. */
  press(selector: string, key: string): Promise<void>;
}

/** One finger: a tap, and nothing else. */
export function byTouch(page: Page): Way {
  return {
    async press(selector) {
      const spot = await page.evaluate(middleOf, selector);
      await page.touchscreen.tap(spot.x, spot.y);
    },
  };
}

/** The keyboard alone. */
export function byKeyboard(page: Page): Way {
  return {
    async press(_, key) {
      await page.keyboard.press(key);
    },
  };
}

/** A phone held upright, */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** the same lying down, */
export const LYING = { ...PHONE, viewport: { width: 844, height: 390 } };
/** and what a projector shows. */
export const PROJECTOR = { viewport: { width: 1920, height: 1080 } };
/** Nothing moves and no clock runs: what one does is done at once. */
export const AT_ONCE = { pace: "calm", motion: "reduced" };

/** A page of somebody who plays, and what went wrong on it. */
export async function somebody(
  browser: Browser,
  options: BrowserContextOptions,
  settings: object = AT_ONCE,
) {
  const context = await browser.newContext(options);
  await context.addInitScript((kept) => {
    localStorage.getItem("fair-settings") ?? localStorage.setItem("fair-settings", kept);
  }, JSON.stringify(settings));
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  return { page, wrong, leave: () => context.close() };
}

/** How many were served, in words. */
export const served = (page: Page) => page.textContent(".fair-bar-count span");

/** The time that is left, in words. */
export const clock = (page: Page) => page.textContent(".fair-bar-time .visually-hidden");

/** The tab goes to the background, or comes back. */
export async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => value });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

/** Lets so many frames be drawn; runs in the page. */
export async function letFramesPass(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Opens the stall from the menu page. */
export async function openStall(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/fair`);
  await page.locator('form[action="/fair/drawn"] button').press("Enter");
  await page.waitForSelector(".fair-spot-person");
}

/** Nobody was served by then, and the queue is full. */
const FULL_AT = 900;

/** Something happens, in whatever round. */
export const HAPPENS_AT = 705;

/**
 * Opens a stall where many people wait, and time runs. @returns its address
 *
 * @param reached the tick, by default one at which there are twelve
 */
export async function openFull(page: Page, origin: string, reached = FULL_AT): Promise<string> {
  await page.goto(`${origin}/fair`);
  const stall = origin + await page.evaluate(waitUntil, reached);
  await comeBack(page, stall);
  return stall;
}

/** Comes back to a stall, as often as one likes to the same moment: it has stood since it was left. */
export async function comeBack(page: Page, stall: string): Promise<void> {
  await page.goto(stall);
  await page.waitForSelector(".fair-tool");
  await page.evaluate(() => document.querySelector<HTMLElement>(".fair-tool-go")?.click());
}

/** Opens a stall and lets time pass; runs in the page. @returns the path of the stall */
async function waitUntil(reached: number): Promise<string> {
  const opened = await fetch("/fair/drawn", { method: "POST" });
  const json = /<script type="application\/json">(.*?)<\/script>/s.exec(await opened.text())![1]!;
  const { round: { log }, paths } = JSON.parse(json);
  const kept = await fetch(paths.log, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ log, reached }),
  });
  if (!kept.ok) throw new Error(`The log was answered with ${kept.status}`);
  return new URL(opened.url).pathname;
}

const SERVE = ".fair-now .fair-presses > .button-primary:not([aria-disabled])";
const STATION = ".fair-spot-station:not(.is-refused)";

/**
 * Plays on until the stall closes: answers what happens, serves who is chosen and whose order is
 * ready, sees to the stations, and lets time pass.
 */
export async function playOut(page: Page, way: Way): Promise<void> {
  let chose = -1;
  for (let presses = 0; presses < 900; presses++) {
    const seen = await page.evaluate(look, { serve: SERVE, station: STATION });
    if (seen.over) return;
    if (seen.answers) await way.press(".fair-options button", "Enter");
    else if (seen.calls) await way.press(".fair-spot-call", "l");
    else if (seen.serves) await way.press(SERVE, "s");
    else if (seen.person && chose !== presses - 1) {
      chose = presses;
      await way.press(".fair-spot-person:not([aria-current])", seen.person);
    } else if (seen.station) await way.press(STATION, seen.station);
    else await way.press("[data-wait]", "n");
  }
  throw new Error(`The stall never closes: ${await page.textContent(".fair-says")}`);
}

/** What a player sees; runs in the page. */
function look({ serve, station }: { serve: string; station: string }) {
  const one = (selector: string) => document.querySelector<HTMLElement>(selector);
  return {
    over: one(".fair-now-end") !== null,
    answers: one(".fair-options button") !== null,
    calls: one(".fair-spot-call") !== null,
    serves: one(serve) !== null,
    person: one(".fair-spot-person:not([aria-current])")?.dataset.digit,
    station: one(station)?.dataset.key,
  };
}

/** Where a finger would press; runs in the page. @throws where something else lies over it */
function middleOf(selector: string): { x: number; y: number } {
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  for (const element of found) {
    element.scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const spot = { x: left + width / 2, y: top + height / 2 };
    if (element.contains(document.elementFromPoint(spot.x, spot.y))) return spot;
  }
  throw new Error(`None of ${found.length} ${selector} can be pressed`);
}
