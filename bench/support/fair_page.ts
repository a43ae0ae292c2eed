import { build, stop } from "esbuild";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../tests/support/browser.ts";
import { comeBack, openFull } from "../../tests/support/fair_stall.ts";
import { startNode } from "../../tests/support/node.ts";
import { setUpNode } from "../../tests/support/setup.ts";

/** How many times slower than this machine a modest phone is taken to be. */
const SLOWER = 4;
const PHONE = { width: 390, height: 844 };

/** The drawn fair on a modest phone, twelve people waiting. */
export interface FairPage {
  readonly page: Page;
  /** Frames a second that the page gets to draw. */
  frames(): Promise<number>;
  /** Milliseconds from a press to the frame that shows what came of it. */
  answer(): Promise<number>;
  /** The same page with nothing but an engine and an empty scene in the picture's place. */
  empty(): Promise<void>;
  /** And with the fair again. */
  full(): Promise<void>;
  dispose(): Promise<void>;
}

/** Opens a node, a browser and the fair on its page, as a phone shows it. */
export async function openFairPage(): Promise<FairPage> {
  const node = await startNode();
  await setUpNode(node, { administrator: { name: "Odile" } });
  const browser = await launchBrowser();
  const engine = await emptyEngine();
  const context = await browser.newContext({
    viewport: PHONE,
    locale: "en",
    bypassCSP: true,
    reducedMotion: "no-preference",
  });
  const page = await context.newPage();
  const throttle = await context.newCDPSession(page);
  await throttle.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const stall = await openFull(page, node.origin);
  return {
    page,
    frames: () => page.evaluate(countFrames),
    answer: () => page.evaluate(pressAndWait),
    async empty() {
      await page.goto(`${node.origin}/fair`);
      await page.addScriptTag({ content: engine, type: "module" });
    },
    full: () => comeBack(page, stall),
    async dispose() {
      await browser.close();
      await node.dispose();
    },
  };
}

/** Runs in the page. */
async function countFrames(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < 2500) {
    await frame();
    frames++;
  }
  return frames / ((performance.now() - start) / 1000);
}

/** Runs in the page: chooses somebody who is not chosen, and waits for the frame after. */
async function pressAndWait(): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const spot = document.querySelector<HTMLElement>(".fair-spot-person:not([aria-current])")!;
  await frame();
  const start = performance.now();
  spot.click();
  if (!spot.hasAttribute("aria-current")) throw new Error("The press was not answered");
  await frame();
  await frame();
  return performance.now() - start;
}

async function emptyEngine(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import * as ex from "excalibur";
        ex.DebugText.prototype.load = () => Promise.resolve();
        ex.Flags.useCanvasGraphicsContext();
        const canvasElement = document.createElement("canvas");
        document.querySelector("main").replaceChildren(canvasElement);
        new ex.Engine({
          canvasElement, width: 390, height: 600, suppressConsoleBootMessage: true,
          suppressMinimumBrowserFeatureDetection: true, suppressPlayButton: true,
        }).start();`,
      resolveDir: new URL("../../", import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["production"],
  });
  await stop();
  return outputFiles[0]!.text;
}
