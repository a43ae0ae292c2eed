import { buildStatic } from "../../scripts/build.ts";
import { asset, BUILT } from "../../views/assets.ts";
import type { Result } from "../measure.ts";

/**
 * What a script weighs as it travels.
 * @param most what it may weigh, compressed, in kilobytes
 */
export async function weigh(script: string, most: number): Promise<Result> {
  await buildStatic();
  const name = asset(script).split("/").at(-1)!;
  const { size } = await Deno.stat(new URL(`${name}.br`, BUILT));
  const rounds = [{ ours: size / 1000, baseline: most }];
  return { baseline: "the most it may weigh", unit: "kB", better: "lower", rounds };
}
