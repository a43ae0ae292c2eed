import type { Browser, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import {
  byTouch,
  HAPPENS_AT,
  hide,
  letFramesPass,
  LYING,
  openFull,
  openStall,
  PHONE,
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

const SMALL = { ...PHONE, viewport: { width: 360, height: 740 } };
const BUSY = { pace: "brisk", motion: "full" };

/** What a thumb would miss, or eyes not read; runs in the page. */
function tooSmall(): string[] {
  const game = document.querySelector(".fair-game")!;
  const seen = (one: Element) => one.checkVisibility() && !one.closest(".visually-hidden");
  const all = [...game.querySelectorAll<HTMLElement>("*")].filter(seen);
  const targets = all.filter((one) => one.matches("button, a, summary, .fair-choice"));
  const small = targets.flatMap((one) => {
    const { width, height, left, right } = one.getBoundingClientRect();
    const fits = Math.min(width, height) >= 43.5 && left > -20 && right < innerWidth + 20;
    return fits ? [] : [`${one.textContent} is ${width} × ${height} at ${left}`];
  });
  const fine = all.filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()) &&
    parseFloat(getComputedStyle(one).fontSize) < 16
  );
  return [...small, ...fine.map((one) => `${one.textContent} is written small`)];
}

/** What can be pressed beside the picture and lies partly under an edge; runs in the page. */
function cutOff(): string[] {
  const panel = document.querySelector(".fair-beside")!;
  const within = (panel.querySelector(".fair-now") ?? panel).getBoundingClientRect();
  return [...panel.querySelectorAll<HTMLElement>(".fair-panel button")].flatMap((one) => {
    const { top, bottom, width } = one.getBoundingClientRect();
    const covered = !one.closest(".fair-now") && panel.querySelector(".fair-now");
    const fits = top >= within.top - 1 && bottom <= Math.min(within.bottom, innerHeight) + 1 &&
      one.scrollWidth <= Math.ceil(width);
    return fits || covered ? [] : [`${one.textContent}: ${top} to ${bottom} of ${within.bottom}`];
  });
}

test.each([
  { width: 320, height: 568 },
  { width: 568, height: 320 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
])(
  "at $width × $height all that can be done with people and the team is in sight",
  async (viewport) => {
    for (const locale of ["fr", "nl", "en"]) {
      const { page, leave } = await somebody(browser, { ...PHONE, viewport, locale });
      await openFull(page, node.origin, HAPPENS_AT);
      expect(await page.evaluate(() => scrollY > 0)).toBe(true);
      const people = await page.locator(".fair-spot-person").count();
      const each = Array.from(
        { length: people },
        (_, nth) => `.fair-spot-person:nth-child(${nth + 1})`,
      );
      for (const opens of ["", ".fair-mate", ...each]) {
        await page.evaluate((spot) => {
          document.querySelector<HTMLElement>(".fair-now .fair-tool")?.click();
          if (spot) document.querySelector<HTMLElement>(spot)!.click();
        }, opens);
        expect(await page.evaluate(cutOff), `${locale} ${opens}`).toEqual([]);
      }
      await leave();
    }
  },
  60_000,
);

/** The picture after so many frames. */
async function pictureAfter(page: Page, frames: number): Promise<string> {
  await page.evaluate(letFramesPass, frames);
  return await page.evaluate(() => document.querySelector("canvas")!.toDataURL());
}

test(
  "a small phone can be pressed with a thumb and read, and one place tells what matters",
  async () => {
    const { page, wrong, leave } = await somebody(browser, { ...SMALL, locale: "fr" });
    await openFull(page, node.origin, HAPPENS_AT);
    const touch = byTouch(page);
    expect(await page.locator(".fair-spot-person").count()).toBeGreaterThan(5);
    const openings = [
      ["a person", ".fair-spot-person", ".fair-now .fair-tool"],
      ["what happens", ".fair-spot-call", ".fair-now .fair-tool"],
      ["a colleague", ".fair-mate", ".fair-now .fair-tool"],
      ["the settings", ".fair-bar .fair-tool:last-child", "dialog .fair-presses > .button"],
    ] as const;
    expect(await page.evaluate(tooSmall)).toEqual([]);
    for (const [what, opens, closes] of openings) {
      await touch.press(opens, "");
      expect(await page.evaluate(tooSmall), what).toEqual([]);
      await touch.press(closes, "");
    }
    expect(await page.locator(".fair-game :is([aria-live], [role=status], [role=alert])").count())
      .toBe(1);
    const words = (await page.locator(".fair-spot-person").allTextContents()).join("\n");
    for (const said of ["portion", "visage", "patience"]) expect(words).toContain(said);
    expect(wrong).toEqual([]);
    await leave();
  },
  60_000,
);

test.each([
  ["upright", { width: 320, height: 568 }],
  ["lying", { width: 568, height: 320 }],
])(
  "the smallest phone, %s, names each station whole and shows how to serve",
  async (_, viewport) => {
    const { page, leave } = await somebody(browser, { ...PHONE, viewport, locale: "fr" });
    await openFull(page, node.origin, HAPPENS_AT);
    const plates = await page.locator(".fair-plate").evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON()).sort((a, b) => a.left - b.left)
    );
    expect(plates).toHaveLength(5);
    for (const [at, { right }] of plates.entries()) {
      expect(right).toBeLessThanOrEqual(plates[at + 1]?.left ?? viewport.width);
    }
    await byTouch(page).press(".fair-spot-person", "");
    expect(await page.evaluate(tooSmall)).toEqual([]);
    const below = await page.locator(".fair-now .button-primary").evaluate((serve) =>
      serve.getBoundingClientRect().bottom - innerHeight
    );
    expect(below).toBeLessThan(0);
    await leave();
  },
  60_000,
);

test.each(["large-text", "double-text"])("%s fits a small phone too", async (comfort) => {
  const { page, leave } = await somebody(browser, { ...SMALL, locale: "fr" });
  await page.context().addCookies([
    { name: "requapass-comfort", value: comfort, url: node.origin },
  ]);
  await openFull(page, node.origin);
  const cut = await page.locator(".fair-bar > *, .fair-plate").evaluateAll((parts) =>
    parts.filter((one) => {
      const { left, right, height } = one.getBoundingClientRect();
      const over = one.scrollWidth > one.clientWidth + 1 || left < -20 || right > innerWidth + 20;
      return over || height > 64;
    }).map((one) => one.textContent)
  );
  expect(cut).toEqual([]);
  const { top, bottom } = await page.locator(".fair-game").evaluate((game) => {
    const { top, bottom } = game.getBoundingClientRect();
    return { top, bottom };
  });
  expect(bottom - top).toBeLessThanOrEqual(SMALL.viewport.height);
  await leave();
}, 60_000);

test.each([1, 2, 3])("the picture is sharp at pixel ratio %i, upright and lying", async (ratio) => {
  const { page, leave } = await somebody(browser, { ...PHONE, deviceScaleFactor: ratio });
  await openStall(page, node.origin);
  for (const { viewport } of [PHONE, LYING]) {
    await page.setViewportSize(viewport);
    await page.waitForFunction((times) => {
      const canvas = document.querySelector<HTMLCanvasElement>(".fair-picture canvas")!;
      const { clientWidth, clientHeight } = canvas.parentElement!;
      const sharp = (pixels: number, long: number) => Math.abs(pixels - long * times) <= 1;
      return sharp(canvas.width, clientWidth) && sharp(canvas.height, clientHeight) &&
        canvas.clientWidth === clientWidth;
    }, ratio);
    const within = await page.locator(".fair-spot").evaluateAll((spots) =>
      spots.every((spot) => {
        const { left, right } = spot.getBoundingClientRect();
        return left > -20 && right < innerWidth + 20;
      })
    );
    expect(within).toBe(true);
  }
  await leave();
}, 60_000);

test("a finger that pushes the picture scrolls the page past it", async () => {
  const { page, leave } = await somebody(browser, PHONE);
  await openStall(page, node.origin);
  const before = await page.evaluate(() => scrollY);
  const finger = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...ys: number[]) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: ys.map((y) => ({ x: 200, y })) });
  await touch("touchStart", 500);
  for (let y = 480; y >= 200; y -= 20) await touch("touchMove", y);
  await touch("touchEnd");
  await page.waitForFunction((was) => scrollY > was + 150, before);
  await leave();
}, 60_000);

test(
  "with less motion nothing moves by itself, and a press is seen in the next frame",
  async () => {
    const { page, leave } = await somebody(browser, PHONE);
    await openFull(page, node.origin);
    const before = await pictureAfter(page, 3);
    expect(await pictureAfter(page, 30)).toBe(before);
    const [was, is] = await page.evaluate(() => {
      const station = document.querySelector<HTMLElement>(".fair-spot-station:not(.is-refused)")!;
      const empty = station.textContent;
      station.click();
      return [empty, station.textContent];
    });
    expect(is).not.toBe(was);
    const after = await pictureAfter(page, 2);
    expect(after).not.toBe(before);
    expect(await pictureAfter(page, 30)).toBe(after);
    await leave();
  },
  60_000,
);

test("with motion the fair lives, and nothing flashes three times in a second", async () => {
  const { page, leave } = await somebody(browser, PHONE, BUSY);
  await openFull(page, node.origin);
  const { moved, flashes } = await page.evaluate(watchBusily);
  expect(moved).toBeGreaterThan(20);
  expect(flashes).toBe(0);
  await leave();
}, 60_000);

/**
 * Presses whatever there is for a hundred frames, and looks at each quarter of the picture; runs in
 * the page. @returns how many frames differed, and in how many seconds a quarter flashed three times:
 * went a tenth lighter and a tenth darker again, or the other way round
 */
async function watchBusily(): Promise<{ moved: number; flashes: number }> {
  const small = new OffscreenCanvas(2, 2).getContext("2d", { willReadFrequently: true })!;
  small.imageSmoothingQuality = "high";
  const look = () => {
    small.drawImage(document.querySelector("canvas")!, 0, 0, 2, 2);
    const { data } = small.getImageData(0, 0, 2, 2);
    const light = (value: number) => ((value / 255 + 0.055) / 1.055) ** 2.4;
    return [0, 4, 8, 12].map((at) =>
      0.2126 * light(data[at]!) + 0.7152 * light(data[at + 1]!) + 0.0722 * light(data[at + 2]!)
    );
  };
  const press = (nth: number) => {
    const found = [
      ...document.querySelectorAll<HTMLElement>(
        ".fair-options button, .fair-now .fair-presses button, .fair-spot-person, .fair-spot-station",
      ),
    ];
    found[(nth * 7) % found.length]?.click();
  };
  const turns = [0, 1, 2, 3].map(() => ({ from: 0, up: 0, at: [] as number[] }));
  let moved = 0;
  let flashes = 0;
  let before = "";
  for (let frame = 0; frame < 100; frame++) {
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    if (frame % 5 === 0) press(frame / 5);
    const lights = look();
    if (lights.join() !== before) moved++;
    before = lights.join();
    for (const [quarter, light] of lights.entries()) {
      const turn = turns[quarter]!;
      if (frame === 0) turn.from = light;
      const up = Math.sign(light - turn.from);
      if (Math.abs(light - turn.from) < 0.1) continue;
      if (up !== turn.up) turn.at.push(now);
      Object.assign(turn, { from: light, up });
      turn.at = turn.at.filter((at) => now - at < 1000);
      if (turn.at.length >= 6) flashes++;
    }
  }
  return { moved, flashes };
}

test("sound stops with the picture, and one press brings both back", async () => {
  const { page, wrong, leave } = await somebody(browser, PHONE, { pace: "normal", sound: true });
  await page.addInitScript(() => {
    const Real = AudioContext;
    globalThis.AudioContext = class extends Real {
      constructor() {
        super();
        Object.assign(globalThis, { audio: this });
      }
    };
  });
  await openStall(page, node.origin);
  const touch = byTouch(page);
  await touch.press(".fair-spot-person", "");
  await heard(page, "running");
  await hide(page, true);
  await heard(page, "suspended");
  await hide(page, false);
  await heard(page, "suspended");
  await touch.press(".fair-tool-go", "");
  await heard(page, "running");
  expect(await page.locator(".fair-game[data-paused]").count()).toBe(0);
  // A telephone call takes the sound, and does not give it back.
  await page.evaluate(() => (globalThis as unknown as { audio: AudioContext }).audio.suspend());
  await heard(page, "suspended");
  await touch.press(".fair-spot-person", "");
  await heard(page, "running");
  expect(wrong).toEqual([]);
  await leave();
}, 60_000);

async function heard(page: Page, state: AudioContextState): Promise<void> {
  await page.waitForFunction(
    (wanted) => (globalThis as unknown as { audio?: AudioContext }).audio?.state === wanted,
    state,
  );
}

test("orders are given at a pause, and the pace changes in the middle of a round", async () => {
  const { page, wrong, leave } = await somebody(browser, { ...PHONE, locale: "en" }, {
    pace: "normal",
  });
  await openStall(page, node.origin);
  await page.keyboard.press("1");
  expect(await page.locator('.fair-spot-person[aria-current][data-digit="1"]').count()).toBe(1);
  await page.keyboard.press("p");
  await page.keyboard.press("s");
  expect(await served(page)).toBe("Served: 0");
  expect(await page.textContent(".fair-says")).toContain("paused");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("Calm").check();
  await page.getByRole("button", { name: "Back to the game" }).click();
  await page.keyboard.press("p");
  await page.waitForFunction(() =>
    document.querySelector(".fair-bar-count")!.textContent!.includes("1")
  );
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/log"));
  await page.keyboard.press("f");
  expect((await kept).status()).toBe(204);
  expect(wrong).toEqual([]);
  await leave();
}, 60_000);
