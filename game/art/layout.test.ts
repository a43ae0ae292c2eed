import { expect, test } from "vitest";
import { AIDS } from "../simulation/aids.ts";
import { QUEUE_ROOM } from "../simulation/rules.ts";
import { STATIONS } from "../simulation/stations.ts";
import { layoutOf } from "./layout.ts";
import type { Area, FairLayout, Insets } from "./layout/types.ts";

const SCREENS:
  readonly (readonly [name: string, width: number, height: number, insets?: Insets])[] = [
    ["a small phone", 360, 640],
    ["the smallest phone, beside its panel", 320, 330, { top: 52 }],
    ["a small phone on its side, beside its panel", 415, 343, { top: 52 }],
    ["a small phone under its bars", 360, 560, { top: 44, bottom: 64 }],
    ["a tall phone", 390, 844, { top: 48, bottom: 120 }],
    ["a phone on its side", 844, 390, { top: 40 }],
    ["a tablet", 768, 1024],
    ["a projector", 1280, 720, { top: 56, bottom: 90 }],
    ["a wide screen", 1920, 1080],
    ["a square", 600, 600],
  ];
/** What a finger needs each way, in CSS pixels. */
const FINGER = 44;

for (const [name, width, height, insets] of SCREENS) {
  const layout = layoutOf(width, height, insets);

  test(`${name}: one thing stands below the other`, () => {
    const { awning, horizon, counter, bench } = layout;
    const heights = [awning.height, horizon, counter.y, bench.y, height - (insets?.bottom ?? 0)];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(awning.height).toBeGreaterThan(insets?.top ?? 0);
  });

  test(`${name}: each station can be pressed, and none lies over another`, () => {
    const areas = STATIONS.map((id) => layout.stationAreas[id]);
    for (const [index, area] of areas.entries()) {
      expect(Math.min(area.width, area.height)).toBeGreaterThanOrEqual(FINGER);
      expect(isWithin(area, layout)).toBe(true);
      for (const other of areas.slice(index + 1)) expect(overlap(area, other)).toBe(false);
    }
  });

  test(`${name}: twelve people have a place each, their faces in the picture and apart`, () => {
    expect(layout.queue).toHaveLength(QUEUE_ROOM);
    const faces = layout.queue.map(({ x, y, scale }) => ({ x, y: y - 145 * scale, r: 25 * scale }));
    for (const [index, face] of faces.entries()) {
      expect(face.x - face.r).toBeGreaterThanOrEqual(0);
      expect(face.x + face.r).toBeLessThanOrEqual(width);
      expect(face.y - face.r).toBeGreaterThan(layout.awning.height);
      expect(face.r * 2).toBeGreaterThan(20);
      for (const other of faces.slice(index + 1)) {
        expect(Math.hypot(face.x - other.x, face.y - other.y)).toBeGreaterThan(face.r + other.r);
      }
    }
  });

  test(`${name}: everything that can be added has its place in the picture`, () => {
    for (const aid of AIDS) {
      const { x, y, scale } = layout.aids[aid];
      expect(isWithin({ x, y, width: 0, height: 0 }, layout), aid).toBe(true);
      expect(scale).toBeGreaterThan(0);
    }
    for (const guest of layout.guests) expect(guest.x).toBeLessThan(width);
    expect(layout.entrance.x).toBeGreaterThan(width);
    expect(layout.exit.x).toBeLessThan(0);
  });
}

test("the queue is painted from the back to the front", () => {
  const { queue, queueBackToFront } = layoutOf(360, 640);
  const ys = queueBackToFront.map((index) => queue[index]!.y);
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
  expect([...queueBackToFront].sort((a, b) => a - b)).toEqual(queue.map((_, index) => index));
});

test("the same size gives the same picture, in the same proportions whatever the size", () => {
  expect(layoutOf(360, 640)).toEqual(layoutOf(360, 640));
  const [small, large] = [layoutOf(360, 640), layoutOf(720, 1280)];
  expect(large.counter.y / small.counter.y).toBeCloseTo(2, 6);
  expect(large.unit / small.unit).toBeCloseTo(2, 6);
});

function overlap(one: Area, other: Area): boolean {
  return one.x < other.x + other.width - 0.01 && other.x < one.x + one.width - 0.01 &&
    one.y < other.y + other.height && other.y < one.y + one.height;
}

function isWithin({ x, y, width, height }: Area, layout: FairLayout): boolean {
  return x >= 0 && y >= 0 && x + width <= layout.width + 0.01 && y + height <= layout.height + 0.01;
}
