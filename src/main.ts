/** One node: opens its memory and its keyring, serves, and stops in good order. */
import { setTimeout as delay } from "node:timers/promises";
import { publishFrameworkAchievements } from "./achievements/store.ts";
import { systemClock } from "./clock.ts";
import { type Config, isLoopbackOrigin, parseConfig } from "./config.ts";
import type { Deps } from "./deps.ts";
import { openKeyring } from "./identity/keyring.ts";
import { findNode, renewSetupKey } from "./identity/setup.ts";
import { log, setLogLevel } from "./log.ts";
import { createNode } from "./node.ts";
import { openMemory } from "./store/open.ts";

/** How long a stop waits for the answers under way, in milliseconds. */
const FAREWELL_MS = 3000;

async function serve(config: Config): Promise<void> {
  const memory = await openMemory({ dataFolder: config.dataFolder, clock: systemClock });
  const keyring = await openKeyring({ keyFile: config.keyFile, store: memory.store });
  const deps = { ...memory, keyring, config, clock: systemClock };
  const node = createNode(deps);
  const setupKey = await takeUp(deps);
  const server = Deno.serve(
    {
      port: config.port,
      hostname: isLoopbackOrigin(config.origin) ? "127.0.0.1" : "0.0.0.0",
      // Where no web server in front does it: a page goes to a telephone at a quarter of its size.
      automaticCompression: true,
      onListen() {
        log.info("The node serves {origin} on port {port}.", { ...config });
        if (setupKey) console.log(setupInvitation(config.origin, setupKey));
      },
    },
    node.fetch,
  );
  node.start();

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    node.hangUp();
    // Who takes for ever to send or to read does not keep the node from stopping.
    await Promise.race([server.shutdown(), delay(FAREWELL_MS)]);
    await node.stop();
    await memory.close();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // A terminal's Ctrl-C comes twice: to this process, and again through the launcher.
    Deno.addSignalListener(signal, () => {
      stopping ??= stop().then(() => Deno.exit(0));
    });
  }
  await server.finished;
}

/**
 * Makes whole what a kill may have interrupted after the set-up. Before it, makes the key of the
 * link that the terminal shows: another one at each start, so that a link seen over a shoulder ends.
 */
async function takeUp(deps: Deps): Promise<string | null> {
  const known = await findNode(deps);
  if (known) await publishFrameworkAchievements(deps, known.organisation.id);
  return await renewSetupKey(deps);
}

function setupInvitation(origin: string, key: string): string {
  return `\nThis site has no association yet. To set it up, open this link in a browser:\n\n` +
    `    ${origin}/setup?key=${key}\n`;
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
