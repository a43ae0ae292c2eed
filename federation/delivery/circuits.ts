import type { Queue } from "../../src/store/ports.ts";
import { DELIVERY_TOPIC } from "./deliveries.ts";
import { POLICY } from "./policy.ts";

interface Circuit {
  /** When it was first found silent, in milliseconds since the epoch. */
  readonly since: number;
  /** Until when nobody tries, in milliseconds since the epoch. */
  openUntil: number;
  /** The ordering keys of what waits for it. */
  readonly waiting: Set<string>;
}

/**
 * Which hosts are left alone for a while, since they did not answer: as long again as they have been
 * silent, and until one answers or is heard from; then what waits for it goes at once. It is
 * forgotten at a restart, and so are the waits: a few tries teach it again.
 */
export class Circuits {
  readonly #queue: Pick<Queue, "resume">;
  readonly #hosts = new Map<string, Circuit>();

  constructor(queue: Pick<Queue, "resume">) {
    this.#queue = queue;
  }

  /** Until when a host is left alone, or undefined when it may be tried. */
  openUntil(host: string, now: Date): Date | undefined {
    const circuit = this.#hosts.get(host);
    return circuit && circuit.openUntil > now.getTime() ? new Date(circuit.openUntil) : undefined;
  }

  /** A host answered, or proved with a request of its own that it is there. */
  reached(host: string): void {
    const circuit = this.#hosts.get(host);
    if (!circuit) return;
    this.#hosts.delete(host);
    this.#queue.resume(DELIVERY_TOPIC, circuit.waiting);
  }

  /** @returns until when the host is left alone */
  failed(host: string, now: Date): Date {
    const known = this.openUntil(host, now);
    if (known) return known;
    const { since, waiting } = this.#hosts.get(host) ??
      { since: now.getTime(), waiting: new Set<string>() };
    const { least, early, restart, most } = POLICY.circuitMs;
    const silent = now.getTime() - since;
    const longest = silent < restart ? early : most;
    const openUntil = now.getTime() + Math.min(longest, Math.max(least, silent));
    this.#hosts.set(host, { since, openUntil, waiting });
    return new Date(openUntil);
  }

  /** Has what was parked under an ordering key go as soon as its host is reached. */
  await(host: string, orderingKey: string): void {
    const circuit = this.#hosts.get(host);
    if (circuit) circuit.waiting.add(orderingKey);
    else this.#queue.resume(DELIVERY_TOPIC, [orderingKey]);
  }
}
