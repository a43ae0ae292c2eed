import {
  CLOUDS,
  type FairLayout,
  gondolaAt,
  GONDOLAS,
  heightOf,
  INSTRUMENTS,
  layoutOf,
  paintAid,
  paintAwning,
  paintBearers,
  paintBench,
  paintBunting,
  paintCall,
  paintCloud,
  paintCounter,
  paintDusk,
  paintFigure,
  paintGiant,
  paintGondola,
  paintLamps,
  paintMenu,
  paintMusician,
  paintNeed,
  paintOrder,
  paintPasser,
  paintPatience,
  paintPerson,
  paintPile,
  paintPuddle,
  paintRain,
  paintRainSky,
  paintSky,
  paintStation,
  paintTeammate,
  paintTown,
  paintWheelRim,
  paintWheelStand,
  RAIN_TILE,
  type StationPicture,
} from "../../game/art/mod.ts";
import { type Context, placed } from "../../game/art/print.ts";
import type { Aid } from "../../game/simulation/aids.ts";
import { ITEMS } from "../../game/simulation/orders.ts";
import { drawPerson, MOODS, needsLowSide } from "../../game/simulation/people.ts";
import { createRng } from "../../game/simulation/rng.ts";
import type { SituationId } from "../../game/simulation/situations/types.ts";
import { STATIONS } from "../../game/simulation/stations.ts";

/** What of the fair is drawn, at which moment. */
export interface Scene {
  readonly dusk: number;
  readonly people: number;
  readonly seed: number;
  readonly rain?: boolean;
  readonly parade?: number;
  readonly aids?: readonly Aid[];
  readonly guest?: SituationId;
  readonly phases?: readonly StationPicture["phase"][];
}

/** The whole picture, composed as the game does it. */
export function paintScene(ctx: Context, width: number, height: number, scene: Scene): void {
  const layout = layoutOf(width, height);
  const aids = scene.aids ?? [];
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.clip();
  paintFar(ctx, layout, scene);
  for (const aid of ["meetingPoint", "drinkLine", "queueRule"] as const) {
    if (aids.includes(aid)) placed(ctx, layout.aids[aid], () => paintAid(ctx, aid));
  }
  if (scene.rain) {
    for (const [i, x] of [0.2, 0.55, 0.83].entries()) {
      placed(ctx, {
        x: width * x,
        y: layout.counter.y - 120 * layout.unit * (0.4 + i * 0.3),
        scale: layout.unit * 0.8,
      }, () => paintPuddle(ctx, i));
    }
  }
  const people = queueOf(scene);
  for (const index of layout.queueBackToFront) {
    const person = people[index];
    if (person) {
      placed(ctx, layout.queue[index]!, () =>
        paintPerson(ctx, person.look, {
          mood: MOODS[index % 4]!,
          t: index * 700,
          facing: "front",
        }));
    }
  }
  if (scene.guest) {
    const person = drawPerson(createRng(scene.seed, 9), 1, {});
    placed(
      ctx,
      layout.guests[0]!,
      () => paintFigure(ctx, scene.guest!, person.look, { mood: "fine", t: 100, facing: "front" }),
    );
  }
  if (scene.rain) paintRainOver(ctx, layout);
  paintCounter(ctx, layout, aids.includes("lowSide"));
  for (const item of ITEMS) {
    placed(
      ctx,
      layout.stock[item],
      () => paintPile(ctx, item, scene.people ? 2 + ITEMS.indexOf(item) : 1),
    );
  }
  for (const aid of ["allergens", "calmWords"] as const) {
    if (aids.includes(aid)) placed(ctx, layout.aids[aid], () => paintAid(ctx, aid));
  }
  placed(
    ctx,
    layout.team.player.counter,
    () => paintTeammate(ctx, "player", { mood: "fine", t: 0, facing: "back" }),
  );
  placed(
    ctx,
    layout.team.samir.drinks,
    () => paintTeammate(ctx, "samir", { mood: "fine", t: 0, facing: "front", doing: "cook" }),
  );
  placed(
    ctx,
    layout.team.lotte.iron,
    () => paintTeammate(ctx, "lotte", { mood: "glad", t: 0, facing: "front" }),
  );
  for (const aid of ["helper", "watch"] as const) {
    if (aids.includes(aid)) placed(ctx, layout.aids[aid], () => paintAid(ctx, aid));
  }
  paintBench(ctx, layout);
  STATIONS.forEach((id, index) => {
    const phase = scene.phases?.[index] ?? "ready";
    placed(
      ctx,
      layout.stations[id],
      () => paintStation(ctx, id, { phase, progress: 60, t: 900, share: 0.6 }),
    );
  });
  if (aids.includes("tillKit")) placed(ctx, layout.aids.tillKit, () => paintAid(ctx, "tillKit"));
  paintDusk(ctx, layout, scene.dusk);
  if (aids.includes("awning")) placed(ctx, layout.aids.awning, () => paintAid(ctx, "awning"));
  paintLamps(ctx, layout, scene.dusk);
  placed(
    ctx,
    layout.menu,
    () => paintMenu(ctx, { pictures: aids.includes("pictures"), board: aids.includes("board") }),
  );
  for (const aid of ["signs", "roles"] as const) {
    if (aids.includes(aid)) placed(ctx, layout.aids[aid], () => paintAid(ctx, aid));
  }
  paintAwning(ctx, layout);
  for (const index of layout.queueBackToFront) {
    const person = people[index];
    if (!person) continue;
    const spot = layout.queue[index]!;
    const top = {
      x: spot.x,
      y: spot.y - (heightOf(person.look) + 14) * spot.scale,
      scale: spot.scale * 0.8,
    };
    placed(ctx, top, () => {
      if (index < 4) paintOrder(ctx, person.order);
      else placed(ctx, { y: -2, scale: 0.7 }, () => paintPatience(ctx, 90 - index * 9));
      if (person.speaks !== "same") {
        placed(
          ctx,
          { x: 30, y: -80, scale: 0.7 },
          () => paintNeed(ctx, person.speaks === "sign" ? "sign" : "tongue"),
        );
      }
      if (needsLowSide(person.look)) {
        placed(ctx, { x: 30, y: -80, scale: 0.7 }, () => paintNeed(ctx, "lowSide"));
      }
    });
  }
  if (scene.guest) {
    placed(
      ctx,
      { ...layout.guests[0]!, y: layout.guests[0]!.y - 190 * layout.unit },
      () => paintCall(ctx),
    );
  }
  ctx.restore();
}

function queueOf(scene: Scene) {
  const rng = createRng(scene.seed, 1);
  return Array.from({ length: scene.people }, (_, id) => drawPerson(rng, id));
}

function paintFar(ctx: Context, layout: FairLayout, { dusk, parade, rain, people }: Scene): void {
  const { width, horizon, unit } = layout;
  paintSky(ctx, layout, dusk);
  for (let i = 0; i < CLOUDS; i++) {
    placed(ctx, {
      x: width * (0.2 + i * 0.33),
      y: horizon - (150 - i * 22) * unit,
      scale: unit * 0.6,
    }, () => paintCloud(ctx, i, dusk));
  }
  placed(ctx, layout.wheel, () => {
    paintWheelStand(ctx, dusk);
    paintWheelRim(ctx, dusk);
    for (let i = 0; i < GONDOLAS; i++) {
      placed(ctx, gondolaAt(i, 0.2), () => paintGondola(ctx, i, dusk));
    }
  });
  paintTown(ctx, layout, dusk);
  if (rain) paintRainSky(ctx, layout);
  paintBunting(ctx, layout);
  const crowd = Math.round(people * 1.5) + 3;
  for (let i = 0; i < crowd; i++) {
    const x = (width / crowd) * (i + 0.5 + Math.sin(i * 5) * 0.3);
    placed(
      ctx,
      { x, y: layout.crowd.from.y + (i % 4) * 5 * unit, scale: layout.crowd.from.scale },
      () => paintPasser(ctx, i, i * 300, dusk),
    );
  }
  if (parade === undefined) return;
  const { from, to } = layout.parade;
  INSTRUMENTS.forEach((instrument, i) =>
    placed(ctx, {
      ...layout.parade.from,
      x: from.x + (to.x - from.x) * parade + (150 + i * 78) * layout.parade.from.scale,
    }, () => paintMusician(ctx, instrument, i * 130))
  );
  placed(ctx, { ...from, x: from.x + (to.x - from.x) * parade }, () => {
    paintBearers(ctx, 100);
    placed(ctx, { turn: 0.04 }, () => paintGiant(ctx));
  });
}

function paintRainOver(ctx: Context, { width, counter, unit }: FairLayout): void {
  const side = RAIN_TILE * unit;
  for (let y = 0; y < counter.y + 40; y += side) {
    for (let x = 0; x < width; x += side) placed(ctx, { x, y, scale: unit }, () => paintRain(ctx));
  }
}
