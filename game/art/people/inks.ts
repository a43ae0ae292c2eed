import type { Look } from "../../simulation/people.ts";
import { type Ink, mix } from "../inks.ts";

const SKINS: readonly Ink[] = ["#f6d6b8", "#ecba90", "#d59c6d", "#b67c50", "#8d5a3a", "#6d4630"];
const HAIRS: readonly Ink[] = [
  "#26222b",
  "#6b4426",
  "#e3b552",
  "#b9582c",
  "#2d211d",
  "#93643a",
  "#4a3628",
  "#3a2530",
];
const CLOTHES: Readonly<Record<Look["colour"], Ink>> = {
  yellow: "#edc04c",
  red: "#c2472f",
  blue: "#2f6f9f",
  green: "#64873c",
  purple: "#7d4872",
  orange: "#e08a3c",
  white: "#fffaf0",
  black: "#343847",
};
/** What is printed on what they wear: an ink that stands out on it. */
const PRINTS: Readonly<Record<Look["colour"], Ink>> = {
  yellow: "#b5432f",
  red: "#f7dfb4",
  blue: "#f3ebdb",
  green: "#f0d48a",
  purple: "#e9a08c",
  orange: "#7a3420",
  white: "#1f7480",
  black: "#e2a93b",
};
const LOWERS: readonly Ink[] = ["#3b4763", "#5d4634", "#2f5d63", "#4b3350", "#8a7a5c", "#39424e"];
const ACCENTS: readonly Ink[] = ["#b5432f", "#1f7480", "#e2a93b", "#62833d", "#7a4468", "#fffaf0"];

/** What somebody is painted with. */
export interface PersonInks {
  readonly skin: Ink;
  readonly blush: Ink;
  readonly hair: Ink;
  readonly top: Ink;
  readonly print: Ink;
  readonly lower: Ink;
  readonly shoes: Ink;
  readonly hat: Ink;
}

/** The inks of a look: the same each time. */
export function inksOf(look: Look): PersonInks {
  const skin = SKINS[look.skin]!;
  const hair = HAIRS[look.hair]!;
  const accent = ACCENTS[(look.hair + look.skin * 2) % ACCENTS.length]!;
  return {
    skin,
    blush: mix(skin, "#c2472f", look.skin > 3 ? 0.28 : 0.32),
    hair: look.age === "elder" ? mix(hair, "#dedad2", 0.78) : hair,
    top: CLOTHES[look.colour],
    print: PRINTS[look.colour],
    lower: LOWERS[(look.hair * 3 + look.skin + look.pattern) % LOWERS.length]!,
    shoes: look.skin % 2 ? "#1f2433" : "#8a3a2a",
    hat: accent === CLOTHES[look.colour] ? "#e2a93b" : accent,
  };
}
