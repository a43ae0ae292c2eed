import { type Context, disc, flat } from "../print.ts";

export const PARTICLES = [
  "steam",
  "smoke",
  "confetti0",
  "confetti1",
  "confetti2",
  "confetti3",
  "coin",
  "heart",
  "star",
  "splash",
  "note",
  "sugar",
] as const;
export type Particle = (typeof PARTICLES)[number];

/** At most 32 units each way around its origin, its middle. Static. */
export function paintParticle(ctx: Context, particle: Particle): void {
  flat(ctx, disc(0, 0, 8), particle === "coin" ? "mustard" : "cream");
}
