import { GIANT_HEIGHT, INSTRUMENTS, paintBearers, paintGiant, paintMusician } from "../art/mod.ts";
import { GIANT_AT, GIANT_LEAVES_AT } from "../simulation/rules.ts";
import { Prop } from "./prop.ts";
import type { Kit, Layer } from "./kit.ts";
import { Z } from "./depth.ts";

const GIANT_BOX = { left: -150, top: -GIANT_HEIGHT - 20, right: 150, bottom: 10 };
const BEARERS_BOX = { left: -110, top: -40, right: 110, bottom: 10 };
const MUSICIAN_BOX = { left: -80, top: -210, right: 80, bottom: 12 };
const STEPS = 4;
const STEP_MS = 160;
/** Behind the giant, in drawing units. */
const BEHIND = 190;
const APART = 84;

/** The giant goes by, the brass band after it, as far as their time has come. */
export function parade({ board, layout, pictures, still }: Kit): Layer {
  const { from, to } = layout.parade;
  const giant = new Prop(Z.parade);
  const bearers = new Prop(Z.parade);
  const band = INSTRUMENTS.map((instrument) => ({ instrument, prop: new Prop(Z.parade) }));
  const props = [bearers, giant, ...band.map(({ prop }) => prop)];
  for (const prop of props) {
    prop.visible = false;
    board.put(prop);
  }
  giant.wear(pictures.get("giant", GIANT_BOX, from.scale, paintGiant));

  let share = -1;
  let since = 0;
  const move = () => {
    const here = share >= 0;
    for (const prop of props) prop.visible = here;
    if (!here) return;
    const step = still() ? 0 : Math.floor(since / STEP_MS) % STEPS;
    // The last of the band has gone by when the giant's time is over.
    const tail = (BEHIND + APART * band.length) * from.scale;
    const x = from.x + (to.x + tail - from.x) * share;
    giant.pos = { x: x, y: from.y };
    giant.rotation = still() ? 0 : Math.sin(since / 420) * 0.045;
    bearers.pos = giant.pos;
    bearers.wear(
      pictures.get(
        `bearers/${step}`,
        BEARERS_BOX,
        from.scale,
        (ctx) => paintBearers(ctx, step * STEP_MS),
      ),
    );
    for (const [index, { instrument, prop }] of band.entries()) {
      prop.pos = { x: x - (BEHIND + APART * index) * from.scale, y: from.y + (index % 2) * 5 };
      prop.wear(
        pictures.get(
          `${instrument}/${step}`,
          MUSICIAN_BOX,
          from.scale,
          (ctx) => paintMusician(ctx, instrument, step * STEP_MS),
        ),
      );
    }
  };
  return {
    show({ state: { tick, over } }) {
      const passes = !over && tick >= GIANT_AT && tick < GIANT_LEAVES_AT;
      share = passes ? (tick - GIANT_AT) / (GIANT_LEAVES_AT - GIANT_AT) : -1;
      move();
    },
    pass(ms) {
      since += ms;
      if (share >= 0) move();
    },
  };
}
