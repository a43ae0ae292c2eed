import type { Look } from "../../simulation/people.ts";
import type { Ink } from "../inks.ts";
import { type Context, disc, placed, printed } from "../print.ts";
import { type Arm, armsOf } from "./arms.ts";
import { paintApron, paintLegs, paintTop } from "./clothes.ts";
import { paintCane, paintChairBefore, paintChairBehind, paintDog, paintPram } from "./company.ts";
import { paintFace, paintMark } from "./face.ts";
import { beardOf, cutOf, paintFringe, paintHair, paintNape } from "./hair.ts";
import { covers, paintCloth, paintHat, paintPaperHat, paintScarf } from "./hats.ts";
import { inksOf, type PersonInks } from "./inks.ts";
import { paintArm } from "./limbs.ts";
import { HEAD_LENGTH, type Measures, measuresOf } from "./measures.ts";
import { type Pose, WALK_MS } from "./pose.ts";

/** From the ground to the top of the head, without a hat, in units. */
export function heightOf(look: Look): number {
  return measuresOf(look).height;
}

/** From the ground to the shoulders: whatever stays below leaves the face free. */
export function shouldersOf(look: Look): number {
  return -measuresOf(look).shoulderY;
}

/** All that a person may cover in any pose, around their origin, in units. */
export const PERSON_BOX = { left: -80, top: -246, right: 84, bottom: 8 } as const;

/** What somebody wears or holds besides their look. */
export interface Extras {
  readonly apron?: Ink;
  readonly paperHat?: boolean;
  /** Of what they wear on their head, where it is not their own choice. */
  readonly hatInk?: Ink;
  /** Painted around a hand, behind it. */
  readonly left?: (ctx: Context) => void;
  readonly right?: (ctx: Context) => void;
  /** Painted around the middle of the chest. */
  readonly chest?: (ctx: Context) => void;
}

/** Origin: on the ground, between the feet. */
export function paintPerson(ctx: Context, look: Look, pose: Pose, extras: Extras = {}): void {
  const measures = measuresOf(look);
  const inks = inksOf(look);
  const back = pose.facing === "back";
  const seated = look.company === "wheelchair";
  const arms = heldArms(armsOf(measures, pose), look, pose);
  ctx.save();
  if (pose.facing === "left") ctx.scale(-1, 1);
  if (!seated) paintLegs(ctx, look, measures, inks, pose);
  ctx.translate(0, bounce(pose));
  if (seated) paintChairBehind(ctx);
  if (back) paintArms(ctx, arms, measures, inks, extras);
  paintTop(ctx, look, measures, inks);
  if (extras.apron) paintApron(ctx, measures, extras.apron, back);
  if (extras.chest && !back) {
    placed(ctx, { y: measures.shoulderY + 30 }, () => extras.chest!(ctx));
  }
  if (seated) paintChairBefore(ctx, inks, measures.limb);
  paintHead(ctx, look, measures, inks, pose, extras);
  if (look.company === "cane" && !back) paintCane(ctx, arms.right.hand.x, arms.right.hand.y);
  if (!back) paintArms(ctx, arms, measures, inks, extras);
  ctx.restore();
  paintCompany(ctx, look, pose, inks);
}

function paintHead(
  ctx: Context,
  look: Look,
  measures: Measures,
  inks: PersonInks,
  pose: Pose,
  extras: Extras,
): void {
  const back = pose.facing === "back";
  const turned = pose.facing === "left" || pose.facing === "right" ? 1 : 0;
  const tilt = { glad: 0.05, fine: 0, restless: -0.1, cross: 0 }[pose.mood];
  const at = { x: measures.headX + turned * 2, y: measures.headY, scale: measures.head / 25 };
  printed(
    ctx,
    `M-8 ${measures.shoulderY - 10}V${measures.shoulderY - 1}Q0 ${measures.shoulderY + 6} 8 ${
      measures.shoulderY - 1
    }V${measures.shoulderY - 10}z`,
    inks.skin,
    2.2,
  );
  if (look.hat === "scarf") paintScarf(ctx, measures.shoulderY, inks.hat);
  placed(ctx, { ...at, turn: tilt }, () => {
    const covered = covers(look);
    const cloth = look.hat === "hood" && look.colour !== "black" ? inks.top : inks.hat;
    if (covered) paintCloth(ctx, look, cloth);
    if (back) {
      if (!covered) {
        printed(ctx, disc(-25, 3, 5, 7) + disc(25, 3, 5, 7), inks.skin, 2.2);
        printed(ctx, disc(0, 0, 25, 25 * HEAD_LENGTH), inks.skin);
        paintNape(ctx, look, inks.hair);
      }
    } else if (covered) {
      printed(
        ctx,
        "M-21 -2C-22 -27 22 -27 21 -2C21 16 12 27 0 27C-12 27 -21 16 -21 -2z",
        inks.skin,
      );
      if (look.hat === "hood") paintFringe(ctx, inks.hair);
      paintFace(ctx, look, pose, inks, turned * 0.4);
    } else {
      paintHair(ctx, cutOf(look), inks.hair, "behind");
      printed(ctx, disc(-25.5, 3, 5, 7) + disc(25.5, 3, 5, 7), inks.skin, 2.2);
      printed(
        ctx,
        "M-25.5 -4C-26 -34 26 -34 25.5 -4C26 16 14 28 0 28C-14 28 -26 16 -25.5 -4z",
        inks.skin,
      );
      const beard = beardOf(look);
      if (beard) printed(ctx, beard, inks.hair, 2);
      paintFace(ctx, look, pose, inks, turned);
      paintHair(ctx, cutOf(look), inks.hair, "over");
    }
    if (extras.paperHat) paintPaperHat(ctx);
    else paintHat(ctx, look, extras.hatInk ?? inks.hat, 1, back);
  });
  if (!back) placed(ctx, at, () => paintMark(ctx, pose.mood));
}

function paintArms(
  ctx: Context,
  { left, right }: { left: Arm; right: Arm },
  { limb }: Measures,
  { top, skin }: PersonInks,
  extras: Extras,
): void {
  for (const [arm, held] of [[left, extras.left], [right, extras.right]] as const) {
    if (held) placed(ctx, arm.hand, () => held(ctx));
    paintArm(ctx, arm, limb, top, skin);
  }
}

/** Hands that are taken: by a cane, a pram, the wheels. */
function heldArms(
  arms: { left: Arm; right: Arm },
  look: Look,
  pose: Pose,
): { left: Arm; right: Arm } {
  const { company } = look;
  if (company === "cane" && pose.doing !== "cheer") {
    const { shoulder } = arms.right;
    const hand = { x: shoulder.x + 18, y: -74 };
    return {
      ...arms,
      right: { shoulder, elbow: { x: shoulder.x + 16, y: shoulder.y + 22 }, hand },
    };
  }
  const rolls = pose.doing === "walk" || pose.doing === "leave";
  if (
    company === "wheelchair" &&
    (rolls || (pose.doing ?? "stand") === "stand" && pose.mood === "fine")
  ) {
    const push = rolls ? Math.sin((pose.t / WALK_MS) * Math.PI) * 8 : 0;
    const { shoulder } = arms.left;
    const hand = { x: -20 + push, y: -62 };
    return { ...arms, left: { shoulder, elbow: { x: shoulder.x - 16, y: -76 }, hand } };
  }
  return arms;
}

function paintCompany(ctx: Context, look: Look, pose: Pose, inks: PersonInks): void {
  const side = pose.facing === "left" ? -1 : 1;
  if (look.company === "pram") {
    placed(ctx, { x: side * 36, y: 2, scale: 0.86, flip: side < 0 }, () => paintPram(ctx, inks));
  }
  if (look.company === "dog") {
    placed(
      ctx,
      { x: side * 38, y: 2, scale: 0.9, flip: side < 0 },
      () => paintDog(ctx, look.hair, pose.t),
    );
  }
}

function bounce({ doing, t }: Pose): number {
  if (doing === "walk" || doing === "leave") {
    return -Math.abs(Math.sin((t / WALK_MS) * 2 * Math.PI)) * 4;
  }
  return doing === "cheer" ? -Math.abs(Math.sin(t / 160)) * 10 : 0;
}
