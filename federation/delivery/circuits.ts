import { POLICY } from "./policy.ts";

interface Circuit {
  failures: number;
  /** Until when nobody tries, in milliseconds since the epoch. */
  openUntil: number;
}

/**
 * Which hosts are left alone for a while, since they answered nobody. It is forgotten at a restart:
 * a few tries teach it again.
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

  failed(host: string, now: Date): void {
    const circuit = this.#hosts.get(host) ?? { failures: 0, openUntil: 0 };
    circuit.failures++;
    const over = circuit.failures - POLICY.circuitOpensAfter;
    const { first, most } = POLICY.circuitMs;
    if (over >= 0) circuit.openUntil = now.getTime() + Math.min(most, first * 2 ** over);
    this.#hosts.set(host, circuit);
  }
}
