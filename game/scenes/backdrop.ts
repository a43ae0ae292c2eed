import { CLOUDS, paintBunting, paintCloud, paintSky, paintTown } from "../art/mod.ts";
import { Z } from "./depth.ts";
import { byDusk } from "./dusk.ts";
import { across, type Kit, type Layer } from "./kit.ts";
import { Prop } from "./prop.ts";

const CLOUD_BOX = { left: -110, top: -100, right: 110, bottom: 20 };

/** Sky and town. */
export function backdrop({ board, layout, pictures }: Kit): Layer {
  const sky = board.put(new Prop(Z.sky));
  const town = board.put(new Prop(Z.town));
  const sight = across(layout, 0, layout.horizon + 2);
  const whole = across(layout, 0, layout.counter.y + layout.lowSide.height + 8);
  return {
    show: byDusk((dusk) => {
      sky.wear(pictures.paint(sight, 1, (ctx) => paintSky(ctx, layout, dusk)));
      town.wear(pictures.paint(whole, 1, (ctx) => {
        paintTown(ctx, layout, dusk);
        paintBunting(ctx, layout);
      }));
    }),
  };
}

/** Clouds that drift from left to right. */
export function clouds({ board, layout, pictures, still }: Kit): Layer {
  const { awning, horizon, unit, width } = layout;
  const margin = 120 * unit;
  const shown = Array.from({ length: CLOUDS }, (_, index) =>
    board.put(
      new Prop(Z.clouds, {
        x: width * (0.15 + 0.34 * index),
        y: awning.height + (horizon - awning.height) * (0.3 + 0.12 * index),
      }),
    ));
  return {
    show: byDusk((dusk) => {
      for (const [index, cloud] of shown.entries()) {
        cloud.wear(pictures.get(
          `cloud/${index}/${dusk}`,
          CLOUD_BOX,
          unit,
          (ctx) => paintCloud(ctx, index, dusk),
        ));
      }
    }),
    pass(ms) {
      if (still()) return;
      for (const [index, cloud] of shown.entries()) {
        const x = cloud.pos.x + (ms * (2 + index)) / 1000;
        cloud.pos = { x: x > width + margin ? -margin : x, y: cloud.pos.y };
      }
    },
  };
}
