import { expect, test } from "vitest";
import { AIDS } from "../simulation/aids.ts";
import { ITEMS } from "../simulation/orders.ts";
import { STATIONS } from "../simulation/stations.ts";
import * as art from "./mod.ts";
import type { Context } from "./print.ts";
import { faultsOf, record } from "./testing/recorder.ts";

const LAYOUT = art.layoutOf(360, 640);
const PHASES = ["later", "open", "empty", "cooking", "ready", "burnt", "closed"] as const;

/** Everything that is painted, by what it shows. */
const PICTURES: Readonly<Record<string, (ctx: Context) => void>> = {
  ...each("sky", [0, 0.3, 0.5, 0.8, 1], (ctx, dusk) => art.paintSky(ctx, LAYOUT, dusk)),
  ...each("town", [0, 0.5, 1], (ctx, dusk) => art.paintTown(ctx, LAYOUT, dusk)),
  ...each("dusk", [0.25, 1], (ctx, dusk) => art.paintDusk(ctx, LAYOUT, dusk)),
  ...each("cloud", [0, 1, 2], (ctx, variant) => art.paintCloud(ctx, variant, 0)),
  ...each("passer", [0, 1, 2, 3, 4, 5], (ctx, variant) => art.paintPasser(ctx, variant, 300, 0.5)),
  ...each("instrument", art.INSTRUMENTS, (ctx, one) => art.paintMusician(ctx, one, 200)),
  ...each("gondola", [0, 1, 2, 3, 4], (ctx, index) => art.paintGondola(ctx, index, 1)),
  ...each("rim", [0, 1], (ctx, dusk) => art.paintWheelRim(ctx, dusk)),
  ...each("stand", [0, 1], (ctx, dusk) => art.paintWheelStand(ctx, dusk)),
  ...each("bearers", [0, 200], (ctx, t) => art.paintBearers(ctx, t)),
  giant: art.paintGiant,
  rain: art.paintRain,
  rainSky: (ctx) => art.paintRainSky(ctx, LAYOUT),
  ...each("puddle", [0, 1, 2], (ctx, variant) => art.paintPuddle(ctx, variant)),
  awning: (ctx) => art.paintAwning(ctx, LAYOUT),
  bunting: (ctx) => art.paintBunting(ctx, LAYOUT),
  bench: (ctx) => art.paintBench(ctx, LAYOUT),
  ...each("lamps", [0, 0.4, 1], (ctx, lit) => art.paintLamps(ctx, LAYOUT, lit)),
  ...each("counter", [true, false], (ctx, low) => art.paintCounter(ctx, LAYOUT, low)),
  ...each("menu", [[true, true], [true, false], [false, true], [false, false]] as const, (
    ctx,
    [pictures, board],
  ) => art.paintMenu(ctx, { pictures, board })),
  ...each("item", ITEMS, (ctx, item) => art.paintItem(ctx, item)),
  ...each("pile", [1, 2, 3, 4, 5, 6], (ctx, count) => art.paintPile(ctx, "fries", count)),
  ...each("need", art.NEEDS, (ctx, need) => art.paintNeed(ctx, need)),
  ...each("order", [["fries"], ["waffle", "drink"], ["fries", "waffle", "drink"]] as const, (
    ctx,
    order,
  ) => art.paintOrder(ctx, order)),
  call: art.paintCall,
  ...each("patience", [100, 80, 60, 40, 20, 0], (ctx, left) => art.paintPatience(ctx, left)),
  ...each("particle", art.PARTICLES, (ctx, one) => art.paintParticle(ctx, one)),
};

function each<T>(
  name: string,
  values: readonly T[],
  paint: (ctx: Context, value: T) => void,
): Record<string, (ctx: Context) => void> {
  return Object.fromEntries(values.map((one) => [`${name} ${one}`, (ctx) => paint(ctx, one)]));
}

test("every picture is painted with numbers a canvas takes, and no two are the same", () => {
  const seen = new Map<string, string>();
  for (const [name, paint] of Object.entries(PICTURES)) {
    const painted = record(paint);
    expect(faultsOf(painted), name).toEqual([]);
    expect(record(paint), name).toEqual(painted);
    const same = JSON.stringify(painted);
    expect(seen.get(same), `${name} looks like`).toBeUndefined();
    seen.set(same, name);
  }
});

test("each phase of a station that makes something has its own shape", () => {
  for (const id of STATIONS) {
    const shapes = PHASES.map((phase) => {
      const painted = record((ctx) => art.paintStation(ctx, id, { phase, progress: 40, t: 500 }));
      expect(faultsOf(painted), `${id} ${phase}`).toEqual([]);
      return shapesOf(painted);
    });
    const kitchen = id === "fryer" || id === "iron" || id === "drinks";
    expect(new Set(shapes).size).toBeGreaterThanOrEqual(kitchen ? 6 : 3);
  }
});

test("orders, needs and patience differ in shape each, so colour is not needed", () => {
  const shapes = {
    items: ITEMS.map((item) => record((ctx) => art.paintItem(ctx, item))),
    needs: art.NEEDS.map((need) => record((ctx) => art.paintNeed(ctx, need))),
    patience: [100, 80, 60, 40, 20, 0].map((left) => record((ctx) => art.paintPatience(ctx, left))),
  };
  for (const [what, painted] of Object.entries(shapes)) {
    expect(new Set(painted.map(shapesOf)).size, what).toBe(painted.length);
  }
});

/** What is left without colour. */
function shapesOf(painted: ReturnType<typeof record>): string {
  return JSON.stringify(painted.filter(([what]) => what === "fill" || what === "stroke"));
}

test("each aid but those that counter and menu show adds a picture", () => {
  const elsewhere = ["lowSide", "pictures", "board"];
  for (const aid of AIDS) {
    const painted = record((ctx) => art.paintAid(ctx, aid));
    expect(faultsOf(painted), aid).toEqual([]);
    expect(painted.length > 0, aid).toBe(!elsewhere.includes(aid));
  }
});

test("the hourglass runs out as patience does, never fills", () => {
  const shown = Array.from({ length: 101 }, (_, left) => art.patienceShown(left));
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
  expect(new Set(shown)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});
