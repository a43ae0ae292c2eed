import type { Mood } from "../../simulation/people.ts";
import type { Measures } from "./measures.ts";
import type { Pose } from "./pose.ts";

/** In units, from between the feet; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An arm, from joint to joint. */
export interface Arm {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly hand: Point;
}

/** Elbow and hand, seen from the shoulder: outwards is positive x, whichever arm it is. */
type Bend = readonly [ex: number, ey: number, hx: number, hy: number];

const DOWN: Bend = [7, 25, 5, 51];
const HIP: Bend = [19, 22, 0, 42];
const CROSSED: Bend = [9, 27, -35, 20];
const CHEER: Bend = [17, -12, 18, -46];

/** How somebody holds their arms; mood shows in it, so that it shows from afar. */
export function armsOf(measures: Measures, pose: Pose): { left: Arm; right: Arm } {
  const [left, right] = bends(pose);
  return { left: bent(measures, left, -1), right: bent(measures, right, 1) };
}

function bends({ doing = "stand", mood, t }: Pose): readonly [Bend, Bend] {
  const wave = Math.sin(t / 150) * 5;
  switch (doing) {
    case "walk":
    case "leave": {
      const swing = Math.sin((t / 640) * 2 * Math.PI) * 9;
      return doing === "leave" && mood === "cross"
        ? [HIP, HIP]
        : [[6 + swing * 0.3, 25, 4 + swing, 49], [6 - swing * 0.3, 25, 4 - swing, 49]];
    }
    case "cheer":
      return [[...withHand(CHEER, wave)], [...withHand(CHEER, -wave)]];
    case "sign":
      return [[14, 24, -12 + wave, 14 - wave], [16, 20, -4 - wave, -6 + wave * 1.6]];
    case "show":
      return [DOWN, [15, 18, 14 + wave * 0.3, -6]];
    case "cook":
      return [[13, 24, -8, 40 + wave], [14, 22, -10 + wave, 36]];
    default:
      return STANDING[mood](wave);
  }
}

const STANDING: Readonly<Record<Mood, (wave: number) => readonly [Bend, Bend]>> = {
  glad: (wave) => [DOWN, [15, 14, 20 + wave * 0.6, -14]],
  fine: () => [DOWN, DOWN],
  restless: (wave) => [HIP, [11, 27, -18, 20 + wave * 0.4]],
  cross: () => [CROSSED, [12, 28, -33, 29]],
};

function withHand([ex, ey, hx, hy]: Bend, wave: number): Bend {
  return [ex, ey, hx + wave, hy];
}

function bent({ arm, shoulders, shoulderY }: Measures, bend: Bend, side: 1 | -1): Arm {
  const shoulder = { x: side * (shoulders - 6), y: shoulderY + 12 };
  const [ex, ey, hx, hy] = bend.map((value) => value * arm) as unknown as Bend;
  return {
    shoulder,
    elbow: { x: shoulder.x + side * ex, y: shoulder.y + ey },
    hand: { x: shoulder.x + side * hx, y: shoulder.y + hy },
  };
}
