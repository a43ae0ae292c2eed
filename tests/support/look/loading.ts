import type { Page } from "playwright-core";

/** The style and scripts of an ordinary page, compressed, in bytes. */
const ORDINARY_BYTES = 60_000;
/** What draws the fair, and what verifies a badge in the browser, come with their pages alone. */
const WITH_SCRIPTS_OF_THEIR_OWN = /^\/(?:fair\/rounds\/|verify)/;

interface ShiftsInPage {
  shifts: string[];
}

/** Before any page: writes down what moves by itself once it was painted. */
export async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    (globalThis as unknown as ShiftsInPage).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources, hadRecentInput } = entry as unknown as {
          value: number;
          sources: readonly { node?: Node }[];
          hadRecentInput: boolean;
        };
        if (hadRecentInput) continue;
        const moved = sources.map(({ node }) => node?.nodeName.toLowerCase()).join(", ");
        shifts.push(`${moved} moved after it was painted (${value.toFixed(4)})`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What moved on the page that is open, once its letters are there and painted. */
export async function shiftsOf(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return (globalThis as unknown as ShiftsInPage).shifts;
  });
}

/** What weighs too much, or comes from another site, on the page that is open. */
export async function weightProblems(page: Page): Promise<string[]> {
  const { bytes, elsewhere } = await page.evaluate(() => ({
    bytes: performance.getEntriesByType("resource")
      .filter(({ name }) => /\.(?:css|js)(?:\?|$)/.test(name))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    elsewhere: [
      ...document.querySelectorAll("[src], link[href]:not([rel~=alternate], [rel=canonical])"),
    ]
      .map((element) => (element as HTMLLinkElement).href ?? (element as HTMLImageElement).src)
      .filter((address) => address && !/^(?:blob:|data:)/.test(address))
      .filter((address) => new URL(address).origin !== location.origin),
  }));
  const isOrdinary = !WITH_SCRIPTS_OF_THEIR_OWN.test(new URL(page.url()).pathname);
  return [
    ...(bytes > 0 ? [] : ["has no style"]),
    ...(isOrdinary && bytes > ORDINARY_BYTES ? [`brings ${bytes} bytes of style and scripts`] : []),
    ...elsewhere.map((address) => `would ask for ${address}`),
  ];
}
