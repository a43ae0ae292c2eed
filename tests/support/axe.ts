import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** WCAG 2.2 AA, with the size of targets, which axe leaves off by itself. */
const OPTIONS = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
} satisfies RunOptions;

/**
 * What axe finds wrong with a page, one line per element; empty when nothing is. Run straight in
 * the page: its Playwright package opens a second page each time, for frames that ours don't have.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as AxeInPage).axe.run(document, options),
    OPTIONS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary})`)
  );
}

interface AxeInPage {
  axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}
