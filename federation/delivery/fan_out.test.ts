import { afterEach, beforeEach, expect, test } from "vitest";
import type { Deps } from "../../src/deps.ts";
import { newId } from "../../src/ids.ts";
import type { Lease } from "../../src/store/ports.ts";
import { openSetUp, type TestDeps } from "../../tests/support/deps.ts";
import { addFollower } from "../../tests/support/followers.ts";
import { type Delivery, DELIVERY_TOPIC } from "./deliveries.ts";
import { FAN_OUT_TOPIC, fanOut, placeFanOut } from "./fan_out.ts";

const [HOSTS, EACH] = [3, 150];

let deps: TestDeps;
let house: string;

beforeEach(async () => {
  const { deps: opened, node } = await openSetUp();
  [deps, house] = [opened, node.organisation.id];
  for (let number = 0; number < HOSTS * EACH; number++) {
    await addFollower(deps, house, `https://h${number % HOSTS}.example`, number);
  }
});
afterEach(() => deps.dispose());

async function say(): Promise<string> {
  const activity = newId();
  const atomic = deps.store.atomic();
  placeFanOut(atomic, { activity, order: activity, followersOf: [house] });
  await atomic.commit();
  return activity;
}

/** Hands out what waits, a message at a time. */
async function* waiting({ queue }: Deps, topic: string): AsyncGenerator<Lease> {
  for (;;) {
    const [lease] = await queue.lease({ topic, limit: 1, durationMs: 60_000 });
    if (!lease) return;
    yield lease;
    await queue.acknowledge(lease);
  }
}

async function sent(): Promise<Delivery[]> {
  const leases = await Array.fromAsync(waiting(deps, DELIVERY_TOPIC));
  return leases.map(({ payload }) => payload as Delivery);
}

const inboxes = Array.from({ length: HOSTS }, (_, host) => `https://h${host}.example/inbox`);

test("followers on one host have one delivery between them, however many pages they fill", async () => {
  const activity = await say();
  for await (const lease of waiting(deps, FAN_OUT_TOPIC)) await fanOut(deps, lease);
  expect((await sent()).sort((a, b) => a.inbox.localeCompare(b.inbox)))
    .toEqual(inboxes.map((inbox) => ({ activity, inbox })));
});

test("a process that dies between two pages leaves none out, and sends to none twice", async () => {
  await say();
  const request = { topic: FAN_OUT_TOPIC, limit: 1, durationMs: 60_000 };
  const [first] = await deps.queue.lease(request);
  await fanOut(deps, first);
  await deps.queue.lease(request);
  deps = await deps.restart();
  for await (const lease of waiting(deps, FAN_OUT_TOPIC)) await fanOut(deps, lease);
  expect((await sent()).map(({ inbox }) => inbox).sort()).toEqual(inboxes);
});
