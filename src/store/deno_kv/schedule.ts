interface Item<T> {
  readonly at: number;
  readonly order: number;
  readonly value: T;
}

/** What waits for a moment, earliest first (a binary heap); equal moments in order of arrival. */
export class Schedule<T> {
  readonly #items: Item<T>[] = [];
  #order = 0;

  push(value: T, at: number): void {
    const items = this.#items;
    const item = { at, order: this.#order++, value };
    let i = items.length;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(item, items[parent])) break;
      items[i] = items[parent];
      i = parent;
    }
    items[i] = item;
  }

  peek(): { readonly at: number; readonly value: T } | undefined {
    return this.#items[0];
  }

  pop(): T | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first?.value;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && isBefore(items[child + 1], items[child])) child++;
      if (!isBefore(items[child], last)) break;
      items[i] = items[child];
      i = child;
    }
    items[i] = last;
    return first.value;
  }
}

function isBefore<T>(a: Item<T>, b: Item<T>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
