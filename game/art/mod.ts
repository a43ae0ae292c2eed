/**
 * What the fair looks and sounds like: painting functions for a 2D canvas, and synthesised sounds.
 * Pure: the same arguments paint the same picture.
 *
 * **Units.** Figures and things are painted in units of about one centimetre, y downwards, around
 * the origin their docstring names; the caller translates and scales (`Spot.scale` of the layout is
 * CSS pixels per unit; multiply by the pixel ratio). Functions that take a `FairLayout` paint in CSS
 * pixels from the picture's upper left corner.
 *
 * **Moving.** What takes a `t` moves with it, in milliseconds. What takes a `dusk` (0 afternoon to
 * 1 lamps lit) changes slowly: paint it again in a few steps. All else is static.
 *
 * **Layers, from the back**: sky, clouds, wheel (stand, rim, gondolas), town, passers, parade
 * (musicians, giant over its bearers), meeting point and drink line, puddles, queue and guests from
 * the back to the front, rain, counter (with the floor), piles and aids on it, team, bench, stations,
 * dusk, shelter, lamps, menu, hanging aids, awning; then bubbles, patience and particles. Bunting
 * hangs in the open, behind the queue.
 */
export * from "./inks.ts";
export * from "./layout.ts";
export * from "./layout/types.ts";
export * from "./people/band.ts";
export * from "./people/known.ts";
export * from "./people/passers.ts";
export * from "./people/person.ts";
export * from "./people/pose.ts";
export * from "./place/giant.ts";
export * from "./place/sky.ts";
export * from "./place/town.ts";
export * from "./place/weather.ts";
export * from "./place/wheel.ts";
export * from "./signs/bubbles.ts";
export * from "./signs/particles.ts";
export * from "./signs/patience.ts";
export * from "./sounds.ts";
export * from "./stall/aids.ts";
export * from "./stall/counter.ts";
export * from "./stall/frame.ts";
export * from "./stall/items.ts";
export * from "./stall/menu.ts";
export * from "./stall/stations.ts";
