import type { Page } from "playwright-core";

/** A4 at 96 dots an inch, without its margins. */
const PAPER = { width: 718, height: 1016 };

/** What is wrong with a page on paper: things to press or to unfold, letters too light, lines too long. */
export async function printProblems(page: Page): Promise<string[]> {
  const screen = page.viewportSize()!;
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(PAPER);
  const found = await page.evaluate(lookAtPaper);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(screen);
  return found.map((problem) => `on paper: ${problem}`);
}

/** In the page. */
function lookAtPaper(): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const pressed = [...document.querySelectorAll("nav, button, .button, .skip-link, .site-footer")]
    .filter(isShown)
    .map((element) =>
      `${element.tagName.toLowerCase()} “${element.textContent?.trim()}” is printed`
    );
  const main = document.querySelector<HTMLElement>("main")!;
  const folded = [...main.querySelectorAll<HTMLElement>("details")].filter((details) =>
    isShown(details) &&
    ![...details.children].some((child) => child.tagName !== "SUMMARY" && isShown(child))
  ).map((details) => `what “${details.innerText.trim()}” unfolds is missing`);
  const title = main.querySelector("h1");
  const darkness = (element: Element) => {
    const channels = getComputedStyle(element).color.match(/[\d.]+/g)!.slice(0, 3).map(Number);
    return Math.max(...channels);
  };
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...pressed,
    ...folded,
    ...(title && isShown(title) ? [] : ["the title is missing"]),
    ...(main.innerText.trim().length > (title?.innerText.trim().length ?? 0)
      ? []
      : ["nothing but the title is printed"]),
    ...(title && darkness(title) > 128 ? ["letters are light on white paper"] : []),
    ...(scrollWidth <= clientWidth ? [] : [`${scrollWidth - clientWidth} px do not fit`]),
  ];
}
