/**
 * A symbol, cut like a lino block in a square of 128 units, its weight around the centre: SVG path
 * data per tool. Solids and lines print; carvings show the field through them.
 */
export interface Motif {
  /** Filled. */
  readonly solid: string;
  /** Drawn with the broad pen (9 units, round). */
  readonly line?: string;
  /** Drawn with the fine pen (6 units, round). */
  readonly fine?: string;
  /** Cut out of the solids (5 units, round). */
  readonly carved?: string;
}
