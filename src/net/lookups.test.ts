import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseConfig } from "../config.ts";
import type { Deps } from "../deps.ts";
import { createActor } from "../identity/actors.ts";
import { didDocument, didWeb } from "../identity/did.ts";
import { openKeyring } from "../identity/keyring.ts";
import { takeStatusPlace } from "../recognition/status_lists.ts";
import { keys } from "../store/keys.ts";
import { openMemory } from "../store/open.ts";
import type { NetPolicy } from "./addresses.ts";
import { LookupBudget } from "./lookup_budget.ts";
import { resolveDid } from "./resolve_did.ts";
import { fetchStatusList } from "./status_lists.ts";
import { newAuthority, serveHttp, serveHttps } from "./testing.ts";

let folder: string;
let now: Date;
let deps: Deps & { close(): Promise<void> };

async function openNode(): Promise<typeof deps> {
  const config = parseConfig({
    REQUAPASS_DATA: folder,
    REQUAPASS_ORIGIN: "http://localhost:8000",
    REQUAPASS_ALLOW_PRIVATE_ADDRESSES: "true",
  });
  const clock = () => now;
  const memory = await openMemory({ dataFolder: folder, clock });
  const keyring = await openKeyring({ keyFile: config.keyFile, store: memory.store });
  return { ...memory, config, clock, keyring };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "requapass-lookups-"));
  now = new Date("2026-11-24T10:00:00Z");
  deps = await openNode();
});

afterEach(async () => {
  await deps.close();
  await rm(folder, { recursive: true });
});

/** The look-ups of one verification. */
function lookupsOf(node: Deps, policy: NetPolicy = node.config) {
  const budget = new LookupBudget();
  return {
    resolveDid: (did: string) => resolveDid(node, did, policy, budget),
    fetchStatusList: (url: string) => fetchStatusList(node, url, policy, budget),
  };
}

/** A host whose answers a test sets; `undefined` breaks the connection off. */
async function host() {
  const answers = new Map<string, string>();
  const asked: string[] = [];
  const port = await serveHttp((request, response) => {
    asked.push(request.url!);
    const answer = answers.get(request.url!);
    if (answer === undefined) request.socket.destroy();
    else response.setHeader("content-type", "application/vc+ld+json").end(answer);
  });
  return { answers, asked, port, origin: `http://127.0.0.1:${port}` };
}

const association = {
  type: "Organization",
  name: "Comité des fêtes",
  visibility: "public",
} as const;
const listAt = (url: string, version = 1) =>
  JSON.stringify({
    id: url,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    version,
  });
const read = (list: { bytes: Uint8Array } | undefined) =>
  list && new TextDecoder().decode(list.bytes);

describe("the document of a did:web", () => {
  test("is read from its host", async () => {
    const { answers, port } = await host();
    const did = `did:web:127.0.0.1%3A${port}:actors:fair`;
    answers.set("/actors/fair/did.json", JSON.stringify({ id: did, assertionMethod: `${did}#z` }));
    expect(await lookupsOf(deps).resolveDid(did)).toMatchObject({ id: did });
  });

  test("is read over https where the host is not this machine's, its name proven", async () => {
    const authority = await newAuthority();
    const did = (port: number) => `did:web:fair.test%3A${port}`;
    const port: number = await serveHttps(
      await authority.certify("fair.test"),
      (_, response) => void response.end(JSON.stringify({ id: did(port) })),
    );
    const policy = {
      allowPrivateAddresses: true,
      resolve: () => Promise.resolve(["127.0.0.1"]),
    };
    expect(await lookupsOf(deps, { ...policy, ca: authority.ca }).resolveDid(did(port)))
      .toMatchObject({ id: did(port) });
    expect(await lookupsOf(deps, policy).resolveDid(did(port))).toBeUndefined();
  });

  test("of another, of nobody, or out of reach is not had", async () => {
    const { answers, port } = await host();
    const did = `did:web:127.0.0.1%3A${port}`;
    const { resolveDid } = lookupsOf(deps);
    expect(await resolveDid(did)).toBeUndefined();
    answers.set("/.well-known/did.json", JSON.stringify({ id: "did:web:example.org" }));
    expect(await resolveDid(did)).toBeUndefined();
    answers.set("/.well-known/did.json", "<html>");
    expect(await resolveDid(did)).toBeUndefined();
    expect(await resolveDid("did:web:169.254.169.254")).toBeUndefined();
    expect(await resolveDid("did:example:1")).toBeUndefined();
  });

  test("of this node's own actors needs no network", async () => {
    const actor = await createActor(deps, association);
    const { resolveDid } = lookupsOf(deps, { allowPrivateAddresses: false });
    expect(await resolveDid(didWeb(deps, actor.id))).toEqual(await didDocument(deps, actor));
    expect(await resolveDid(didWeb(deps, "nobody"))).toBeUndefined();
  });

  test("is not asked for without end", async () => {
    const { asked, port } = await host();
    const { resolveDid } = lookupsOf(deps);
    for (let actor = 0; actor < 30; actor++) {
      await resolveDid(`did:web:127.0.0.1%3A${port}:actors:${actor}`);
    }
    expect(asked).toHaveLength(20);
  });
});

describe("a status list", () => {
  test("of this node needs no network", async () => {
    const actor = await createActor(deps, association);
    const atomic = deps.store.atomic();
    const { list } = await takeStatusPlace(deps, atomic, actor.id, "credential");
    await atomic.commit();
    const { fetchStatusList } = lookupsOf(deps, { allowPrivateAddresses: false });
    const url = `http://localhost:8000/status/${list}`;
    const own = await fetchStatusList(url);
    expect(own).toMatchObject({ cached: false, fetchedAt: now });
    expect(JSON.parse(read(own)!)).toMatchObject({ id: url });
    expect(await fetchStatusList("http://localhost:8000/status/none")).toBeUndefined();
  });

  test("is read from its host, and its copy serves with its date when the host is gone", async () => {
    const { answers, origin } = await host();
    const url = `${origin}/status/1`;
    expect(await lookupsOf(deps).fetchStatusList(url)).toBeUndefined();

    answers.set("/status/1", listAt(url));
    const first = await lookupsOf(deps).fetchStatusList(url);
    expect(first).toMatchObject({ cached: false, fetchedAt: now });
    expect(read(first)).toBe(listAt(url));

    now = new Date("2026-11-25T10:00:00Z");
    answers.set("/status/1", listAt(url, 2));
    await lookupsOf(deps).fetchStatusList(url);

    now = new Date("2026-12-24T10:00:00Z");
    answers.delete("/status/1");
    await deps.close();
    deps = await openNode();
    const copy = await lookupsOf(deps).fetchStatusList(url);
    expect(copy).toMatchObject({ cached: true, fetchedAt: new Date("2026-11-25T10:00:00Z") });
    expect(read(copy)).toBe(listAt(url, 2));
  });

  test("is not replaced by what is no list of that address", async () => {
    const { answers, origin } = await host();
    const url = `${origin}/status/1`;
    answers.set("/status/1", listAt(url));
    await lookupsOf(deps).fetchStatusList(url);
    for (const other of ["<html>Back soon</html>", listAt(`${origin}/status/2`), "[]"]) {
      answers.set("/status/1", other);
      const list = await lookupsOf(deps).fetchStatusList(url);
      expect(list?.cached).toBe(true);
      expect(read(list)).toBe(listAt(url));
    }
  });

  test("keeps its copy from the sweep as long as it is kept, and no longer", async () => {
    const { answers, origin } = await host();
    const url = `${origin}/status/1`;
    const sweep = () => {
      now = new Date(now.getTime() + 60_000);
      return deps.blobs.sweep(async (blob) => {
        for await (const _ of deps.store.list({ prefix: keys.blobUses(blob) })) return true;
        return false;
      }, { graceMs: 1_000 });
    };
    // The same bytes twice, then others: only the first ones go.
    for (const version of [1, 1, 2]) {
      answers.set("/status/1", listAt(url, version));
      await lookupsOf(deps).fetchStatusList(url);
      expect(await sweep()).toBe(version - 1);
    }
    answers.clear();
    expect(read(await lookupsOf(deps).fetchStatusList(url))).toBe(listAt(url, 2));
  });

  test("makes room for others, the longest unread one first; a huge one is not kept", async () => {
    const { answers, origin } = await host();
    const url = (name: number) => `${origin}/status/${name}`;
    const fetchList = (name: number) => {
      now = new Date(now.getTime() + 1_000);
      return fetchStatusList(deps, url(name), deps.config, new LookupBudget(), {
        lists: 2,
        bytesEach: 200,
      });
    };
    for (const name of [1, 2]) answers.set(`/status/${name}`, listAt(url(name)));
    answers.set("/status/3", listAt(url(3)));
    answers.set("/status/4", listAt(url(4)).padEnd(201));
    for (const name of [1, 2, 1, 3, 4]) expect(await fetchList(name)).toBeDefined();
    answers.clear();
    const kept = [];
    for (const name of [1, 2, 3, 4]) if (await fetchList(name)) kept.push(name);
    expect(kept).toEqual([1, 3]);
    expect(await deps.store.count(keys.foreignStatusListCount())).toBe(2n);
  });
});
