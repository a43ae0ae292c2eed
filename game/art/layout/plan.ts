import type { Area, Insets, Spot } from "./types.ts";

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

const UPRIGHT: Measures = {
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
const WIDE: Measures = {
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

/** What must be seen of the awning and of the bench where controls lie over the rest. */
const VALANCE = 46;
const EDGE = 40;

/** The lines a picture of one size is divided by, in units, and what turns units into pixels. */
export interface Plan {
  readonly measures: Measures;
  readonly upright: boolean;
  /** Pixels per unit. */
  readonly unit: number;
  readonly across: number;
  /** The height that is left over, and shared out. */
  readonly spare: number;
  readonly awningTip: number;
  readonly horizon: number;
  readonly counterTop: number;
  readonly benchTop: number;
  readonly bottom: number;
  /** How wide the part of the board is that can be made low. */
  readonly low: number;
  spot(x: number, y: number, scale?: number): Spot;
  area(x: number, y: number, width: number, height: number): Area;
}

/** Chooses the way in which everything comes out largest, and shares the height out. */
export function planOf(width: number, height: number, insets: Insets): Plan {
  const { top = 0, bottom: below = 0 } = insets;
  const free = height - top - below;
  const [tall, wide] = [UPRIGHT, WIDE].map((measures) => under(measures, insets)) as [
    Measures,
    Measures,
  ];
  const upright = unitFor(tall, width, free) >= unitFor(wide, width, free);
  const measures = upright ? tall : wide;
  const unit = unitFor(measures, width, free);
  const spare = free / unit - heightOf(measures);
  // What is left over goes to the sky, to the square, to the bench.
  const awningTip = top / unit + measures.awning + spare * 0.06;
  const horizon = awningTip + measures.sky + spare * 0.36;
  const counterTop = horizon + measures.square + spare * 0.36;
  const benchTop = counterTop + measures.inside + spare * 0.06;
  return {
    measures,
    upright,
    unit,
    across: width / unit,
    spare,
    awningTip,
    horizon,
    counterTop,
    benchTop,
    bottom: height / unit,
    low: upright ? 150 : 190,
    spot: (x, y, scale = 1) => ({ x: x * unit, y: y * unit, scale: scale * unit }),
    area: (x, y, w, h) => ({ x: x * unit, y: y * unit, width: w * unit, height: h * unit }),
  };
}

/** Under the page's own controls lie the awning's inner side and the bench's front. */
function under(measures: Measures, { top, bottom }: Insets): Measures {
  return {
    ...measures,
    awning: top ? VALANCE : measures.awning,
    bench: bottom ? EDGE : measures.bench,
  };
}

function heightOf({ awning, sky, square, inside, bench }: Measures): number {
  return awning + sky + square + inside + bench;
}

function unitFor(measures: Measures, width: number, height: number): number {
  return Math.min(width / measures.across, height / heightOf(measures));
}
