/** One node: opens its memory and its keyring, serves, and stops in good order. */
import { systemClock } from "./clock.ts";
import { type Config, isLoopbackOrigin, parseConfig } from "./config.ts";
import { openKeyring } from "./identity/keyring.ts";
import { log, setLogLevel } from "./log.ts";
import { createNode } from "./node.ts";
import { openMemory } from "./store/open.ts";

async function serve(config: Config): Promise<void> {
  const memory = await openMemory({ dataFolder: config.dataFolder, clock: systemClock });
  const keyring = await openKeyring({ keyFile: config.keyFile, store: memory.store });
  const node = createNode({ ...memory, keyring, config, clock: systemClock });
  const server = Deno.serve(
    {
      port: config.port,
      hostname: isLoopbackOrigin(config.origin) ? "127.0.0.1" : "0.0.0.0",
      onListen: () => log.info("The node serves {origin} on port {port}.", { ...config }),
    },
    node.fetch,
  );
  node.start();

  const stop = async () => {
    await server.shutdown();
    await node.stop();
    await memory.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => stop().then(() => Deno.exit(0)));
  }
  await server.finished;
}

/** A start that cannot be is told in a sentence, not in a stack. */
function explain(error: unknown, port: string): string | undefined {
  if (error instanceof Deno.errors.AddrInUse) {
    return `The port ${port} is taken by another program. Stop it, or choose another one with REQUAPASS_PORT.`;
  }
  const told = ["ConfigError", "DataInUseError", "SchemaVersionError", "KeyFileError"];
  return error instanceof Error && told.includes(error.name) ? error.message : undefined;
}

try {
  const config = parseConfig(Deno.env.toObject());
  setLogLevel(config.logLevel);
  await serve(config);
} catch (error) {
  const sentence = explain(error, Deno.env.get("REQUAPASS_PORT") || "8000");
  if (!sentence) throw error;
  console.error(sentence);
  Deno.exit(1);
}
