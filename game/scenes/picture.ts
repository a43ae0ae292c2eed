import { type FairLayout, layoutOf } from "../art/mod.ts";
import type { Shown } from "./moment.ts";
import { Stage } from "./stage.ts";

/** What the bar takes of the picture's upper edge, in CSS pixels. */
const INSETS = { top: 52 };

/** Whether the device draws: it may take the picture away, or never draw one. */
export type PictureState = "drawn" | "lost" | "none";

interface PictureOptions {
  /** The element that the picture fills. */
  readonly host: HTMLElement;
  /** Whether motion is not wanted. */
  readonly still: () => boolean;
  /** Hears that the device took the picture away. */
  readonly onLost: () => void;
}

/** The picture in its place on the page: laid out also where nothing is drawn, for what is pressed. */
export class Picture {
  readonly #options: PictureOptions;
  #stage: Stage | undefined;
  #layout: FairLayout;
  #state: PictureState = "none";

  constructor(options: PictureOptions) {
    this.#options = options;
    const { clientWidth, clientHeight } = options.host;
    this.#layout = layoutOf(clientWidth, clientHeight, INSETS);
    this.open();
  }

  get state(): PictureState {
    return this.#state;
  }

  get layout(): FairLayout {
    return this.#layout;
  }

  /** Draws from now on, in the place of a picture that was lost. */
  open(): void {
    this.#stage?.dispose();
    this.#stage = undefined;
    try {
      this.#stage = new Stage({
        ...this.#options,
        insets: INSETS,
        onLost: () => {
          this.#state = "lost";
          this.#options.onLost();
        },
      });
      this.#state = "drawn";
    } catch (error) {
      // Everything can still be pressed and is said in words.
      console.error(error);
      this.#state = "none";
    }
  }

  show(shown: Shown): void {
    this.#stage?.show(shown);
  }

  /** Takes the size of its place, unless that is hidden. @returns whether it did */
  resize(): boolean {
    const { clientWidth, clientHeight } = this.#options.host;
    if (clientWidth === 0 || clientHeight === 0) return false;
    this.#stage?.resize(INSETS);
    this.#layout = layoutOf(clientWidth, clientHeight, INSETS);
    return true;
  }

  /** Stands still, or goes on: nothing is drawn that nobody sees. */
  rest(rests: boolean): void {
    this.#stage?.rest(rests);
  }

  dispose(): void {
    this.#stage?.dispose();
  }
}
