import { type Context, disc, flat } from "../print.ts";

/** How many different people walk by far off. */
export const PASSERS = 12;

/** Somebody far off, in one ink. Origin: on the ground. About 170 units high. @param dusk 0 to 1 */
export function paintPasser(ctx: Context, variant: number, t: number, _dusk: number): void {
  const bob = Math.sin(t / 110 + variant) * 3;
  flat(ctx, `M-26 0Q-34 -110 0 -120Q34 -110 26 0z${disc(0, -142 + bob, 24)}`, "sand");
}

export const INSTRUMENTS = ["tuba", "drum", "trumpet", "clarinet", "cymbals"] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** One of the brass band, marching to the right. Origin: on the ground, between the feet. */
export function paintMusician(ctx: Context, instrument: Instrument, t: number): void {
  paintPasser(ctx, INSTRUMENTS.indexOf(instrument), t, 0);
}
