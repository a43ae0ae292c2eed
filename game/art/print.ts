import { colourOf, type Ink } from "./inks.ts";

/** What everything is painted on. */
export type Context = CanvasRenderingContext2D;

/** How far an ink lies from its line, in units: the press was not quite in register. */
const OFFSET = 2;

/** A shape with its line, its ink spilling a little over it. @param d an SVG path */
export function printed(ctx: Context, d: string, ink: Ink, width = 2.6): void {
  ctx.save();
  ctx.translate(OFFSET, OFFSET);
  flat(ctx, d, ink);
  ctx.restore();
  flat(ctx, d, ink);
  line(ctx, d, width);
}

/** A shape in one ink, without a line. */
export function flat(ctx: Context, d: string, ink: Ink): void {
  ctx.fillStyle = colourOf(ink);
  ctx.fill(new Path2D(d));
}

/** A line with round ends. */
export function line(ctx: Context, d: string, width = 2.6, ink: Ink = "line"): void {
  ctx.strokeStyle = colourOf(ink);
  ctx.lineWidth = width;
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.stroke(new Path2D(d));
}

/** Paints inside a shape only. */
export function within(ctx: Context, d: string, paint: () => void): void {
  ctx.save();
  ctx.clip(new Path2D(d));
  paint();
  ctx.restore();
}

/** Where something is put, in the units of what it is put into. */
interface Placing {
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  /** Radians, clockwise. */
  readonly turn?: number;
  /** Mirrored left to right. */
  readonly flip?: boolean;
  readonly alpha?: number;
}

/** Paints somewhere else, larger, turned or fainter, and leaves the context as it was. */
export function placed(ctx: Context, at: Placing, paint: () => void): void {
  const { x = 0, y = 0, scale = 1, turn = 0, flip = false, alpha = 1 } = at;
  ctx.save();
  ctx.translate(x, y);
  if (turn) ctx.rotate(turn);
  ctx.scale(flip ? -scale : scale, scale);
  if (alpha < 1) ctx.globalAlpha *= alpha;
  paint();
  ctx.restore();
}

/** The outline of a box, from its upper left corner. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** The outline of a circle or, with `ry`, of an ellipse, around its middle. */
export function disc(x: number, y: number, r: number, ry = r): string {
  return `M${x - r} ${y}a${r} ${ry} 0 1 0 ${r * 2} 0a${r} ${ry} 0 1 0 ${-r * 2} 0z`;
}

/** A box with round corners. */
export function round(x: number, y: number, width: number, height: number, r: number): string {
  return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}` +
    `a${r} ${r} 0 0 1 ${-r} ${r}h${-(width - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}` +
    `v${-(height - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

/** A number from 0 to 1 that is always the same for the same place: grain without chance. */
export function grain(index: number): number {
  const mixed = Math.imul((index + 1) ^ 0x9e3779b9, 0x85ebca6b);
  return ((Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 8) & 0xffff) / 0xffff;
}
