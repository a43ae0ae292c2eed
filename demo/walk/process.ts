import { parseConfig } from "../../src/config.ts";
import { nodeArguments, nodeEnvironment } from "../../src/launch.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** A node in a process of its own, with the very permissions `deno task start` gives it. */
export interface NodeProcess {
  readonly origin: string;
  readonly pid: number;
  /** Its exit code, once it ended. */
  readonly ended: Promise<number>;
  /** What it printed so far. */
  output(): string;
  /** Waits until it serves. @throws when it ends before */
  ready(): Promise<void>;
  /** Sends a signal and waits until it ended. */
  end(signal: Deno.Signal): Promise<void>;
}

/** Tests run in several workers at once, which vitest numbers: each has ports of its own. */
const WORKER = Number(Deno.env.get("VITEST_POOL_ID") ?? 0) % 3;
const PORTS_EACH = 4000;
const given = new Set<number>();

/**
 * A port that is free and was given to nobody else here, whose node may just be stopped. It lies below
 * those that systems give to connections by themselves.
 */
export function freePort(): number {
  while (true) {
    const port = 20_000 + WORKER * PORTS_EACH + Math.floor(Math.random() * PORTS_EACH);
    if (given.has(port)) continue;
    try {
      Deno.listen({ hostname: "127.0.0.1", port }).close();
      given.add(port);
      return port;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
}

/**
 * Starts a node.
 * @param env its settings, `REQUAPASS_ORIGIN` among them; those of this process do not reach it
 * @param heard told what it prints
 */
export function spawn(
  env: Readonly<Record<string, string>>,
  heard: (text: string) => void = () => {},
): NodeProcess {
  const inherited = Deno.env.toObject();
  for (const name of Object.keys(inherited)) {
    if (name.startsWith("REQUAPASS_")) delete inherited[name];
  }
  const process = new Deno.Command(Deno.execPath(), {
    args: nodeArguments(parseConfigOrDefault(env)),
    cwd: ROOT,
    env: nodeEnvironment({ ...inherited, ...env, NO_COLOR: "1" }),
    clearEnv: true,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const printed: string[] = [];
  const keep = (text: string) => {
    printed.push(text);
    heard(text);
  };
  const drained = Promise.all([collect(process.stdout, keep), collect(process.stderr, keep)]);
  let over = false;
  const ended = process.status.then(async ({ code }) => {
    await drained;
    over = true;
    return code;
  });
  const origin = env.REQUAPASS_ORIGIN ?? "";
  return {
    origin,
    pid: process.pid,
    ended,
    output: () => printed.join(""),
    async ready() {
      const address = origin.replace("localhost", "127.0.0.1");
      while (!over) {
        const answer = await fetch(`${address}/healthz`).catch(() => undefined);
        await answer?.body?.cancel();
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`The node ended before it served:\n${printed.join("")}`);
    },
    async end(signal) {
      if (!over) {
        try {
          process.kill(signal);
        } catch {
          // It ended between the look and the signal.
        }
      }
      await ended;
    },
  };
}

/** Permissions follow the settings; wrong settings are for the node itself to refuse. */
function parseConfigOrDefault(env: Readonly<Record<string, string>>) {
  try {
    return parseConfig(env);
  } catch {
    return parseConfig({ REQUAPASS_DATA: env.REQUAPASS_DATA ?? "" });
  }
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  keep: (text: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  for await (const bytes of stream) keep(decoder.decode(bytes, { stream: true }));
}
