import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** The inks of the press; `static/css/illustrations.css` mixes them for day and evening. */
export type DrawInk =
  | "brick"
  | "canal"
  | "cream"
  | "far"
  | "ink"
  | "lamp"
  | "leaf"
  | "mustard"
  | "pane"
  | "plum"
  | "skin"
  | "sky";

/** How far the colour lies from its line, in drawing units: the press was not quite in register. */
const OFFSET = 2.5;

/** A shape with its line, and its ink a little beside it. */
export function Printed({ d, ink }: { d: string; ink: DrawInk }) {
  return (
    <>
      <path class={`draw-${ink}`} d={d} transform={`translate(${OFFSET} ${OFFSET})`} />
      <path class="draw-line" d={d} />
    </>
  );
}

/** A shape in one ink, without a line. */
export function Flat({ d, ink }: { d: string; ink: DrawInk }) {
  return <path class={`draw-${ink}`} d={d} />;
}

/** Thin lines: folds, planks, bricks. */
export function Fine({ d }: { d: string }) {
  return <path class="draw-fine" d={d} />;
}

/** A lamp, and the light around it when it is evening. */
export function Lamp({ x, y, r = 5 }: { x: number; y: number; r?: number }) {
  return (
    <>
      <circle class="draw-glow" cx={x} cy={y} r={r * 2.8} />
      <circle class="draw-lamp" cx={x} cy={y} r={r} />
    </>
  );
}

/**
 * A drawing rendered once, when its module loads: it is the same on every page. It adorns, so screen
 * readers pass over it.
 */
export function drawing(viewBox: string, content: Child) {
  const markup = raw(
    String(
      <svg class="draw" viewBox={viewBox} aria-hidden="true" focusable="false">{content}</svg>,
    ),
  );
  return () => markup;
}

/** A rectangle as a path. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}
