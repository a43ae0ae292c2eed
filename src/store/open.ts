import { join } from "node:path";
import type { Clock } from "../clock.ts";
import { openBlobs } from "./blobs.ts";
import { openDenoKv } from "./deno_kv/open.ts";
import { DataInUseError } from "./errors.ts";
import type { Memory } from "./ports.ts";

/** Where a node remembers, and by which clock. */
export interface OpenOptions {
  /** Absolute path; made if it is not there. */
  readonly dataFolder: string;
  readonly clock: Clock;
}

/** A node's memory, open in this process alone. */
export interface OpenedMemory extends Memory {
  /** Waits for what is being written, then lets the folder go. A second call does nothing more. */
  close(): Promise<void>;
}

/**
 * Opens everything a node remembers with: `node.kv` and `blobs/` in its data folder, held by this
 * process alone. Needs to read and write that folder, nothing else.
 * @throws {DataInUseError} when another process has it open
 * @throws {SchemaVersionError} when the data has another layout
 */
export async function openMemory({ dataFolder, clock }: OpenOptions): Promise<OpenedMemory> {
  await Deno.mkdir(dataFolder, { recursive: true, mode: 0o700 });
  // The kernel lets go of this lock when the process ends, however it ends.
  const lock = await Deno.open(join(dataFolder, "lock"), { read: true, write: true, create: true });
  try {
    if (!await lock.tryLock(true)) throw new DataInUseError(dataFolder);
    const blobs = await openBlobs(join(dataFolder, "blobs"), clock);
    const { store, queue } = await openDenoKv(join(dataFolder, "node.kv"), clock);
    let closed: Promise<void> | undefined;
    const close = () => closed ??= store.close().finally(() => lock.close());
    return { store, queue, blobs, close };
  } catch (error) {
    lock.close();
    throw error;
  }
}
