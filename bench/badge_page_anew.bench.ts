import { ofBadgePage } from "./support/badge_page_measure.ts";

let asked = 0;

/**
 * The same as `badge_page.bench.ts` where no page is ever kept: each has an address of its own. This
 * is what the first reader after a change waits for.
 */
export default ofBadgePage("badge page, drawn anew", 150, () => `?n=${asked++}`);
