import { type FairLayout, heightOf, orderBox, shouldersOf } from "../art/mod.ts";
import type { Person } from "../simulation/people.ts";

/** Where the tip of somebody's order is, in CSS pixels, and how many of them a unit takes. */
export interface SignSpot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Over their head; otherwise before their body. */
  readonly over: boolean;
}

/** Before a body: the tip at most and at least so far above the ground, in drawing units. */
const MOST = 34;
const LEAST = 12;
/** Above a head, in drawing units. */
const ABOVE = 16;
/** What patience takes beside an order, in units of the order. */
const BESIDE = 30;

/**
 * Where what somebody wants is shown, so that no face is hidden: over their head, or, where others
 * stand right behind, before their body if that is tall enough.
 */
export function signSpot(
  { queue, upright, unit }: FairLayout,
  place: number,
  { look, order }: Pick<Person, "look" | "order">,
): SignSpot {
  const { x, y, scale: size } = queue[place]!;
  const pitch = Math.abs(queue[1]!.x - queue[0]!.x);
  const { width, height } = orderBox(order);
  const scale = Math.min(unit * 0.92, (pitch * 0.98) / (width + BESIDE));
  const free = shouldersOf(look) - (height * scale) / size;
  const over = !upright || place >= queue.length / 2 || free < LEAST;
  const raised = over ? heightOf(look) + ABOVE : Math.min(MOST, free);
  return { x, y: y - raised * size, scale, over };
}
