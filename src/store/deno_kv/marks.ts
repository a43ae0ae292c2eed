/**
 * Marks on the names of rows, and of prefixes that were listed. A change spoils every mark on what it
 * touches, for good.
 */
export class Marks {
  readonly #under = new Map<string, Set<object>>();
  readonly #spoilt = new WeakSet<object>();

  put(name: string, mark: object): void {
    const marks = this.#under.get(name);
    if (marks) marks.add(mark);
    else this.#under.set(name, new Set([mark]));
  }

  take(name: string, mark: object): void {
    const marks = this.#under.get(name);
    marks?.delete(mark);
    if (marks?.size === 0) this.#under.delete(name);
  }

  spoil(name: string): void {
    for (const mark of this.#under.get(name) ?? []) this.#spoilt.add(mark);
  }

  isSpoilt(mark: object): boolean {
    return this.#spoilt.has(mark);
  }
}
