import { NetError } from "./errors.ts";

/**
 * How many requests one piece of work may cause, redirects counted: a badge with a thousand
 * endorsements must not make this node knock at a thousand doors.
 */
export class LookupBudget {
  #left: number;

  constructor(limit = 20) {
    this.#left = limit;
  }

  /** @throws {NetError} `too-many-lookups` once all are spent */
  take(): void {
    if (this.#left === 0) throw new NetError("too-many-lookups");
    this.#left--;
  }
}
