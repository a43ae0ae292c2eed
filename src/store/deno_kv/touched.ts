import type { Operation, Staging } from "./operation.ts";
import { rowName } from "./row_name.ts";

/** The rows and messages that a group of operations touches so far. */
export class Touched {
  readonly #changed = new Set<string>();
  readonly #summed = new Set<string>();

  /**
   * Adds an operation, unless its outcome or its versionstamp would depend on one before it.
   * Sums do not mind each other.
   * @returns whether it was added
   */
  take(operation: Operation<Staging>): boolean {
    const checked = operation.checks.map(({ key }) => rowName(key));
    const changed = operation.writes.filter(({ type }) => type !== "sum").map(({ key }) =>
      rowName(key)
    );
    for (const { message } of operation.effects) {
      if (message !== undefined) changed.push(message);
    }
    const summed = operation.writes.filter(({ type }) => type === "sum").map(({ key }) =>
      rowName(key)
    );
    if (summed.some((name) => this.#changed.has(name))) return false;
    for (const name of [...checked, ...changed]) {
      if (this.#changed.has(name) || this.#summed.has(name)) return false;
    }
    for (const name of changed) this.#changed.add(name);
    for (const name of summed) this.#summed.add(name);
    return true;
  }
}
