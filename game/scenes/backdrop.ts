import {
  CLOUDS,
  gondolaAt,
  GONDOLAS,
  paintBunting,
  paintCloud,
  paintGondola,
  paintPasser,
  paintSky,
  paintTown,
  paintWheelRim,
  paintWheelStand,
  PASSERS,
  WHEEL_RADIUS,
} from "../art/mod.ts";
import { crowdAt } from "../play/crowd.ts";
import { EVENING_AT } from "../simulation/rules.ts";
import { Prop } from "./prop.ts";
import { duskAt, type Kit, type Layer } from "./kit.ts";
import type { Shown } from "./moment.ts";
import { Z } from "./depth.ts";

/** Dusk begins before the evening and is whole a while after it. */
const DUSK_FROM = EVENING_AT - 320;
const DUSK_UNTIL = EVENING_AT + 160;

/** How far it is evening: 0 in the afternoon to 1 under the lamps. */
export function eveningAt(tick: number): number {
  return duskAt(tick, DUSK_FROM, DUSK_UNTIL);
}

const CLOUD_BOX = { left: -110, top: -100, right: 110, bottom: 20 };
const PASSER_BOX = { left: -60, top: -190, right: 60, bottom: 12 };
const WHEEL = WHEEL_RADIUS + 14;
const RIM_BOX = { left: -WHEEL, top: -WHEEL, right: WHEEL, bottom: WHEEL };
const STAND_BOX = { left: -110, top: -20, right: 110, bottom: 180 };
const GONDOLA_BOX = { left: -24, top: -10, right: 24, bottom: 44 };
/** Painted for a passer's walk. */
const PASSER_STEPS = 4;
const STEP_MS = 170;

/** Sky, town, big wheel, and those who walk by far off. */
export function backdrop(kit: Kit): Layer {
  const { board, layout, pictures, still } = kit;
  const { wheel, crowd } = layout;
  const sky = new Prop(Z.sky);
  const town = new Prop(Z.town);
  const stand = new Prop(Z.wheel, { x: wheel.x, y: wheel.y });
  const rim = new Prop(Z.wheel, { x: wheel.x, y: wheel.y });
  const gondolas = Array.from({ length: GONDOLAS }, () => new Prop(Z.wheel));
  const clouds = Array.from(
    { length: CLOUDS },
    (_, index) =>
      new Prop(
        Z.clouds,
        {
          x: layout.width * (0.15 + 0.34 * index),
          y: layout.awning.height + (layout.horizon - layout.awning.height) * (0.3 + 0.12 * index),
        },
      ),
  );
  const passers = Array.from(
    { length: Math.min(PASSERS, layout.upright ? 6 : 10) },
    (_, index) => ({
      prop: new Prop(Z.passers),
      speed: (index % 2 ? -1 : 1) * (14 + (index * 7) % 16) * layout.unit,
      variant: index % PASSERS,
      looks: "",
    }),
  );
  for (const [index, { prop }] of passers.entries()) {
    prop.pos = {
      x: (layout.width * (index + 0.5)) / passers.length,
      y: crowd.from.y + (index % 3) * 4,
    };
  }
  for (
    const prop of [
      sky,
      town,
      stand,
      rim,
      ...gondolas,
      ...clouds,
      ...passers.map((one) => one.prop),
    ]
  ) {
    board.put(prop);
  }

  let dusk = -1;
  let since = 0;
  /** How many of the passers are there, or on their way. */
  let here = -1;
  const paint = () => {
    const whole = {
      left: 0,
      top: 0,
      right: layout.width,
      bottom: layout.counter.y + layout.lowSide.height + 8,
    };
    const sight = { ...whole, bottom: layout.horizon + 2 };
    sky.wear(pictures.paint(sight, 1, (ctx) => paintSky(ctx, layout, dusk)));
    town.wear(pictures.paint(whole, 1, (ctx) => {
      paintTown(ctx, layout, dusk);
      paintBunting(ctx, layout);
    }));
    const at = `${dusk}`;
    stand.wear(
      pictures.get(`stand/${at}`, STAND_BOX, wheel.scale, (ctx) => paintWheelStand(ctx, dusk)),
    );
    rim.wear(pictures.get(`rim/${at}`, RIM_BOX, wheel.scale, (ctx) => paintWheelRim(ctx, dusk)));
    for (const [index, gondola] of gondolas.entries()) {
      gondola.wear(
        pictures.get(
          `gondola/${index}/${at}`,
          GONDOLA_BOX,
          wheel.scale,
          (ctx) => paintGondola(ctx, index, dusk),
        ),
      );
    }
    for (const [index, cloud] of clouds.entries()) {
      cloud.wear(
        pictures.get(
          `cloud/${index}/${at}`,
          CLOUD_BOX,
          layout.unit,
          (ctx) => paintCloud(ctx, index, dusk),
        ),
      );
    }
  };
  const turn = () => {
    const angle = since / 9000;
    rim.rotation = angle;
    for (const [index, gondola] of gondolas.entries()) {
      const { x, y } = gondolaAt(index, angle);
      gondola.pos = { x: wheel.x + x * wheel.scale, y: wheel.y + y * wheel.scale };
    }
  };
  const walk = (ms: number) => {
    for (const [index, one] of passers.entries()) {
      const { prop, speed, variant } = one;
      const step = still() ? 0 : Math.floor(since / STEP_MS + variant) % PASSER_STEPS;
      const looks = `passer/${variant}/${Math.sign(speed)}/${step}/${dusk}`;
      if (looks !== one.looks) {
        one.looks = looks;
        prop.wear(pictures.get(looks, PASSER_BOX, crowd.from.scale, (ctx) => {
          ctx.scale(Math.sign(speed), 1);
          paintPasser(ctx, variant, step * STEP_MS, dusk);
        }));
      }
      const margin = 60 * layout.unit;
      const span = layout.width + 2 * margin;
      const x = prop.pos.x + (still() ? 0 : (speed * ms) / 1000);
      const round = ((x + margin + span) % span) - margin;
      // Out of the picture they go home, or come.
      if (Math.abs(round - x) > 1) prop.visible = index < here;
      prop.pos = { x: round, y: prop.pos.y };
    }
    for (const [index, cloud] of clouds.entries()) {
      if (still()) continue;
      const margin = 120 * layout.unit;
      const x = cloud.pos.x + (ms * (2 + index)) / 1000;
      cloud.pos = { x: x > layout.width + margin ? -margin : x, y: cloud.pos.y };
    }
  };
  return {
    show({ state }: Shown) {
      const first = here < 0;
      here = Math.round(crowdAt(state) * passers.length);
      if (first || still()) {
        for (const [index, { prop }] of passers.entries()) prop.visible = index < here;
      }
      const now = eveningAt(state.tick);
      if (now === dusk) return;
      dusk = now;
      paint();
      turn();
      walk(0);
    },
    pass(ms) {
      if (dusk < 0 || still()) return;
      since += ms;
      turn();
      walk(ms);
    },
  };
}
