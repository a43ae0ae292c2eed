import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { LRUCache } from "lru-cache";
import type { Clock } from "../clock.ts";
import type { Blobs } from "./ports.ts";

const KEY = /^[0-9a-f]{64}$/;

/** Opening a file costs milliseconds on a busy machine; a badge's page reads one. In bytes. */
const MAX_AT_HAND = 8 * 1024 * 1024;
const MAX_ONE_AT_HAND = 64 * 1024;

/**
 * {@link Blobs} in a folder: `ab/cd…` by the SHA-256 of the content, the time of a file's last
 * change being when it was last put or refreshed. A file appears whole or not at all.
 */
export async function openBlobs(folder: string, clock: Clock): Promise<Blobs> {
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  return new FolderBlobs(folder, clock);
}

class FolderBlobs implements Blobs {
  readonly #folder: string;
  readonly #clock: Clock;
  /** Small contents as they were last read: what a key names never changes. */
  readonly #atHand = new LRUCache<string, Uint8Array>({
    maxSize: MAX_AT_HAND,
    maxEntrySize: MAX_ONE_AT_HAND,
    sizeCalculation: ({ length }) => length + 1,
  });

  constructor(folder: string, clock: Clock) {
    this.#folder = folder;
    this.#clock = clock;
  }

  async put(content: Uint8Array): Promise<string> {
    const key = createHash("sha256").update(content).digest("hex");
    if (this.#touch(key)) return key;
    const folder = join(this.#folder, key.slice(0, 2));
    await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
    const temporary = join(folder, `.${randomUUID()}`);
    try {
      await writeDurably(temporary, content);
      await Deno.utime(temporary, this.#clock(), this.#clock());
      await Deno.rename(temporary, this.#path(key));
    } catch (error) {
      await Deno.remove(temporary).catch(() => {});
      throw error;
    }
    await syncFolder(folder);
    return key;
  }

  async get(key: string): Promise<Uint8Array | null> {
    if (!KEY.test(key)) return null;
    const known = this.#atHand.get(key) ??
      await unlessMissing(() => Deno.readFile(this.#path(key)));
    if (known) this.#atHand.set(key, known);
    // A copy, for the reader to do with as they like.
    return known && known.slice();
  }

  refresh(key: string): Promise<boolean> {
    return Promise.resolve(KEY.test(key) && this.#touch(key));
  }

  async sweep(
    isReferenced: (key: string) => Promise<boolean>,
    { graceMs }: { graceMs: number },
  ): Promise<number> {
    const before = this.#clock().getTime() - graceMs;
    let removed = 0;
    for await (const folder of Deno.readDir(this.#folder)) {
      if (!folder.isDirectory) continue;
      for await (const { name } of Deno.readDir(join(this.#folder, folder.name))) {
        const path = join(this.#folder, folder.name, name);
        const key = folder.name + name;
        if (!isOlder(path, before)) continue;
        if (KEY.test(key) && await isReferenced(key)) continue;
        // Asked again, in one step with the removal: it may have been put or refreshed meanwhile.
        if (!isOlder(path, before)) continue;
        Deno.removeSync(path);
        this.#atHand.delete(key);
        if (KEY.test(key)) removed++;
      }
    }
    return removed;
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), key.slice(2));
  }

  /** In one step, so that no sweep comes between looking and marking. */
  #touch(key: string): boolean {
    try {
      Deno.utimeSync(this.#path(key), this.#clock(), this.#clock());
      return true;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return false;
      throw error;
    }
  }
}

async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  using file = await Deno.open(path, { write: true, createNew: true, mode: 0o600 });
  for (let written = 0; written < content.length;) {
    written += await file.write(content.subarray(written));
  }
  await file.sync();
}

/** Makes a new name last through a power cut, where the system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  if (Deno.build.os === "windows") return;
  using folder = await Deno.open(path);
  await folder.sync();
}

function isOlder(path: string, before: number): boolean {
  try {
    return Deno.statSync(path).mtime!.getTime() <= before;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
