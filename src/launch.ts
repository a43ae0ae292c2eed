/**
 * Starts a node with exactly the permissions its settings call for: the network, its own code's
 * packages, its data folder, its key file. Whatever the node is tricked into, it reads and writes
 * nothing else.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, ConfigError, parseConfig, wrong } from "./config.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A smaller young generation, and an old one that is swept when it has grown by a third: a node takes
 * some sixty MiB less when it is busy, and serves as many pages (`deno task bench memory`).
 */
const HEAP = "--v8-flags=--max-semi-space-size=4,--heap-growing-percent=30";

/**
 * Memory a node is done with goes back to the system. The libraries of pictures and of passwords
 * (mimalloc) and the C library keep what they held at their peak otherwise: after an hour of traffic a
 * node took sixty MiB more (`deno task bench memory_hour`).
 */
const GIVEN_BACK: Readonly<Record<string, string>> = {
  MIMALLOC_PURGE_DELAY: "0",
  MALLOC_MMAP_THRESHOLD_: "1048576",
  MALLOC_TRIM_THRESHOLD_: "1048576",
};

/** The variables a node runs with: those given, and how its memory is given back where they do not say. */
export function nodeEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  return { ...GIVEN_BACK, ...env };
}

/** How Deno runs a node with these settings: its flags, the permissions among them, and its code. */
export function nodeArguments(config: Config): string[] {
  return ["run", HEAP, ...permissionsFor(config), join(ROOT, "src", "main.ts")];
}

function permissionsFor(config: Config): string[] {
  const packages = join(ROOT, "node_modules");
  const own = ["static", "src", "docs"].map((folder) => join(ROOT, folder));
  const reads = [packages, ...own, config.dataFolder];
  const writes = [config.dataFolder];
  return [
    "--no-prompt",
    "--allow-net",
    // A native package (argon2) reads variables whose names it makes up as it goes.
    "--allow-env",
    `--allow-read=${[...reads, config.keyFile].join(",")}`,
    `--allow-write=${[...writes, config.keyFile].join(",")}`,
    `--allow-ffi=${packages}`,
    "--allow-sys=cpus,networkInterfaces,hostname",
  ];
}

/** Makes the data folder. @throws {ConfigError} where it or the key file cannot lie where they should */
async function prepareFolders({ dataFolder, keyFile }: Config): Promise<void> {
  await Deno.mkdir(dataFolder, { recursive: true, mode: 0o700 }).catch(() => {
    throw wrong("REQUAPASS_DATA", dataFolder);
  });
  const folder = await Deno.stat(dirname(keyFile)).catch(() => undefined);
  if (!folder?.isDirectory) throw wrong("REQUAPASS_KEY_FILE", keyFile);
}

/** Runs the node until it ends or this process is told to. @returns its exit code */
export async function launch(env: Record<string, string>): Promise<number> {
  const config = parseConfig(env);
  await prepareFolders(config);
  const node = new Deno.Command(Deno.execPath(), {
    args: nodeArguments(config),
    cwd: ROOT,
    env: nodeEnvironment({
      ...env,
      REQUAPASS_DATA: config.dataFolder,
      REQUAPASS_KEY_FILE: config.keyFile,
    }),
  }).spawn();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => stop(node, signal));
  }
  return (await node.status).code;
}

function stop(node: Deno.ChildProcess, signal: Deno.Signal): void {
  try {
    node.kill(signal);
  } catch {
    // It has ended by itself: a terminal's Ctrl-C reaches both processes.
  }
}

if (import.meta.main) {
  try {
    Deno.exit(await launch(Deno.env.toObject()));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    Deno.exit(1);
  }
}
