import type { ColleagueId } from "../../simulation/colleagues.ts";
import type { Look } from "../../simulation/people.ts";
import type { SituationId } from "../../simulation/situations/types.ts";
import type { Context } from "../print.ts";
import { paintPerson } from "./person.ts";
import type { Pose } from "./pose.ts";

/** The looks of the team. */
export const TEAM: Readonly<Record<ColleagueId | "player", Look>> = {
  samir: {
    age: "adult",
    build: "tall",
    skin: 3,
    hair: 4,
    hat: "none",
    colour: "white",
    pattern: 0,
    glasses: false,
    company: "alone",
  },
  lotte: {
    age: "teen",
    build: "lean",
    skin: 0,
    hair: 2,
    hat: "none",
    colour: "yellow",
    pattern: 1,
    glasses: false,
    company: "alone",
  },
  player: {
    age: "adult",
    build: "lean",
    skin: 2,
    hair: 1,
    hat: "cap",
    colour: "blue",
    pattern: 1,
    glasses: false,
    company: "alone",
  },
};

/** Somebody of the team in their apron. Origin: on the ground, between the feet. */
export function paintTeammate(ctx: Context, who: ColleagueId | "player", pose: Pose): void {
  paintPerson(ctx, TEAM[who], pose);
}

/** Whom a situation is about, with what they carry. Origin: on the ground, between the feet. */
export function paintFigure(ctx: Context, _situation: SituationId, look: Look, pose: Pose): void {
  paintPerson(ctx, look, pose);
}
