import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, type RunningNode, startAndFail, startNode } from "../support/node.ts";
import { setUpNode } from "../support/setup.ts";

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
