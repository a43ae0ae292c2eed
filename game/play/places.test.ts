import { expect, it } from "vitest";
import { layoutOf } from "../art/layout.ts";
import { drawLook } from "../simulation/people.ts";
import { createRng } from "../simulation/rng.ts";
import { NO_PLACES, placePeople } from "./places.ts";
import { bestPlaces, callArea, personArea, TARGET } from "./spots.ts";

const SIZES = [[360, 420], [390, 600], [600, 380], [1280, 580], [1920, 820]] as const;

it("lets nobody move because somebody else left", () => {
  const best = [2, 3, 1, 4, 0, 5, 8, 9, 7, 10, 6, 11];
  const four = placePeople(NO_PLACES, [11, 12, 13, 14], best);
  expect(four.indexOf(11)).toBe(2);
  const later = placePeople(four, [12, 14, 15], best);
  expect(later.indexOf(12)).toBe(four.indexOf(12));
  expect(later.indexOf(14)).toBe(four.indexOf(14));
  expect(later.indexOf(15)).toBe(2);
});

it.each(SIZES)("has room for a finger at every place of a picture of %i × %i", (width, height) => {
  const layout = layoutOf(width, height, { top: 52 });
  const rng = createRng(3, 3);
  expect(bestPlaces(layout).toSorted((a, b) => a - b)).toEqual(layout.queue.map((_, at) => at));
  const areas = [
    ...layout.queue.map((_, place) => personArea(layout, place, drawLook(rng))),
    ...[0, 1].map((place) => callArea(layout, place)),
    ...Object.values(layout.stationAreas),
  ];
  for (const area of areas) {
    expect(area.width).toBeGreaterThanOrEqual(TARGET);
    expect(area.height).toBeGreaterThanOrEqual(TARGET);
    expect(area.x).toBeGreaterThan(-TARGET);
    expect(area.x + area.width).toBeLessThan(width + TARGET);
  }
});
