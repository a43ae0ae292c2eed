import { setTimeout as delay } from "node:timers/promises";
import { streamSSE } from "hono/streaming";
import { NotFoundError } from "../errors.ts";
import { log } from "../log.ts";
import type { WebContext } from "./env.ts";

/** How often a silent stream says that it is alive, in milliseconds: proxies cut what is silent. */
const HEARTBEAT_MS = 15_000;

/** What is followed, and how it looks. */
export interface StreamOptions {
  /** Begins to listen, and rings whenever something may have changed. @returns how to end it */
  follow(ring: () => void): () => void;
  /** Draws the part of the page as it is now; `over` where nothing will change any more. */
  draw(): Promise<{ readonly html: string; readonly over?: boolean }>;
}

/**
 * Streams a part of a page, whole each time it changes: whoever comes back after a cut has what
 * there is now with the first message. Ends when the reader goes or the node stops.
 */
export function streamPart(c: WebContext, { follow, draw }: StreamOptions): Response {
  const { live } = c.var;
  // Proxies that gather answers before handing them on would hold this one for ever.
  c.header("X-Accel-Buffering", "no");
  const response = streamSSE(c, async (stream) => {
    const gone = new AbortController();
    const ended = AbortSignal.any([gone.signal, live.closing]);
    stream.onAbort(() => gone.abort());
    const bell = new Bell();
    const unfollow = follow(() => bell.ring());
    try {
      let last: string | undefined;
      while (!ended.aborted) {
        const { html, over } = await draw();
        if (html !== last) await stream.writeSSE({ data: last = html });
        if (over) {
          await stream.writeSSE({ event: "over", data: "" });
          return;
        }
        while (!(await bell.heard(HEARTBEAT_MS, ended)) && !ended.aborted) {
          await stream.writeSSE({ event: "alive", data: "" });
        }
      }
    } catch (error) {
      if (error instanceof NotFoundError) await stream.writeSSE({ event: "over", data: "" });
      else log.error("A stream of a page ended: {error}", { error });
    } finally {
      unfollow();
    }
  });
  // Nor may this node gather it to pack it tighter.
  response.headers.set("Cache-Control", "no-cache, no-transform");
  return response;
}

/** Rings at most once until it is heard. */
class Bell {
  #rang = false;
  #waiting: (() => void) | undefined;

  ring(): void {
    this.#rang = true;
    this.#waiting?.();
  }

  /** Waits until it rings, at most so long. @returns whether it rang */
  async heard(milliseconds: number, ended: AbortSignal): Promise<boolean> {
    const timer = new AbortController();
    if (!this.#rang && !ended.aborted) {
      const rung = new Promise<void>((resolve) => this.#waiting = resolve);
      const signal = AbortSignal.any([timer.signal, ended]);
      await Promise.race([rung, delay(milliseconds, undefined, { signal }).catch(() => {})]);
      timer.abort();
    }
    const rang = this.#rang;
    this.#rang = false;
    return rang;
  }
}
