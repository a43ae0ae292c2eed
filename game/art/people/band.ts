import type { Look } from "../../simulation/people.ts";
import { type Context, disc, flat, line, placed, printed } from "../print.ts";
import { paintPerson } from "./person.ts";

/** What the brass band plays. */
export const INSTRUMENTS = ["drum", "trumpet", "tuba", "clarinet", "cymbals"] as const;
type Instrument = (typeof INSTRUMENTS)[number];

const BODIES: Readonly<Record<Instrument, Partial<Look>>> = {
  drum: { build: "round", skin: 1, hair: 6 },
  trumpet: { age: "teen", build: "lean", skin: 4, hair: 3 },
  tuba: { build: "tall", skin: 0, hair: 0 },
  clarinet: { age: "elder", build: "small", skin: 2, hair: 5, glasses: true },
  cymbals: { build: "lean", skin: 5, hair: 4 },
};

/** One of the brass band, marching to the right. Origin: on the ground, between the feet. */
export function paintMusician(ctx: Context, instrument: Instrument, t: number): void {
  const look: Look = {
    age: "adult",
    build: "lean",
    skin: 1,
    hair: 1,
    hat: "cap",
    colour: "red",
    pattern: 0,
    glasses: false,
    company: "alone",
    ...BODIES[instrument],
  };
  paintPerson(ctx, look, { mood: "fine", t, facing: "right", doing: "walk" }, {
    hatInk: "canal",
    chest: (ctx) => {
      line(ctx, "M-20 -22L14 26", 6, "cream");
      flat(ctx, disc(4, -10, 3) + disc(4, 4, 3) + disc(4, 18, 3), "mustard");
    },
  });
  placed(ctx, { y: -82 }, () => PAINTS[instrument](ctx, t));
}

const PAINTS: Readonly<Record<Instrument, (ctx: Context, t: number) => void>> = {
  drum: (ctx, t) => {
    printed(ctx, disc(16, 12, 34), "cream");
    line(ctx, disc(16, 12, 27), 3, "brick");
    line(ctx, `M-6 -16L${14 + Math.sin(t / 80) * 8} ${4}`, 4, "woodDeep");
    printed(ctx, disc(14 + Math.sin(t / 80) * 8, 4, 6), "mustard", 2);
  },
  trumpet: (ctx) => {
    line(ctx, "M14 -34L62 -44", 8);
    line(ctx, "M14 -34L62 -44", 4, "mustard");
    printed(ctx, "M56 -48L78 -62Q84 -46 80 -32L58 -39z", "mustard");
    line(ctx, "M28 -42v-8m8 6v-8m8 6v-8", 3.4);
  },
  tuba: (ctx) => {
    const tube = "M-10 8Q-26 38 8 40Q42 38 36 0L34 -50";
    line(ctx, tube, 17);
    line(ctx, tube, 12, "mustard");
    printed(ctx, "M14 -84Q36 -74 60 -88Q56 -52 42 -44H26Q20 -56 14 -84z", "mustard");
    line(ctx, "M2 12h16m-16 8h16", 3.4);
  },
  clarinet: (ctx) => {
    line(ctx, "M10 -34L36 24", 8);
    line(ctx, "M13 -28L34 18", 2.4, "steel");
    printed(ctx, "M32 18L46 26L38 36L28 26z", "line", 2);
  },
  cymbals: (ctx, t) => {
    const apart = 8 + Math.abs(Math.sin(t / 160)) * 14;
    for (const side of [-1, 1]) printed(ctx, disc(12 + side * apart, -14, 8, 25), "mustard");
  },
};
