import type { Page } from "playwright-core";
import type { Look, Reading } from "../look.ts";

/** The folder that pictures of the pages go to, for a person's eye; none where they are tested. */
export const PICTURES = Deno.env.get("PAGE_PICTURES");

/**
 * Takes a picture of the whole page that is open, named by who reads it, its place among theirs,
 * what it is, and how it is read.
 *
 * @returns nothing that is wrong with it: that is for who looks at the picture
 */
export async function takePicture(page: Page, reading: Reading, look: Look): Promise<never[]> {
  const { pathname, search } = new URL(page.url());
  const place = reading.paths.findIndex((path) => path.startsWith(pathname + search));
  const words = pathname.replace(/[a-z2-7]{26}|[^\w]+/g, " ").trim().replaceAll(" ", "-");
  const name = [
    reading.as,
    String(place).padStart(2, "0"),
    (words || "home").slice(0, 60),
    look.language,
    look.width,
    look.scheme,
  ].join("_");
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  return [];
}
