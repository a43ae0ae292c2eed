import { LRUCache } from "lru-cache";
import type { Marks } from "./marks.ts";
import { prefixNames, rowName } from "./row_name.ts";

type Row = Deno.KvEntryMaybe<unknown>;
type FoundRow = Deno.KvEntry<unknown>;

/** How much is kept at hand, in (estimated) bytes, and how long a listing may be to be kept. */
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_LISTED = 200;
/** What a row costs beside its value. */
const ROW_BYTES = 200;

interface Kept {
  readonly rows: readonly Row[];
  readonly bytes: number;
  /** The prefix, where it is a listing. */
  readonly below?: string;
}

/**
 * Rows and short listings as they were last read, the longest unread going first. It holds because
 * nobody but this process writes the file: the committer says which rows change, before and after,
 * and what was read of them, or was being read, is forgotten. Values are frozen, since their readers
 * share them.
 */
export class RowCache {
  readonly #kept = new LRUCache<string, Kept>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
    dispose: (kept, name) => this.#unlist(kept, name),
  });
  /** Names of kept listings, by what a change would touch. */
  readonly #listings = new Map<string, Set<string>>();
  readonly #marks: Marks;

  /** @param marks what a reading under way is marked in, and whoever else watches rows */
  constructor(marks: Marks) {
    this.#marks = marks;
  }

  /** Rows by their keys, in order; `read` is asked for those that are not at hand. */
  async rows(
    keys: readonly Deno.KvKey[],
    read: (missing: readonly Deno.KvKey[]) => Promise<readonly Row[]>,
  ): Promise<Row[]> {
    const names = keys.map(rowName);
    const found = names.map((name) => this.#kept.get(name)?.rows[0]);
    const missing = keys.filter((_, i) => !found[i]);
    if (missing.length === 0) return found as Row[];
    const marks = names.flatMap((name, i) => found[i] ? [] : [this.#begin(name)]);
    let fetched: readonly Row[] = [];
    try {
      fetched = await read(missing);
    } finally {
      names.filter((_, i) => !found[i]).forEach((name, i) => {
        const row = fetched[i];
        if (this.#end(name, marks[i]) && row) this.#keep(name, [row]);
      });
    }
    const next = fetched.values();
    return found.map((row) => row ?? next.next().value!);
  }

  /** The rows of a listing; kept if it is short and was read to its end. */
  async *listing(
    prefix: Deno.KvKey,
    range: readonly Deno.KvKeyPart[],
    read: () => AsyncIterable<FoundRow>,
  ): AsyncGenerator<FoundRow> {
    const below = rowName(prefix);
    const name = `${below}>${rowName(range)}`;
    const known = this.#kept.get(name);
    if (known) return yield* known.rows as readonly FoundRow[];
    const mark = this.#begin(below);
    const rows: FoundRow[] = [];
    let whole = false;
    try {
      for await (const row of read()) {
        if (rows.length <= MAX_LISTED) rows.push(row);
        yield row;
      }
      whole = rows.length <= MAX_LISTED;
    } finally {
      if (this.#end(below, mark) && whole) this.#keep(name, rows, below);
    }
  }

  /** What was known of these rows, and of listings they are in, no longer counts. */
  forget(keys: readonly Deno.KvKey[]): void {
    for (const key of keys) {
      const names = prefixNames(key);
      this.#kept.delete(names.at(-1)!);
      for (const name of names) {
        this.#marks.spoil(name);
        for (const listing of this.#listings.get(name) ?? []) this.#kept.delete(listing);
      }
    }
  }

  #keep(name: string, rows: readonly Row[], below?: string): void {
    const bytes = rows.reduce((sum, row) => sum + ROW_BYTES + sealed(row.value), name.length);
    this.#kept.set(name, { rows, bytes, below });
    if (below === undefined) return;
    const listings = this.#listings.get(below) ?? new Set();
    this.#listings.set(below, listings.add(name));
  }

  #unlist({ below }: Kept, name: string): void {
    if (below === undefined) return;
    const listings = this.#listings.get(below);
    listings?.delete(name);
    if (listings?.size === 0) this.#listings.delete(below);
  }

  #begin(name: string): object {
    const mark = {};
    this.#marks.put(name, mark);
    return mark;
  }

  /** @returns whether nothing changed meanwhile */
  #end(name: string, mark: object): boolean {
    this.#marks.take(name, mark);
    return !this.#marks.isSpoilt(mark);
  }
}

/** Freezes a value through and through. @returns about how many bytes it takes */
function sealed(value: unknown): number {
  if (typeof value === "string") return 2 * value.length;
  if (value === null || typeof value !== "object") return 8;
  // The views of a buffer can't be frozen.
  if (ArrayBuffer.isView(value)) return value.byteLength;
  Object.freeze(value);
  let bytes = 0;
  for (const [name, part] of Object.entries(value)) bytes += name.length + sealed(part);
  return bytes;
}
