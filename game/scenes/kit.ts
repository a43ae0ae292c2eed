import type * as ex from "excalibur";
import type { FairLayout } from "../art/mod.ts";
import type { Shown } from "./moment.ts";
import type { Board } from "./board.ts";
import type { Pictures } from "./pictures.ts";
import type { Sparks } from "./sparks.ts";

/** What every layer of the picture is built from. */
export interface Kit {
  readonly scene: ex.Scene;
  readonly board: Board;
  readonly layout: FairLayout;
  readonly pictures: Pictures;
  readonly sparks: Sparks;
  /** Whether motion is not wanted: nothing shakes, flies or walks. */
  readonly still: () => boolean;
}

/** A part of the picture, which follows what is shown. */
export interface Layer {
  show(shown: Shown): void;
  /** A frame passes. @param ms since the last one */
  pass?(ms: number): void;
}

/** A box from one side of the picture to the other. */
export function across({ width }: FairLayout, top: number, bottom: number) {
  return { left: 0, top, right: width, bottom };
}
