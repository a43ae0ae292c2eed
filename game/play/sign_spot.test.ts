import { expect, it } from "vitest";
import { heightOf, layoutOf, orderBox, shouldersOf } from "../art/mod.ts";
import { drawPerson } from "../simulation/people.ts";
import { createRng } from "../simulation/rng.ts";
import { signSpot } from "./sign_spot.ts";

it.each([[360, 420], [390, 600], [600, 380], [1280, 580]] as const)(
  "hides no face behind what that person asks for, in a picture of %i × %i",
  (width, height) => {
    const layout = layoutOf(width, height, { top: 52 });
    const rng = createRng(9, 1);
    for (let id = 0; id < 240; id++) {
      const place = id % layout.queue.length;
      const person = drawPerson(rng, id);
      const { y, scale } = signSpot(layout, place, person);
      const { y: ground, scale: size } = layout.queue[place]!;
      const sign = { top: y - orderBox(person.order).height * scale, bottom: y };
      const face = {
        top: ground - heightOf(person.look) * size,
        bottom: ground - shouldersOf(person.look) * size,
      };
      const apart = sign.bottom <= face.top + 0.01 || sign.top >= face.bottom - 0.01;
      expect(apart, JSON.stringify([place, person.look])).toBe(true);
      expect(sign.top).toBeGreaterThan(layout.awning.height);
    }
  },
);
