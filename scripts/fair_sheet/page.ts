/** Runs in the browser: paints one sheet of the fair's art onto the page's canvas. */
import { paintPeople } from "./people.ts";

export type Sheet = (ctx: CanvasRenderingContext2D) => void;

const SHEETS: Readonly<Record<string, { width: number; height: number; paint: Sheet }>> = {
  people: { width: 1400, height: 1500, paint: paintPeople },
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
