import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDeps, setUp, type TestDeps } from "../../tests/support/deps.ts";
import { findAccountByLogin, listAccounts } from "./accounts.ts";
import { findActor, listActors } from "./actors.ts";
import { activityKeys } from "./keys.ts";
import { findNode, isSetupKey, renewSetupKey, type SetUp, setUpNode } from "./setup.ts";

let deps: TestDeps;
beforeEach(async () => {
  deps = await openDeps();
});
afterEach(() => deps.dispose());

const caller = "192.0.2.7";
const answers = (key: string, change: Partial<SetUp> = {}): SetUp => ({
  key,
  caller,
  kind: "association",
  name: "L’Amicale des Géants",
  summary: "",
  languages: ["fr"],
  administrator: { name: "Odile", password: "une grande braderie", language: "fr" },
  ...change,
});

describe("the set-up key", () => {
  test("opens the set-up, and is kept as a hash only", async () => {
    const key = await renewSetupKey(deps) as string;
    expect(await isSetupKey(deps, key, caller)).toBe(true);
    expect(await isSetupKey(deps, `${key}a`, caller)).toBe(false);
    expect(await isSetupKey(deps, "", caller)).toBe(false);
    for await (const entry of deps.store.list({ prefix: [] })) {
      expect(JSON.stringify(entry)).not.toContain(key);
    }
  });

  test("of an earlier start is replaced by the one printed last", async () => {
    const first = await renewSetupKey(deps) as string;
    deps = await deps.restart();
    const second = await renewSetupKey(deps) as string;
    expect(await isSetupKey(deps, first, caller)).toBe(false);
    expect(await isSetupKey(deps, second, caller)).toBe(true);
  });

  test("is not guessed: after twenty tries one has to wait", async () => {
    await renewSetupKey(deps);
    for (let n = 0; n < 20; n++) await isSetupKey(deps, `guess${n}`, caller);
    await expect(isSetupKey(deps, "guess", caller)).rejects.toMatchObject({
      name: "RateLimitError",
    });
  });

  test("wrong sets nothing up", async () => {
    await renewSetupKey(deps);
    await expect(setUpNode(deps, answers("wrong"))).rejects.toMatchObject({
      code: "setup-key-wrong",
    });
    expect(await findNode(deps)).toBeNull();
    expect(await listActors(deps)).toEqual([]);
  });
});

describe("the set-up", () => {
  test("brings to life the association, the node itself and the first administrator, with keys", async () => {
    const key = await renewSetupKey(deps) as string;
    const { organisation, settings, account } = await setUpNode(deps, answers(key));
    deps = await deps.restart();
    expect(await findNode(deps)).toEqual({ settings, organisation });
    const actors = await listActors(deps);
    expect(actors.map((actor) => `${actor.type} ${actor.handle} ${actor.visibility}`).sort())
      .toEqual([
        "Application node public",
        "Organization amicale-des-geants public",
        "Person odile private",
      ]);
    for (const actor of actors) expect(await activityKeys(deps, actor.id)).toHaveLength(3);
    expect(account.roles).toEqual(["member", "facilitator", "issuer", "administrator"]);
    expect((await findAccountByLogin(deps, "odile"))?.id).toBe(account.id);
  });

  test("of a collective makes a Group", async () => {
    const key = await renewSetupKey(deps) as string;
    const { organisation } = await setUpNode(deps, answers(key, { kind: "collective" }));
    expect(organisation).toMatchObject({ type: "Group", kind: "collective" });
  });

  test("where association and administrator have the same name gives each a handle", async () => {
    const key = await renewSetupKey(deps) as string;
    await setUpNode(deps, answers(key, { name: "Odile" }));
    expect((await listActors(deps)).map((actor) => actor.handle).sort())
      .toEqual(["node", "odile", "odile-2"]);
  });

  test("of an association called Node works too", async () => {
    const key = await renewSetupKey(deps) as string;
    const { organisation } = await setUpNode(deps, answers(key, { name: "Node" }));
    expect(organisation.handle).toBe("node-2");
  });

  test("happens once, when two people confirm at the same moment", async () => {
    const key = await renewSetupKey(deps) as string;
    const asked = await Promise.allSettled(
      ["Odile", "Karim"].map((name) =>
        setUpNode(deps, {
          ...answers(key),
          administrator: { name, password: "une grande braderie", language: "fr" },
        })
      ),
    );
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(asked.find((one) => one.status === "rejected")).toMatchObject({
      reason: { code: "setup-done" },
    });
    expect(await listAccounts(deps)).toHaveLength(1);
    expect(await listActors(deps)).toHaveLength(3);
  });

  test("is refused a second time, and prints no further key", async () => {
    await setUp(deps);
    expect(await renewSetupKey(deps)).toBeNull();
    await expect(setUpNode(deps, answers("any"))).rejects.toMatchObject({ code: "setup-done" });
  });

  test("with an answer that does not fit leaves nothing, and the link still works", async () => {
    const key = await renewSetupKey(deps) as string;
    const administrator = { name: "Odile", password: "court", language: "fr" } as const;
    await expect(setUpNode(deps, answers(key, { administrator }))).rejects.toMatchObject({
      field: "password",
    });
    await expect(setUpNode(deps, answers(key, { name: "" }))).rejects.toMatchObject({
      field: "name",
    });
    expect(await listActors(deps)).toEqual([]);
    await setUpNode(deps, answers(key));
  });
});

describe("a node killed while it is set up", () => {
  test.each([0, 60, 250, 700])("after %i ms is whole or untouched", async (delay) => {
    const folder = deps.config.dataFolder;
    await deps.restart().then((opened) => opened.close());
    const child = new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "-A",
        new URL("../../tests/support/set_up_process.ts", import.meta.url).pathname,
      ],
      env: { REQUAPASS_DATA: folder },
      stdout: "piped",
    }).spawn();
    const reader = child.stdout.getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, delay));
    killIfAlive(child);
    await reader.cancel();
    await child.status;

    deps = await openDeps({ env: { REQUAPASS_DATA: folder } });
    const node = await findNode(deps);
    if (!node) {
      expect(await listActors(deps)).toEqual([]);
      expect(await listAccounts(deps)).toEqual([]);
      await setUp(deps);
    } else {
      expect(await listActors(deps)).toHaveLength(3);
      expect((await findActor(deps, node.settings.application)).type).toBe("Application");
      expect(await findAccountByLogin(deps, "odile@example.org")).not.toBeNull();
    }
  });
});

/** A fast machine may have set the node up, and ended, before the delay was over. */
function killIfAlive(child: Deno.ChildProcess): void {
  try {
    child.kill("SIGKILL");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
