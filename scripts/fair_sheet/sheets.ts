import {
  GIANT_HEIGHT,
  INSTRUMENTS,
  NEEDS,
  paintAid,
  paintBearers,
  paintCall,
  paintFigure,
  paintGiant,
  paintItem,
  paintMenu,
  paintMusician,
  paintNeed,
  paintOrder,
  paintParticle,
  paintPasser,
  paintPatience,
  paintStation,
  PARTICLES,
} from "../../game/art/mod.ts";
import { type Context, placed } from "../../game/art/print.ts";
import { AIDS } from "../../game/simulation/aids.ts";
import { ITEMS } from "../../game/simulation/orders.ts";
import { drawLook } from "../../game/simulation/people.ts";
import { createRng } from "../../game/simulation/rng.ts";
import { SITUATION_BY_ID } from "../../game/simulation/situations/index.ts";
import { SITUATION_IDS } from "../../game/simulation/situations/types.ts";
import { STATIONS } from "../../game/simulation/stations.ts";

function ground(ctx: Context, width: number, height: number): void {
  ctx.fillStyle = "#ecd9ae";
  ctx.fillRect(0, 0, width, height);
}

/** Every station of the stall in each of its phases, and what else stands there. */
export function paintThings(ctx: Context): void {
  ground(ctx, 1200, 1500);
  const phases = ["later", "empty", "cooking", "ready", "burnt", "closed"] as const;
  STATIONS.forEach((id, row) =>
    phases.forEach((phase, column) =>
      placed(
        ctx,
        { x: 90 + column * 150, y: 190 + row * 200 },
        () =>
          paintStation(ctx, id, { phase, progress: 20 + column * 15, t: 700, share: column / 5 }),
      )
    )
  );
  ITEMS.forEach((item, i) =>
    placed(ctx, { x: 1000 + i * 70, y: 120, scale: 1.2 }, () => paintItem(ctx, item))
  );
  for (let i = 0; i < 6; i++) {
    placed(
      ctx,
      { x: 990 + (i % 3) * 70, y: 230 + Math.floor(i / 3) * 90 },
      () => paintPatience(ctx, 100 - i * 19),
    );
  }
  NEEDS.forEach((need, i) =>
    placed(
      ctx,
      { x: 970 + (i % 4) * 60, y: 380 + Math.floor(i / 4) * 60 },
      () => paintNeed(ctx, need),
    )
  );
  placed(ctx, { x: 1060, y: 560 }, () => paintOrder(ctx, ["fries", "waffle", "drink"]));
  placed(ctx, { x: 1160, y: 560 }, () => paintCall(ctx));
  PARTICLES.forEach((particle, i) =>
    placed(
      ctx,
      { x: 970 + (i % 5) * 46, y: 620 + Math.floor(i / 5) * 50 },
      () => paintParticle(ctx, particle),
    )
  );
  [[false, false], [true, false], [false, true], [true, true]].forEach(([pictures, board], i) =>
    placed(
      ctx,
      { x: 1070, y: 780 + i * 115 },
      () => paintMenu(ctx, { pictures: pictures!, board: board! }),
    )
  );
  AIDS.forEach((aid, i) =>
    placed(
      ctx,
      { x: 60 + i * 80, y: ["signs", "roles"].includes(aid) ? 1260 : 1340 },
      () => paintAid(ctx, aid),
    )
  );
}

/** Who comes to the stall with a story of their own. */
export function paintFigures(ctx: Context): void {
  ground(ctx, 1400, 1250);
  const rng = createRng(11, 1);
  SITUATION_IDS.filter((id) => SITUATION_BY_ID[id].guest).forEach((id, i) =>
    placed(
      ctx,
      { x: 80 + (i % 12) * 112, y: 230 },
      () =>
        paintFigure(ctx, id, drawLook(rng, SITUATION_BY_ID[id].figure?.look), {
          mood: id === "angry" ? "cross" : id === "lostChild" ? "restless" : "fine",
          t: 300,
          facing: "front",
        }),
    )
  );
  INSTRUMENTS.forEach((instrument, i) =>
    placed(ctx, { x: 90 + i * 140, y: 480 }, () => paintMusician(ctx, instrument, i * 110))
  );
  for (let i = 0; i < 12; i++) {
    placed(ctx, { x: 60 + i * 90, y: 720 }, () => paintPasser(ctx, i, i * 200, i > 8 ? 1 : 0));
  }
  placed(ctx, { x: 1200, y: 780 }, () => {
    paintBearers(ctx, 100);
    paintGiant(ctx);
  });
  placed(ctx, { x: 80, y: 1200, scale: 100 / GIANT_HEIGHT }, () => paintGiant(ctx));
}
