import { CHECK_EVERY_MS, REGION_CHECK_TOPIC } from "../src/collective/copies.ts";
import type { Deps } from "../src/deps.ts";
import { log } from "../src/log.ts";
import type { Lease } from "../src/store/ports.ts";
import { exponentialBackoff, startWorker, type Worker } from "../src/store/worker.ts";
import type { Circuits } from "./delivery/circuits.ts";
import { Deliverer } from "./delivery/deliver.ts";
import { DELIVERY_TOPIC } from "./delivery/deliveries.ts";
import { FAN_OUT_TOPIC, fanOut } from "./delivery/fan_out.ts";
import { POLICY } from "./delivery/policy.ts";
import { checkDue } from "./region_check.ts";

/** Starts what spreads and sends what is said to other nodes, in the order in which it goes. */
export function startDelivery(deps: Deps, circuits: Circuits): Worker[] {
  const deliverer = new Deliverer(deps, circuits);
  const { queue, clock } = deps;
  const common = { queue, clock, leaseMs: 60_000 };
  const onError = (error: unknown, lease?: Lease) => {
    log.error("A message of {topic} failed: {error}", { topic: lease?.topic, error });
  };
  return [
    startWorker({
      ...common,
      topic: FAN_OUT_TOPIC,
      concurrency: 2,
      backoff: exponentialBackoff(1_000, 60 * 60 * 1000),
      maxAttempts: 100,
      handle: (lease) => fanOut(deps, lease),
      onError,
    }),
    startWorker({
      ...common,
      topic: DELIVERY_TOPIC,
      concurrency: POLICY.concurrency,
      backoff: exponentialBackoff(1_000, 60 * 60 * 1000),
      // The delivery itself says when it is given up, by its age.
      maxAttempts: Number.MAX_SAFE_INTEGER,
      handle: (lease) => deliverer.deliver(lease),
      onError,
    }),
    startWorker({
      ...common,
      topic: REGION_CHECK_TOPIC,
      concurrency: 2,
      backoff: exponentialBackoff(60_000, CHECK_EVERY_MS),
      maxAttempts: Number.MAX_SAFE_INTEGER,
      handle: (lease) => checkDue(deps, lease),
      onError,
    }),
  ];
}
