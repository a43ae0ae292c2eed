import type { Clock } from "../../clock.ts";
import type { MessageRow } from "./layout.ts";
import { Schedule } from "./schedule.ts";

/** A message in a worker's hands. */
export interface Held {
  readonly token: string;
  readonly key: Deno.KvKey;
  readonly versionstamp: string;
  readonly message: MessageRow;
  readonly attempt: number;
  readonly line?: Line;
  until: number;
}

/** The waiting messages of one ordering key. Only the first of them is ever handed out. */
export interface Line {
  readonly name: string;
  /** Number of its first message; undefined until looked up after a start. */
  head: number | undefined;
  /** Number of its last message. */
  tail: number;
  /** When it is to be looked at next; `Infinity` while it is looked at or its first is held. */
  at: number;
  /** Until when its first is parked; known to this process alone. */
  parkedUntil: number;
}

// Also what a clock that was set, or a machine that slept, can delay.
const LONGEST_TIMER_MS = 60_000;

/**
 * What the process knows of one topic: who holds what, which ordering keys have messages, and when
 * to wake the workers. Holds nothing for a message without an ordering key that merely waits.
 */
export class Topic {
  /** By message id. */
  readonly held = new Map<string, Held>();
  readonly lines = new Map<string, Line>();
  /** False once a look found no message without an ordering key and none came since. */
  hasFree = true;
  readonly #schedule = new Schedule<Line>();
  readonly #listeners = new Set<() => void>();
  readonly #clock: Clock;
  #next = Infinity;
  #turn: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `step` after those before it, whatever became of them. */
  inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(step);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Puts a line where it is looked at from `at` on. */
  schedule(line: Line, at: number): void {
    line.at = at;
    this.#schedule.push(line, at);
    this.wakeAt(at);
  }

  /** Looks again at a line whose first was parked. */
  resume(name: string): void {
    const line = this.lines.get(name);
    if (!line) return;
    line.parkedUntil = 0;
    if (line.at !== Infinity) this.schedule(line, this.#clock().getTime());
  }

  /** Takes the next line that has something to hand out at `now`, as far as is known. */
  takeLine(now: number): Line | undefined {
    for (let next = this.#schedule.peek(); next; next = this.#schedule.peek()) {
      const { value: line, at } = next;
      const current = line.at === at && this.lines.get(line.name) === line;
      if (current && at > now) {
        this.wakeAt(at);
        return;
      }
      this.#schedule.pop();
      if (!current) continue;
      line.at = Infinity;
      return line;
    }
  }

  /** Puts back the lines whose lease has run out. */
  releaseLines(now: number): void {
    for (const { line, until } of this.held.values()) {
      if (line && until <= now && line.at === Infinity) this.schedule(line, until);
    }
  }

  /** Wakes the workers when the first lease runs out. */
  watchLeases(now: number): void {
    for (const { until } of this.held.values()) if (until > now) this.wakeAt(until);
  }

  /** @returns a function that ends it. The listener is called soon, for what is due already. */
  listen(listener: () => void): () => void {
    const own = () => listener();
    this.#listeners.add(own);
    this.wake();
    return () => {
      this.#listeners.delete(own);
    };
  }

  /** Calls the listeners now, or when the moment (ms since 1970) has come. */
  wakeAt(at: number): void {
    if (at <= this.#clock().getTime()) this.wake();
    else if (at < this.#next) {
      this.#next = at;
      this.#arm();
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  wake(): void {
    for (const listener of this.#listeners) {
      queueMicrotask(() => this.#listeners.has(listener) && listener());
    }
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const wait = Math.max(1, Math.min(LONGEST_TIMER_MS, this.#next - this.#clock().getTime()));
    this.#timer = setTimeout(() => {
      if (this.#next > this.#clock().getTime()) return this.#arm();
      // The workers look again, and each look tells what comes next.
      this.#next = Infinity;
      this.wake();
    }, wait);
    Deno.unrefTimer(this.#timer);
  }
}
