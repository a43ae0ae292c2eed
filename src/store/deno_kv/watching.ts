import type { Marks } from "./marks.ts";

/** What was read through one view of a store, and whether it would still be read the same. */
export class Watching {
  readonly #marks: Marks;
  readonly #names = new Set<string>();
  /** When the first of what was read expires, in ms since 1970. */
  #until = Infinity;
  #over = false;

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  /** To be called before the row, or the rows below the prefix, are read. */
  reads(name: string): void {
    if (this.#over || this.#names.has(name)) return;
    this.#names.add(name);
    this.#marks.put(name, this);
  }

  expires(at: number | undefined): void {
    this.#until = Math.min(this.#until, at ?? Infinity);
  }

  holds(now: number): boolean {
    return !this.#over && now < this.#until && !this.#marks.isSpoilt(this);
  }

  end(): void {
    this.#over = true;
    for (const name of this.#names) this.#marks.take(name, this);
    this.#names.clear();
  }
}
