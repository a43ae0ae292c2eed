/** A ratio of this project against a baseline, measured in one run: `bench/<name>.bench.ts`. */
export interface Measure {
  readonly name: string;
  run(): Promise<Result>;
}

/** What the rounds gave, in pairs: the n-th of ours ran beside the n-th of the baseline. */
export interface Result {
  /** What the baseline is, in a few words. */
  readonly baseline: string;
  /** What is counted, such as `commits/s` or `ms`. */
  readonly unit: string;
  readonly better: "higher" | "lower";
  readonly rounds: readonly Round[];
}

/** What one round of both sides gave, in the unit of its {@link Result}. */
export interface Round {
  readonly ours: number;
  readonly baseline: number;
}

/** Several numbers in three. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

const ROUNDS = 7;

/**
 * Runs both sides once to warm up, then in turns, the first place changing from round to round, so
 * that what else the machine does meets both.
 * @param sides each gives one number for one round
 */
export async function interleave(
  sides: { ours(): Promise<number>; baseline(): Promise<number> },
  rounds: number = ROUNDS,
): Promise<Round[]> {
  await sides.ours();
  await sides.baseline();
  const results: Round[] = [];
  for (let i = 0; i < rounds; i++) {
    if (i % 2) {
      const baseline = await sides.baseline();
      results.push({ ours: await sides.ours(), baseline });
    } else {
      const ours = await sides.ours();
      results.push({ ours, baseline: await sides.baseline() });
    }
  }
  return results;
}

/** How many times better ours was than the baseline, round by round. */
export function ratios({ rounds, better }: Result): number[] {
  return rounds.map(({ ours, baseline }) =>
    better === "higher" ? ours / baseline : baseline / ours
  );
}

/** The least, the middle and the most of some numbers. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, max: sorted[sorted.length - 1] };
}

/** How often per second `work` got done, given how many it did. */
export async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return count / ((performance.now() - start) / 1000);
}
