import type { CommitResult } from "../ports.ts";
import type { Check, Operation, Staging, Write } from "./operation.ts";
import { Touched } from "./touched.ts";

interface Waiting<S extends Staging> {
  readonly operation: Operation<S>;
  checks: readonly Check[];
  resolve(result: CommitResult): void;
  reject(error: unknown): void;
}

/** What a {@link Committer} works with. */
export interface CommitterOptions<S extends Staging> {
  readonly kv: Deno.Kv;
  newStaging(): S;
  /** Called once the group is on disk, before any of its callers goes on. */
  committed(staging: S): void;
  /** Called before and after rows are written, whatever comes of it: what was read of them is old. */
  touch(rows: readonly Deno.KvKey[]): void;
  /** Whether a value that the file still holds counts as absent. */
  isAbsent(value: unknown): boolean;
}

// Deno KV takes 100 checks, 1,000 changes and 800 KiB at once; an effect stages one check and at
// most a handful of rows.
const MAX_CHECKS = 90;
const MAX_WRITES = 400;
const MAX_BYTES = 400 * 1024;
const ROWS_PER_EFFECT = 6;
/** Of many that want the same row, only so many are looked at again for each group. */
const MAX_SET_ASIDE = 100;
/** Deno KV itself mostly waits five seconds before it says that the file is locked. */
const LOCKED_RETRIES = 12;
const REFUSED: CommitResult = { ok: false };

/**
 * The one writer of a file. Operations that arrive while a commit is on its way travel together in
 * the next: one commit costs about as much as thirty changes. Each keeps its own checks and its own
 * outcome, and those that touch the same row never share a group. As nobody else writes, what the
 * effects see in memory is what lies on disk.
 */
export class Committer<S extends Staging> {
  readonly #options: CommitterOptions<S>;
  #waiting: Waiting<S>[] = [];
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(options: CommitterOptions<S>) {
    this.#options = options;
  }

  commit(operation: Operation<S>): Promise<CommitResult> {
    if (this.#closed) return Promise.reject(new Error("The store is closed."));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ operation, checks: operation.checks, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes nothing more, and waits until everything taken is on disk. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    // One turn later, so that what a handler starts at once travels together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#nextGroup();
      try {
        await this.#write(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = undefined;
  }

  #nextGroup(): Waiting<S>[] {
    const group: Waiting<S>[] = [];
    const later: Waiting<S>[] = [];
    const touched = new Touched();
    let checks = 0, writes = 0, bytes = 0;
    for (const waiting of this.#waiting) {
      const { operation } = waiting;
      checks += operation.checks.length + operation.effects.length;
      writes += operation.writes.length + ROWS_PER_EFFECT * operation.effects.length;
      bytes += operation.bytes;
      const fits = checks <= MAX_CHECKS && writes <= MAX_WRITES && bytes <= MAX_BYTES &&
        later.length < MAX_SET_ASIDE;
      if (group.length > 0 && !fits) {
        later.push(...this.#waiting.slice(group.length + later.length));
        break;
      }
      (touched.take(operation) ? group : later).push(waiting);
    }
    this.#waiting = later;
    return group;
  }

  async #write(waiting: Waiting<S>[]): Promise<void> {
    let group = waiting;
    for (let locked = 0;;) {
      group = refuse(group, ({ operation }) => operation.effects.every((e) => e.applies()));
      if (group.length === 0) return;
      const staging = this.#options.newStaging();
      try {
        const result = await this.#commitGroup(group, staging);
        if (result.ok) {
          this.#options.committed(staging);
          for (const { resolve } of group) resolve({ ok: true, versionstamp: result.versionstamp });
          return;
        }
      } catch (error) {
        if (isLocked(error) && locked < LOCKED_RETRIES) {
          await new Promise((resolve) => setTimeout(resolve, Math.min(500, 5 * 2 ** locked++)));
          continue;
        }
        if (group.length === 1) return group[0].reject(error);
        return await this.#oneByOne(group);
      }
      const holding = await this.#stillHolding(group);
      if (holding) group = holding;
      else if (group.length === 1) return group[0].resolve(REFUSED);
      else return await this.#oneByOne(group);
    }
  }

  async #commitGroup(
    group: Waiting<S>[],
    staging: S,
  ): Promise<Deno.KvCommitResult | Deno.KvCommitError> {
    const atomic = this.#options.kv.atomic();
    for (const { operation, checks } of group) {
      for (const effect of operation.effects) effect.stage(staging);
      atomic.check(...checks);
      apply(atomic, operation.writes);
    }
    atomic.check(...staging.checks);
    apply(atomic, staging.writes);
    const written = group.flatMap(({ operation }) => operation.writes.map(({ key }) => key));
    this.#options.touch(written);
    try {
      return await atomic.commit();
    } finally {
      this.#options.touch(written);
    }
  }

  /** So that an operation which cannot be written does not take the others along. */
  async #oneByOne(group: Waiting<S>[]): Promise<void> {
    for (const waiting of group) await this.#write([waiting]);
  }

  /**
   * Refuses those whose checks no longer hold. A check for absence holds on an expired value that
   * the file still has; it then becomes a check for that very value.
   * @returns undefined if every check holds as it is
   */
  async #stillHolding(group: Waiting<S>[]): Promise<Waiting<S>[] | undefined> {
    let changed = false;
    const holds = await Promise.all(group.map(async (waiting) => {
      const found = await Promise.all(waiting.checks.map(({ key }) => this.#options.kv.get(key)));
      const checks = waiting.checks.map((check, i) => {
        const { value, versionstamp } = found[i];
        if (check.versionstamp === versionstamp) return check;
        changed = true;
        const wanted = waiting.operation.checks[i].versionstamp;
        if (wanted !== null) return undefined;
        if (versionstamp !== null && !this.#options.isAbsent(value)) return undefined;
        return { key: check.key, versionstamp };
      });
      if (checks.includes(undefined)) return false;
      waiting.checks = checks as Check[];
      return true;
    }));
    if (!changed) return undefined;
    return refuse(group, (_, i) => holds[i]);
  }
}

function refuse<S extends Staging>(
  group: Waiting<S>[],
  holds: (waiting: Waiting<S>, index: number) => boolean,
): Waiting<S>[] {
  return group.filter((waiting, i) => {
    const held = holds(waiting, i);
    if (!held) waiting.resolve(REFUSED);
    return held;
  });
}

function apply(atomic: Deno.AtomicOperation, writes: readonly Write[]): void {
  for (const write of writes) {
    if (write.type === "set") {
      atomic.set(
        write.key,
        write.value,
        write.expireIn === undefined ? undefined : { expireIn: write.expireIn },
      );
    } else if (write.type === "delete") atomic.delete(write.key);
    else atomic.sum(write.key, write.value);
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && /database is (locked|busy)/i.test(error.message);
}
