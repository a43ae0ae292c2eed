import {
  aidBoxOf,
  paintAid,
  paintAwning,
  paintBench,
  paintCounter,
  paintDusk,
  paintLamps,
  paintMenu,
  paintPile,
  paintStation,
  STATION_BOX,
} from "../art/mod.ts";
import type { Aid } from "../simulation/aids.ts";
import { ITEMS } from "../simulation/orders.ts";
import { CHANGE_ROOM, DIRTY } from "../simulation/rules.ts";
import type { State } from "../simulation/state.ts";
import { isKitchen, type StationId, STATIONS } from "../simulation/stations.ts";
import type { StationView } from "../simulation/view.ts";
import { eveningAt } from "./backdrop.ts";
import { Prop } from "./prop.ts";
import type { Kit, Layer } from "./kit.ts";
import type { Shown } from "./moment.ts";
import { Squash } from "./motion.ts";
import { Z } from "./depth.ts";
import type { Picture } from "./pictures.ts";

const PILE_BOX = { left: -100, top: -80, right: 100, bottom: 12 };
const MENU_BOX = { left: -140, top: -10, right: 140, bottom: 140 };
/** Between two paintings of what moves at a station, in milliseconds. */
const REPAINT_MS = 110;

/** Counter, bench, awning, and what hangs or stands on them. */
export function stall(kit: Kit): Layer {
  const { board, layout, pictures } = kit;
  const counter = new Prop(Z.counter);
  const lamps = new Prop(Z.lamps);
  const dusk = new Prop(Z.dusk);
  const bench = new Prop(Z.bench);
  const menu = new Prop(Z.menu, { x: layout.menu.x, y: layout.menu.y });
  const piles = ITEMS.map((item) => ({
    item,
    prop: new Prop(Z.onCounter, { x: layout.stock[item].x, y: layout.stock[item].y }),
    squash: new Squash(),
    count: -1,
  }));
  const aids = new Map<Aid, Prop>();
  for (
    const prop of [
      counter,
      lamps,
      dusk,
      bench,
      menu,
      ...piles.map(({ prop }) => prop),
    ]
  ) {
    board.put(prop);
  }
  const across = (top: number, bottom: number) => ({ left: 0, top, right: layout.width, bottom });
  const under = layout.awning.height + 70 * layout.unit;
  // In three parts, the middle being open: what is empty is not drawn.
  const post = 40 * layout.unit;
  const side = { top: under, bottom: layout.bench.y + 60 * layout.unit };
  for (
    const part of [
      across(0, under),
      { ...side, left: 0, right: post },
      { ...side, left: layout.width - post, right: layout.width },
    ]
  ) {
    const prop = new Prop(Z.awning);
    prop.wear(pictures.paint(part, 1, (ctx) => paintAwning(ctx, layout)));
    board.put(prop);
  }
  bench.wear(
    pictures.paint(
      across(layout.bench.y - 40 * layout.unit, layout.height),
      1,
      (ctx) => paintBench(ctx, layout),
    ),
  );

  let lit = -1;
  let low: boolean | undefined;
  let shows = "";
  const paintLight = (now: number) => {
    lit = now;
    lamps.wear(pictures.paint(across(0, under + 40), 1, (ctx) => paintLamps(ctx, layout, lit)));
    dusk.visible = lit > 0;
    // A soft shade needs few pixels.
    dusk.wear(
      pictures.paint(across(0, layout.height), 1, (ctx) => paintDusk(ctx, layout, lit), 0.5),
    );
  };
  const showAids = (state: State) => {
    const lowered = state.aids.includes("lowSide");
    if (low !== lowered) {
      low = lowered;
      const { y, height } = layout.counter;
      counter.wear(
        pictures.paint(
          across(y - 30, y + height + 30),
          1,
          (ctx) => paintCounter(ctx, layout, lowered),
        ),
      );
    }
    const says = { pictures: state.aids.includes("pictures"), board: state.aids.includes("board") };
    if (shows !== JSON.stringify(says)) {
      shows = JSON.stringify(says);
      menu.wear(
        pictures.get(`menu/${shows}`, MENU_BOX, layout.menu.scale, (ctx) => paintMenu(ctx, says)),
      );
    }
    for (const aid of state.aids) {
      if (aids.has(aid)) continue;
      const { x, y, scale } = layout.aids[aid];
      const prop = new Prop(zOf(aid), { x: x, y: y });
      prop.wear(pictures.get(`aid/${aid}`, aidBoxOf(aid), scale, (ctx) => paintAid(ctx, aid)));
      board.put(prop);
      aids.set(aid, prop);
    }
  };
  return {
    show({ state }: Shown) {
      const now = eveningAt(state.tick);
      if (now !== lit) paintLight(now);
      showAids(state);
      for (const pile of piles) {
        const count = state.stock[pile.item];
        if (count === pile.count) continue;
        if (count > pile.count && pile.count >= 0 && !kit.still()) pile.squash.kick(0.16);
        pile.count = count;
        pile.prop.wear(pictures.get(
          `pile/${pile.item}/${count}`,
          PILE_BOX,
          layout.stock[pile.item].scale,
          (ctx) => paintPile(ctx, pile.item, count),
        ));
      }
    },
    pass(ms) {
      for (const { prop, squash } of piles) {
        const { x, y } = squash.pass(ms);
        prop.scale = { x: x, y: y };
      }
    },
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

/** Fryer, iron, drinks, till and cloth. */
export function stations(kit: Kit): Layer {
  const shown = STATIONS.map((id) => new StationProp(kit, id));
  return {
    show(moment) {
      for (const station of shown) station.show(moment);
    },
    pass(ms) {
      for (const station of shown) station.pass(ms);
    },
  };
}

class StationProp {
  readonly #prop: Prop;
  readonly #picture: Picture;
  readonly #squash = new Squash();
  #view: StationView | undefined;
  #share = 1;
  #painted = "";
  #since = 0;
  #steams = 0;
  /** Whether its oil smokes, in the situation of that name. */
  #smokes = false;

  constructor(readonly kit: Kit, readonly id: StationId) {
    const { layout, pictures, board } = kit;
    const { x, y, scale } = layout.stations[id];
    this.#prop = new Prop(Z.stations, { x: x, y: y });
    this.#picture = pictures.paint(STATION_BOX, scale, (ctx) => {
      const { phase, progress } = this.#view!;
      const t = kit.still() ? 0 : this.#since;
      paintStation(ctx, id, { phase, progress, t, share: this.#share });
    });
    board.put(this.#prop);
  }

  show({ view, state }: Shown): void {
    const now = view.stations.find(({ id }) => id === this.id)!;
    if (this.#view && this.#view.phase !== now.phase) this.#change(now.phase);
    this.#view = now;
    this.#smokes = this.id === "fryer" && state.situations.some(({ id }) => id === "smoke");
    this.#share = this.id === "till" ? state.change / CHANGE_ROOM : Math.min(1, state.dirt / DIRTY);
    const looks = [now.phase, now.progress / 5 | 0, (this.#share * 8) | 0].join();
    if (looks === this.#painted) return;
    this.#painted = looks;
    this.#repaint();
  }

  pass(ms: number): void {
    const { layout, still, sparks } = this.kit;
    const { x, y } = this.#squash.pass(ms);
    this.#prop.scale = { x: x, y: y };
    if (!this.#view || still()) return;
    const before = this.#since;
    this.#since += ms;
    const { phase } = this.#view;
    const idle = phase === "empty" || phase === "later" || phase === "closed";
    if (!isKitchen(this.id) || (idle && !this.#smokes)) return;
    if (Math.floor(before / REPAINT_MS) !== Math.floor(this.#since / REPAINT_MS)) this.#repaint();
    this.#steams += ms;
    if (this.#steams < (phase === "cooking" ? 420 : 260)) return;
    this.#steams = 0;
    if (this.id === "drinks" && phase !== "burnt") return;
    const spot = layout.stations[this.id];
    sparks.burst(
      phase === "burnt" || this.#smokes ? "smoke" : "steam",
      { x: spot.x, y: spot.y - 90 * spot.scale },
      1,
    );
  }

  #change(phase: StationView["phase"]): void {
    const { still, layout, scene, sparks } = this.kit;
    if (still()) return;
    this.#squash.kick(phase === "ready" ? 0.18 : -0.1);
    const spot = layout.stations[this.id];
    if (phase === "ready" && this.id === "iron") {
      sparks.burst("sugar", { x: spot.x, y: spot.y - 100 * spot.scale }, 8);
    }
    if (phase === "burnt") scene.camera.shake(3, 2, 220);
  }

  #repaint(): void {
    this.#picture.repaint();
    this.#prop.wear(this.#picture);
  }
}
