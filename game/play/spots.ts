import { type Area, type FairLayout, heightOf } from "../art/mod.ts";
import type { Look } from "../simulation/people.ts";

/** Nothing to press is smaller than this each way, in CSS pixels. */
export const TARGET = 44;

/** What hats and hair stand above a head, in drawing units. */
const HAT = 14;

/** The places of the queue, those in the middle of the front row first. */
export function bestPlaces({ queue, width }: FairLayout): number[] {
  const front = Math.max(...queue.map(({ y }) => y));
  const behind = (place: number) => queue[place]!.y < front ? 1 : 0;
  const aside = (place: number) => Math.abs(queue[place]!.x - width / 2);
  return queue.map((_, place) => place)
    .sort((a, b) => behind(a) - behind(b) || aside(a) - aside(b));
}

/** What to press for somebody in the queue, over their picture. */
export function personArea(layout: FairLayout, place: number, look: Look): Area {
  const spot = layout.queue[place]!;
  const pitch = Math.abs(layout.queue[1]!.x - layout.queue[0]!.x);
  const width = Math.max(TARGET, pitch);
  const top = spot.y - (heightOf(look) + HAT) * spot.scale;
  const behind = layout.upright && place >= layout.queue.length / 2;
  // Of those in the second row only the upper half is seen.
  const bottom = behind ? spot.y - 62 * spot.scale : layout.counter.y + 20 * layout.unit;
  return { x: spot.x - width / 2, y: top, width, height: Math.max(TARGET, bottom - top) };
}

/** What to press for something that happens: the plate that calls. @param place of `guestPlace` */
export function callArea(layout: FairLayout, place: number): Area {
  const tip = callTip(layout, place);
  const size = Math.max(TARGET + 4, 74 * layout.unit);
  const x = Math.min(layout.width - size, Math.max(0, tip.x - size / 2));
  return { x, y: tip.y - size, width: size, height: size };
}

/** Where the plate that calls stands: above the head of whoever it is about. */
export function callTip(layout: FairLayout, place: number): { x: number; y: number } {
  const { x, y, scale } = layout.guests[place % layout.guests.length]!;
  return { x, y: y - 204 * scale };
}
