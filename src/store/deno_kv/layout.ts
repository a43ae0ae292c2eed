/**
 * Where everything lies inside one Deno KV file. Values of the domain, rows of the queue and the
 * file's own facts have prefixes of their own, so that no listing ever meets another's rows.
 */
import { Buffer } from "node:buffer";
import type { Key, StoreValue } from "../ports.ts";

/** The layout this program writes and reads. Raised when older data could no longer be read. */
export const SCHEMA_VERSION = 1;

/** A value as it lies on disk; `e` is the moment (ms since 1970) from which it reads as absent. */
export interface Envelope {
  readonly v: unknown;
  readonly e?: number;
}

/** A message as it lies on disk. Times are ms since 1970. */
export interface MessageRow {
  readonly id: string;
  readonly payload: StoreValue;
  readonly enqueuedAt: number;
  /** Not before this moment: the one asked for, or that of the next retry. */
  readonly due: number;
  /** How often it was handed out and given back. */
  readonly attempt: number;
  readonly error?: string;
}

/** That a message is in a worker's hands. Only the process of that boot may act on it. */
export interface LeaseRow {
  readonly boot: string;
  readonly attempt: number;
}

/** A message that was given up, as it lies on disk. */
export interface DeadRow extends MessageRow {
  readonly orderingKey?: string;
  readonly failedAt: number;
}

/** The longest key of Deno KV, in bytes. */
const MAX_KEY_BYTES = 2048;
/** What Deno KV adds to a part at most; a zero byte within it takes two. */
const PART_BYTES = 9;

/** Whether a key is longer than any that can be kept, as what somebody typed may make it. */
export function isTooLong(key: Key): boolean {
  let bytes = 0;
  for (const part of rows.value(key)) {
    bytes += PART_BYTES;
    if (typeof part === "string") bytes += Buffer.byteLength(part) + (part.split("\0").length - 1);
    else if (part instanceof Uint8Array) bytes += 2 * part.length;
  }
  return bytes > MAX_KEY_BYTES;
}

/** Where everything lies in the file. */
export const rows = {
  schema: ["meta", "schema"] as Deno.KvKey,
  value: (key: Key): Deno.KvKey => ["value", ...key],

  /** Messages without an ordering key: a ready index that holds the message itself, by due time. */
  free: (topic: string, due: number, sequence: number, id: string): Deno.KvKey => [
    "queue",
    "free",
    topic,
    due,
    sequence,
    id,
  ],
  frees: (topic: string): Deno.KvKey => ["queue", "free", topic],
  /** Messages of one ordering key, in the order of their commits. */
  lined: (topic: string, line: string, n: number): Deno.KvKey => ["queue", "line", topic, line, n],
  line: (topic: string, line: string): Deno.KvKey => ["queue", "line", topic, line],
  /** The number of an ordering key's last message; absent where none waits. */
  tail: (topic: string, line: string): Deno.KvKey => ["queue", "tail", topic, line],
  tails: ["queue", "tail"] as Deno.KvKey,
  lease: (topic: string, id: string): Deno.KvKey => ["queue", "lease", topic, id],
  leases: ["queue", "lease"] as Deno.KvKey,
  depth: (topic: string): Deno.KvKey => ["queue", "depth", topic],

  dead: (topic: string, failedAt: number, id: string): Deno.KvKey => [
    "queue",
    "dead",
    topic,
    failedAt,
    id,
  ],
  deads: (topic: string): Deno.KvKey => ["queue", "dead", topic],
  /** When a dead message failed, to find it by its id. */
  deadAt: (topic: string, id: string): Deno.KvKey => ["queue", "dead-at", topic, id],
};
