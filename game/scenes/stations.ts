import { paintStation, STATION_BOX } from "../art/mod.ts";
import { CHANGE_ROOM, DIRTY } from "../simulation/rules.ts";
import { isKitchen, type StationId, STATIONS } from "../simulation/stations.ts";
import type { StationView } from "../simulation/view.ts";
import { Z } from "./depth.ts";
import type { Kit, Layer } from "./kit.ts";
import type { Shown } from "./moment.ts";
import { Squash } from "./motion.ts";
import type { Picture } from "./pictures.ts";
import { Prop } from "./prop.ts";

/** Between two paintings of what moves at a station, in milliseconds. */
const REPAINT_MS = 110;

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
