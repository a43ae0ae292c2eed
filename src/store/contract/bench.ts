import type { Memory } from "../ports.ts";

/** What a test of the contract works with. */
export interface Bench {
  readonly memory: Memory;
  reopen(): Promise<void>;
  /** Moves the adapter's clock on; it follows real time otherwise. */
  pass(ms: number): void;
  now(): Date;
}
