import {
  gondolaAt,
  GONDOLAS,
  paintGondola,
  paintWheelRim,
  paintWheelStand,
  WHEEL_RADIUS,
} from "../art/mod.ts";
import { Z } from "./depth.ts";
import { byDusk } from "./dusk.ts";
import type { Kit, Layer } from "./kit.ts";
import { Prop } from "./prop.ts";

const WHEEL = WHEEL_RADIUS + 14;
const RIM_BOX = { left: -WHEEL, top: -WHEEL, right: WHEEL, bottom: WHEEL };
const STAND_BOX = { left: -110, top: -20, right: 110, bottom: 180 };
const GONDOLA_BOX = { left: -24, top: -10, right: 24, bottom: 44 };
/** In which the wheel turns by a radian, in milliseconds. */
const RADIAN_MS = 9000;

/** The big wheel, which turns. */
export function wheel({ board, layout, pictures, still }: Kit): Layer {
  const { x, y, scale } = layout.wheel;
  const stand = board.put(new Prop(Z.wheel, { x, y }));
  const rim = board.put(new Prop(Z.wheel, { x, y }));
  const gondolas = Array.from({ length: GONDOLAS }, () => board.put(new Prop(Z.wheel)));
  const turn = (angle: number) => {
    rim.rotation = angle;
    for (const [index, gondola] of gondolas.entries()) {
      const hangs = gondolaAt(index, angle);
      gondola.pos = { x: x + hangs.x * scale, y: y + hangs.y * scale };
    }
  };
  turn(0);
  return {
    show: byDusk((dusk) => {
      stand.wear(
        pictures.get(`stand/${dusk}`, STAND_BOX, scale, (ctx) => paintWheelStand(ctx, dusk)),
      );
      rim.wear(pictures.get(`rim/${dusk}`, RIM_BOX, scale, (ctx) => paintWheelRim(ctx, dusk)));
      for (const [index, gondola] of gondolas.entries()) {
        gondola.wear(pictures.get(
          `gondola/${index}/${dusk}`,
          GONDOLA_BOX,
          scale,
          (ctx) => paintGondola(ctx, index, dusk),
        ));
      }
    }),
    pass(ms) {
      if (!still()) turn(rim.rotation + ms / RADIAN_MS);
    },
  };
}
