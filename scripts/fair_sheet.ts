/**
 * Paints the fair's art in a real browser onto contact sheets under tests/.out/fair, in colour and
 * in grey. `deno run -A scripts/fair_sheet.ts [sheet …]`
 */
import { build, stop } from "esbuild";
import { launchBrowser } from "../tests/support/browser.ts";

const FOLDER = "tests/.out/fair";
await Deno.mkdir(FOLDER, { recursive: true });

const { outputFiles } = await build({
  entryPoints: ["scripts/fair_sheet/page.ts"],
  bundle: true,
  write: false,
  format: "iife",
  target: "es2022",
});
await stop();

const browser = await launchBrowser();
const page = await browser.newPage({ deviceScaleFactor: 2 });
await page.setContent("<body style='margin:0'><canvas></canvas>");
await page.addScriptTag({ content: outputFiles[0]!.text });
const names = await page.evaluate(() =>
  (globalThis as unknown as Window & { sheetNames: string[] }).sheetNames
);
for (const name of names.filter((one) => Deno.args.length === 0 || Deno.args.includes(one))) {
  for (const grey of [false, true]) {
    await page.evaluate(([name, grey]) => {
      const { paintSheet } = globalThis as unknown as { paintSheet(name: string): void };
      paintSheet(name as string);
      document.querySelector("canvas")!.style.filter = grey ? "grayscale(1)" : "";
    }, [name, grey] as const);
    await page.locator("canvas").screenshot({
      path: `${FOLDER}/${name}${grey ? "-grey" : ""}.png`,
    });
  }
}
await browser.close();
console.log(`${FOLDER}/*.png`);
