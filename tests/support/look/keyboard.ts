import type { Page } from "playwright-core";

/** What is found at one stop of the walk. */
interface Stop {
  /** Its place among the stops that were expected; -1 for one that was not. */
  readonly index: number;
  readonly name: string;
  readonly problem?: string;
}

/** Tab stops at a date's day, month and year, and at the button of its calendar. */
const WITHIN_A_DATE = 3;

/**
 * Goes through a page with Tab, from its top to its end, and tells what a keyboard's reader would
 * miss: a stop that is jumped over or comes out of order, a focus that cannot be seen, a trap.
 */
export async function walkWithTab(page: Page): Promise<string[]> {
  const expected = await page.evaluate(startWalk);
  const dates = await page.locator("input[type=date]:visible").count();
  await press(page, expected.length + 1 + dates * WITHIN_A_DATE);
  const walked = await page.evaluate(endWalk);
  const problems = walked.flatMap(({ name, problem }) => problem ? [`${name} ${problem}`] : []);
  const [first] = expected;
  if (first && first !== "a.skip-link") {
    problems.push(`begins with ${first}, not with the way to the text`);
  }
  const reached = walked.filter(({ index }) => index >= 0).map(({ index }) => index);
  const jumped = expected.filter((_, index) => !reached.includes(index));
  problems.push(...jumped.map((name) => `${name} is not reached with Tab`));
  reached.forEach((index, at) => {
    if (at > 0 && index < reached[at - 1]!) problems.push(`${expected[index]} comes out of order`);
  });
  return problems;
}

/** Sent one after the other without waiting between them: a page has up to a hundred stops. */
async function press(page: Page, times: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: times }, () => [
      devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
      devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
    ]).flat(),
  );
  await devtools.detach();
}

interface WalkInPage {
  walk: { readonly stops: Element[]; readonly walked: Stop[]; measure(): void };
}

/** In the page: lists its stops, stands before the first, and looks at each one it comes to. */
function startWalk(): string[] {
  const nameOf = (element: Element) => {
    const { tagName, id, classList } = element;
    const words = element.textContent?.trim().slice(0, 30) ||
      element.getAttribute("name") || element.getAttribute("aria-label");
    const kind = `${tagName.toLowerCase()}${id && `#${id}`}${
      classList.length > 0 ? `.${[...classList].join(".")}` : ""
    }`;
    return element.matches(".skip-link") ? kind : `${kind} “${words}”`;
  };
  /** Of several radio buttons Tab stops at the one that is chosen, or at the first. */
  const standsForGroup = (element: Element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")]
      .filter(({ name, form, disabled }) =>
        name === element.name && form === element.form && !disabled
      );
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const candidates = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, audio[controls], [tabindex]",
  );
  const stops = [...candidates].filter((element) =>
    element.tabIndex >= 0 && !element.matches(":disabled, [type=hidden]") &&
    element.checkVisibility({ visibilityProperty: true }) && standsForGroup(element)
  );

  /** The element that carries the ring: itself, its label, or what is around it. */
  const ringed = (element: HTMLElement) => {
    const labels = (element as HTMLInputElement).labels ?? [];
    const around = [element.parentElement, element.parentElement?.parentElement];
    return [element, ...labels, ...around].find((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
  };
  const isOnTop = (element: Element) =>
    [...element.getClientRects()].some(({ left, right, top, bottom }) => {
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const found = document.elementFromPoint(x, y);
      return found !== null && (element.contains(found) || found.contains(element));
    });
  const problemOf = (element: HTMLElement, before: DOMRect | undefined) => {
    const ring = ringed(element);
    if (!ring) return "does not show that it has the focus";
    const rect = ring.getBoundingClientRect();
    const isInView = rect.width > 0 && rect.height > 0 && rect.right > 0 && rect.bottom > 0 &&
      rect.left < innerWidth && rect.top < innerHeight;
    if (!isInView) return "has the focus outside the screen";
    if (!isOnTop(ring)) return "has the focus below something else";
    if (!before) return undefined;
    const isAbove = rect.bottom <= before.top && rect.left <= before.left;
    const isBefore = rect.right <= before.left && rect.top <= before.top &&
      rect.bottom >= before.bottom;
    return isAbove || isBefore ? "lies before the stop that led to it" : undefined;
  };

  const walked: Stop[] = [];
  let last: Element | undefined;
  let ring: Element | undefined;
  const measure = () => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body || element === last) return;
    const index = stops.indexOf(element);
    // Around the end to the beginning: the walk is over.
    if (index === 0 && last) return;
    walked.push({
      index,
      name: nameOf(element),
      problem: problemOf(element, ring?.getBoundingClientRect()),
    });
    last = element;
    ring = ringed(element) ?? element;
  };
  (globalThis as unknown as WalkInPage).walk = { stops, walked, measure };
  document.addEventListener("keydown", measure, true);
  const start = document.createElement("span");
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  return stops.map(nameOf);
}

function endWalk(): Stop[] {
  const { walk } = globalThis as unknown as WalkInPage;
  walk.measure();
  document.removeEventListener("keydown", walk.measure, true);
  return walk.walked;
}
