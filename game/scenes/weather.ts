import { paintPuddle, paintRain, paintRainSky, RAIN_TILE } from "../art/mod.ts";
import { isRaining } from "../simulation/state.ts";
import { Prop } from "./prop.ts";
import type { Kit, Layer } from "./kit.ts";
import { Z } from "./depth.ts";

const TILE_BOX = { left: 0, top: 0, right: RAIN_TILE, bottom: RAIN_TILE };
const PUDDLE_BOX = { left: -70, top: -24, right: 70, bottom: 24 };
const PUDDLES = 3;
/** How fast it falls, in drawing units a second. */
const FALLS = 620;

/** Rain before the counter under a sky gone dark, and puddles that stay a while. */
export function weather({ board, layout, pictures, still }: Kit): Layer {
  const tile = RAIN_TILE * layout.unit;
  const columns = Math.ceil(layout.width / tile) + 2;
  const rows = Math.ceil(layout.counter.y / tile) + 1;
  const picture = pictures.get("rain", TILE_BOX, layout.unit, paintRain);
  const drops = Array.from({ length: columns * rows }, () => new Prop(Z.rain));
  for (const drop of drops) {
    drop.visible = false;
    drop.wear(picture);
    board.put(drop);
  }
  const puddles = Array.from({ length: PUDDLES }, (_, variant) => {
    const y = layout.horizon + (layout.counter.y - layout.horizon) * (0.35 + 0.2 * variant);
    const prop = new Prop(Z.far, { x: layout.width * (0.2 + 0.31 * variant), y: y });
    prop.wear(
      pictures.get(
        `puddle/${variant}`,
        PUDDLE_BOX,
        layout.unit,
        (ctx) => paintPuddle(ctx, variant),
      ),
    );
    prop.opacity = 0;
    board.put(prop);
    return prop;
  });
  const gloom = new Prop(Z.town + 0.5);
  const sight = { left: 0, top: 0, right: layout.width, bottom: layout.horizon };
  gloom.wear(pictures.paint(sight, 1, (ctx) => paintRainSky(ctx, layout), 0.5));
  gloom.opacity = 0;
  board.put(gloom);
  let falls = false;
  let since = 0;
  const move = () => {
    const down = ((since * FALLS * layout.unit) / 1000) % tile;
    for (const [index, drop] of drops.entries()) {
      const column = index % columns;
      const row = Math.floor(index / columns);
      drop.pos = { x: (column - 0.5) * tile - down * 0.2, y: (row - 1) * tile + down };
    }
  };
  return {
    show({ state }) {
      falls = isRaining(state);
      for (const drop of drops) drop.visible = falls;
      if (falls) move();
    },
    pass(ms) {
      // Where motion is not wanted, it is wet or dry at once.
      const passed = still() ? Infinity : ms;
      for (const puddle of puddles) {
        const { opacity } = puddle;
        const towards = falls ? opacity + passed / 4000 : opacity - passed / 20_000;
        puddle.opacity = Math.min(0.8, Math.max(0, towards));
      }
      const gloomier = gloom.opacity + (falls ? passed : -passed) / 2500;
      gloom.opacity = Math.min(1, Math.max(0, gloomier));
      if (!falls || still()) return;
      since += ms;
      move();
    },
  };
}
