import { createFederationDoor } from "../federation/door.ts";
import { Circuits } from "../federation/delivery/circuits.ts";
import { announce } from "../federation/outbox/announce.ts";
import { takeUp } from "../federation/take_up.ts";
import { startDelivery } from "../federation/workers.ts";
import { mailWriter } from "../views/mail.ts";
import { say } from "../views/say.ts";
import { reactInRegion } from "./collective/reactions.ts";
import type { Deps } from "./deps.ts";
import { FAREWELL } from "./identity/erasure.ts";
import { deliverMail, openMailer } from "./identity/mail.ts";
import { MAIL } from "./identity/mail_orders.ts";
import { log } from "./log.ts";
import { endFarewell } from "./recognition/farewell.ts";
import { react } from "./recognition/reactions.ts";
import { sweepSeats } from "./seats/forget.ts";
import { type Listener, LISTENERS, topicOf } from "./store/listeners.ts";
import type { Lease } from "./store/ports.ts";
import { sweepBlobs } from "./store/sweep.ts";
import { exponentialBackoff, startWorker, type Worker } from "./store/worker.ts";
import { createWeb } from "./web/app.ts";
import { followWorkshops } from "./workshops/view.ts";

/** A whole node without a port. */
export interface Node {
  /** Answers one request; `info` says where it came from. */
  fetch(request: Request, info?: Deno.ServeHandlerInfo): Promise<Response>;
  /** Starts the workers that take up what was recorded. */
  start(): void;
  /** Ends the answers that would go on as long as somebody reads them. */
  hangUp(): void;
  /** Finishes what is in flight. */
  stop(): Promise<void>;
  /** Waits until nothing that was recorded waits to be taken up. */
  idle(): Promise<void>;
}

/** What each listener does with an event; it acknowledges in the commit of its effect. */
const HEARD: Readonly<Record<Listener, (deps: Deps, lease: Lease) => Promise<void>>> = {
  reactions: react,
  reading: takeUp,
  region: reactInRegion,
  telling: (deps, lease) => announce(deps, lease, say),
};

const SWEEP_EVERY_MS = 6 * 60 * 60 * 1000;

/** Builds the node over its memory; the doors open when somebody calls `fetch`. */
export function createNode(deps: Deps): Node {
  const live = followWorkshops(deps);
  const web = createWeb(deps, live);
  const circuits = new Circuits(deps.queue);
  const federation = createFederationDoor(deps, (host) => circuits.reached(host));
  const mailer = openMailer(deps.config);
  const workers: Worker[] = [];
  let sweeping: ReturnType<typeof setInterval> | undefined;
  return {
    async fetch(request, info) {
      // What the other end calls this host is its own word, and may be no name at all.
      if (!URL.canParse(request.url)) return new Response(null, { status: 400 });
      const address = info?.remoteAddr;
      const remoteAddress = address && "hostname" in address ? address.hostname : undefined;
      return sendable(
        await federation.fetch(request, (other) => web.fetch(other, { remoteAddress })),
      );
    },
    start() {
      workers.push(
        ...LISTENERS.map((listener) =>
          workerOn(deps, topicOf(listener), (lease) => HEARD[listener](deps, lease))
        ),
        workerOn(deps, FAREWELL, (lease) => endFarewell(deps, lease)),
        ...startDelivery(deps, circuits),
      );
      sweeping = setInterval(() => sweep(deps), SWEEP_EVERY_MS);
      if (!mailer) return;
      const write = mailWriter(deps.config.origin);
      workers.push(workerOn(deps, MAIL, (lease) => deliverMail(deps, mailer, write, lease)));
    },
    hangUp() {
      live.close();
    },
    async stop() {
      live.close();
      clearInterval(sweeping);
      await Promise.all(workers.map((worker) => worker.stop()));
      mailer?.close();
    },
    async idle() {
      // In the order in which one hands on to the next.
      for (const worker of workers) await worker.idle();
    },
  };
}

async function sweep(deps: Deps): Promise<void> {
  try {
    const seats = await sweepSeats(deps);
    if (seats > 0) log.info("Deleted {seats} seats whose time was over.", { seats });
    const removed = await sweepBlobs(deps);
    if (removed > 0) log.info("Removed {removed} files that nothing uses any more.", { removed });
  } catch (error) {
    log.error("Sweeping failed, and is tried again later: {error}", { error });
  }
}

/** Deno 2.9 ends the whole process over a control character in a header: never let one go there. */
function sendable(response: Response): Response {
  for (const [name, value] of response.headers) {
    // deno-lint-ignore no-control-regex -- control characters are what is looked for
    if (!/[\x00-\x08\x0a-\x1f\x7f]/.test(value)) continue;
    log.error("An answer's header {name} cannot be sent.", { name });
    return new Response(null, { status: 500 });
  }
  return response;
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
