import type { Action } from "../simulation/actions.ts";
import type { State } from "../simulation/state.ts";
import { timeStands } from "../simulation/tick.ts";

/** The settings over the game. Time that ran stands while they are open, and then goes on. */
export class SettingsDialog {
  readonly #within: HTMLElement;
  readonly #state: () => State;
  readonly #press: (action: Action) => void;
  /** Whether it paused the game, and so lets it go on. */
  #paused = false;

  /** @param within the element that the dialog is written into, each time anew */
  constructor(within: HTMLElement, state: () => State, press: (action: Action) => void) {
    this.#within = within;
    this.#state = state;
    this.#press = press;
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  readonly open = (): void => {
    this.#paused = !timeStands(this.#state());
    if (this.#paused) this.#press({ do: "pause" });
    this.#dialog?.showModal();
  };

  readonly close = (): void => {
    if (this.#dialog?.open) this.#dialog.close();
    if (this.#paused && this.#state().paused) this.#press({ do: "resume" });
    this.#paused = false;
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#within.querySelector("dialog");
  }
}
