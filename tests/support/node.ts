import { freePort, spawn } from "../../demo/walk/process.ts";

export { freePort };

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

/** How a node is started. */
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
  await running.ready();
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
      await running.ready();
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
