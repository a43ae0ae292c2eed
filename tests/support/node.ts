import { join } from "node:path";
import { permissionsFor } from "../../src/launch.ts";
import { parseConfig } from "../../src/config.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** A real node in a process of its own, with the very permissions `deno task start` gives it. */
export interface RunningNode {
  readonly origin: string;
  readonly dataFolder: string;
  /** What it printed so far. */
  output(): string;
  /** The link it printed at its first start. */
  setupLink(): string;
  /** Stops in good order. */
  stop(): Promise<void>;
  /** kill -9: what a power cut or an impatient host does. */
  kill(): Promise<void>;
  /** Starts again on the same data and port. */
  restart(): Promise<void>;
  /** Stops and removes its data. */
  dispose(): Promise<void>;
}

/** A port that was free a moment ago. */
export function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  return port;
}

export interface NodeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly dataFolder?: string;
}

/** Starts a node on a free port and its own data folder, and waits until it serves. */
export async function startNode(options: NodeOptions = {}): Promise<RunningNode> {
  const port = freePort();
  const origin = `http://localhost:${port}`;
  const dataFolder = options.dataFolder ?? await Deno.makeTempDir({ prefix: "requapass-node-" });
  const env = {
    REQUAPASS_ORIGIN: origin,
    REQUAPASS_PORT: String(port),
    REQUAPASS_DATA: dataFolder,
    REQUAPASS_ALLOW_PRIVATE_ADDRESSES: "true",
    ...options.env,
  };
  let running = spawn(env);
  await running.ready(origin);
  return {
    origin,
    dataFolder,
    output: () => running.output(),
    setupLink() {
      const link = running.output().match(/https?:\/\/\S+\/setup\?key=\S+/)?.[0];
      if (!link) throw new Error(`The node printed no set-up link:\n${running.output()}`);
      return link;
    },
    stop: () => running.end("SIGTERM"),
    kill: () => running.end("SIGKILL"),
    async restart() {
      running = spawn(env);
      await running.ready(origin);
    },
    async dispose() {
      await running.end("SIGKILL");
      await Deno.remove(dataFolder, { recursive: true });
    },
  };
}

/** Runs a node that is expected not to start. @returns its exit code and what it printed */
export async function startAndFail(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  const running = spawn(env);
  const code = await running.ended;
  return { code, output: running.output() };
}

function spawn(env: Readonly<Record<string, string>>) {
  const inherited = Deno.env.toObject();
  for (const name of Object.keys(inherited)) {
    if (name.startsWith("REQUAPASS_")) delete inherited[name];
  }
  const full = { ...inherited, ...env, NO_COLOR: "1" };
  const process = new Deno.Command(Deno.execPath(), {
    args: ["run", ...permissionsFor(parseConfigOrDefault(env)), join(ROOT, "src", "main.ts")],
    cwd: ROOT,
    env: full,
    clearEnv: true,
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const printed: string[] = [];
  const drained = Promise.all([collect(process.stdout, printed), collect(process.stderr, printed)]);
  let over = false;
  const ended = process.status.then(async ({ code }) => {
    await drained;
    over = true;
    return code;
  });
  return {
    ended,
    output: () => printed.join(""),
    async ready(origin: string) {
      const address = origin.replace("localhost", "127.0.0.1");
      while (!over) {
        const answer = await fetch(`${address}/healthz`).catch(() => undefined);
        await answer?.body?.cancel();
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`The node ended before it served:\n${printed.join("")}`);
    },
    async end(signal: Deno.Signal) {
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

async function collect(stream: ReadableStream<Uint8Array>, into: string[]): Promise<void> {
  const decoder = new TextDecoder();
  for await (const bytes of stream) into.push(decoder.decode(bytes, { stream: true }));
}
