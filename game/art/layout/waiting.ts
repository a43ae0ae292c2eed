import { QUEUE_ROOM } from "../../simulation/rules.ts";
import type { Plan } from "./plan.ts";
import type { FairLayout, Spot } from "./types.ts";

/** Where people wait and stand, come from and go to: everything before the counter. */
export function waitingOf(
  plan: Plan,
): Pick<FairLayout, "queue" | "queueBackToFront" | "guests" | "entrance" | "exit"> {
  const { measures: { person }, upright, across, counterTop, spot } = plan;
  const queue = queueSpots(plan);
  const left = upright ? 66 : 84;
  const right = across - (upright ? 62 : 74);
  return {
    queue,
    queueBackToFront: queue.map((_, index) => index)
      .sort((a, b) => queue[a]!.y - queue[b]!.y || a - b),
    guests: [left, right].map((x) => spot(x, counterTop + 18, person * 1.06)),
    entrance: spot(across + 110, counterTop - 30, person),
    exit: spot(-110, counterTop - 30, person),
  };
}

/**
 * Upright, six in front and six in the gaps behind them; in a wide picture all side by side, every
 * other one a step back. The places at both ends are taken last: that is where guests stand.
 */
function queueSpots({ measures, across, counterTop, upright, spot }: Plan): Spot[] {
  const { person, rowDepth } = measures;
  const row = upright ? QUEUE_ROOM / 2 : QUEUE_ROOM;
  const margin = upright ? 16 : 34;
  const pitch = (across - 2 * margin) / (row + (upright ? 0.5 : 0));
  const order = [...Array.from({ length: row - 2 }, (_, index) => index + 1), 0, row - 1];
  return Array.from({ length: QUEUE_ROOM }, (_, index) => {
    const column = order[index % row]!;
    const back = upright ? index >= row : column % 2 === 1;
    const x = margin + pitch * (column + (upright && back ? 1 : 0.5));
    const y = counterTop + 16 - (back ? rowDepth : 0);
    return spot(x, y, back ? person * (upright ? 0.9 : 0.95) : person);
  });
}
