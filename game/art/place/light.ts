import { type Ink, mix } from "../inks.ts";

/** The colour of something that is one thing in the afternoon, another at sunset, another at night. */
export function byDusk(dusk: number, day: Ink, sunset: Ink, night: Ink): Ink {
  return dusk < 0.5 ? mix(day, sunset, dusk * 2) : mix(sunset, night, dusk * 2 - 1);
}

/** The sky. @param dusk 0 in the afternoon to 1 at night */
export function skyInk(dusk: number): Ink {
  return byDusk(dusk, "#f5e4bc", "#f0b384", "#27314c");
}

/** An ink as it looks far off: the air lies over it. @param distance 0 here to 1 on the horizon */
export function faded(ink: Ink, dusk: number, distance: number): Ink {
  const evening = mix(ink, "#1b2136", dusk * 0.62);
  return mix(evening, skyInk(dusk), distance);
}
