/**
 * The three ports of the node's memory: {@link Store} (small values, one commit), {@link Queue}
 * (messages written in that same commit, leased, acknowledged with their effect) and {@link Blobs}
 * (large things by content). Adapters pass one contract (`contract.ts`); no domain file knows which
 * adapter runs.
 */

/** One part of a key. Order between kinds: bytes, strings, numbers, bigints, booleans. */
export type KeyPart = Uint8Array | string | number | bigint | boolean;

/** An ordered path to a value, at most 2 KiB encoded; under a longer one there is never anything. */
export type Key = readonly KeyPart[];

declare const valueOf: unique symbol;

/** A key that knows the type of the value kept under it. Built only in `keys/`. */
export type KeyOf<T> = Key & { readonly [valueOf]?: T };

/** What a value may be: JSON and bytes, at most {@link MAX_VALUE_BYTES} encoded. */
export type StoreValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly StoreValue[]
  | { readonly [name: string]: StoreValue | undefined };

/** The largest encoded value, in bytes (Deno KV's 64 KiB less the envelope). */
export const MAX_VALUE_BYTES = 60 * 1024;

/** A value as it was read, with the stamp to check it against in a later commit. */
export interface Entry<T> {
  readonly key: Key;
  readonly value: T;
  readonly versionstamp: string;
}

/** The answer for a key under which nothing lies, or nothing that has not expired. */
export interface Absent {
  readonly key: Key;
  readonly value: null;
  readonly versionstamp: null;
}

/** What stands under a key, or that nothing does; either can be checked in a commit. */
export type MaybeEntry<T> = Entry<T> | Absent;

/** Which keys a listing covers, in key order: those below `prefix`, from `start` up to (not with) `end`. */
export interface ListSelector {
  readonly prefix: Key;
  readonly start?: Key;
  readonly end?: Key;
}

/** How much of a listing is read, and from which end. */
export interface ListOptions {
  readonly limit?: number;
  readonly reverse?: boolean;
}

/** How long a value is kept. */
export interface SetOptions {
  /** From this moment the reader finds nothing here, whether or not the disk was swept. */
  readonly expiresAt?: Date;
}

/** A message as it is handed to a commit. */
export interface NewMessage {
  /** Which worker takes it: `"event"`, `"mail"`, `"delivery"`… */
  readonly topic: string;
  readonly payload: StoreValue;
  /** Messages of one topic and ordering key are handed out one at a time, in the order of their commits. */
  readonly orderingKey?: string;
  /** Not before this moment. */
  readonly notBefore?: Date;
}

/** The outcome of a commit: `ok: false` when a check no longer held; then nothing was written. */
export type CommitResult =
  | { readonly ok: true; readonly versionstamp: string }
  | { readonly ok: false };

/** A set of checks and changes that happen together or not at all. */
export interface Atomic {
  /**
   * Commit only if each entry still has the stamp it was read with (`null`: still absent, or expired
   * by now). Expiring between the read and the commit does not change a stamp.
   */
  check(...entries: { key: Key; versionstamp: string | null }[]): Atomic;
  set<T>(key: KeyOf<T>, value: T, options?: SetOptions): Atomic;
  delete(key: Key): Atomic;
  /**
   * Adds to a counter (see {@link Store.count}), or takes off it; 64 bits, signed. Counters are a
   * type of their own: `get` and `list` do not see them, `delete` sets them back to nothing.
   */
  add(key: Key, amount: bigint): Atomic;
  /** Puts a message in the queue, if and only if this commit succeeds. */
  enqueue(message: NewMessage): Atomic;
  /**
   * Takes a leased message off the queue together with its effect: the commit fails if the lease
   * was lost meanwhile, so that no effect happens twice.
   */
  acknowledge(lease: Lease): Atomic;
  /** @throws {ValueTooLargeError} when a value is over {@link MAX_VALUE_BYTES} */
  commit(): Promise<CommitResult>;
}

/** Where values are kept, under keys that know their type. `contract/` tests what it promises. */
export interface Store {
  get<T>(key: KeyOf<T>): Promise<MaybeEntry<T>>;
  getMany<T>(keys: readonly KeyOf<T>[]): Promise<MaybeEntry<T>[]>;
  list<T>(
    selector: ListSelector,
    options?: ListOptions,
  ): AsyncIterable<Entry<T>>;
  /** A counter's value; 0n where none was ever added to. */
  count(key: Key): Promise<bigint>;
  atomic(): Atomic;
  /** A view of this store that remembers what is read through it, until it is told to end. */
  watch(): Watch;
  close(): Promise<void>;
}

/** What was read through one view of a store. */
export interface Watch {
  /** The same store, watched. */
  readonly store: Store;
  /**
   * Whether everything that was read through {@link store} would be read the same now: nothing of it
   * was written or expired since, and nothing new lies where it was listed. Once false, false for good.
   */
  holds(): boolean;
  /** Remembers no longer; what was read no longer holds. */
  end(): void;
}

/** A message held by one worker of one process until `until`. */
export interface Lease {
  readonly id: string;
  readonly topic: string;
  readonly payload: StoreValue;
  readonly orderingKey?: string;
  /** How often it was handed out, this time included. */
  readonly attempt: number;
  readonly enqueuedAt: Date;
  readonly until: Date;
  /** The fencing token: changes each time the message is leased. */
  readonly token: string;
}

/** A message given up after its last retry, kept for an administrator to read and send again. */
export interface DeadMessage {
  readonly id: string;
  readonly topic: string;
  readonly payload: StoreValue;
  readonly orderingKey?: string;
  readonly attempt: number;
  readonly enqueuedAt: Date;
  readonly failedAt: Date;
  readonly error: string;
}

/** What a worker asks of the queue: how much of which topic, and for how long. */
export interface LeaseRequest {
  readonly topic: string;
  readonly limit: number;
  /** How long the lease holds unless extended, in milliseconds. */
  readonly durationMs: number;
}

/** Messages to be worked on, each until it is acknowledged. `contract/` tests what it promises. */
export interface Queue {
  /**
   * Hands out what is due, oldest first, at most one message per ordering key. Fewer than asked for
   * means that nothing more is due until the next wake.
   */
  lease(request: LeaseRequest): Promise<Lease[]>;
  /** Holds a lease longer. @returns false if it was lost. */
  extend(lease: Lease, durationMs: number): Promise<boolean>;
  /** Takes it off the queue without any other effect. @returns false if the lease was lost. */
  acknowledge(lease: Lease): Promise<boolean>;
  /** Gives it back, to be handed out again at `at`. Later messages of its ordering key wait for it. */
  retry(lease: Lease, at: Date, error: string): Promise<boolean>;
  /**
   * Gives it back while something out there is in its way: until `at`, until {@link Queue.resume}, or
   * until this process ends, whichever comes first. Later messages of its ordering key wait for it.
   * @throws {TypeError} where it has no ordering key
   */
  park(lease: Lease, at: Date, error: string): Promise<boolean>;
  /** What is parked under these ordering keys waits no longer. */
  resume(topic: string, orderingKeys: Iterable<string>): void;
  /** Gives it up: it moves to the dead, and its ordering key goes on. */
  fail(lease: Lease, error: string): Promise<boolean>;
  /** The dead of a topic, newest first. */
  dead(topic: string, options?: { limit?: number }): AsyncIterable<DeadMessage>;
  /** Sends a dead message again, as a new one. @returns false if it is no longer there. */
  revive(topic: string, id: string): Promise<boolean>;
  /**
   * Calls `listener` after each commit that enqueued on `topic` or let an ordering key go on, when
   * the earliest waiting message or lease falls due, and once at the beginning for what waits
   * already. It may be called for nothing. @returns a function that ends it.
   */
  onWake(topic: string, listener: () => void): () => void;
  /** How many messages wait or are leased. */
  depth(topic: string): Promise<number>;
}

/** Large things, kept by the SHA-256 of their content. */
export interface Blobs {
  /** Writes (or finds) the content. @returns its key: lower-case hex of its SHA-256. */
  put(content: Uint8Array): Promise<string>;
  /** @returns null where nothing lies under that key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Marks as used now, so that a sweep spares it for another grace period. @returns false if absent. */
  refresh(key: string): Promise<boolean>;
  /**
   * Removes what `isReferenced` denies and what was neither put nor refreshed for `graceMs`
   * (24 hours in production). @returns how many were removed.
   */
  sweep(
    isReferenced: (key: string) => Promise<boolean>,
    options: { graceMs: number },
  ): Promise<number>;
}

/** Everything a node remembers with, as one adapter opens it. */
export interface Memory {
  readonly store: Store;
  readonly queue: Queue;
  readonly blobs: Blobs;
}
