import { buildStatic } from "../scripts/build.ts";
import { asset, BUILT } from "../views/assets.ts";
import type { Measure } from "./measure.ts";

/** The most that the game may weigh, compressed, in kilobytes. */
const MOST = 350;

/** What the game's page loads beyond any other page: one script, as it travels. */
export default {
  name: "fair script",
  async run() {
    await buildStatic();
    const name = asset("fair.js").split("/").at(-1)!;
    const { size } = await Deno.stat(new URL(`${name}.br`, BUILT));
    const rounds = [{ ours: size / 1000, baseline: MOST }];
    return { baseline: "the most it may weigh", unit: "kB", better: "lower", rounds };
  },
} satisfies Measure;
