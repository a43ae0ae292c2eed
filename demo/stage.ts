import { join } from "node:path";
import type { Troupe } from "./cast.ts";
import { type NodeProcess, spawn } from "./walk/process.ts";

/** Tells in a sentence what keeps the demo from going on. */
export class DemoError extends Error {
  override readonly name = "DemoError";
}

/** Starts a node of the demo, in a folder of its own, with a log beside it. */
export function startTroupe(troupe: Troupe, folder: string, origin: string): NodeProcess {
  const log = Deno.openSync(join(folder, `${troupe.slug}.log`), { append: true, create: true });
  const encoder = new TextEncoder();
  return spawn({
    REQUAPASS_ORIGIN: origin,
    REQUAPASS_PORT: new URL(origin).port,
    REQUAPASS_DATA: join(folder, troupe.slug),
    REQUAPASS_LANGUAGES: troupe.languages.join(","),
    REQUAPASS_ALLOW_PRIVATE_ADDRESSES: "true",
  }, (text) => log.writeSync(encoder.encode(text)));
}

/** The first free ports from one on. @throws {DemoError} when there are not enough */
export function freePorts(from: number, count: number): number[] {
  const ports: number[] = [];
  for (let port = from; port <= 65535 && ports.length < count; port++) {
    if (isFree(port)) ports.push(port);
  }
  if (ports.length < count) {
    throw new DemoError(
      `There are not ${count} free ports from ${from} on. Choose a lower number.`,
    );
  }
  return ports;
}

/** @throws {DemoError} when another program has the port of a node that cannot move. */
export function requireFree(origins: readonly string[]): void {
  for (const origin of origins) {
    const { port } = new URL(origin);
    if (isFree(Number(port))) continue;
    throw new DemoError(
      `The port ${port} is taken by another program, perhaps by this demo in another window. ` +
        "Stop it, or start over on other ports with --fresh.",
    );
  }
}

function isFree(port: number): boolean {
  try {
    Deno.listen({ hostname: "127.0.0.1", port }).close();
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse || error instanceof Deno.errors.PermissionDenied) {
      return false;
    }
    throw error;
  }
}
