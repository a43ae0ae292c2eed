import { POLICY } from "./policy.ts";

interface Circuit {
  /** In a row, those under way at the same time counted once. */
  failures: number;
  /** Until when nobody tries, in milliseconds since the epoch. */
  openUntil: number;
}

/**
 * Which hosts are left alone for a while, since they did not answer: longer each time, and until the
 * first that does. It is forgotten at a restart: a few tries teach it again.
 */
export class Circuits {
  readonly #hosts = new Map<string, Circuit>();

  /** Until when a host is left alone, or undefined when it may be tried. */
  openUntil(host: string, now: Date): Date | undefined {
    const circuit = this.#hosts.get(host);
    return circuit && circuit.openUntil > now.getTime() ? new Date(circuit.openUntil) : undefined;
  }

  succeeded(host: string): void {
    this.#hosts.delete(host);
  }

  /** @returns until when the host is left alone */
  failed(host: string, now: Date): Date {
    const known = this.openUntil(host, now);
    if (known) return known;
    const failures = (this.#hosts.get(host)?.failures ?? 0) + 1;
    const { first, most } = POLICY.circuitMs;
    const openUntil = now.getTime() + Math.min(most, first * 2 ** (failures - 1));
    this.#hosts.set(host, { failures, openUntil });
    return new Date(openUntil);
  }
}
