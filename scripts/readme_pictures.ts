/** Takes the README's picture of a real node in the middle of its season: `docs/home.png`. */
import { launchBrowser } from "../tests/support/browser.ts";
import { playSeason } from "../tests/support/season.ts";

const season = await playSeason();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 1120, height: 900 },
    locale: "fr",
    colorScheme: "light",
  });
  await page.goto(season.node.origin, { waitUntil: "networkidle" });
  await page.screenshot({ path: new URL("../docs/home.png", import.meta.url).pathname });
} finally {
  await browser.close();
  await season.node.dispose();
}
