import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { systemClock } from "../clock.ts";
import { rows, SCHEMA_VERSION } from "./deno_kv/layout.ts";
import { DataInUseError, SchemaVersionError } from "./errors.ts";
import { openMemory } from "./open.ts";

const PROGRAM = new URL("./testing/burst.ts", import.meta.url).pathname;
const ROOT = new URL("../../", import.meta.url).pathname;

let dataFolder: string;
const children = new Set<Deno.ChildProcess>();
beforeEach(async () => {
  dataFolder = await Deno.makeTempDir({ prefix: "requapass-process-" });
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Deno.remove(dataFolder, { recursive: true });
});

/** Starts the program with the rights of a node: its data folder, nothing else. */
function start(total: number) {
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      `--allow-read=${dataFolder}`,
      `--allow-write=${dataFolder}`,
      PROGRAM,
      dataFolder,
      `${total}`,
    ],
    cwd: ROOT,
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  children.add(child);
  child.status.then(() => children.delete(child));
  const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  return {
    async hears(text: string) {
      while (!heard.includes(text)) {
        const { value, done } = await lines.read();
        if (done) throw new Error(`It ended before saying "${text}": ${heard}`);
        heard += value;
      }
    },
    async kill() {
      child.kill("SIGKILL");
      await child.status;
      await lines.cancel();
    },
    async end() {
      await lines.cancel();
      return (await child.status).code;
    },
  };
}

const open = () => openMemory({ dataFolder, clock: systemClock });

test("kill -9 in the middle of a burst: every message takes effect, and once", async () => {
  const total = 1_000;
  for (let i = 0; i < 3; i++) {
    const node = start(total);
    await node.hears("a hundred more");
    await node.kill();
  }
  const last = start(total);
  await last.hears("done");
  expect(await last.end()).toBe(0);

  const { store, queue, close } = await open();
  const effects = await Promise.all(
    Array.from({ length: total }, (_, i) => store.count(["effect", i + 1])),
  );
  expect(effects.filter((times) => times !== 1n)).toEqual([]);
  expect(await store.count(["effects"])).toBe(BigInt(total));
  expect(await queue.depth("burst")).toBe(0);
  await close();
});

test("a second node on the same data is refused in a sentence, and let in after kill -9", async () => {
  const node = start(Infinity);
  await node.hears("open");
  await expect(open()).rejects.toThrow(DataInUseError);
  await expect(open()).rejects.toThrow(
    `Another node is already running on the data in ${dataFolder}. Stop it first, or give this one its own folder with REQUAPASS_DATA.`,
  );
  await node.kill();
  await (await open()).close();
});

test("data of a newer version is refused in a sentence, and left as it was", async () => {
  const setVersion = async (version: number) => {
    using kv = await Deno.openKv(`${dataFolder}/node.kv`);
    await kv.set(rows.schema, version);
  };
  await (await open()).close();
  await setVersion(SCHEMA_VERSION + 1);
  await expect(open()).rejects.toThrow(SchemaVersionError);
  await expect(open()).rejects.toThrow(/newer version \(layout 2; this program knows 1\)/);
  await setVersion(SCHEMA_VERSION);
  await (await open()).close();
});

test("a backup that holds the file longer than Deno KV waits makes no commit fail", async () => {
  const { store, close } = await open();
  const backup = new DatabaseSync(`${dataFolder}/node.kv`);
  backup.exec("BEGIN IMMEDIATE");
  // Deno KV itself waits five seconds, then throws.
  const letGo = new Promise((resolve) => setTimeout(resolve, 6_000))
    .then(() => backup.exec("ROLLBACK"));
  expect((await store.atomic().add(["commits"], 1n).commit()).ok).toBe(true);
  await letGo;
  backup.close();
  expect(await store.count(["commits"])).toBe(1n);
  await close();
});
