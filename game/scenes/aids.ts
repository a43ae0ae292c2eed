import { aidBoxOf, paintAid, paintCounter, paintMenu } from "../art/mod.ts";
import type { Aid } from "../simulation/aids.ts";
import { has, type State } from "../simulation/state.ts";
import { Z } from "./depth.ts";
import { across, type Kit, type Layer } from "./kit.ts";
import { Prop } from "./prop.ts";

const MENU_BOX = { left: -140, top: -10, right: 140, bottom: 140 };

/** What the team has put in place: on the counter, on the menu, and wherever else it stands. */
export function aids(kit: Kit): Layer {
  const parts = [counter(kit), menu(kit), others(kit)];
  return {
    show({ state }) {
      for (const show of parts) show(state);
    },
  };
}

/** The counter, whole or with its low side cleared. */
function counter({ board, layout, pictures }: Kit): (state: State) => void {
  const prop = board.put(new Prop(Z.counter));
  const { y, height } = layout.counter;
  let low: boolean | undefined;
  return (state) => {
    const lowered = has(state, "lowSide");
    if (low === lowered) return;
    low = lowered;
    prop.wear(pictures.paint(
      across(layout, y - 30, y + height + 30),
      1,
      (ctx) => paintCounter(ctx, layout, lowered),
    ));
  };
}

/** The menu: with pictures, in two languages, or neither. */
function menu({ board, layout, pictures }: Kit): (state: State) => void {
  const { x, y, scale } = layout.menu;
  const prop = board.put(new Prop(Z.menu, { x, y }));
  let shows = "";
  return (state) => {
    const says = { pictures: has(state, "pictures"), board: has(state, "board") };
    if (shows === JSON.stringify(says)) return;
    shows = JSON.stringify(says);
    prop.wear(pictures.get(`menu/${shows}`, MENU_BOX, scale, (ctx) => paintMenu(ctx, says)));
  };
}

function others({ board, layout, pictures }: Kit): (state: State) => void {
  const there = new Set<Aid>();
  return (state) => {
    for (const aid of state.aids) {
      if (there.has(aid)) continue;
      there.add(aid);
      const { x, y, scale } = layout.aids[aid];
      const prop = board.put(new Prop(zOf(aid), { x, y }));
      prop.wear(pictures.get(`aid/${aid}`, aidBoxOf(aid), scale, (ctx) => paintAid(ctx, aid)));
    }
  };
}

/** On the square, on or below the counter, in the team, on the bench; all else hangs. */
function zOf(aid: Aid): number {
  switch (aid) {
    case "meetingPoint":
    case "drinkLine":
    case "queueRule":
      return Z.far;
    case "allergens":
    case "calmWords":
    case "watch":
      return Z.onCounter;
    case "helper":
      return Z.team - 1;
    case "tillKit":
      return Z.stations;
    case "awning":
      return Z.dusk + 1;
    default:
      return Z.menu;
  }
}
