import type { Deps } from "./deps.ts";
import { createWeb } from "./web/app.ts";

/** A whole node without a port. */
export interface Node {
  /** Answers one request; `info` says where it came from. */
  fetch(request: Request, info?: Deno.ServeHandlerInfo): Response | Promise<Response>;
  /** Starts the workers that take up what was recorded. */
  start(): Promise<void>;
  /** Finishes what is in flight. */
  stop(): Promise<void>;
}

/** Builds the node over its memory; the doors open when somebody calls `fetch`. */
export function createNode(deps: Deps): Node {
  const web = createWeb(deps);
  return {
    fetch(request, info) {
      const address = info?.remoteAddr;
      const remoteAddress = address && "hostname" in address ? address.hostname : undefined;
      return web.fetch(request, { remoteAddress });
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
