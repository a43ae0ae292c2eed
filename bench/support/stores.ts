import { systemClock } from "../../src/clock.ts";
import { openMemory } from "../../src/store/open.ts";
import type { Memory } from "../../src/store/ports.ts";

/** Runs `use` on a store of its own, on disk. */
export async function withMemory<T>(use: (memory: Memory) => Promise<T>): Promise<T> {
  const dataFolder = await Deno.makeTempDir({ prefix: "requapass-bench-" });
  const memory = await openMemory({ dataFolder, clock: systemClock });
  try {
    return await use(memory);
  } finally {
    await memory.close();
    await Deno.remove(dataFolder, { recursive: true });
  }
}

/** Runs `use` on a bare Deno KV of its own, on disk. */
export async function withKv<T>(use: (kv: Deno.Kv) => Promise<T>): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "requapass-bench-" });
  const kv = await Deno.openKv(`${folder}/bare.kv`);
  try {
    return await use(kv);
  } finally {
    kv.close();
    await Deno.remove(folder, { recursive: true });
  }
}

/** What a commit of the benches writes: about the size of an award. */
export const VALUE = {
  id: "a".repeat(26),
  narrative: "Elle a tenu la buvette de la fête du quartier, trois soirs de suite. ".repeat(6),
  hours: 12,
  evidence: [{ id: "e".repeat(26), kind: "text", name: "Une lettre" }],
};

/** Runs `task` for 0 … count − 1, `width` at once. */
export async function atOnce(
  count: number,
  width: number,
  task: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => {
    while (next < count) await task(next++);
  }));
}
