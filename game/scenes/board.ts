import * as ex from "excalibur";
import type { Picture } from "./pictures.ts";
import type { Prop } from "./prop.ts";

/**
 * All that stands in the picture, as one thing of the engine's: an actor for each would have the
 * engine move, multiply and keep a matrix for each in each frame, where nearly all need none.
 */
export class Board extends ex.Actor {
  #props: Prop[] = [];
  #sorted = true;

  /** @param density device pixels per CSS pixel */
  constructor(readonly density: number) {
    super({ collisionType: ex.CollisionType.PreventCollision });
    this.graphics.forceOnScreen = true;
    this.graphics.onPostDraw = (ctx) => this.#draw(ctx);
  }

  /** Puts it where its z says. @returns it */
  put<P extends Prop>(prop: P): P {
    this.#props.push(prop);
    this.#sorted = false;
    return prop;
  }

  override onPreUpdate(_engine: ex.Engine, ms: number): void {
    for (const prop of this.#props) prop.pass(ms);
    if (this.#props.some(({ gone }) => gone)) {
      this.#props = this.#props.filter(({ gone }) => !gone);
    }
  }

  #draw(ctx: ex.ExcaliburGraphicsContext): void {
    if (!this.#sorted) {
      this.#props.sort((a, b) => a.z - b.z);
      this.#sorted = true;
    }
    for (const prop of this.#props) {
      if (prop.visible && prop.opacity > 0 && prop.picture) this.#drawOne(ctx, prop, prop.picture);
    }
  }

  #drawOne(ctx: ex.ExcaliburGraphicsContext, prop: Prop, picture: Picture): void {
    const { pos, scale, rotation } = prop;
    const { image } = picture;
    ctx.opacity = prop.opacity;
    if (rotation !== 0) {
      ctx.save();
      ctx.translate(pos.x, pos.y);
      ctx.rotate(rotation);
      ctx.drawImage(
        image,
        0,
        0,
        image.width,
        image.height,
        picture.left * scale.x,
        picture.top * scale.y,
        picture.width * scale.x,
        picture.height * scale.y,
      );
      ctx.restore();
      return;
    }
    ctx.drawImage(
      image,
      0,
      0,
      image.width,
      image.height,
      this.#snap(pos.x + picture.left * scale.x),
      this.#snap(pos.y + picture.top * scale.y),
      this.#snap(picture.width * scale.x),
      this.#snap(picture.height * scale.y),
    );
  }

  /** To whole device pixels: what lies on them is copied, and not smoothed again. */
  #snap(pixels: number): number {
    return Math.round(pixels * this.density) / this.density;
  }
}
