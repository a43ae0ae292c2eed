import type { Clock } from "../../clock.ts";
import { SchemaVersionError } from "../errors.ts";
import type { Memory } from "../ports.ts";
import { Committer } from "./committer.ts";
import { rows, SCHEMA_VERSION } from "./layout.ts";
import { Marks } from "./marks.ts";
import { DenoKvQueue } from "./queue.ts";
import { QueueState } from "./queue_state.ts";
import { RowCache } from "./row_cache.ts";
import { QueueStaging } from "./staging.ts";
import { DenoKvStore, isAbsent } from "./store.ts";

/**
 * Opens a Deno KV file as Store and Queue. The caller makes sure that no other process has it open;
 * closing the store closes the file.
 * @throws {SchemaVersionError} when the file has another layout
 */
export async function openDenoKv(
  path: string,
  clock: Clock,
): Promise<Pick<Memory, "store" | "queue">> {
  const kv = await Deno.openKv(path);
  try {
    await checkLayout(kv);
    const state = new QueueState(kv, clock);
    await state.load();
    const marks = new Marks();
    const cache = new RowCache(marks);
    const committer = new Committer({
      kv,
      touch: (rows) => cache.forget(rows),
      newStaging: () => new QueueStaging(),
      committed: (staging) => staging.finish(),
      isAbsent: (value) => isAbsent(value, clock),
    });
    return {
      store: new DenoKvStore({ kv, cache, marks, clock, committer, queue: state }),
      queue: new DenoKvQueue({ kv, clock, committer, state }),
    };
  } catch (error) {
    kv.close();
    throw error;
  }
}

async function checkLayout(kv: Deno.Kv): Promise<void> {
  const { value } = await kv.get<number>(rows.schema);
  if (value === null) await kv.set(rows.schema, SCHEMA_VERSION);
  else if (value !== SCHEMA_VERSION) throw new SchemaVersionError(value, SCHEMA_VERSION);
}
