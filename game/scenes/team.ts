import { paintTeammate, type Spot } from "../art/mod.ts";
import { type ColleagueId, COLLEAGUES } from "../simulation/colleagues.ts";
import type { State } from "../simulation/state.ts";
import { Figure } from "./figure.ts";
import type { Kit, Layer } from "./kit.ts";
import { Z } from "./depth.ts";
import { isTired } from "../simulation/colleagues.ts";

const STRIDE = 1.6;
/** How much of one's best round is seen beside oneself. */
const GHOST = 0.38;

/** Samir, Lotte, the player, and, as a shade, the player in their best round. */
export function team({ board, layout, pictures, still }: Kit): Layer {
  const figureOf = (who: ColleagueId | "player", z: number) => {
    const figure = new Figure(
      pictures,
      who,
      (ctx, pose) => paintTeammate(ctx, who, pose),
      z,
      still,
    );
    board.put(figure);
    return figure;
  };
  const colleagues = COLLEAGUES.map((id, index) => ({ id, figure: figureOf(id, Z.team + index) }));
  const player = figureOf("player", Z.team + 3);
  const ghost = figureOf("player", Z.team + 2);
  ghost.opacity = GHOST;
  ghost.visible = false;
  let first = true;
  const go = (figure: Figure, spot: Spot) =>
    first ? figure.place(spot) : figure.walkTo(spot, STRIDE);

  return {
    show({ state, ghost: best, latest }) {
      for (const { id, figure } of colleagues) {
        const { post, away, work } = state.colleagues[id];
        go(figure, away > 0 ? layout.team[id].counter : layout.team[id][post]);
        figure.feel(isTired(state.colleagues[id]) ? "restless" : "glad");
        figure.pose(work > 0 ? "cook" : "stand");
      }
      go(player, playerSpot(state));
      poseAs(player, state);
      ghost.visible = best !== undefined && !best.over;
      if (best) {
        go(ghost, aside(playerSpot(best)));
        poseAs(ghost, best);
      }
      for (const event of latest) {
        if (event.type === "served") player.hop(0.12);
        if (event.type === "assigned") {
          colleagues.find(({ id }) => id === event.colleague)!.figure.hop(0.14);
        }
      }
      first = false;
    },
  };

  function playerSpot({ busy }: State): Spot {
    const spots = layout.team.player;
    if (busy?.action.do === "work") return spots[busy.action.station];
    return spots.counter;
  }
}

function poseAs(figure: Figure, { busy }: State): void {
  const works = busy !== null && busy.action.do !== "wait";
  // The square lies before the counter: whoever serves or talks turns to the people, whoever works
  // turns to the bench.
  const turned = works && busy.action.do !== "work";
  figure.pose(works ? "cook" : "stand", turned ? "back" : "front");
}

function aside(spot: Spot): Spot {
  return { ...spot, x: spot.x - 26 * spot.scale };
}
