const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** When a delivery that failed is tried again, and when it is given up. */
export const POLICY = {
  /** How long after the first, second… answer that was no yes, in milliseconds; the last one repeats. */
  waits: [
    10 * SECOND,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
  ],
  /** From its first day on, in milliseconds. */
  givenUpAfterMs: 3 * 24 * HOUR,
  /** How many at once. */
  concurrency: 32,
  /**
   * How long a host that did not answer is left alone, in milliseconds: as long again as it has been
   * silent, from `least` to `most`, and no longer than `early` in the time of a restart.
   */
  circuitMs: { least: 2 * SECOND, early: 5 * SECOND, restart: 2 * MINUTE, most: 15 * MINUTE },
} as const;

/** How long to wait after so many failures, in milliseconds. */
export function waitAfter(failures: number): number {
  return POLICY.waits[Math.min(failures, POLICY.waits.length) - 1];
}
