import type { Clock } from "../../clock.ts";
import { newId } from "../../ids.ts";
import type { Lease, NewMessage } from "../ports.ts";
import type { Effect } from "./operation.ts";
import { type DeadRow, type LeaseRow, type MessageRow, rows } from "./layout.ts";
import type { QueueStaging } from "./staging.ts";
import { type Held, type Line, Topic } from "./topic.ts";

type QueueEffect = Effect<QueueStaging>;

const BATCH = { batchSize: 500 };

/** A message found on disk that may be handed out. */
export interface Candidate {
  readonly topic: string;
  readonly key: Deno.KvKey;
  readonly versionstamp: string;
  readonly message: MessageRow;
  readonly line?: Line;
}

/**
 * What the process knows of the queue, and how each step of a message changes disk and memory
 * together. Leases are known here only: those of a former process are void as soon as this one
 * starts. On disk a lease leaves how often the message was handed out, so that one which brings the
 * process down does not do so for ever.
 */
export class QueueState {
  readonly #kv: Deno.Kv;
  readonly #clock: Clock;
  readonly #boot = newId();
  readonly #topics = new Map<string, Topic>();
  /** How often messages had been handed out when the process before this one ended. */
  readonly #interrupted = new Map<string, number>();
  #sequence = 0;

  constructor(kv: Deno.Kv, clock: Clock) {
    this.#kv = kv;
    this.#clock = clock;
  }

  /** Finds the ordering keys with waiting messages, and what was in flight. */
  async load(): Promise<void> {
    for await (const { key, value } of this.#kv.list<number>({ prefix: rows.tails }, BATCH)) {
      const [, , topic, name] = key as [string, string, string, string];
      const line: Line = { name, head: undefined, tail: value, at: 0, parkedUntil: 0 };
      this.topic(topic).lines.set(name, line);
      this.topic(topic).schedule(line, 0);
    }
    for await (const { key, value } of this.#kv.list<LeaseRow>({ prefix: rows.leases }, BATCH)) {
      if (value.boot !== this.#boot) this.#interrupted.set(key[3] as string, value.attempt);
    }
  }

  topic(name: string): Topic {
    let topic = this.#topics.get(name);
    if (!topic) this.#topics.set(name, topic = new Topic(this.#clock));
    return topic;
  }

  /** @returns what a lease holds, or undefined if it was lost. */
  held(lease: Lease): Held | undefined {
    const held = this.topic(lease.topic).held.get(lease.id);
    return held?.token === lease.token ? held : undefined;
  }

  close(): void {
    for (const topic of this.#topics.values()) topic.close();
  }

  enqueuing(message: NewMessage): QueueEffect {
    const topic = this.topic(message.topic);
    return {
      applies: () => true,
      stage: (staging) => {
        const now = this.#now();
        const due = Math.max(now, message.notBefore?.getTime() ?? 0);
        const row: MessageRow = {
          id: newId(),
          payload: message.payload,
          enqueuedAt: now,
          due,
          attempt: 0,
        };
        staging.countDepth(message.topic, 1n);
        if (message.orderingKey === undefined) {
          staging.set(this.#freeKey(message.topic, row), row);
          staging.then(() => {
            topic.hasFree = true;
            topic.wakeAt(due);
          });
        } else this.#append(staging, topic, message.topic, message.orderingKey, row);
        if (due > now) staging.then(() => topic.wake());
      },
    };
  }

  acknowledging(lease: Lease): QueueEffect {
    return this.#onHeld(lease, (staging, held) => this.#remove(staging, lease, held));
  }

  /** Gives a message back whose wait is no longer than this process. */
  parking(lease: Lease, at: Date, error: string): QueueEffect {
    return this.#onHeld(lease, (staging, { key, message, attempt, line }) => {
      if (!line) throw new TypeError("Only a message with an ordering key can be parked.");
      const row: MessageRow = { ...message, attempt, error };
      staging.set(key, row);
      staging.delete(rows.lease(lease.topic, lease.id));
      staging.then(() => {
        const topic = this.topic(lease.topic);
        topic.held.delete(lease.id);
        line.parkedUntil = at.getTime();
        topic.schedule(line, line.parkedUntil);
      });
    });
  }

  retrying(lease: Lease, at: Date, error: string): QueueEffect {
    return this.#onHeld(lease, (staging, held) => {
      const topic = this.topic(lease.topic);
      const due = at.getTime();
      const row: MessageRow = { ...held.message, due, attempt: held.attempt, error };
      const { line } = held;
      if (!line) staging.delete(held.key);
      staging.set(line ? held.key : this.#freeKey(lease.topic, row), row);
      staging.delete(rows.lease(lease.topic, lease.id));
      staging.then(() => {
        topic.held.delete(lease.id);
        if (line) topic.schedule(line, due);
        else {
          topic.hasFree = true;
          topic.wakeAt(due);
        }
      });
    });
  }

  failing(lease: Lease, error: string): QueueEffect {
    return this.#onHeld(lease, (staging, held) => {
      const failedAt = this.#now();
      const row: DeadRow = {
        ...held.message,
        attempt: held.attempt,
        error,
        failedAt,
        orderingKey: held.line?.name,
      };
      staging.set(rows.dead(lease.topic, failedAt, lease.id), row);
      staging.set(rows.deadAt(lease.topic, lease.id), failedAt);
      this.#remove(staging, lease, held);
    });
  }

  /** Hands a message out; `hold` is told once it is on disk. */
  leasing(candidate: Candidate, durationMs: number, hold: (held: Held) => void): QueueEffect {
    const { message } = candidate;
    const topic = this.topic(candidate.topic);
    const isFree = () => {
      const before = topic.held.get(message.id);
      return !before || before.until <= this.#now();
    };
    return {
      message: message.id,
      applies: isFree,
      stage: (staging) => {
        const before = topic.held.get(message.id)?.attempt ??
          this.#interrupted.get(message.id) ?? 0;
        const attempt = Math.max(before, message.attempt) + 1;
        const row: LeaseRow = { boot: this.#boot, attempt };
        staging.checks.push({ key: candidate.key, versionstamp: candidate.versionstamp });
        staging.set(rows.lease(candidate.topic, message.id), row);
        staging.then(() => {
          this.#interrupted.delete(message.id);
          const held: Held = {
            ...candidate,
            attempt,
            token: `${this.#boot}.${++this.#sequence}`,
            until: this.#now() + durationMs,
          };
          topic.held.set(message.id, held);
          topic.wakeAt(held.until);
          hold(held);
        });
      },
    };
  }

  #onHeld(lease: Lease, stage: (staging: QueueStaging, held: Held) => void): QueueEffect {
    return {
      message: lease.id,
      applies: () => this.held(lease) !== undefined,
      stage: (staging) => {
        const held = this.held(lease)!;
        staging.checks.push({ key: held.key, versionstamp: held.versionstamp });
        stage(staging, held);
      },
    };
  }

  #append(staging: QueueStaging, topic: Topic, name: string, line: string, row: MessageRow): void {
    const n = staging.tail(name, line, topic.lines.get(line)?.tail ?? 0) + 1;
    staging.set(rows.lined(name, line, n), row);
    staging.setTail(name, line, n);
    staging.then(() => {
      const known = topic.lines.get(line);
      if (known) {
        known.tail = n;
        topic.wake();
      } else {
        const fresh: Line = { name: line, head: n, tail: n, at: row.due, parkedUntil: 0 };
        topic.lines.set(line, fresh);
        topic.schedule(fresh, row.due);
      }
    });
  }

  #remove(staging: QueueStaging, lease: Lease, { key, line }: Held): void {
    const topic = this.topic(lease.topic);
    staging.delete(key);
    staging.delete(rows.lease(lease.topic, lease.id));
    staging.countDepth(lease.topic, -1n);
    if (line && staging.tail(lease.topic, line.name, line.tail) === line.head) {
      staging.delete(rows.tail(lease.topic, line.name));
    }
    staging.then(() => {
      topic.held.delete(lease.id);
      if (!line) return;
      line.head = line.head! + 1;
      if (line.head > line.tail) topic.lines.delete(line.name);
      else topic.schedule(line, this.#now());
    });
  }

  #freeKey(topic: string, { due, id }: MessageRow): Deno.KvKey {
    return rows.free(topic, due, ++this.#sequence, id);
  }

  #now(): number {
    return this.#clock().getTime();
  }
}
