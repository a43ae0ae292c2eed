import { ofBadgePage } from "./support/badge_page_measure.ts";

/**
 * The page of a public badge as a reader who is not logged in finds it; nothing was written between
 * two requests, so that the page is kept.
 */
export default ofBadgePage("badge page", 600);
