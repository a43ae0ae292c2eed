import { afterAll, beforeAll, expect, test } from "vitest";
import { logIn } from "../support/login.ts";
import { type RunningNode, startNode } from "../support/node.ts";
import { setUpNode } from "../support/setup.ts";
import { Terminal } from "../support/terminal.ts";
import { mainOf, Visitor } from "../support/visitor.ts";

let node: RunningNode;
beforeAll(async () => {
  node = await startNode();
  await setUpNode(node, { administrator: { name: "Nadia Lefebvre" } });
});
afterAll(() => node.dispose());

/** Gives the command on the node's machine. */
async function ask(login: string): Promise<{ code: number; printed: string }> {
  const terminal = new Terminal(["task", "password", login], {
    REQUAPASS_ORIGIN: node.origin,
    REQUAPASS_DATA: node.dataFolder,
  });
  return { code: await terminal.ended(), printed: terminal.printed };
}

test("an administrator alone, without mail, gets back in by who runs the machine, and reads so", async () => {
  const early = await ask("nadia-lefebvre");
  expect(early.code).toBe(1);
  expect(early.printed).toContain("Stop it first");

  await node.stop();
  const unknown = await ask("nadja");
  expect(unknown.code).toBe(1);
  expect(unknown.printed).toContain("Administrators: nadia-lefebvre.");
  const { code, printed } = await ask("nadia-lefebvre");
  expect(code).toBe(0);
  await node.restart();

  const path = /\/recover\/[a-z2-7]+/.exec(printed)![0];
  const nadia = new Visitor(node.origin);
  const password = "une toute nouvelle petite phrase";
  const inside = await nadia.submit(await nadia.get(path), "#new-password", { password });
  expect(mainOf(inside)).toContain("la personne qui gère la machine du site");
  expect((await nadia.get("/admin")).path).toBe("/admin");
  expect((await new Visitor(node.origin).get(path)).status).toBe(404);
  const again = await logIn(new Visitor(node.origin), { login: "nadia-lefebvre", password });
  expect(again.path).toBe("/parcours");
});

test("a folder where nothing lies is named, and nothing is made there", async () => {
  const folder = `${node.dataFolder}-elsewhere`;
  const terminal = new Terminal(["task", "password", "nadia-lefebvre"], { REQUAPASS_DATA: folder });
  expect(await terminal.ended()).toBe(1);
  expect(terminal.printed).toContain(`There is no ${folder}`);
  await expect(Deno.stat(folder)).rejects.toThrow();
});
