import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keys } from "../keys.ts";

type Builders = Record<string, (...parts: string[]) => readonly unknown[]>;

/** What each file of this folder defines. */
async function definitions(): Promise<[file: string, Builders][]> {
  const files = readdirSync(import.meta.dirname!).filter((name) => !name.endsWith(".test.ts"));
  return await Promise.all(files.map(async (file): Promise<[string, Builders]> => {
    const [keysOfOne] = Object.values(await import(join(import.meta.dirname!, file))) as Builders[];
    return [file, keysOfOne];
  }));
}

/** The first word of a key, which says what is kept. */
const kindOf = (build: Builders[string]): unknown => build("a", "b", "c", "d")[0];

test("two files of keys never share a word, where one would overwrite what the other keeps", async () => {
  const owners = new Map<unknown, Set<string>>();
  for (const [file, builders] of await definitions()) {
    for (const build of Object.values(builders)) {
      const kind = kindOf(build);
      owners.set(kind, (owners.get(kind) ?? new Set()).add(file));
    }
  }
  const shared = [...owners].filter(([, files]) => files.size > 1);
  expect(shared.map(([kind, files]) => `${kind}: ${[...files]}`)).toEqual([]);
});

test("every key that a file defines is found under its own name", async () => {
  for (const [file, builders] of await definitions()) {
    for (const [name, build] of Object.entries(builders)) {
      expect(keys, `${name} of ${file}`).toHaveProperty(name, build);
    }
  }
});
