import { heightOf, type Measures, pressed, UPRIGHT, WIDE } from "./measures.ts";
import type { Area, Insets, Spot } from "./types.ts";

/** What must be seen of the awning and of the bench where controls lie over the rest. */
const VALANCE = 46;
const EDGE = 40;

/** Pixels per unit below which twelve people side by side are too small to be told apart. */
const LEAST_WIDE = 0.3;

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
  const widely = unitFor(wide, width, free);
  const upright = unitFor(tall, width, free) >= widely || widely < LEAST_WIDE;
  const measures = upright ? pressed(tall, free) : wide;
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

function unitFor(measures: Measures, width: number, height: number): number {
  return Math.min(width / measures.across, height / heightOf(measures));
}
