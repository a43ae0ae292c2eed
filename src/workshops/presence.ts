import type { Holder } from "../seats/types.ts";

/** How long somebody whose page has just gone is still here: they are turning to the next one. */
const TURNING_MS = 20_000;
/** How long somebody whose pages say nothing by themselves is here after their last request. */
const READING_MS = 10 * 60_000;

interface Signs {
  /** How many of their pages are open and listen. */
  pages: number;
  /** Milliseconds since the epoch. */
  seenAt: number;
  /** Whether their pages listen at all: without a script they do not. */
  listens: boolean;
  leaving?: ReturnType<typeof setTimeout>;
}

/**
 * Who is in front of their page. It is known in this process alone and written nowhere: after a
 * restart their pages come back and say so.
 */
export class Presence {
  readonly #signs = new Map<string, Map<Holder, Signs>>();
  readonly #changed: (workshop: string) => void;

  /** @param changed told when somebody comes or goes */
  constructor(changed: (workshop: string) => void) {
    this.#changed = changed;
  }

  /** A page of theirs was asked for. */
  seen(workshop: string, holder: Holder): void {
    const wasHere = this.isHere(workshop, holder);
    this.#of(workshop, holder).seenAt = Date.now();
    if (!wasHere) this.#changed(workshop);
  }

  /** A page of theirs is open and listens. @returns a function to call when it no longer does */
  opened(workshop: string, holder: Holder): () => void {
    const wasHere = this.isHere(workshop, holder);
    const signs = this.#of(workshop, holder);
    signs.pages++;
    signs.listens = true;
    clearTimeout(signs.leaving);
    if (!wasHere) this.#changed(workshop);
    return () => {
      signs.pages--;
      signs.seenAt = Date.now();
      if (signs.pages > 0) return;
      signs.leaving = setTimeout(() => this.#changed(workshop), TURNING_MS + 1);
    };
  }

  isHere(workshop: string, holder: Holder): boolean {
    const signs = this.#signs.get(workshop)?.get(holder);
    if (!signs) return false;
    const patience = signs.listens ? TURNING_MS : READING_MS;
    return signs.pages > 0 || Date.now() - signs.seenAt <= patience;
  }

  /** Forgets a workshop that is over. */
  forget(workshop: string): void {
    for (const { leaving } of this.#signs.get(workshop)?.values() ?? []) clearTimeout(leaving);
    this.#signs.delete(workshop);
  }

  close(): void {
    for (const workshop of this.#signs.keys()) this.forget(workshop);
  }

  #of(workshop: string, holder: Holder): Signs {
    const there = this.#signs.get(workshop) ?? new Map<Holder, Signs>();
    this.#signs.set(workshop, there);
    const signs = there.get(holder) ?? { pages: 0, seenAt: 0, listens: false };
    there.set(holder, signs);
    return signs;
  }
}
