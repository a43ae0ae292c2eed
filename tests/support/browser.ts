import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

const OUT = new URL("../.out/", import.meta.url).pathname;
const UNPACKED = join(OUT, "browser");

/** Most pages need no graphics card, and drawing one in software takes a whole core. */
const NO_GRAPHICS = ["--disable-gpu"];
const SOFTWARE_WEBGL = [
  "--ignore-gpu-blocklist",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];
/** Chromium's own microphone hears a tone that comes again and again. Nobody there says yes. */
const MICROPHONE = {
  none: [],
  refused: ["--use-fake-device-for-media-stream"],
  allowed: ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
} as const;

/**
 * A real Chromium, from its npm package. Its own list of switches is left aside: it turns web
 * security off and ends the browser with the first context.
 *
 * @param options.webgl whether pages may draw with WebGL, in software
 * @param options.microphone whether there is one, and whether pages may listen
 */
export async function launchBrowser(
  { webgl = false, microphone = "none" }: {
    readonly webgl?: boolean;
    readonly microphone?: keyof typeof MICROPHONE;
  } = {},
): Promise<Browser> {
  const executablePath = await unpackedBrowser();
  return await playwright.launch({
    executablePath,
    args: [
      "--no-sandbox",
      ...(webgl ? SOFTWARE_WEBGL : NO_GRAPHICS),
      ...MICROPHONE[microphone],
    ],
  });
}

/**
 * Unpacks the browser once. The package takes a half-written file for a whole one, so each process
 * unpacks into a folder of its own, and the first to finish gives it its name.
 */
async function unpackedBrowser(): Promise<string> {
  const executable = join(UNPACKED, "chromium");
  if (existsSync(executable)) return executable;
  const own = join(OUT, `browser-${process.pid}`);
  await mkdir(own, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    await rename(own, UNPACKED);
  } catch {
    await rm(own, { recursive: true, force: true });
  }
  return executable;
}
