import type { Page } from "playwright-core";

/** What a screen reader's reader has after something changed on their page. */
export interface Heard {
  /** What was announced, in order. */
  readonly said: readonly string[];
  /** What has the focus, as it would be read; nothing where it was lost. */
  readonly focus: string;
}

interface EarInPage {
  ear: string[];
}

/**
 * Listens to a page as a screen reader does, from now on: what changes within a live region that is
 * there, and alerts that come. Read it with `heardOn`.
 */
export async function listenTo(page: Page): Promise<void> {
  await page.evaluate(() => {
    const LIVE = "[role=status], [role=alert], [aria-live]";
    const said: string[] = [];
    (globalThis as unknown as EarInPage).ear = said;
    const known = new WeakSet(document.querySelectorAll(LIVE));
    new MutationObserver((records) => {
      const changed = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
        if (region && known.has(region)) changed.add(region);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          const alerts = [node, ...node.querySelectorAll("*")]
            .filter((one) => one.matches("[role=alert]"));
          for (const alert of alerts) changed.add(alert);
        }
      }
      for (const region of changed) {
        const words = region.textContent?.trim();
        const isHeard = region.isConnected &&
          (region.matches(".visually-hidden") || region.checkVisibility());
        if (words && isHeard) said.push(words);
      }
      for (const region of document.querySelectorAll(LIVE)) known.add(region);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/**
 * What was heard since `listenTo`, and where the reader is, once the page is at rest.
 *
 * @param options.atRest whether to wait until no answer is on its way
 */
export async function heardOn(page: Page, { atRest = true } = {}): Promise<Heard> {
  if (atRest) await page.waitForFunction(() => !document.querySelector(".htmx-request"));
  return await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const { activeElement } = document;
    const isLost = !activeElement || activeElement === document.body;
    return {
      said: (globalThis as unknown as EarInPage).ear,
      focus: isLost ? "" : activeElement.getAttribute("name") ?? activeElement.textContent!.trim(),
    };
  });
}
