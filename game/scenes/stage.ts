import * as ex from "excalibur";
import { type FairLayout, type Insets, layoutOf } from "../art/mod.ts";
import { aids } from "./aids.ts";
import { backdrop, clouds } from "./backdrop.ts";
import { Board } from "./board.ts";
import type { Kit, Layer } from "./kit.ts";
import type { Shown } from "./moment.ts";
import { parade } from "./parade.ts";
import { Pictures } from "./pictures.ts";
import { passers } from "./passers.ts";
import { queue } from "./queue.ts";
import { Sparks } from "./sparks.ts";
import { light, piles, putUpStall } from "./stall.ts";
import { stations } from "./stations.ts";
import { team } from "./team.ts";
import { weather } from "./weather.ts";
import { wheel } from "./wheel.ts";

interface StageOptions {
  /** The element that the picture fills. */
  readonly host: HTMLElement;
  readonly insets: Insets;
  /** Whether motion is not wanted. */
  readonly still: () => boolean;
  /** The device took the picture away; what is shown from now on is not seen. */
  readonly onLost: () => void;
}

/** A device with more pixels than these per CSS pixel shows no more with them. */
const MOST_DENSE = 3;
/** Nothing is painted wider or higher than this, in device pixels. */
const LARGEST = 4096;

// Where WebGL is done in software, a 2D canvas draws the same picture several times as fast. The engine
// wants to know before it first starts.
if (!drawsFast()) ex.Flags.useCanvasGraphicsContext();

function drawsFast(): boolean {
  const probe = document.createElement("canvas");
  const gl = probe.getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  // Some browsers have no caveat about a renderer that says it is software.
  const named = gl?.getExtension("WEBGL_debug_renderer_info");
  const renderer = named ? String(gl!.getParameter(named.UNMASKED_RENDERER_WEBGL)) : "";
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return gl !== null && !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}

/** The picture of the fair, drawn by one engine: it shows, and decides nothing. */
export class Stage {
  readonly #options: StageOptions;
  readonly #engine: ex.Engine;
  readonly #canvas: HTMLCanvasElement;
  #layers: readonly Layer[] = [];
  #layout: FairLayout;
  #shown: Shown | undefined;

  /** @throws where the device draws neither with WebGL nor on a 2D canvas */
  constructor(options: StageOptions) {
    this.#options = options;
    this.#canvas = document.createElement("canvas");
    this.#canvas.setAttribute("aria-hidden", "true");
    options.host.replaceChildren(this.#canvas);
    const size = sizeOf(options.host);
    // Its letters for finding faults are an image in a `data:` address, which the site's policy refuses.
    ex.DebugText.prototype.load = () => Promise.resolve();
    this.#engine = new ex.Engine({
      canvasElement: this.#canvas,
      viewport: size,
      resolution: size,
      pixelRatio: densityFor(size),
      displayMode: ex.DisplayMode.Fixed,
      // Everything is painted with soft edges already: a second smoothing costs phones dearly.
      antialiasing: {
        pixelArtSampler: false,
        nativeContextAntialiasing: false,
        multiSampleAntialiasing: false,
        filtering: ex.ImageFiltering.Blended,
        canvasImageRendering: "auto",
      },
      backgroundColor: ex.Color.fromHex("#f4e3bd"),
      suppressPlayButton: true,
      suppressConsoleBootMessage: true,
      suppressMinimumBrowserFeatureDetection: true,
      enableCanvasContextMenu: true,
      grabWindowFocus: false,
      pointerScope: ex.PointerScope.Canvas,
      scrollPreventionMode: ex.ScrollPreventionMode.None,
      physics: false,
      configurePerformanceCanvas2DFallback: { allow: false },
      handleContextLost: (event) => {
        event.preventDefault();
        options.onLost();
      },
    });
    this.#layout = layoutOf(size.width, size.height, options.insets);
    this.#build();
    this.#engine.on("preupdate", ({ elapsed }) => {
      for (const layer of this.#layers) layer.pass?.(elapsed);
    });
    void this.#engine.start();
    // The page scrolls past the game; the engine takes no gesture of its own.
    this.#engine.input.toggleEnabled(false);
    this.#canvas.style.touchAction = "auto";
  }

  get layout(): FairLayout {
    return this.#layout;
  }

  /** Frames drawn per second of late. */
  get fps(): number {
    return this.#engine.clock.fpsSampler.fps;
  }

  show(shown: Shown): void {
    this.#shown = { ...shown, latest: [] };
    for (const layer of this.#layers) layer.show(shown);
  }

  /** Takes the size of its host, where that has changed. @returns whether it had */
  resize(insets: Insets): boolean {
    const size = sizeOf(this.#options.host);
    const { width, height } = this.#layout;
    const density = densityFor(size);
    const { screen } = this.#engine;
    if (size.width === width && size.height === height && screen.pixelRatio === density) {
      return false;
    }
    screen.viewport = size;
    screen.resolution = size;
    screen.pixelRatioOverride = density;
    screen.applyResolutionAndViewport();
    this.#layout = layoutOf(size.width, size.height, insets);
    this.#build();
    if (this.#shown) this.show(this.#shown);
    return true;
  }

  /** Stands still, or goes on: nothing is drawn that nobody sees. */
  rest(rests: boolean): void {
    if (rests) this.#engine.stop();
    else void this.#engine.start();
  }

  dispose(): void {
    this.#engine.dispose();
    this.#canvas.remove();
  }

  #build(): void {
    const scene = this.#engine.rootScene;
    scene.clear();
    const size = sizeOf(this.#options.host);
    scene.camera.pos = ex.vec(size.width / 2, size.height / 2);
    const pictures = new Pictures(densityFor(size));
    const { still } = this.#options;
    const layout = this.#layout;
    const board = new Board(pictures.density);
    const sparks = new Sparks(board, pictures, layout.unit, still);
    scene.add(board);
    const kit: Kit = { scene, board, layout, pictures, sparks, still };
    putUpStall(kit);
    const behind = [backdrop, wheel, clouds, passers, parade];
    const before = [queue, weather, light, piles, aids, team, stations];
    this.#layers = [...behind, ...before].map((layer) => layer(kit));
  }
}

function sizeOf(host: HTMLElement): { width: number; height: number } {
  return { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) };
}

function densityFor({ width, height }: { width: number; height: number }): number {
  return Math.min(devicePixelRatio, MOST_DENSE, LARGEST / Math.max(width, height));
}
