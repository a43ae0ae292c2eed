import { paintPerson, paintTeammate, TEAM } from "../../game/art/mod.ts";
import { type Context, placed } from "../../game/art/print.ts";
import { drawLook, type Look, MOODS } from "../../game/simulation/people.ts";
import { createRng } from "../../game/simulation/rng.ts";

const GROUND = "#f4e3bd";

/** Thirteen people in every mood, one mood a row. */
export function paintPeople(ctx: Context): void {
  ctx.fillStyle = GROUND;
  ctx.fillRect(0, 0, 1480, 1500);
  const rng = createRng(7, 1);
  const looks = Array.from({ length: 13 }, () => drawLook(rng));
  MOODS.forEach((mood, row) =>
    looks.forEach((look, column) =>
      placed(
        ctx,
        { x: 60 + column * 105, y: 230 + row * 220 },
        () => paintPerson(ctx, look, { mood, t: 0, facing: "front" }),
      )
    )
  );
  const given: Partial<Look>[] = (["wheelchair", "pram", "dog", "cane"] as const).map((
    company,
  ) => ({ company }));
  const hats = (["cap", "beret", "scarf", "headscarf", "hood"] as const).map((hat) => ({ hat }));
  [...given, ...hats].forEach((look, column) =>
    placed(
      ctx,
      { x: 70 + column * 135, y: 1110 },
      () => paintPerson(ctx, drawLook(rng, look), { mood: "fine", t: 0, facing: "front" }),
    )
  );
  const poses = [
    { facing: "right", doing: "walk", t: 80, mood: "fine" },
    { facing: "right", doing: "walk", t: 240, mood: "glad" },
    { facing: "left", doing: "walk", t: 400, mood: "restless" },
    { facing: "left", doing: "leave", t: 80, mood: "cross" },
    { facing: "front", doing: "cheer", t: 100, mood: "glad" },
    { facing: "front", doing: "sign", t: 100, mood: "fine" },
    { facing: "front", doing: "cook", t: 100, mood: "fine" },
    { facing: "back", doing: "stand", t: 100, mood: "fine" },
    { facing: "back", doing: "cook", t: 100, mood: "fine" },
  ] as const;
  poses.forEach((pose, column) =>
    placed(ctx, { x: 70 + column * 120, y: 1320 }, () => paintPerson(ctx, looks[column]!, pose))
  );
  (Object.keys(TEAM) as (keyof typeof TEAM)[]).forEach((who, row) =>
    placed(
      ctx,
      { x: 1130 + row * 88, y: 1320 },
      () => paintTeammate(ctx, who, { mood: "fine", t: 0, facing: "front" }),
    )
  );
  looks.slice(0, 12).forEach((look, column) =>
    placed(
      ctx,
      { x: 30 + column * 55, y: 1440, scale: 0.4 },
      () => paintPerson(ctx, look, { mood: MOODS[column % 4]!, t: 0, facing: "front" }),
    )
  );
}
