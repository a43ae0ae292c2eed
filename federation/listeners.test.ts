import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashOf } from "../src/identity/names.ts";
import { keepRemoteActor } from "../src/identity/remote_actors.ts";
import type { ReceivedNote } from "../src/recognition/news/received_types.ts";
import { keys } from "../src/store/keys.ts";
import { LISTENERS, topicOf } from "../src/store/listeners.ts";
import { recordEvent } from "../src/store/outbox.ts";
import type { Lease } from "../src/store/ports.ts";
import { openSetUp, START, type TestDeps, type TestNode } from "../tests/support/deps.ts";
import { say } from "../views/say.ts";
import { DELIVERY_TOPIC } from "./delivery/deliveries.ts";
import { announce } from "./outbox/announce.ts";
import { takeUp } from "./take_up.ts";

let deps: TestDeps;
let node: TestNode;

beforeEach(async () => {
  ({ deps, node } = await openSetUp());
});
afterEach(() => deps.dispose());

/** What waits for a listener; leases do not outlive the process. */
async function waiting(topic: string): Promise<Lease[]> {
  return await deps.queue.lease({ topic, limit: 50, durationMs: 30_000 });
}

async function keepNote(origin: string): Promise<ReceivedNote> {
  const address = `${origin}/notes/1`;
  const note: ReceivedNote = {
    address,
    author: `${origin}/actors/a`,
    text: "Un badge.",
    audience: "public",
    publishedAt: START.toISOString(),
    updatedAt: START.toISOString(),
    receivedAt: START.toISOString(),
    mentions: [],
    page: address,
    credential: `${origin}/credentials/1`,
  };
  await deps.store.atomic().set(keys.receivedNote(hashOf(address)), note).commit();
  return note;
}

describe("one event, several listeners", () => {
  const followed = "http://localhost:1/actors/a";

  beforeEach(async () => {
    await keepRemoteActor(deps, {
      address: followed,
      type: "Organization",
      handle: "a",
      host: "localhost:1",
      name: "A",
      summary: "",
      page: followed,
      inbox: `${followed}/inbox`,
      dids: [],
      keys: [],
      assertionKeys: [],
      approvesFollowers: false,
      fetchedAt: START.toISOString(),
    });
    const atomic = deps.store.atomic();
    recordEvent(atomic, {
      type: "follow.ended",
      follower: node.organisation.id,
      followed,
      activity: "http://localhost:8000/activities/1",
    }, "follow");
    await atomic.commit();
  });

  const hear = {
    reading: async () => {
      for (const lease of await waiting(topicOf("reading"))) {
        await takeUp(deps, lease);
        await deps.queue.acknowledge(lease);
      }
    },
    telling: async () => {
      for (const lease of await waiting(topicOf("telling"))) await announce(deps, lease, say);
    },
    cut: async () => {
      deps = await deps.restart();
    },
  };

  test.each(
    [
      ["cut", "reading", "cut", "telling", "cut"],
      ["telling", "cut", "reading", "telling"],
      ["reading", "cut", "reading", "telling", "cut", "telling"],
    ] as const,
  )("%s, %s, %s, %s: it is told once and for all", async (...steps) => {
    for (const step of steps) await hear[step]();
    expect(await waiting(DELIVERY_TOPIC)).toHaveLength(1);
    for (const listener of LISTENERS) expect(await deps.queue.depth(topicOf(listener))).toBe(0);
  });
});

test("a note that changes while its badge is read is looked at again", async () => {
  let reads = 0;
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async () => {
    if (reads++ === 0) await keepNote(origin);
    return new Response("no badge at all");
  });
  const origin = `http://localhost:${server.addr.port}`;
  const note = await keepNote(origin);
  const atomic = deps.store.atomic();
  const received = { type: "note.received", note: note.address, author: note.author } as const;
  recordEvent(atomic, received, note.address);
  await atomic.commit();
  const [lease] = await waiting(topicOf("reading"));
  await expect(takeUp(deps, lease)).rejects.toThrow("conflict");
  await deps.queue.retry(lease, deps.now, "conflict");
  await takeUp(deps, (await waiting(topicOf("reading")))[0]);
  expect(reads).toBe(2);
  expect(await deps.queue.depth(topicOf("reading"))).toBe(0);
  await server.shutdown();
});
