/** Runs in the browser: paints one sheet of the fair's art onto the page's canvas. */
import { AIDS } from "../../game/simulation/aids.ts";
import { paintPeople } from "./people.ts";
import { paintScene, type Scene } from "./scene.ts";
import { paintFigures, paintThings } from "./sheets.ts";

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly paint: (ctx: CanvasRenderingContext2D) => void;
}

const SCENES: Readonly<Record<string, Scene>> = {
  opening: { dusk: 0, people: 3, seed: 1, phases: ["cooking", "later", "empty", "later", "later"] },
  rush: { dusk: 0.3, people: 12, seed: 2, parade: 0.3, aids: ["pictures", "board"] },
  rain: { dusk: 0.45, people: 9, seed: 3, rain: true, aids: ["awning"], guest: "reporter" },
  evening: {
    dusk: 1,
    people: 8,
    seed: 4,
    aids: AIDS,
    phases: ["burnt", "cooking", "ready", "open", "open"],
  },
};
const SIZES = [[360, 640], [390, 844], [844, 390], [1280, 720]] as const;

const SHEETS: Readonly<Record<string, Sheet>> = {
  people: { width: 1480, height: 1500, paint: paintPeople },
  things: { width: 1200, height: 1500, paint: paintThings },
  figures: { width: 1400, height: 1250, paint: paintFigures },
  ...Object.fromEntries(
    SIZES.flatMap(([width, height]) =>
      Object.entries(SCENES).map(([name, scene]): [string, Sheet] => [
        `${name}-${width}x${height}`,
        { width, height, paint: (ctx) => paintScene(ctx, width, height, scene) },
      ])
    ),
  ),
};

Object.assign(globalThis, {
  sheetNames: Object.keys(SHEETS),
  paintSheet(name: string): void {
    const { width, height, paint } = SHEETS[name]!;
    const canvas = document.querySelector("canvas")!;
    canvas.width = width * devicePixelRatio;
    canvas.height = height * devicePixelRatio;
    canvas.style.width = `${width}px`;
    const ctx = canvas.getContext("2d")!;
    ctx.scale(devicePixelRatio, devicePixelRatio);
    paint(ctx);
  },
});
