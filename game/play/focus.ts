/** Where the focus goes after a press: along with it, if it came from the keyboard. */
export class Focus {
  readonly #over: HTMLElement;
  readonly #beside: HTMLElement;
  #byKeyboard = false;

  /**
   * @param over where those who wait are pressed, each with a digit while the keyboard is in use
   * @param beside where cards open
   * @param gone ends listening
   */
  constructor(over: HTMLElement, beside: HTMLElement, gone: AbortSignal) {
    this.#over = over;
    this.#beside = beside;
    const heard = (byKeyboard: boolean) => () => {
      this.#byKeyboard = byKeyboard;
      over.toggleAttribute("data-keys", byKeyboard);
    };
    document.addEventListener("keydown", heard(true), { signal: gone });
    document.addEventListener("pointerdown", heard(false), { signal: gone });
  }

  /** Takes the keyboard to the first thing that can be done in the card that just opened. */
  toCard(): void {
    this.#beside.querySelector<HTMLElement>("[data-first]")?.focus();
  }

  /** After a press: to the card, if it opens one; else to who waits, if what was pressed is gone. */
  follow(opensCard: boolean): void {
    if (!this.#byKeyboard) return;
    if (opensCard) this.toCard();
    else if (document.activeElement === document.body) {
      this.#over.querySelector<HTMLElement>(".fair-spot")?.focus();
    }
  }
}
