import type { Round } from "../simulation/round.ts";
import type { FairData, SentLog } from "./data.ts";

/** How the round is known to the node. */
export type Kept =
  | "kept"
  /** The node was not reached: it is tried again. */
  | "waiting"
  /** The node refused, and said why. */
  | { readonly refused: string };

/** Sends JSON. @returns the answer's status, and its sentence where it refuses */
export type Send = (
  path: string,
  sent: SentLog,
) => Promise<{ readonly status: number; readonly sentence?: string }>;

/**
 * Sends the log as it grows, one request at a time and always the newest, and the whole of it once
 * the stall has closed.
 */
export class Keeper {
  readonly #paths: FairData["paths"];
  readonly #send: Send;
  readonly #tell: (kept: Kept, closed: boolean) => void;
  #next: Round | undefined;
  #sending = false;
  #refused = false;

  /** @param tell hears of every answer; `closed` once the node has replayed the whole round */
  constructor(
    paths: FairData["paths"],
    send: Send,
    tell: (kept: Kept, closed: boolean) => void,
  ) {
    this.#paths = paths;
    this.#send = send;
    this.#tell = tell;
  }

  /** Sends this state of the round, or, while another is on its way, the newest one after that. */
  async keep(round: Round): Promise<void> {
    this.#next = round;
    if (this.#sending || this.#refused) return;
    this.#sending = true;
    try {
      while (this.#next && !this.#refused) {
        const sent: Round = this.#next;
        this.#next = undefined;
        if (!await this.#sendOne(sent)) {
          this.#next ??= sent;
          return;
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  /** What is still to be sent when the page goes away. */
  get unsent(): Round | undefined {
    return this.#next;
  }

  /** Tries again what did not arrive. */
  async retry(): Promise<void> {
    if (this.#next) await this.keep(this.#next);
  }

  async #sendOne(round: Round): Promise<boolean> {
    const closed = round.state.over;
    const path = closed ? this.#paths.closing : this.#paths.log;
    try {
      const { status, sentence } = await this.#send(path, sentOf(round));
      if (status >= 500 || status === 429) throw new Error(`The node answered ${status}`);
      this.#refused = status >= 400;
      this.#tell(this.#refused ? { refused: sentence ?? "" } : "kept", closed && !this.#refused);
      return true;
    } catch {
      this.#tell("waiting", false);
      return false;
    }
  }
}

/** What is sent of a round. */
function sentOf({ log, state }: Round): SentLog {
  return { log, reached: state.tick };
}
