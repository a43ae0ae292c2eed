import { type Clock, systemClock } from "../clock.ts";
import type { Lease, Queue } from "./ports.ts";

/** What a worker works on, and with what. */
export interface WorkerOptions {
  readonly queue: Queue;
  readonly topic: string;
  /** How many messages are worked on at once, at most. */
  readonly concurrency: number;
  /** How long a message is held between two signs of life, in milliseconds. */
  readonly leaseMs: number;
  /** How long to wait after so many attempts, in milliseconds. */
  backoff(attempt: number): number;
  /** After so many attempts a message moves to the dead. */
  readonly maxAttempts: number;
  /**
   * Does what the message asks. Acknowledges it in its own commit (`atomic().acknowledge(lease)`)
   * where it changes anything; otherwise the worker does so when it returns. Whoever throws gets
   * the message again later.
   */
  handle(lease: Lease): Promise<void>;
  /** Told of every failure; without a lease, of the queue itself. */
  onError?(error: unknown, lease?: Lease): void;
  readonly clock?: Clock;
}

/** Works on the messages of one topic until it is stopped. */
export interface Worker {
  /** Takes nothing more and waits for what is in flight. */
  stop(): Promise<void>;
  /** Waits until nothing is in flight and nothing more is due. */
  idle(): Promise<void>;
}

const QUEUE_RETRY_MS = 1_000;

/** Twice as long each time, from `firstMs` up to `maxMs`. */
export function exponentialBackoff(firstMs: number, maxMs: number): (attempt: number) => number {
  return (attempt) => Math.min(maxMs, firstMs * 2 ** (attempt - 1));
}

/** Works on the messages of one topic, as they fall due, until it is stopped. */
export function startWorker(options: WorkerOptions): Worker {
  return new QueueWorker(options);
}

class QueueWorker implements Worker {
  readonly #options: WorkerOptions;
  readonly #clock: Clock;
  readonly #unsubscribe: () => void;
  readonly #inFlight = new Set<Promise<void>>();
  /** Whether there may be more than was looked at. */
  #more = true;
  #looking: Promise<void> | undefined;
  #stopped = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #whenIdle: (() => void)[] = [];

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#unsubscribe = options.queue.onWake(options.topic, () => {
      this.#more = true;
      this.#look();
    });
    this.#look();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    clearTimeout(this.#retry);
    await this.#looking;
    await Promise.all(this.#inFlight);
    this.#settle();
  }

  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve);
      this.#settle();
    });
  }

  #look(): void {
    if (this.#looking || this.#stopped) return;
    this.#looking = this.#takeMore().finally(() => {
      this.#looking = undefined;
      this.#next();
    });
  }

  /** What was woken or freed while looking is looked at again. */
  #next(): void {
    if (this.#more && this.#inFlight.size < this.#options.concurrency && !this.#retry) this.#look();
    this.#settle();
  }

  async #takeMore(): Promise<void> {
    const { queue, topic, leaseMs, concurrency } = this.#options;
    const limit = concurrency - this.#inFlight.size;
    if (limit <= 0) return;
    this.#more = false;
    try {
      const leases = await queue.lease({ topic, limit, durationMs: leaseMs });
      if (leases.length === limit) this.#more = true;
      for (const lease of leases) this.#start(lease);
    } catch (error) {
      this.#options.onError?.(error);
      this.#more = true;
      this.#retry ??= setTimeout(() => {
        this.#retry = undefined;
        this.#look();
      }, QUEUE_RETRY_MS);
    }
  }

  #start(lease: Lease): void {
    const work = this.#work(lease).finally(() => {
      this.#inFlight.delete(work);
      this.#next();
    });
    this.#inFlight.add(work);
  }

  async #work(lease: Lease): Promise<void> {
    const { queue, leaseMs, maxAttempts, handle, onError } = this.#options;
    const report = (error: unknown) => onError?.(error, lease);
    const alive = setInterval(() => queue.extend(lease, leaseMs).catch(report), leaseMs / 3);
    try {
      if (lease.attempt > maxAttempts) {
        throw new Error(`It was handed out ${maxAttempts} times and never answered.`);
      }
      await handle(lease);
      await queue.acknowledge(lease);
    } catch (error) {
      report(error);
      await this.#giveBack(lease, error).catch(report);
    } finally {
      clearInterval(alive);
    }
  }

  async #giveBack(lease: Lease, error: unknown): Promise<void> {
    const { queue, backoff, maxAttempts } = this.#options;
    const reason = error instanceof Error ? error.message : String(error);
    if (lease.attempt >= maxAttempts) await queue.fail(lease, reason);
    else {
      const at = new Date(this.#clock().getTime() + backoff(lease.attempt));
      await queue.retry(lease, at, reason);
    }
  }

  #settle(): void {
    const busy = !this.#stopped && (this.#looking || this.#more);
    if (busy || this.#inFlight.size > 0) return;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }
}
