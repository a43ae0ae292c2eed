import { createFederation, InProcessMessageQueue, MemoryKvStore } from "@fedify/fedify";
import { generateCryptoKeyPair } from "@fedify/fedify/sig";
import { Create, Note, Person } from "@fedify/vocab";
import { Circuits } from "../federation/delivery/circuits.ts";
import { startDelivery } from "../federation/workers.ts";
import { placeFanOut } from "../federation/delivery/fan_out.ts";
import { systemClock } from "../src/clock.ts";
import { newId } from "../src/ids.ts";
import { keys } from "../src/store/keys.ts";
import { openSetUp } from "../tests/support/deps.ts";
import { addFollower } from "../tests/support/followers.ts";
import { interleave, type Measure } from "./measure.ts";

const [HOSTS, EACH, ROUNDS] = [100, 10, 3];
const ORIGIN = "http://localhost:8000";

/** Where the followers live, and how to learn that so many posts came in. */
interface Hosts {
  readonly origins: readonly string[];
  reset(): Promise<void>;
  posts(count: number): Promise<void>;
}

/**
 * One post to 1,000 followers on 100 hosts: the time until the last of them has it. On two cores
 * that others used too, in November 2026: 219 ms in the middle (114 to 421) against 23.5 s, 85 to 107
 * times better; 36 to 84 times under a load of nine.
 *
 * Where the time of the event loop goes, by `deno run -A --cpu-prof bench/run.ts delivery`, of what
 * passes through our files: 47 % is handing out and acknowledging deliveries on disk, 29 % signing,
 * 20 % finding and opening connections. What was done: one request per host instead of ten; keys of 2048
 * bits, not 4096, opened once, signing by WebCrypto beside the event loop; 32 requests at once;
 * acknowledgements that share a commit.
 */
export default {
  name: "delivery, 1,000 followers on 100 hosts",
  async run() {
    return await withHosts(async (hosts) => {
      const ours = await openOurs(hosts);
      const fedify = await openFedify(hosts);
      const rounds = await interleave({ ours: ours.send, baseline: fedify.send }, ROUNDS);
      await ours.close();
      fedify.close();
      return { baseline: "Fedify's defaults, in memory", unit: "ms", better: "lower", rounds };
    });
  },
} satisfies Measure;

/** Ours: on disk, one request to each host's shared inbox. */
async function openOurs(hosts: Hosts) {
  const { deps: opened, node } = await openSetUp({ origin: ORIGIN });
  const deps = { ...opened, clock: systemClock };
  const { id: by } = node.organisation;
  for (const origin of hosts.origins) {
    for (let number = 0; number < EACH; number++) await addFollower(deps, by, origin, number);
  }
  const workers = startDelivery(deps, new Circuits(deps.queue));
  return {
    async send() {
      await hosts.reset();
      const start = performance.now();
      const id = newId();
      const document = { id: `${ORIGIN}/activities/${id}`, type: "Create", actor: by };
      const createdAt = systemClock().toISOString();
      const atomic = deps.store.atomic()
        .set(keys.activity(id), { id, actor: by, public: true, createdAt, document });
      placeFanOut(atomic, { activity: id, order: id, followersOf: [by] });
      await atomic.commit();
      await hosts.posts(HOSTS);
      return performance.now() - start;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await opened.dispose();
    },
  };
}

/** Fedify as it comes: its own keys, its queue in memory, an inbox for each follower. */
async function openFedify(hosts: Hosts) {
  const pairs = await Promise.all([
    generateCryptoKeyPair("RSASSA-PKCS1-v1_5"),
    generateCryptoKeyPair("Ed25519"),
  ]);
  const federation = createFederation<void>({
    kv: new MemoryKvStore(),
    queue: new InProcessMessageQueue(),
    origin: ORIGIN,
    allowPrivateAddress: true,
    manuallyStartQueue: true,
  });
  federation.setActorDispatcher(
    "/users/{identifier}",
    (context, identifier) => new Person({ id: context.getActorUri(identifier) }),
  )
    .setKeyPairsDispatcher(() => pairs);
  federation.setInboxListeners("/users/{identifier}/inbox", "/inbox");
  const stop = new AbortController();
  const running = federation.startQueue(undefined, { signal: stop.signal });
  const recipients = hosts.origins.flatMap((origin) =>
    Array.from({ length: EACH }, (_, number) => {
      const id = new URL(`${origin}/users/${number}`);
      const sharedInbox = new URL(`${origin}/inbox`);
      return { id, inboxId: new URL(`${id.href}/inbox`), endpoints: { sharedInbox } };
    })
  );
  return {
    async send() {
      await hosts.reset();
      const start = performance.now();
      const context = federation.createContext(new URL(ORIGIN), undefined);
      const id = new URL(`${ORIGIN}/notes/${newId()}`);
      const create = new Create({
        id: new URL("#create", id),
        actor: context.getActorUri("house"),
        object: new Note({ id, content: "<p>Merci !</p>" }),
      });
      await context.sendActivity({ identifier: "house" }, recipients, create);
      await hosts.posts(HOSTS * EACH);
      return performance.now() - start;
    },
    close() {
      stop.abort();
      running.catch(() => {});
    },
  };
}

async function withHosts<T>(use: (hosts: Hosts) => Promise<T>): Promise<T> {
  const script = new URL("./support/hosts.ts", import.meta.url).pathname;
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", script, String(HOSTS)],
    stdout: "piped",
  }).spawn();
  const lines = process.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = await lines.read();
  const { ports, control } = JSON.parse(value) as { ports: number[]; control: number };
  const ask = async (path: string) => {
    await (await fetch(`http://127.0.0.1:${control}${path}`)).text();
  };
  try {
    return await use({
      origins: ports.map((port) => `http://localhost:${port}`),
      reset: () => ask("/reset"),
      posts: (count) => ask(`/await?posts=${count}`),
    });
  } finally {
    process.kill("SIGKILL");
    await process.status;
    await lines.cancel();
  }
}
