import type { ColleagueId } from "../../simulation/colleagues.ts";
import type { Look } from "../../simulation/people.ts";
import type { SituationId } from "../../simulation/situations/types.ts";
import { box, type Context, disc, flat, line, placed, printed, round } from "../print.ts";
import { type Extras, paintPerson } from "./person.ts";
import type { Pose } from "./pose.ts";

/** Those one knows: they always look the same. */
export type Teammate = ColleagueId | "player" | "helper";

const PLAIN = { hat: "none", pattern: 0, glasses: false, company: "alone" } as const;

/** The looks of the team. */
export const TEAM: Readonly<Record<Teammate, Look>> = {
  samir: { ...PLAIN, age: "adult", build: "tall", skin: 3, hair: 4, colour: "white" },
  lotte: { ...PLAIN, age: "teen", build: "lean", skin: 0, hair: 2, colour: "yellow", pattern: 1 },
  player: { ...PLAIN, age: "adult", build: "lean", skin: 2, hair: 0, colour: "blue", pattern: 1 },
  helper: { ...PLAIN, age: "elder", build: "round", skin: 4, hair: 5, colour: "green", pattern: 2 },
};

const APRONS: Readonly<Record<Teammate, Extras>> = {
  samir: { apron: "canal" },
  lotte: { apron: "plum" },
  player: { apron: "brick", paperHat: true },
  helper: { apron: "mustard" },
};

/** Somebody of the team in their apron. Origin: on the ground, between the feet. */
export function paintTeammate(ctx: Context, who: Teammate, pose: Pose): void {
  paintPerson(ctx, TEAM[who], pose, APRONS[who]);
}

/** Whom a situation is about, with what they carry. Origin: on the ground, between the feet. */
export function paintFigure(ctx: Context, situation: SituationId, look: Look, pose: Pose): void {
  const stands = pose.doing === undefined || pose.doing === "stand";
  const doing = stands ? GESTURES[situation] ?? pose.doing : pose.doing;
  paintPerson(ctx, look, { ...pose, doing }, CARRIED[situation] ?? {});
  if (situation === "lostChild") paintTears(ctx, pose.t);
}

const GESTURES: Readonly<Partial<Record<SituationId, Pose["doing"]>>> = {
  nuts: "show",
  signing: "sign",
  queueJump: "show",
  bigNote: "show",
  reporter: "show",
};

const CARRIED: Readonly<Partial<Record<SituationId, Extras>>> = {
  lostChild: { left: paintTeddy },
  nuts: { right: (ctx) => placed(ctx, { y: -8 }, () => paintCard(ctx)) },
  bigNote: { right: (ctx) => placed(ctx, { y: -10 }, () => paintNote(ctx)) },
  treasurer: { left: paintLedger, chest: paintPass },
  reporter: { right: paintMicrophone, chest: paintCamera },
  nextYear: { left: paintClipboard, chest: paintPass },
  leftovers: { left: paintBasket },
  otherTongue: { left: paintPhrasebook },
};

function paintTeddy(ctx: Context): void {
  printed(ctx, disc(0, 14, 10, 11), "wood", 2);
  printed(ctx, disc(-8, -6, 4.5) + disc(8, -6, 4.5), "wood", 2);
  printed(ctx, disc(0, 0, 10), "wood", 2);
  flat(ctx, disc(-3.5, -2, 1.6) + disc(3.5, -2, 1.6) + disc(0, 2.5, 2), "line");
}

function paintTears(ctx: Context, t: number): void {
  const fall = (t / 900) % 1;
  for (const side of [-1, 1]) {
    placed(
      ctx,
      { x: side * 12, y: -86 + fall * 14, alpha: 1 - fall * 0.6 },
      () => printed(ctx, "M0 -6q-5 7 0 9q5 -2 0 -9z", "#7cc7cf", 1.6),
    );
  }
}

function paintCard(ctx: Context): void {
  printed(ctx, round(-13, -18, 26, 30, 3), "cream", 2);
  printed(ctx, "M0 -13L9 3H-9z", "mustard", 1.8);
  line(ctx, "M0 -8v5M-7 8H7", 2.2);
}

function paintNote(ctx: Context): void {
  printed(ctx, box(-20, -24, 40, 23), "#dba06b", 2);
  line(ctx, box(-16, -20, 32, 15), 1.4);
  printed(ctx, disc(0, -12.5, 5), "cream", 1.6);
}

function paintLedger(ctx: Context): void {
  printed(ctx, round(-20, -26, 30, 38, 2), "leaf", 2.2);
  line(ctx, "M-15 -26V12", 2);
  flat(ctx, box(-10, -18, 14, 8), "cream");
}

function paintPass(ctx: Context): void {
  line(ctx, "M-12 -34L0 -2L12 -34", 2.6, "mustard");
  printed(ctx, round(-9, -2, 18, 22, 3), "cream", 2);
  flat(ctx, disc(0, 6, 3.6), "canal");
  line(ctx, "M-5 15H5", 2);
}

function paintMicrophone(ctx: Context): void {
  line(ctx, "M0 8L6 -18", 6);
  printed(ctx, disc(8, -24, 8, 9), "steelDeep", 2.2);
  line(ctx, "M2 -15L12 -12", 4, "brick");
}

function paintCamera(ctx: Context): void {
  line(ctx, "M-16 -36L-18 6M16 -36L18 6", 2.6, "woodDeep");
  printed(ctx, round(-19, 2, 38, 24, 4), "line", 1.6);
  printed(ctx, disc(0, 14, 9), "steel", 2);
  flat(ctx, disc(0, 14, 4.5), "canalDeep");
}

function paintClipboard(ctx: Context): void {
  printed(ctx, round(-18, -30, 30, 42, 3), "wood", 2.2);
  flat(ctx, box(-14, -24, 22, 32), "cream");
  line(ctx, "M-11 -17l3 3l4 -6M-11 -6l3 3l4 -6M0 -15h5M0 -4h5", 1.9);
  printed(ctx, round(-9, -34, 12, 8, 2), "steel", 1.8);
}

function paintBasket(ctx: Context): void {
  line(ctx, "M-20 2Q-2 -34 16 2", 4.4);
  printed(ctx, "M-22 -10q8 -10 16 0zM-6 -10q9 -12 18 0z", "waffle", 2);
  printed(ctx, "M-25 -8H21L16 16H-20z", "wood", 2.2);
  line(ctx, "M-23 0H19M-21 8H17", 2, "woodDeep");
}

function paintPhrasebook(ctx: Context): void {
  printed(ctx, "M-18 -16Q-8 -20 0 -14Q8 -20 18 -16V8Q8 4 0 10Q-8 4 -18 8z", "cream", 2);
  line(ctx, "M0 -14V10M-13 -9h8M-13 -3h8M5 -9h8M5 -3h8", 1.6);
}
