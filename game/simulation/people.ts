import { drawOrder, type Item } from "./orders.ts";
import type { Rng } from "./rng.ts";

/** How old somebody looks. */
export const AGES = ["child", "teen", "adult", "elder"] as const;
/** Of the body. */
export const BUILDS = ["small", "lean", "round", "tall"] as const;
/** Whom or what somebody comes with. */
export const COMPANIES = ["alone", "wheelchair", "pram", "dog", "cane"] as const;
/** What somebody wears on their head. */
export const HATS = ["none", "cap", "beret", "scarf", "headscarf", "hood"] as const;
/** What somebody wears, and is called by. */
export const COLOURS = [
  "yellow",
  "red",
  "blue",
  "green",
  "purple",
  "orange",
  "white",
  "black",
] as const;

/** What somebody looks like: parts to draw, drawn apart from what they do. */
export interface Look {
  readonly age: (typeof AGES)[number];
  readonly build: (typeof BUILDS)[number];
  /** 0 to 5. */
  readonly skin: number;
  /** 0 to 7: cut and colour. */
  readonly hair: number;
  readonly hat: (typeof HATS)[number];
  /** Of what they wear above. */
  readonly colour: (typeof COLOURS)[number];
  /** 0 to 3: plain, striped, dotted, checked. */
  readonly pattern: number;
  readonly glasses: boolean;
  readonly company: (typeof COMPANIES)[number];
}

/** The player's language, the one spoken across the border, or signs. */
type Speech = "same" | "neighbour" | "sign";

/** Somebody in the queue. */
export interface Person {
  readonly id: number;
  readonly look: Look;
  readonly speaks: Speech;
  readonly allergy: boolean;
  readonly order: readonly Item[];
  readonly pays: "coins" | "note";
  /** Patience on arrival, in points. */
  readonly full: number;
  readonly patience: number;
  readonly greeted: boolean;
  /** Whether something else than what they came for was offered. */
  readonly offered: boolean;
}

/** How somebody feels, as their face shows it. */
export const MOODS = ["glad", "fine", "restless", "cross"] as const;
/** A face, from glad to cross. */
export type Mood = (typeof MOODS)[number];

/** The mood that goes with what patience is left. */
export function moodOf(person: Pick<Person, "patience" | "full">): Mood {
  if (person.patience * 100 >= person.full * 60) return "glad";
  if (person.patience * 100 >= person.full * 35) return "fine";
  return person.patience * 100 >= person.full * 15 ? "restless" : "cross";
}

/** A look in which no part depends on another, nor on what its wearer will do. */
export function drawLook(rng: Rng, given: Partial<Look> = {}): Look {
  return {
    age: rng.pick(["child", "teen", "adult", "adult", "adult", "elder"] as const),
    build: rng.pick(BUILDS),
    skin: rng.below(6),
    hair: rng.below(8),
    hat: rng.pick(["none", "none", "none", ...HATS]),
    colour: rng.pick(COLOURS),
    pattern: rng.below(4),
    glasses: rng.chance(25),
    company: drawCompany(rng),
    ...given,
  };
}

function drawCompany(rng: Rng): Look["company"] {
  const drawn = rng.below(100);
  if (drawn < 9) return "wheelchair";
  if (drawn < 18) return "pram";
  if (drawn < 26) return "dog";
  return drawn < 32 ? "cane" : "alone";
}

/** Somebody who comes to eat. */
export function drawPerson(rng: Rng, id: number, given: Partial<Person> = {}): Person {
  const full = rng.between(400, 650) * 10;
  const speech = rng.below(100);
  return {
    id,
    look: drawLook(rng),
    speaks: speech < 16 ? "neighbour" : speech < 22 ? "sign" : "same",
    allergy: rng.chance(9),
    order: drawOrder(rng),
    pays: rng.chance(35) ? "note" : "coins",
    full,
    patience: full,
    greeted: false,
    offered: false,
    ...given,
  };
}

/** Whether a child is with them, or they are one. */
export function isFamily({ look }: Person): boolean {
  return look.age === "child" || look.company === "pram";
}

/** Whether the counter is too high for them. */
export function needsLowSide(look: Look): boolean {
  return look.company === "wheelchair";
}
