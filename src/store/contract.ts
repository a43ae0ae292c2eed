/**
 * What every adapter of the three ports must pass, whatever lies beneath: call
 * {@link storeContract} from the adapter's own test file.
 */
import { afterEach, beforeEach, describe } from "vitest";
import type { Clock } from "../clock.ts";
import type { Bench } from "./contract/bench.ts";
import { blobsContract } from "./contract/blobs.ts";
import { commitsContract } from "./contract/commits.ts";
import { messagesContract } from "./contract/messages.ts";
import { orderContract } from "./contract/order.ts";
import { valuesContract } from "./contract/values.ts";
import { wakingContract } from "./contract/waking.ts";
import { watchingContract } from "./contract/watching.ts";
import type { Memory } from "./ports.ts";

/** One opened adapter on data of its own. */
export interface Opened {
  readonly memory: Memory;
  /** Closes it and opens the same data again, as a restart does. */
  reopen(): Promise<Memory>;
  close(): Promise<void>;
}

/** Runs the contract on an adapter that takes the time from `clock`. */
export function storeContract(name: string, open: (clock: Clock) => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened, memory: Memory, skipped: number;
    const clock: Clock = () => new Date(Date.now() + skipped);
    beforeEach(async () => {
      skipped = 0;
      opened = await open(clock);
      memory = opened.memory;
    });
    afterEach(() => opened.close());
    const bench: Bench = {
      get memory() {
        return memory;
      },
      async reopen() {
        memory = await opened.reopen();
      },
      pass(ms) {
        skipped += ms;
      },
      now: clock,
    };
    valuesContract(bench);
    commitsContract(bench);
    messagesContract(bench);
    orderContract(bench);
    wakingContract(bench);
    watchingContract(bench);
    blobsContract(bench);
  });
}
