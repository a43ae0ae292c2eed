import { paintAwning, paintBench, paintDusk, paintLamps, paintPile } from "../art/mod.ts";
import { ITEMS } from "../simulation/orders.ts";
import { Z } from "./depth.ts";
import { byDusk } from "./dusk.ts";
import { across, type Kit, type Layer } from "./kit.ts";
import { Squash } from "./motion.ts";
import { Prop } from "./prop.ts";

const PILE_BOX = { left: -100, top: -80, right: 100, bottom: 12 };

/** Puts up bench and awning, which stay as they are. */
export function putUpStall({ board, layout, pictures }: Kit): void {
  const { unit, width, height } = layout;
  const under = layout.awning.height + 70 * unit;
  const bench = board.put(new Prop(Z.bench));
  const benchBox = across(layout, layout.bench.y - 40 * unit, height);
  bench.wear(pictures.paint(benchBox, 1, (ctx) => paintBench(ctx, layout)));
  // In three parts, the middle being open: what is empty is not drawn.
  const post = 40 * unit;
  const side = { top: under, bottom: layout.bench.y + 60 * unit };
  for (
    const part of [
      across(layout, 0, under),
      { ...side, left: 0, right: post },
      { ...side, left: width - post, right: width },
    ]
  ) {
    const prop = board.put(new Prop(Z.awning));
    prop.wear(pictures.paint(part, 1, (ctx) => paintAwning(ctx, layout)));
  }
}

/** The lamps, and the dusk they are lit in. */
export function light({ board, layout, pictures }: Kit): Layer {
  const lamps = board.put(new Prop(Z.lamps));
  const dusk = board.put(new Prop(Z.dusk));
  const lampsBox = across(layout, 0, layout.awning.height + 70 * layout.unit + 40);
  return {
    show: byDusk((now) => {
      lamps.wear(pictures.paint(lampsBox, 1, (ctx) => paintLamps(ctx, layout, now)));
      dusk.visible = now > 0;
      // A soft shade needs few pixels.
      dusk.wear(pictures.paint(
        across(layout, 0, layout.height),
        1,
        (ctx) => paintDusk(ctx, layout, now),
        0.5,
      ));
    }),
  };
}

/** What is ready on the counter. */
export function piles({ board, layout, pictures, still }: Kit): Layer {
  const shown = ITEMS.map((item) => {
    const { x, y } = layout.stock[item];
    const prop = board.put(new Prop(Z.onCounter, { x, y }));
    return { item, prop, squash: new Squash(), count: -1 };
  });
  return {
    show({ state }) {
      for (const pile of shown) {
        const count = state.stock[pile.item];
        if (count === pile.count) continue;
        if (count > pile.count && pile.count >= 0 && !still()) pile.squash.kick(0.16);
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
      for (const { prop, squash } of shown) {
        const { x, y } = squash.pass(ms);
        prop.scale = { x, y };
      }
    },
  };
}
