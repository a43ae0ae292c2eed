import { createFederationDoor } from "../federation/door.ts";
import { startDelivery, tellOthers } from "../federation/workers.ts";
import { mailWriter } from "../views/mail.ts";
import type { Deps } from "./deps.ts";
import { deliverMail, openMailer } from "./identity/mail.ts";
import { MAIL } from "./identity/mail_orders.ts";
import { log } from "./log.ts";
import { react } from "./recognition/reactions.ts";
import { EVENT_TOPIC } from "./store/outbox.ts";
import type { Lease } from "./store/ports.ts";
import { exponentialBackoff, startWorker, type Worker } from "./store/worker.ts";
import { createWeb } from "./web/app.ts";

/** A whole node without a port. */
export interface Node {
  /** Answers one request; `info` says where it came from. */
  fetch(request: Request, info?: Deno.ServeHandlerInfo): Response | Promise<Response>;
  /** Starts the workers that take up what was recorded. */
  start(): void;
  /** Finishes what is in flight. */
  stop(): Promise<void>;
  /** Waits until nothing that was recorded waits to be taken up. */
  idle(): Promise<void>;
}

/** Builds the node over its memory; the doors open when somebody calls `fetch`. */
export function createNode(deps: Deps): Node {
  const web = createWeb(deps);
  const federation = createFederationDoor(deps);
  const mailer = openMailer(deps.config);
  const workers: Worker[] = [];
  return {
    fetch(request, info) {
      const address = info?.remoteAddr;
      const remoteAddress = address && "hostname" in address ? address.hostname : undefined;
      return federation.fetch(request, (other) => web.fetch(other, { remoteAddress }));
    },
    start() {
      workers.push(
        workerOn(deps, EVENT_TOPIC, async (lease) => {
          await react(deps, lease);
          await tellOthers(deps, lease);
        }),
        ...startDelivery(deps),
      );
      if (!mailer) return;
      const write = mailWriter(deps.config.origin);
      workers.push(workerOn(deps, MAIL, (lease) => deliverMail(deps, mailer, write, lease)));
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
      mailer?.close();
    },
    async idle() {
      // In the order in which one hands on to the next.
      for (const worker of workers) await worker.idle();
    },
  };
}

function workerOn(deps: Deps, topic: string, handle: (lease: Lease) => Promise<void>): Worker {
  return startWorker({
    queue: deps.queue,
    topic,
    concurrency: 8,
    leaseMs: 30_000,
    backoff: exponentialBackoff(1_000, 60 * 60 * 1000),
    maxAttempts: 15,
    clock: deps.clock,
    handle,
    onError(error, lease) {
      log.error("A message of {topic} failed (attempt {attempt}): {error}", {
        topic,
        attempt: lease?.attempt,
        error,
      });
    },
  });
}
