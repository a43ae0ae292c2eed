/**
 * `deno task bench [part of a name]`: runs `bench/*.bench.ts` one after the other, each against its
 * baseline, prints a table, and writes `bench/.out/results.json`.
 */
import { type Measure, ratios, type Result, type Spread, spread } from "./measure.ts";

interface Outcome {
  readonly name: string;
  readonly result: Result;
  /** How many times better than the baseline. */
  readonly ratio: Spread;
  readonly ours: Spread;
  readonly baseline: Spread;
}

const folder = new URL("./", import.meta.url);
const outFile = new URL(".out/results.json", folder);

async function find(filter: string): Promise<Measure[]> {
  const files = [];
  for await (const { name } of Deno.readDir(folder)) {
    if (name.endsWith(".bench.ts") && name.includes(filter)) files.push(name);
  }
  return await Promise.all(
    files.sort().map(async (name) => (await import(new URL(name, folder).href)).default as Measure),
  );
}

async function run(measure: Measure): Promise<Outcome> {
  const result = await measure.run();
  return {
    name: measure.name,
    result,
    ratio: spread(ratios(result)),
    ours: spread(result.rounds.map(({ ours }) => ours)),
    baseline: spread(result.rounds.map(({ baseline }) => baseline)),
  };
}

function table(outcomes: readonly Outcome[]): string {
  const number = (n: number) => n >= 100 ? n.toFixed(0) : n.toPrecision(3);
  const lines = outcomes.map(({ name, result, ratio, ours, baseline }) => [
    name,
    `${number(ours.median)} ${result.unit}`,
    `${number(baseline.median)} ${result.unit}`,
    [ratio.min, ratio.median, ratio.max].map(number).join(" / "),
    result.baseline,
  ]);
  const all = [["measure", "ours", "baseline", "times better: min / median / max", ""], ...lines];
  const widths = all[0].map((_, i) => Math.max(...all.map((line) => line[i].length)));
  return all.map((line) => line.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd())
    .join("\n");
}

const measures = await find(Deno.args[0] ?? "");
if (measures.length === 0) {
  console.error(`No measure in bench/ has "${Deno.args[0]}" in its file name.`);
  Deno.exit(1);
}
const outcomes: Outcome[] = [];
let failed = false;
for (const measure of measures) {
  console.error(`${measure.name} …`);
  try {
    outcomes.push(await run(measure));
  } catch (error) {
    failed = true;
    console.error(error);
  }
}
console.log(table(outcomes));
await Deno.mkdir(new URL("./", outFile), { recursive: true });
const report = {
  at: new Date().toISOString(),
  deno: Deno.version.deno,
  cores: navigator.hardwareConcurrency,
  outcomes,
};
await Deno.writeTextFile(outFile, JSON.stringify(report, null, 2) + "\n");
Deno.exit(failed ? 1 : 0);
