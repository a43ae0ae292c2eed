import * as ex from "excalibur";
import type { Context } from "../art/print.ts";

/** What a picture may cover around its origin, in drawing units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something painted, painted again only when it is told to be. */
export class Picture {
  readonly #canvas = document.createElement("canvas");
  readonly #paint: (ctx: Context) => void;
  #dirty = true;
  /** From the origin to the upper left corner, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;

  /**
   * @param scale CSS pixels per unit of the box
   * @param density device pixels per CSS pixel
   * @param paint paints around the origin, in units
   */
  constructor(box: Box, scale: number, density: number, paint: (ctx: Context) => void) {
    this.left = box.left * scale;
    this.top = box.top * scale;
    this.#canvas.width = Math.max(1, Math.ceil((box.right - box.left) * scale * density));
    this.#canvas.height = Math.max(1, Math.ceil((box.bottom - box.top) * scale * density));
    this.width = this.#canvas.width / density;
    this.height = this.#canvas.height / density;
    // The engine reads how to smooth from the image itself.
    this.#canvas.setAttribute("filtering", ex.ImageFiltering.Blended);
    this.#paint = (ctx) => {
      ctx.setTransform(density * scale, 0, 0, density * scale, 0, 0);
      ctx.translate(-box.left, -box.top);
      paint(ctx);
    };
  }

  /** What it shows has changed. */
  repaint(): void {
    this.#dirty = true;
  }

  /** Painted when it is first seen. */
  get image(): HTMLCanvasElement {
    if (this.#dirty) {
      this.#dirty = false;
      const ctx = this.#canvas.getContext("2d")!;
      ctx.reset();
      this.#paint(ctx);
      this.#canvas.setAttribute("forceUpload", "true");
    }
    return this.#canvas;
  }
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

  /** A picture that is not shared: whoever holds it may have it painted again. */
  paint(
    box: Box,
    scale: number,
    paint: (ctx: Context) => void,
    density: number = this.density,
  ): Picture {
    return new Picture(box, scale, density, paint);
  }
}
