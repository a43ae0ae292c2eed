import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  byKeyboard,
  byTouch,
  clock,
  hide,
  letFramesPass,
  LYING,
  openStall,
  PHONE,
  playOut,
  PROJECTOR,
  served,
  somebody,
} from "../support/fair_stall.ts";
import type { RunningNode } from "../support/node.ts";
import { openNode } from "../support/opened.ts";

let browser: Browser;
let node: RunningNode;
beforeAll(async () => {
  const opened = await openNode({ administrator: { name: "Odile" } });
  ({ browser, node } = opened);
  return opened.close;
});

test.each([
  { held: "upright", phone: PHONE, locale: "fr", said: "Servies\u00a0: 1" },
  { held: "lying down", phone: LYING, locale: "en", said: "Served: 1" },
])("a whole round with one finger on a phone $held, in $locale, to what it showed", async (
  { phone, locale, said },
) => {
  const { page, wrong, leave } = await somebody(browser, { ...phone, locale });
  await openStall(page, node.origin);
  const touch = byTouch(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.locator(".fair-picture canvas").count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth))
    .toBe(phone.viewport.width);

  await touch.press(".fair-spot-person.is-next", "");
  expect(await axeFindings(page)).toEqual([]);
  await touch.press(".fair-presses .is-next", "");
  expect(await served(page)).toBe(said);

  await playOut(page, touch);
  expect(await axeFindings(page)).toEqual([]);
  await page.waitForSelector('.fair-now-end a[href$="/debrief"]');
  const faces = (await page.textContent(".fair-now-end p"))!
    .replaceAll("\u00a0", " ").split(", ");
  const points = /([\d-]+) points/.exec((await page.textContent(".fair-now-end"))!)![1];
  await touch.press(".fair-now-end a", "");
  await page.waitForURL(/\/debrief$/);
  expect(await page.getAttribute("html", "lang")).toBe(locale);
  expect(await page.textContent("main")).toContain(`${points} points`);
  expect(await page.locator(".fair-faces li").allTextContents()).toEqual(faces);
  expect(await storiesSeen(page)).toEqual([0, 0]);
  await page.locator(".fair-moment summary").first().click();
  expect(await storiesSeen(page)).toEqual([1, 1]);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  expect(await storiesSeen(page)).toEqual([await page.locator(".fair-moment").count(), 0]);
  expect(wrong).toEqual([]);
  await leave();
}, 240_000);

/** How many moments of the debrief show their whole story, and how many their questions. */
async function storiesSeen(page: Page): Promise<number[]> {
  return await page.evaluate(() =>
    [".facts", ".form"].map((part) =>
      [...document.querySelectorAll(`.fair-moment ${part}`)].filter((one) =>
        one.checkVisibility({ contentVisibilityAuto: true })
      ).length
    )
  );
}

test("a whole round by keyboard alone before a projector, in Dutch", async () => {
  const { page, wrong, leave } = await somebody(browser, { ...PROJECTOR, locale: "nl" });
  await openStall(page, node.origin);
  // By Tab and Enter first: the focus is seen, and goes along.
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".fair-spot-person"))) break;
  }
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
  expect(parseFloat(outline)).toBeGreaterThanOrEqual(3);
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Bedienen");
  await page.keyboard.press("Enter");
  expect(await served(page)).toBe("Bediend: 1");

  await playOut(page, byKeyboard(page));
  await page.waitForSelector('.fair-now-end a[href$="/debrief"]:focus');
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/debrief$/);
  expect(await page.getAttribute("html", "lang")).toBe("nl");
  expect(wrong).toEqual([]);
  await leave();
}, 240_000);

test(
  "the stall without scripts promises no picture, and leads to the same round in words",
  async () => {
    const { page, leave } = await somebody(browser, {
      ...PHONE,
      javaScriptEnabled: false,
      locale: "fr",
    });
    await page.goto(`${node.origin}/fair`);
    await page.locator('form[action="/fair/drawn"] button').click();
    const stall = page.locator(".fair-game");
    expect(await stall.innerText()).toContain("Sans scripts");
    expect(await stall.innerText()).not.toContain("On monte le stand");
    expect((await stall.boundingBox())!.height).toBeLessThan(PHONE.viewport.height / 2);
    const round = new URL(page.url()).pathname.replace("/stall", "");
    await stall.getByRole("link").click();
    expect(new URL(page.url()).pathname).toBe(round);
    expect(await page.locator("#fair").count()).toBe(1);
    await leave();
  },
  30_000,
);

test("keys are changed and remembered, in English", async () => {
  const { page, wrong, leave } = await somebody(browser, { ...PROJECTOR, locale: "en" });
  await openStall(page, node.origin);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByText("Keyboard keys").click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: /^Serve: / }).press("Enter");
  await page.keyboard.press("z");
  await page.getByRole("button", { name: "Back to the game" }).press("Enter");
  await page.reload();
  await page.waitForSelector(".fair-spot-person");
  await page.keyboard.press("z");
  expect(await served(page)).toBe("Served: 1");
  await page.keyboard.press("s");
  expect(await served(page)).toBe("Served: 1");
  expect(wrong).toEqual([]);
  await leave();
}, 120_000);

test("a round goes on after a reload, and in words, where it was", async () => {
  const { page, wrong, leave } = await somebody(browser, { ...PHONE, locale: "en" });
  await openStall(page, node.origin);
  const touch = byTouch(page);
  await touch.press(".fair-spot-person", "");
  const saved = page.waitForResponse((answer) =>
    answer.url().endsWith("/log") && answer.request().postDataJSON().log.presses.length >= 3
  );
  await touch.press(".fair-presses .button-primary", "");
  await saved;
  const before = await clock(page);
  await page.reload();
  await page.waitForSelector(".fair-bar-count");
  expect([await served(page), await clock(page)]).toEqual(["Served: 1", before]);
  await page.goto(page.url().replace(/\/stall$/, ""));
  expect(await page.textContent(".fair-sign")).toContain("1 person served");
  expect(await page.textContent(".fair-clock")).toBe(before);
  expect(await axeFindings(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await leave();
}, 120_000);

test("a hidden tab stops the fair until one press", async () => {
  const { page, wrong, leave } = await somebody(browser, { ...PHONE, locale: "en" }, {
    pace: "normal",
  });
  await openStall(page, node.origin);
  const start = await clock(page);
  await page.waitForFunction(
    (was) => document.querySelector(".fair-bar-time .visually-hidden")?.textContent !== was,
    start,
  );
  await hide(page, true);
  await hide(page, false);
  const stopped = await clock(page);
  expect(await page.textContent(".fair-says")).toContain("paused");
  expect(await page.locator(".fair-game[data-paused]").count()).toBe(1);
  await page.evaluate(letFramesPass, 90);
  expect(await clock(page)).toBe(stopped);
  await byTouch(page).press(".fair-tool-go", "");
  await page.waitForFunction(
    (was) => document.querySelector(".fair-bar-time .visually-hidden")?.textContent !== was,
    stopped,
  );
  expect(wrong).toEqual([]);
  await leave();
}, 120_000);

test("leaving by htmx ends the game, and coming back starts one", async () => {
  const { page, wrong, leave } = await somebody(browser, { ...PHONE, locale: "en" });
  await openStall(page, node.origin);
  const stall = new URL(page.url()).pathname;
  const go = (path: string) =>
    page.evaluate(
      (to) =>
        (globalThis as unknown as { htmx: { ajax(...given: unknown[]): Promise<void> } }).htmx
          .ajax("GET", to, { target: "#main", swap: "outerHTML" }),
      path,
    );
  await go("/fair");
  await page.waitForSelector('form[action="/fair/drawn"]');
  expect(await page.locator("canvas").count()).toBe(0);
  await go(stall);
  await page.waitForSelector(".fair-spot-person");
  expect(await page.locator("canvas").count()).toBe(1);
  const touch = byTouch(page);
  await touch.press(".fair-spot-person", "");
  await touch.press(".fair-presses .button-primary", "");
  expect(await served(page)).toBe("Served: 1");
  expect(wrong).toEqual([]);
  await leave();
}, 120_000);

test("a picture that is lost leaves two ways on", async () => {
  const withWebgl = await launchBrowser({ webgl: true });
  const { page } = await somebody(withWebgl, { ...PHONE, locale: "en" }, { pace: "normal" });
  // The fair leaves WebGL alone where it is known to be software.
  await page.addInitScript(() => {
    const { prototype } = WebGL2RenderingContext;
    const getExtension = prototype.getExtension as (name: string) => unknown;
    prototype.getExtension = function (this: unknown, name: string) {
      return name === "WEBGL_debug_renderer_info" ? null : getExtension.call(this, name);
    } as typeof prototype.getExtension;
  });
  await openStall(page, node.origin);
  await page.evaluate(() => {
    const canvas = document.querySelector("canvas")!;
    canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
  });
  await page.getByRole("heading", { name: "The picture is gone" }).waitFor();
  expect(await page.getByRole("link", { name: "Play the same round in words" }).count()).toBe(1);
  await page.getByRole("button", { name: "Draw it again" }).click({ force: true });
  await page.waitForSelector(".fair-rest");
  expect(await page.locator(".fair-picture canvas").count()).toBe(1);
  await withWebgl.close();
}, 180_000);
