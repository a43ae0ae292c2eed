import type { Picture } from "./pictures.ts";

interface Pair {
  readonly x: number;
  readonly y: number;
}

/** Something painted, standing at a place of the board. */
export class Prop {
  picture: Picture | undefined;
  scale: Pair = { x: 1, y: 1 };
  /** In radians, about the origin of the picture. */
  rotation = 0;
  opacity = 1;
  visible = true;
  #gone = false;

  /** @param z in front of all with less */
  constructor(readonly z: number, public pos: Pair = { x: 0, y: 0 }) {}

  /** A frame passes. @param ms since the last one */
  pass(_ms: number): void {}

  wear(picture: Picture): void {
    this.picture = picture;
  }

  kill(): void {
    this.#gone = true;
  }

  get gone(): boolean {
    return this.#gone;
  }
}
