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

const AROUND = 40;
const SIDES = ["left", "top", "right", "bottom"] as const;

/** On which sides a picture goes over its box. */
function overflow(box: Box, paint: (ctx: Context) => void): string[] {
  const width = box.right - box.left + 2 * AROUND;
  const height = box.bottom - box.top + 2 * AROUND;
  const ctx = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  ctx.translate(AROUND - box.left, AROUND - box.top);
  paint(ctx as unknown as Context);
  const strips = [
    [0, 0, AROUND, height],
    [0, 0, width, AROUND],
    [width - AROUND, 0, AROUND, height],
    [0, height - AROUND, width, AROUND],
  ] as const;
  return SIDES.filter((_, side) => {
    const [x, y, w, h] = strips[side]!;
    return ctx.getImageData(x, y, w, h).data.some((value, i) => i % 4 === 3 && value > 8);
  });
}

/** What is painted outside the box that is kept of it. */
function spills(): string[] {
  const rng = createRng(5, 1);
  const doings = ["stand", "walk", "cheer", "leave", "sign", "cook", "show"] as const;
  const facings = ["front", "left", "right", "back"] as const;
  const cases: (readonly [string, Box, (ctx: Context) => void])[] = [];
  for (let i = 0; i < 84; i++) {
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
  return cases.flatMap(([what, box, paint]) =>
    overflow(box, paint).map((side) => `${what}: ${side}`)
  );
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
