import * as ex from "excalibur";
import type { Context } from "../art/print.ts";

/** What a picture may cover around its origin, in drawing units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A picture that was painted once, and where its upper left corner lies from its origin. */
export interface Picture {
  readonly graphic: ex.Canvas;
  readonly offset: ex.Vector;
}

/** How many painted pictures are kept; those not used for longest go first. */
const MOST = 420;

/** Pictures by name, each painted once for this screen's density. */
export class Pictures {
  readonly #kept = new Map<string, Picture>();

  /** @param density device pixels per CSS pixel */
  constructor(readonly density: number) {}

  /**
   * @param name what is painted, with everything that changes it
   * @param scale CSS pixels per unit of the box
   * @param paint paints around the origin, in units
   */
  get(name: string, box: Box, scale: number, paint: (ctx: Context) => void): Picture {
    const key = `${name}@${scale.toFixed(3)}`;
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const picture = this.paint(box, scale, paint);
    this.#kept.set(key, picture);
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value!);
    return picture;
  }

  /** A picture that is not shared: whoever holds it paints it again by `graphic.flagDirty()`. */
  paint(
    box: Box,
    scale: number,
    paint: (ctx: Context) => void,
    density: number = this.density,
  ): Picture {
    const graphic = new ex.Canvas({
      width: Math.max(1, Math.ceil((box.right - box.left) * scale)),
      height: Math.max(1, Math.ceil((box.bottom - box.top) * scale)),
      quality: density,
      smoothing: true,
      filtering: ex.ImageFiltering.Blended,
      cache: true,
      draw: (ctx) => {
        ctx.scale(scale, scale);
        ctx.translate(-box.left, -box.top);
        paint(ctx);
      },
    });
    return { graphic, offset: ex.vec(box.left * scale, box.top * scale) };
  }
}

/** Something painted, standing at a place. */
export class Prop extends ex.Actor {
  constructor(z: number, pos: ex.Vector = ex.Vector.Zero) {
    super({ z, pos, anchor: ex.Vector.Zero, collisionType: ex.CollisionType.PreventCollision });
  }

  wear({ graphic, offset }: Picture): void {
    if (this.graphics.current === graphic) return;
    this.graphics.use(graphic, { offset });
  }
}

/** From the back to the front. */
export const Z = {
  sky: 0,
  clouds: 1,
  wheel: 2,
  town: 3,
  passers: 4,
  parade: 5,
  far: 8,
  queue: 10,
  rain: 30,
  counter: 32,
  onCounter: 33,
  team: 36,
  bench: 40,
  stations: 41,
  dusk: 44,
  shelter: 45,
  lamps: 46,
  menu: 47,
  hanging: 48,
  awning: 49,
  signs: 50,
  particles: 60,
} as const;
