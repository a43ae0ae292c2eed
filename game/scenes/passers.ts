import { paintPasser, PASSERS } from "../art/mod.ts";
import { crowdAt } from "../play/crowd.ts";
import { Z } from "./depth.ts";
import { byDusk } from "./dusk.ts";
import type { Kit, Layer } from "./kit.ts";
import { Prop } from "./prop.ts";

const PASSER_BOX = { left: -60, top: -190, right: 60, bottom: 12 };
/** Painted for a passer's walk. */
const PASSER_STEPS = 4;
const STEP_MS = 170;

/** Those who walk by far off, more of them as the fair fills. */
export function passers({ board, layout, pictures, still }: Kit): Layer {
  const { crowd, unit, upright, width } = layout;
  const length = Math.min(PASSERS, upright ? 6 : 10);
  const shown = Array.from({ length }, (_, index) => ({
    prop: board.put(
      new Prop(Z.passers, {
        x: (width * (index + 0.5)) / length,
        y: crowd.from.y + (index % 3) * 4,
      }),
    ),
    speed: (index % 2 ? -1 : 1) * (14 + (index * 7) % 16) * unit,
    variant: index % PASSERS,
    looks: "",
  }));
  const margin = 60 * unit;
  const span = width + 2 * margin;
  let dusk = 0;
  let since = 0;
  /** How many of them are there, or on their way. */
  let here = -1;

  const dress = (one: typeof shown[number]) => {
    const { prop, speed, variant } = one;
    const step = still() ? 0 : Math.floor(since / STEP_MS + variant) % PASSER_STEPS;
    const looks = `passer/${variant}/${Math.sign(speed)}/${step}/${dusk}`;
    if (looks === one.looks) return;
    one.looks = looks;
    prop.wear(pictures.get(looks, PASSER_BOX, crowd.from.scale, (ctx) => {
      ctx.scale(Math.sign(speed), 1);
      paintPasser(ctx, variant, step * STEP_MS, dusk);
    }));
  };
  const showDusk = byDusk((now) => {
    dusk = now;
    for (const one of shown) dress(one);
  });
  return {
    show(moment) {
      const first = here < 0;
      here = Math.round(crowdAt(moment.state) * length);
      if (first || still()) {
        for (const [index, { prop }] of shown.entries()) prop.visible = index < here;
      }
      showDusk(moment);
    },
    pass(ms) {
      if (still()) return;
      since += ms;
      for (const [index, one] of shown.entries()) {
        dress(one);
        const { prop, speed } = one;
        const x = prop.pos.x + (speed * ms) / 1000;
        const round = ((x + margin + span) % span) - margin;
        // Out of the picture they go home, or come.
        if (Math.abs(round - x) > 1) prop.visible = index < here;
        prop.pos = { x: round, y: prop.pos.y };
      }
    },
  };
}
