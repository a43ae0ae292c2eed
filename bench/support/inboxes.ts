import {
  createFederation,
  type KvKey,
  type KvStore,
  type KvStoreSetOptions,
  MemoryKvStore,
  type MessageQueue,
  type MessageQueueEnqueueOptions,
  type MessageQueueListenOptions,
} from "@fedify/fedify";
import { Create, Note, Person } from "@fedify/vocab";
import { systemClock } from "../../src/clock.ts";
import { createFederationDoor } from "../../federation/door.ts";
import { readActor } from "../../federation/remote_actor.ts";
import { placeFollow, readFollow } from "../../src/relations/follow_store.ts";
import { openSetUp } from "../../tests/support/deps.ts";
import { perSecond } from "../measure.ts";
import { openSender } from "./sender.ts";
import { atOnce, withKv } from "./stores.ts";

const [COUNT, AT_ONCE] = [300, 16];
/** What Fedify still writes after its listeners have run, in milliseconds. */
const AFTERMATH_MS = 500;
const ORIGIN = "http://localhost:8000";

/** Ours: verified, applied and durable when it is answered. */
export async function ours(): Promise<number> {
  const { deps: opened, node } = await openSetUp({ origin: ORIGIN });
  const deps = { ...opened, clock: systemClock };
  const sender = openSender();
  const follower = node.administrator.id;
  await readActor(deps, sender.actor);
  const now = systemClock().toISOString();
  await placeFollow(
    deps.store.atomic(),
    await readFollow(deps, { follower, followed: sender.actor }),
    {
      follower,
      followed: sender.actor,
      state: "accepted",
      activity: `${ORIGIN}/activities/bench`,
      createdAt: now,
      acceptedAt: now,
    },
  ).commit();
  const door = createFederationDoor(deps);
  const requests = sender.notes(`${ORIGIN}/inbox`, COUNT);
  const rate = await perSecond(COUNT, () =>
    atOnce(COUNT, AT_ONCE, async (index) => {
      const response = await door.fetch(requests[index], () => new Response(null, { status: 404 }));
      if (response.status !== 202) throw new Error(`Answered ${response.status}`);
    }));
  await sender.close();
  await opened.dispose();
  return rate;
}

/** A Fedify listener that verifies and stores nothing. */
export async function bareFedify(): Promise<number> {
  return await fedify({ kv: new MemoryKvStore() }, () => Promise.resolve());
}

/** Fedify on Deno KV as one writes it first: its queue, and one key for each note. */
export async function stockFedify(): Promise<number> {
  return await withKv((kv) =>
    fedify(
      { kv: new PlainKv(kv), queue: new PlainQueue(kv) },
      async (note) => {
        await kv.set(["note", note.id!.href], {
          author: note.attributionId?.href,
          content: String(note.content),
          published: note.published?.toString(),
        });
      },
    )
  );
}

async function fedify(
  parts: { kv: KvStore; queue?: MessageQueue },
  keep: (note: Note) => Promise<void>,
): Promise<number> {
  const sender = openSender();
  const federation = createFederation<void>({ ...parts, allowPrivateAddress: true });
  const { promise: done, resolve } = Promise.withResolvers<void>();
  let left = COUNT;
  federation.setActorDispatcher("/users/{identifier}", (context, identifier) =>
    new Person({
      id: context.getActorUri(identifier),
      inbox: context.getInboxUri(identifier),
      preferredUsername: identifier,
    }));
  federation.setInboxListeners("/users/{identifier}/inbox", "/inbox")
    .on(Create, async (context, create) => {
      const note = await create.getObject(context);
      if (note instanceof Note) await keep(note);
      if (--left === 0) resolve();
    });
  const stop = new AbortController();
  const queue = parts.queue && federation.startQueue(undefined, { signal: stop.signal });
  const requests = sender.notes(`${ORIGIN}/inbox`, COUNT);
  const rate = await perSecond(COUNT, async () => {
    await atOnce(COUNT, AT_ONCE, async (index) => {
      const response = await federation.fetch(requests[index], { contextData: undefined });
      if (response.status !== 202) throw new Error(`Answered ${response.status}`);
    });
    await done;
  });
  if (queue) await new Promise((resolve) => setTimeout(resolve, AFTERMATH_MS));
  stop.abort();
  await queue;
  await sender.close();
  return rate;
}

class PlainKv implements KvStore {
  readonly #kv: Deno.Kv;
  constructor(kv: Deno.Kv) {
    this.#kv = kv;
  }
  async get<T>(key: KvKey): Promise<T | undefined> {
    return (await this.#kv.get<T>(key as unknown as Deno.KvKey)).value ?? undefined;
  }
  async set(key: KvKey, value: unknown, options?: KvStoreSetOptions): Promise<void> {
    const expireIn = options?.ttl?.total("milliseconds");
    await this.#kv.set(key as unknown as Deno.KvKey, value, expireIn ? { expireIn } : {});
  }
  async delete(key: KvKey): Promise<void> {
    await this.#kv.delete(key as unknown as Deno.KvKey);
  }
  async *list(prefix?: KvKey) {
    for await (const { key, value } of this.#kv.list({ prefix: [...prefix ?? []] as Deno.KvKey })) {
      yield { key: key as unknown as KvKey, value };
    }
  }
}

class PlainQueue implements MessageQueue {
  readonly #kv: Deno.Kv;
  readonly nativeRetrial = true;
  constructor(kv: Deno.Kv) {
    this.#kv = kv;
  }
  // deno-lint-ignore no-explicit-any
  async enqueue(message: any, options?: MessageQueueEnqueueOptions): Promise<void> {
    await this.#kv.enqueue(message, { delay: options?.delay?.total("milliseconds") });
  }
  async listen(
    // deno-lint-ignore no-explicit-any
    handler: (message: any) => Promise<void> | void,
    options?: MessageQueueListenOptions,
  ) {
    this.#kv.listenQueue(handler).catch(() => {});
    await new Promise<void>((resolve) =>
      options?.signal?.addEventListener("abort", () => resolve(), { once: true })
    );
  }
}
