/** The measures of one of the two ways to lay the picture out, in units. */
export interface Measures {
  readonly across: number;
  readonly awning: number;
  /** From the awning's tips to the horizon, and on to the counter, at least. */
  readonly sky: number;
  readonly square: number;
  /** From the counter to the bench. */
  readonly inside: number;
  readonly bench: number;
  /** The team's feet above the bench's edge. */
  readonly floor: number;
  readonly person: number;
  readonly rowDepth: number;
  readonly crowd: number;
  readonly paradeDepth: number;
}

/** Higher than wide: the queue in two rows. */
export const UPRIGHT: Measures = {
  across: 620,
  awning: 84,
  sky: 220,
  square: 408,
  inside: 264,
  bench: 118,
  floor: 44,
  person: 1.1,
  rowDepth: 124,
  crowd: 0.42,
  paradeDepth: 64,
};
/** Wider than high: the queue in one row. */
export const WIDE: Measures = {
  across: 1400,
  awning: 62,
  sky: 156,
  square: 212,
  inside: 150,
  bench: 46,
  floor: -50,
  person: 1.08,
  rowDepth: 26,
  crowd: 0.4,
  paradeDepth: 44,
};

/** Pixels per unit below which the faces of an upright picture are hardly told apart. */
const LEAST_UPRIGHT = 0.45;
/** What an upright picture has at least where a small phone leaves it little height. */
const LEAST = { sky: 96, square: 254, inside: 170, floor: -36, bench: 96 } as const;

/**
 * Presses an upright picture together as far as its people need it to be told apart: less sky, less
 * square, a lower stall.
 * @param height that is free, in CSS pixels
 */
export function pressed(measures: Measures, height: number): Measures {
  const least = { ...measures, ...LEAST, bench: Math.min(measures.bench, LEAST.bench) };
  const lacking = heightOf(measures) - height / LEAST_UPRIGHT;
  const share = Math.min(1, Math.max(0, lacking / (heightOf(measures) - heightOf(least))));
  const between = (name: keyof typeof LEAST) =>
    measures[name] + (least[name] - measures[name]) * share;
  return {
    ...measures,
    sky: between("sky"),
    square: between("square"),
    inside: between("inside"),
    floor: between("floor"),
    bench: between("bench"),
  };
}

/** The height of the whole, in units. */
export function heightOf({ awning, sky, square, inside, bench }: Measures): number {
  return awning + sky + square + inside + bench;
}
