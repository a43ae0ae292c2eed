/** Where the focus goes after a press: along with it, if it came from the keyboard. */
export class Focus {
  readonly #over: HTMLElement;
  readonly #beside: HTMLElement;
  #byKeyboard = false;

  /**
   * @param over where those who wait are pressed
   * @param beside where cards open
   * @param gone ends listening
   */
  constructor(over: HTMLElement, beside: HTMLElement, gone: AbortSignal) {
    this.#over = over;
    this.#beside = beside;
    document.addEventListener("keydown", () => this.#byKeyboard = true, { signal: gone });
    document.addEventListener("pointerdown", () => this.#byKeyboard = false, { signal: gone });
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
