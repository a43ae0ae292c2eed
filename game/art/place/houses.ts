import type { Ink } from "../inks.ts";
import { box, type Context, disc, flat, line } from "../print.ts";
import { faded } from "./light.ts";

/** What houses are painted with, at one hour of the evening. */
export interface Air {
  readonly dusk: number;
  ink(ink: Ink): Ink;
  readonly pane: Ink;
  readonly line: Ink;
}

/**
 * The air between here and there.
 *
 * @param dusk 0 in the afternoon to 1 at night
 * @param distance 0 here to 1 on the horizon
 */
export function airAt(dusk: number, distance: number): Air {
  return {
    dusk,
    ink: (ink) => faded(ink, dusk, distance),
    pane: dusk > 0.45 ? "#ffd272" : faded("#4c5a74", dusk, distance),
    line: faded("#1f2433", dusk * 0.6, distance * 0.75),
  };
}

/** A house of the row, in units. */
export interface House {
  readonly width: number;
  /** To the eaves. */
  readonly height: number;
  readonly ink: Ink;
  readonly gable: "stepped" | "bell" | "plain" | "roof";
  /** How many windows side by side, and how many rows of them. */
  readonly panes: number;
  readonly floors: number;
}

/** A house with its gable to the square. Origin: the left end of its ground line. */
export function paintHouse(ctx: Context, house: House, air: Air): void {
  const { width, height, ink, gable, panes, floors } = house;
  const wall = `M0 0V${-height}${TOPS[gable](width, height)}V0z`;
  outlined(ctx, wall, air.ink(ink), air);
  if (gable === "roof") {
    const roof = `M-4 ${-height}L10 ${-height - 34}H${width - 10}L${width + 4} ${-height}z`;
    outlined(ctx, roof, air.ink("#a8503c"), air);
    line(ctx, `M8 ${-height - 12}h14m8 -9h14m10 10h12`, 1.2, air.line);
  }
  const across = width / panes;
  const down = (height - 26) / floors;
  for (let floor = 0; floor < floors; floor++) {
    for (let pane = 0; pane < panes; pane++) {
      const dark = (pane * 3 + floor * 5 + width) % 7 === 0;
      paintPane(ctx, across * (pane + 0.5), -height + 8 + floor * down, down * 0.62, dark, air);
    }
  }
  if (gable === "stepped" || gable === "bell") {
    paintPane(ctx, width / 2, -height - width * 0.24, 14, false, air);
  }
  const door = across * (width % 2 ? 0.5 : panes - 0.5);
  outlined(ctx, `M${door - 7} 0V-17a7 7 0 0 1 14 0V0z`, air.ink("#1f7480"), air);
  line(ctx, bricksOf(width, height), 1.1, air.line);
}

const TOPS: Readonly<Record<House["gable"], (width: number, height: number) => string>> = {
  stepped(width) {
    const steps = 4;
    const rise = (width * 0.52) / steps;
    const run = (width * 0.42) / steps;
    return `${`v${-rise}h${run}`.repeat(steps)}v${-rise * 0.6}h${width - 2 * run * steps}v${
      rise * 0.6
    }${`h${run}v${rise}`.repeat(steps)}`;
  },
  bell(w, height) {
    const y = -height;
    return `C${w * 0.1} ${y - w * 0.28} ${w * 0.3} ${y - w * 0.18} ${w * 0.3} ${y - w * 0.44}h${
      w * 0.05
    }Q${w * 0.5} ${y - w * 0.7} ${w * 0.65} ${y - w * 0.44}h${w * 0.05}C${w * 0.7} ${
      y - w * 0.18
    } ${w * 0.9} ${y - w * 0.28} ${w} ${y}`;
  },
  plain: (width, height) => `L${width / 2} ${-height - width * 0.5}L${width} ${-height}`,
  roof: (width) => `H${width}`,
};

function paintPane(
  ctx: Context,
  x: number,
  y: number,
  height: number,
  dark: boolean,
  air: Air,
): void {
  const width = Math.min(11, height * 0.62);
  flat(ctx, box(x - width / 2 - 1.5, y - 1.5, width + 3, height + 3), air.ink("#fffaf0"));
  const ink = dark && air.dusk > 0.45 ? air.ink("#3a4258") : air.pane;
  flat(ctx, box(x - width / 2, y, width, height), ink);
  line(
    ctx,
    `M${x} ${y}v${height}M${x - width / 2} ${y + height * 0.4}h${width}`,
    1.1,
    air.ink("#fffaf0"),
  );
}

function bricksOf(width: number, height: number): string {
  return ([[0.06, 0.08], [0.82, 0.16], [0.05, 0.5], [0.84, 0.62], [0.44, 0.3]] as const)
    .map(([across, down]) => `M${width * across} ${-height * (1 - down)}h6m-9 4h6`).join("");
}

/** The belfry, with its clock and its dragon. Origin: the middle of its ground line; 240 high. */
export function paintBelfry(ctx: Context, air: Air): void {
  outlined(ctx, "M-26 0V-138H26V0z", air.ink("#d9a545"), air);
  outlined(ctx, "M-31 -138v-13h8v-8h9v8h9v-8h10v8h9v-8h9v8h8v13z", air.ink("#fffaf0"), air);
  outlined(ctx, "M-20 -151V-178H20V-151z", air.ink("#b5432f"), air);
  outlined(ctx, "M-25 -178Q-20 -196 -9 -200V-210H9V-200Q20 -196 25 -178z", air.ink("#3f6f77"), air);
  outlined(ctx, "M-8 -210Q-7 -222 0 -236Q7 -222 8 -210z", air.ink("#3f6f77"), air);
  line(ctx, "M0 -236v-12M0 -246q10 -8 14 2q5 -4 8 1", 2, air.line);
  outlined(ctx, disc(0, -114, 13), air.dusk > 0.5 ? "#ffe2a0" : air.ink("#fffaf0"), air);
  line(ctx, "M0 -114V-123M0 -114l6 4", 2.2, air.line);
  for (const y of [-84, -50]) {
    for (const x of [-12, 12]) {
      flat(ctx, `M${x - 5} ${y + 20}v-15a5 5 0 0 1 10 0v15z`, air.pane);
    }
  }
  flat(ctx, "M-12 -155v-12a5 5 0 0 1 10 0v12zM4 -155v-12a5 5 0 0 1 10 0v12z", air.pane);
  outlined(ctx, "M-9 0V-20a9 9 0 0 1 18 0V0z", air.ink("#7a4468"), air);
}

/** The church with its slate spire. Origin: the middle of its ground line; 190 high. */
export function paintChurch(ctx: Context, air: Air): void {
  outlined(ctx, "M-10 0V-62L36 -84L82 -62V0z", air.ink("#c98a63"), air);
  outlined(ctx, "M-14 -62L14 -92H58L86 -62z", air.ink("#5c6d85"), air);
  outlined(ctx, "M-40 0V-104H-8V0z", air.ink("#d19a72"), air);
  outlined(ctx, "M-45 -104L-24 -186L-3 -104z", air.ink("#5c6d85"), air);
  line(ctx, "M-24 -186v-14m-5 5h10", 2, air.line);
  flat(ctx, "M-31 -70v-12a7 7 0 0 1 14 0v12z", air.pane);
  for (const x of [8, 34, 60]) flat(ctx, `M${x - 5} -18v-18a5 5 0 0 1 10 0v18z`, air.pane);
  outlined(ctx, "M-32 0V-18a8 8 0 0 1 16 0V0z", air.ink("#7a4468"), air);
}

/** A poplar. Origin: its foot; about 130 high. */
export function paintPoplar(ctx: Context, air: Air, height = 130): void {
  line(ctx, "M0 0V-30", 4, air.line);
  const h = height;
  outlined(
    ctx,
    `M0 -14C-24 -20 -19 ${-h * 0.7} 0 ${-h}C19 ${-h * 0.7} 24 -20 0 -14z`,
    air.ink("#6b8c46"),
    air,
  );
  line(ctx, `M0 -20V${-h * 0.7}M0 ${-h * 0.34}l-8 -10M0 ${-h * 0.5}l7 -9`, 1.3, air.line);
}

/** A far stall or tent of the fair, striped. Origin: the middle of its ground line; about 70 high. */
export function paintTent(ctx: Context, ink: Ink, peaked: boolean, air: Air): void {
  if (peaked) {
    outlined(ctx, "M-40 0V-34H40V0z", air.ink("#fffaf0"), air);
    flat(ctx, "M-30 -1v-33h11v33zM-6 -1v-33h12v33zM19 -1v-33h11v33z", air.ink(ink));
    outlined(ctx, "M-48 -32Q-14 -44 0 -78Q14 -44 48 -32z", air.ink(ink), air);
    flat(ctx, "M-28 -36Q-8 -50 -1 -74L-10 -34zM1 -74Q8 -50 28 -36L10 -34z", air.ink("#fffaf0"));
    line(ctx, "M0 -78v-14l12 5l-12 5", 2, air.line);
    return;
  }
  outlined(ctx, box(-34, -26, 68, 26), air.ink("#8a5a2b"), air);
  flat(ctx, box(-29, -44, 58, 18), air.dusk > 0.5 ? "#f6c56a" : air.ink("#ead7ad"));
  outlined(ctx, "M-32 -62H32L40 -42H-40z", air.ink("#fffaf0"), air);
  flat(ctx, "M-32 -62h13l-3 20h-18zM-6 -62h12l2 20h-16zM19 -62h13l8 20h-18z", air.ink(ink));
}

function outlined(ctx: Context, d: string, ink: Ink, air: Air): void {
  flat(ctx, d, ink);
  line(ctx, d, 1.8, air.line);
}
