/** Runs in a browser, for what only a real canvas and real sound can tell. */
import * as art from "../mod.ts";
import type { Context } from "../print.ts";
import { AIDS } from "../../simulation/aids.ts";
import { drawLook, MOODS } from "../../simulation/people.ts";
import { createRng } from "../../simulation/rng.ts";
import { SITUATION_IDS } from "../../simulation/situations/types.ts";
import { STATIONS } from "../../simulation/stations.ts";
import { EFFECTS } from "../sound/effects.ts";
import { bandOnce } from "../sound/band.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const AROUND = 60;

/** How far a picture goes over its box on each side, in pixels. */
function overflow(box: Box, paint: (ctx: Context) => void): Box {
  const width = box.right - box.left + 2 * AROUND;
  const height = box.bottom - box.top + 2 * AROUND;
  const ctx = new OffscreenCanvas(width, height).getContext("2d")! as unknown as Context;
  ctx.translate(AROUND - box.left, AROUND - box.top);
  paint(ctx);
  const { data } = ctx.getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let i = 3; i < data.length; i += 4) {
    if (data[i]! < 8) continue;
    const [x, y] = [((i - 3) / 4) % width, Math.floor((i - 3) / 4 / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return {
    left: Math.max(0, AROUND - left),
    top: Math.max(0, AROUND - top),
    right: Math.max(0, right - (width - AROUND)),
    bottom: Math.max(0, bottom - (height - AROUND)),
  };
}

/** What is painted outside the box that is kept of it. */
function spills(): string[] {
  const rng = createRng(5, 1);
  const doings = ["stand", "walk", "cheer", "leave", "sign", "cook", "show"] as const;
  const facings = ["front", "left", "right", "back"] as const;
  const cases: (readonly [string, Box, (ctx: Context) => void])[] = [];
  for (let i = 0; i < 160; i++) {
    const look = drawLook(rng);
    const pose = {
      mood: MOODS[i % 4]!,
      t: i * 77,
      facing: facings[(i >> 2) % 4]!,
      doing: doings[i % 7]!,
    };
    const what = JSON.stringify([look, pose]);
    cases.push([what, art.PERSON_BOX, (ctx) => art.paintPerson(ctx, look, pose)]);
    const id = SITUATION_IDS[i % SITUATION_IDS.length]!;
    cases.push([`${id} ${what}`, art.PERSON_BOX, (ctx) => art.paintFigure(ctx, id, look, pose)]);
  }
  for (const id of STATIONS) {
    for (
      const phase of ["later", "open", "empty", "cooking", "ready", "burnt", "closed"] as const
    ) {
      for (let t = 0; t < 1800; t += 300) {
        const picture = { phase, progress: t / 18, t, share: 1 };
        cases.push([
          `${id} ${phase}`,
          art.STATION_BOX,
          (ctx) => art.paintStation(ctx, id, picture),
        ]);
      }
    }
  }
  for (const aid of AIDS) cases.push([aid, art.aidBoxOf(aid), (ctx) => art.paintAid(ctx, aid)]);
  return cases.flatMap(([what, box, paint]) => {
    const over = Object.entries(overflow(box, paint)).filter(([, by]) => by > 0);
    return over.map(([side, by]) => `${what}: ${by} ${side}`);
  });
}

interface Heard {
  readonly sound: string;
  /** The largest swing, and the last one; 1 is all there is. */
  readonly peak: number;
  readonly end: number;
}

async function hear(): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const sound of art.SOUNDS) {
    const audio = new OfflineAudioContext(1, 3 * 22_050, 22_050);
    EFFECTS[sound]({ audio, out: audio.destination, at: 0 });
    heard.push(measure(sound, await audio.startRendering()));
  }
  heard.push({ ...measure("band", await bandOnce()), end: 0 });
  return heard;
}

function measure(sound: string, buffer: AudioBuffer): Heard {
  const samples = buffer.getChannelData(0);
  const peak = samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const end = samples.slice(-500).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return { sound, peak, end };
}

Object.assign(globalThis, { spills, hear });
