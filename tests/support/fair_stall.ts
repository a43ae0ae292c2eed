import type { Page } from "playwright-core";

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

/** Opens the stall from the menu page. */
export async function openStall(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/fair`);
  await page.locator('form[action="/fair/drawn"] button').press("Enter");
  await page.waitForSelector(".fair-spot-person");
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
    else if (seen.person >= 0 && chose !== presses - 1) {
      chose = presses;
      await way.press(".fair-spot-person:not([aria-current])", String((seen.person + 1) % 10));
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
    person: Number(one(".fair-spot-person:not([aria-current])")?.dataset.place ?? -1),
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
