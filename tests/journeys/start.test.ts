import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, type RunningNode, startAndFail, startNode } from "../support/node.ts";
import { setUpNode } from "../support/setup.ts";
import { Terminal } from "../support/terminal.ts";

let node: RunningNode;
beforeAll(async () => {
  node = await startNode();
  await setUpNode(node, { name: "Les Géants" });
});
afterAll(() => node.dispose());

const settings = (change: Record<string, string>) => ({
  REQUAPASS_DATA: node.dataFolder,
  REQUAPASS_PORT: String(freePort()),
  ...change,
});

test("a wrong setting stops the start with one sentence", async () => {
  const { code, output } = await startAndFail(settings({ REQUAPASS_LOG_LEVEL: "loud" }));
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    'The setting REQUAPASS_LOG_LEVEL is "loud", which cannot be used. It accepts debug, info, warning or error.',
  );
});

test("a second node on the same data does not start, and the first goes on", async () => {
  const { code, output } = await startAndFail(settings({}));
  expect(code).toBe(1);
  expect(output).toContain("Another node is already running on the data in");
  const answer = await fetch(`${node.origin}/healthz`);
  expect([answer.status, await answer.text()]).toEqual([200, "ok"]);
});

test("a lost key file stops the start with the file and the remedy, and no other key is made", async () => {
  await node.stop();
  const keyFile = join(node.dataFolder, "wrapping.key");
  const key = await Deno.readFile(keyFile);
  await Deno.remove(keyFile);
  const { code, output } = await startAndFail(settings({}));
  expect(code).toBe(1);
  expect(output).toContain(`The key file ${keyFile} is missing`);
  expect(output).toContain("recovery sheet");
  await expect(Deno.stat(keyFile)).rejects.toThrow();
  await Deno.writeFile(keyFile, key, { mode: 0o600 });
  await node.restart();
  expect((await fetch(`${node.origin}/healthz`)).status).toBe(200);
});

test("the README's one command starts a node, which Ctrl-C stops without a word of error", async () => {
  const port = String(freePort());
  const dataFolder = await Deno.makeTempDir({ prefix: "requapass-start-" });
  const terminal = new Terminal(["task", "start"], {
    REQUAPASS_ORIGIN: `http://localhost:${port}`,
    REQUAPASS_PORT: port,
    REQUAPASS_DATA: dataFolder,
  });
  try {
    await terminal.says("/setup?key=");
    const link = terminal.printed.match(/http:\S+\/setup\?key=\S+/)![0];
    const page = await fetch(link.replace("localhost", "127.0.0.1"));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<form");
  } finally {
    await terminal.stop();
    await Deno.remove(dataFolder, { recursive: true });
  }
  expect(terminal.printed).not.toMatch(/error/i);
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
});
