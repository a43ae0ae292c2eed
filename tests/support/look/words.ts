import type { Page } from "playwright-core";

/** Words that lie over each other or are cut off, as the page stands. */
export async function crampedWords(page: Page): Promise<string[]> {
  return await page.evaluate(findCramped);
}

/**
 * The same with letters twice the size that a reader set in their browser (WCAG 1.4.4), where
 * nothing may lie outside the screen's width either.
 */
export async function crampedAtTwiceTheSize(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const letters = (standard: number, fixed: number) =>
    devtools.send("Page.setFontSizes", { fontSizes: { standard, fixed } });
  await letters(32, 26);
  const wider = await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  const root = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const found = await crampedWords(page);
  await letters(16, 13);
  await devtools.detach();
  return [
    ...(root === "36px" ? [] : [`does not follow the reader's size of letters (${root})`]),
    ...(wider <= 0 ? [] : [`is ${wider} px wider than the screen`]),
    ...found,
  ].map((problem) => `with letters twice the size: ${problem}`);
}

/** In the page. */
function findCramped(): string[] {
  interface Line {
    readonly words: string;
    readonly parent: Element;
    readonly rect: DOMRect;
  }
  /** What stays in sight while the rest scrolls away below it, and what is for ears alone. */
  const isApart = (element: Element | null): boolean => {
    if (element === null) return false;
    const { position, clipPath } = getComputedStyle(element);
    return ["sticky", "fixed"].includes(position) || clipPath === "inset(50%)" ||
      isApart(element.parentElement);
  };
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const words = node.textContent!.trim();
    const isShown = words && parent.checkVisibility({ visibilityProperty: true }) &&
      !parent.closest("svg, .skip-link, noscript") && !isApart(parent);
    if (!isShown) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) lines.push({ words, parent, rect });
  }
  const problems = new Set<string>();

  /** Boxes of letters are higher than the letters: their middle is what must not be covered. */
  const middles = lines.map(({ rect, ...line }) => ({
    ...line,
    left: rect.left + 1,
    right: rect.right - 1,
    top: rect.top + rect.height * 0.3,
    bottom: rect.bottom - rect.height * 0.3,
  })).sort((a, b) => a.top - b.top);
  middles.forEach((one, index) => {
    for (const other of middles.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      const overlaps = other.words !== one.words && other.left < one.right &&
        one.left < other.right;
      if (overlaps) {
        problems.add(`“${one.words.slice(0, 40)}” and “${other.words.slice(0, 40)}” overlap`);
      }
    }
  });

  const clipping = new Map<Element, DOMRect | undefined>();
  const clipOf = (element: Element): DOMRect | undefined => {
    if (element === document.documentElement) return undefined;
    if (!clipping.has(element)) {
      const { overflowX } = getComputedStyle(element);
      clipping.set(
        element,
        ["hidden", "clip"].includes(overflowX)
          ? element.getBoundingClientRect()
          : element.parentElement
          ? clipOf(element.parentElement)
          : undefined,
      );
    }
    return clipping.get(element);
  };
  for (const { words, parent, rect } of lines) {
    const clip = clipOf(parent);
    const isCut = clip &&
      (rect.right > clip.right + 2 || rect.left < clip.left - 2 ||
        rect.bottom - rect.height * 0.2 > clip.bottom);
    if (isCut || rect.left < -2) problems.add(`“${words.slice(0, 40)}” is cut off`);
  }
  // What is there to be copied may have to be copied by hand.
  const fields = document.querySelectorAll<HTMLTextAreaElement>("[readonly]");
  for (const field of fields) {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight, value } = field;
    if (scrollWidth > clientWidth || scrollHeight > clientHeight) {
      problems.add(`“${value.slice(0, 40)}” is cut off`);
    }
  }
  return [...problems];
}
