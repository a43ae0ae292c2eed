import type { Check, Staging, Write } from "./operation.ts";
import { rows } from "./layout.ts";

/** What the queue adds to one group of operations, in their order. */
export class QueueStaging implements Staging {
  readonly checks: Check[] = [];
  readonly #rows: Write[] = [];
  readonly #tails = new Map<string, number>();
  readonly #depths = new Map<string, bigint>();
  readonly #steps: (() => void)[] = [];

  get writes(): Write[] {
    const depths = [...this.#depths].map(([topic, change]): Write => ({
      type: "sum",
      key: rows.depth(topic),
      value: BigInt.asUintN(64, change),
    }));
    return [...this.#rows, ...depths];
  }

  set(key: Deno.KvKey, value: unknown): void {
    this.#rows.push({ type: "set", key, value });
  }

  delete(key: Deno.KvKey): void {
    this.#rows.push({ type: "delete", key });
  }

  countDepth(topic: string, change: bigint): void {
    this.#depths.set(topic, (this.#depths.get(topic) ?? 0n) + change);
  }

  /** The number of a line's last message, those of this group included. */
  tail(topic: string, line: string, before: number): number {
    return this.#tails.get(JSON.stringify([topic, line])) ?? before;
  }

  setTail(topic: string, line: string, n: number): void {
    this.#tails.set(JSON.stringify([topic, line]), n);
    this.set(rows.tail(topic, line), n);
  }

  /** What is true once the group is on disk. */
  then(step: () => void): void {
    this.#steps.push(step);
  }

  finish(): void {
    for (const step of this.#steps) step();
  }
}
