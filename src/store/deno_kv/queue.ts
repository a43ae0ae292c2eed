import type { Clock } from "../../clock.ts";
import type { DeadMessage, Lease, LeaseRequest, Queue } from "../ports.ts";
import type { Committer } from "./committer.ts";
import type { Effect } from "./operation.ts";
import { type DeadRow, type MessageRow, rows } from "./layout.ts";
import type { Candidate, QueueState } from "./queue_state.ts";
import type { QueueStaging } from "./staging.ts";
import type { Held, Line, Topic } from "./topic.ts";

const ERROR_RETRY_MS = 1_000;
/** Of an error, what is kept beside its message. */
const MAX_ERROR_LENGTH = 500;

/** What a {@link DenoKvQueue} works with. */
export interface DenoKvQueueParts {
  readonly kv: Deno.Kv;
  readonly clock: Clock;
  readonly state: QueueState;
  readonly committer: Committer<QueueStaging>;
}

/** {@link Queue} over one Deno KV file that no other process has open. */
export class DenoKvQueue implements Queue {
  readonly #kv: Deno.Kv;
  readonly #clock: Clock;
  readonly #state: QueueState;
  readonly #committer: Committer<QueueStaging>;

  constructor({ kv, clock, state, committer }: DenoKvQueueParts) {
    this.#kv = kv;
    this.#clock = clock;
    this.#state = state;
    this.#committer = committer;
  }

  lease(request: LeaseRequest): Promise<Lease[]> {
    // One look at a time: two at once would find the same messages, and the one that comes second
    // would take what is left for nothing.
    return this.#state.topic(request.topic).inTurn(() => this.#lease(request));
  }

  async #lease({ topic, limit, durationMs }: LeaseRequest): Promise<Lease[]> {
    const now = this.#clock().getTime();
    const state = this.#state.topic(topic);
    state.releaseLines(now);
    const found = [
      ...await this.#freeCandidates(topic, state, now, limit),
      ...await this.#lineCandidates(topic, state, now, limit),
    ].sort((a, b) => a.message.due - b.message.due);
    for (const { line, message } of found.slice(limit)) {
      if (line) state.schedule(line, message.due);
    }
    const asked = await Promise.all(
      found.slice(0, limit).map((candidate) => this.#leaseOne(candidate, durationMs)),
    );
    state.watchLeases(now);
    const leases = asked.filter((lease) => lease !== undefined);
    // Some were finished by a late worker while we looked; fewer than asked means nothing is left.
    const missing = limit - leases.length;
    if (missing === 0 || found.length < limit) return leases;
    return [...leases, ...await this.#lease({ topic, limit: missing, durationMs })];
  }

  extend(lease: Lease, durationMs: number): Promise<boolean> {
    const held = this.#state.held(lease);
    if (held) held.until = this.#clock().getTime() + durationMs;
    return Promise.resolve(held !== undefined);
  }

  acknowledge(lease: Lease): Promise<boolean> {
    return this.#commit(this.#state.acknowledging(lease));
  }

  retry(lease: Lease, at: Date, error: string): Promise<boolean> {
    return this.#commit(this.#state.retrying(lease, at, error.slice(0, MAX_ERROR_LENGTH)));
  }

  park(lease: Lease, at: Date, error: string): Promise<boolean> {
    return this.#commit(this.#state.parking(lease, at, error.slice(0, MAX_ERROR_LENGTH)));
  }

  resume(topic: string, orderingKeys: Iterable<string>): void {
    for (const name of orderingKeys) this.#state.topic(topic).resume(name);
  }

  fail(lease: Lease, error: string): Promise<boolean> {
    return this.#commit(this.#state.failing(lease, error.slice(0, MAX_ERROR_LENGTH)));
  }

  async *dead(topic: string, { limit }: { limit?: number } = {}): AsyncGenerator<DeadMessage> {
    const prefix = rows.deads(topic);
    for await (const { value } of this.#kv.list<DeadRow>({ prefix }, { limit, reverse: true })) {
      yield {
        id: value.id,
        topic,
        payload: value.payload,
        orderingKey: value.orderingKey,
        attempt: value.attempt,
        enqueuedAt: new Date(value.enqueuedAt),
        failedAt: new Date(value.failedAt),
        error: value.error ?? "",
      };
    }
  }

  async revive(topic: string, id: string): Promise<boolean> {
    const at = await this.#kv.get<number>(rows.deadAt(topic, id));
    if (at.value === null) return false;
    const key = rows.dead(topic, at.value, id);
    const { value } = await this.#kv.get<DeadRow>(key);
    if (value === null) return false;
    const { payload, orderingKey } = value;
    const result = await this.#committer.commit({
      checks: [{ key: at.key, versionstamp: at.versionstamp }],
      writes: [{ type: "delete", key }, { type: "delete", key: at.key }],
      effects: [this.#state.enqueuing({ topic, payload, orderingKey })],
      bytes: 0,
    });
    return result.ok;
  }

  onWake(topic: string, listener: () => void): () => void {
    return this.#state.topic(topic).listen(listener);
  }

  async depth(topic: string): Promise<number> {
    const { value } = await this.#kv.get<Deno.KvU64>(rows.depth(topic));
    return Number(value?.value ?? 0n);
  }

  async #freeCandidates(
    topic: string,
    state: Topic,
    now: number,
    limit: number,
  ): Promise<Candidate[]> {
    const found: Candidate[] = [];
    if (!state.hasFree) return found;
    // Set before looking: a message that comes while we look sets it again.
    state.hasFree = false;
    const list = this.#kv.list<MessageRow>({ prefix: rows.frees(topic) }, {
      limit: limit + state.held.size + 1,
    });
    for await (const { key, value: message, versionstamp } of list) {
      state.hasFree = true;
      if (message.due > now) {
        state.wakeAt(message.due);
        break;
      }
      const held = state.held.get(message.id);
      if (!held || held.until <= now) found.push({ topic, key, versionstamp, message });
    }
    return found;
  }

  async #lineCandidates(
    topic: string,
    state: Topic,
    now: number,
    limit: number,
  ): Promise<Candidate[]> {
    const found: Candidate[] = [];
    for (;;) {
      const lines: Line[] = [];
      while (found.length + lines.length < limit) {
        const line = state.takeLine(now);
        if (!line) break;
        lines.push(line);
      }
      if (lines.length === 0) return found;
      const heads = await Promise.all(lines.map((line) => this.#head(topic, line)));
      heads.forEach((head, i) => {
        const line = lines[i];
        if (!head) return state.lines.delete(line.name);
        const due = Math.max(head.message.due, line.parkedUntil);
        if (due > now) state.schedule(line, due);
        else found.push(head);
      });
    }
  }

  async #head(topic: string, line: Line): Promise<Candidate | undefined> {
    if (line.head !== undefined) {
      const row = await this.#kv.get<MessageRow>(rows.lined(topic, line.name, line.head));
      return row.value === null ? undefined : { ...row, topic, message: row.value, line };
    }
    const first = this.#kv.list<MessageRow>({ prefix: rows.line(topic, line.name) }, { limit: 1 });
    for await (const row of first) {
      line.head = row.key[4] as number;
      return { ...row, topic, message: row.value, line };
    }
  }

  async #leaseOne(candidate: Candidate, durationMs: number): Promise<Lease | undefined> {
    let lease: Lease | undefined;
    try {
      await this.#commit(this.#state.leasing(candidate, durationMs, (held) => {
        lease = toLease(candidate.topic, held);
      }));
    } finally {
      const { line, topic } = candidate;
      if (!lease && line) {
        this.#state.topic(topic).schedule(line, this.#clock().getTime() + ERROR_RETRY_MS);
      }
    }
    return lease;
  }

  async #commit(effect: Effect<QueueStaging>): Promise<boolean> {
    return (await this.#committer.commit({ checks: [], writes: [], effects: [effect], bytes: 0 }))
      .ok;
  }
}

function toLease(topic: string, { message, token, until, attempt, line }: Held): Lease {
  return {
    id: message.id,
    topic,
    payload: message.payload,
    orderingKey: line?.name,
    attempt,
    enqueuedAt: new Date(message.enqueuedAt),
    until: new Date(until),
    token,
  };
}
