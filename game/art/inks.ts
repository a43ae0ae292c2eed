/**
 * The inks of the fair: those of the site's drawings by day, and what they become in the evening.
 */
export const INKS = {
  line: "#1f2433",
  paper: "#fbf6ec",
  cream: "#fffaf0",
  brick: "#b5432f",
  brickDeep: "#8a2f22",
  canal: "#1f7480",
  canalDeep: "#14535c",
  mustard: "#e2a93b",
  lamp: "#ffd272",
  leaf: "#62833d",
  plum: "#7a4468",
  pink: "#e9a08c",
  sand: "#ead7ad",
  wood: "#b9803f",
  woodDeep: "#8a5a2b",
  steel: "#c9ced3",
  steelDeep: "#8e98a3",
  fry: "#f2c14e",
  waffle: "#d9963a",
  smoke: "#5b5f6b",
  rain: "#5d8ea0",
} as const;

/** An ink by its name, or any colour in the form `#rrggbb`. */
export type Ink = keyof typeof INKS | `#${string}`;

/** The colour of an ink, as a canvas takes it. */
export function colourOf(ink: Ink): string {
  return ink.startsWith("#") ? ink : INKS[ink as keyof typeof INKS];
}

/** Two inks laid over each other. @param share how much of the second, 0 to 1 */
export function mix(one: Ink, other: Ink, share: number): `#${string}` {
  const [a, b] = [channels(one), channels(other)];
  return `#${
    a.map((value, i) => Math.round(value + (b[i]! - value) * share).toString(16).padStart(2, "0"))
      .join("")
  }`;
}

function channels(ink: Ink): number[] {
  const colour = colourOf(ink);
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
