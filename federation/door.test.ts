import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isActor, lookupObject, Organization, Person } from "@fedify/vocab";
import { verifyAsync } from "@noble/ed25519";
import canonicalize from "canonicalize";
import { createHash } from "node:crypto";
import { base58btc } from "multiformats/bases/base58";
import { after, openSetUp, START, type TestDeps } from "../tests/support/deps.ts";
import { freePort } from "../tests/support/node.ts";
import type { Deps } from "../src/deps.ts";
import { decodeMultikey } from "../src/credentials/multikey.ts";
import { createMember } from "../src/identity/accounts.ts";
import { findActor, updateActor } from "../src/identity/actors.ts";
import { credentialSigner, didOf } from "../src/identity/did.ts";
import { rotateKey } from "../src/identity/keys.ts";
import type { Account, Actor } from "../src/identity/types.ts";
import { createFederationDoor } from "./door.ts";
import { documentLoader } from "./loader.ts";
import { signingKey } from "./signing.ts";

let deps: TestDeps;
let server: Deno.HttpServer;
let association: Actor;
let odile: Account;

const AS2 = { Accept: "application/activity+json" };

const port = freePort();
const origin = `http://localhost:${port}`;

beforeEach(async () => {
  const copy = await openSetUp({ origin });
  deps = copy.deps;
  association = copy.node.organisation;
  odile = copy.node.administrator;
  serve(deps);
});
afterEach(async () => {
  await server.shutdown();
  await deps.dispose();
});

function serve(deps: Deps): void {
  const door = createFederationDoor(deps);
  server = Deno.serve(
    { port, hostname: "127.0.0.1", onListen() {} },
    (request) =>
      door.fetch(
        request,
        () => new Response("<h1>La page</h1>", { headers: { "Content-Type": "text/html" } }),
      ),
  );
}

const get = (path: string, headers: Record<string, string> = AS2) =>
  fetch(new URL(path, origin), { headers });
const path = (id: string) => `/actors/${id}`;

/** Reads an actor as another node does: over HTTP, through the guarded fetch. */
async function readActor(id: string) {
  const object = await lookupObject(`${origin}/actors/${id}`, {
    documentLoader: documentLoader(deps),
    contextLoader: documentLoader(deps),
  });
  return object && isActor(object) ? object : null;
}

describe("an association, as another node reads it", () => {
  test("says who it is and carries its keys under their own names", async () => {
    const actor = await readActor(association.id);
    expect(actor).toBeInstanceOf(Organization);
    expect(actor!.id?.href).toBe(`${origin}/actors/${association.id}`);
    expect(actor!.preferredUsername).toBe("maison-des-associations-de-tourcoing");
    expect(String(actor!.name)).toBe("Maison des Associations de Tourcoing");
    expect(actor!.aliasIds.map(String)).toEqual([await didOf(deps, association)]);

    const published = [
      ...await Array.fromAsync(actor!.getPublicKeys()),
      ...await Array.fromAsync(actor!.getAssertionMethods()),
    ];
    const words = new TextEncoder().encode("une nouvelle");
    for (const algorithm of ["RSA", "Ed25519"] as const) {
      const { keyId, privateKey } = await signingKey(deps, association.id, algorithm);
      const { publicKey } = published.find((key) => key.id?.href === keyId)!;
      const { name } = privateKey.algorithm;
      const signature = await crypto.subtle.sign(name, privateKey, words);
      expect(await crypto.subtle.verify(name, publicKey!, signature, words)).toBe(true);
    }
    const credential = (await credentialSigner(deps, association.id)).id.split("#")[1];
    expect(published.map((key) => key.id?.href)).toContain(
      `${origin}/actors/${association.id}#${credential}`,
    );
  });

  test("shows its assertion methods to JSON-LD processors, and no private thing", async () => {
    const document = await (await get(path(association.id))).json();
    expect(document["@context"]).toContain("https://www.w3.org/ns/did/v1");
    expect(document.inbox).toBe(`${origin}/actors/${association.id}/inbox`);
    expect(document.summary).toBe("<p>Nous accompagnons 300 associations.</p>");
    expect(JSON.stringify(document)).not.toMatch(/private|seal|password|email/i);
  });

  test("keeps the names of its keys when it gets new ones, also after a restart", async () => {
    const ids = async () => {
      const { publicKey, assertionMethod } = await (await get(path(association.id))).json();
      return [publicKey, assertionMethod].flat().map((key: { id: string }) => key.id);
    };
    const before = await ids();
    const credential = (await credentialSigner(deps, association.id)).id.split("#")[1];
    deps.now = after(START, { days: 10 });
    await rotateKey(deps, association, "activity");
    await rotateKey(deps, association, "credential");
    await server.shutdown();
    deps = await deps.restart();
    serve(deps);

    const now = await ids();
    const activity = before.filter((id) => !id.endsWith(credential));
    expect(now).toEqual(expect.arrayContaining(activity));
    expect(now).toHaveLength(5);
    const did = await (await get(`${path(association.id)}/did.json`)).json();
    expect(did.assertionMethod).toContain(`${did.id}#${credential}`);
  });

  test("cannot put a script into what others show of it", async () => {
    await updateActor(deps, odile, association.id, {
      summary: `<script>alert("x")</script>\n& suite\n\nFin`,
    });
    const { summary } = await (await get(path(association.id))).json();
    expect(summary).toBe(
      "<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<br>&amp; suite</p><p>Fin</p>",
    );
  });
});

describe("the DID document", () => {
  test("is at the address where did:web looks for it, for any page to read", async () => {
    const response = await get(`${path(association.id)}/did.json`, {});
    expect(response.status).toBe(200);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const document = await response.json();
    expect(document.id).toBe(
      `did:web:${encodeURIComponent(new URL(origin).host)}:actors:${association.id}`,
    );
  });

  test.each(["aaaaaaaaaaaaaaaaaaaaaaaaaa", "x"])("of nobody is a 404 (%s)", async (id) => {
    const response = await get(`${path(id)}/did.json`, { Accept: "application/json" });
    expect([response.status, await response.text()]).toEqual([404, ""]);
  });
});

describe("a member", () => {
  test("who is private is a 404 in every representation and under every name", async () => {
    const { handle } = await findActor(deps, odile.id);
    const account = `acct:${handle}@${new URL(origin).host}`;
    for (
      const [address, headers] of [
        [path(odile.id), AS2],
        [path(odile.id), {
          Accept: 'application/ld+json; profile="https://www.w3.org/ns/activitystreams"',
        }],
        [`${path(odile.id)}/did.json`, {}],
        [`/.well-known/webfinger?resource=${encodeURIComponent(account)}`, {}],
        [
          `/.well-known/webfinger?resource=${encodeURIComponent(`${origin}/actors/${odile.id}`)}`,
          {},
        ],
      ] as const
    ) {
      const response = await get(address, headers as Record<string, string>);
      expect([address, response.status, await response.text()]).toEqual([address, 404, ""]);
    }
  });

  test("who is public proves with their own key that the actor is theirs (FEP-c390)", async () => {
    await updateActor(deps, odile, odile.id, { visibility: "public" });
    const document = await (await get(path(odile.id))).json();
    expect(await readActor(odile.id)).toBeInstanceOf(Person);
    const did = await didOf(deps, await findActor(deps, odile.id));
    const [{ proof: { proofValue, ...proof }, ...statement }] = document.attachment;
    expect(statement).toEqual({
      type: "VerifiableIdentityStatement",
      subject: did,
      alsoKnownAs: document.id,
    });
    const digest = (value: unknown) => createHash("sha256").update(canonicalize(value)!).digest();
    const signed = new Uint8Array([...digest(proof), ...digest(statement)]);
    const key = decodeMultikey(did.slice("did:key:".length));
    expect(await verifyAsync(base58btc.decode(proofValue), signed, key)).toBe(true);
    expect(document.alsoKnownAs).toBe(did);
  });

  test("keeps the same document as long as their key stays the same", async () => {
    await updateActor(deps, odile, odile.id, { visibility: "public" });
    const first = await (await get(path(odile.id))).text();
    deps.now = after(START, { days: 1 });
    expect(await (await get(path(odile.id))).text()).toBe(first);
  });

  test("named Zoé in another script is found by the handle made for them", async () => {
    const zoe = await createMember(
      deps,
      { name: "Зоя", password: "dix caractères", language: "fr", roles: [] },
      () => Promise.resolve(),
    );
    await updateActor(deps, zoe, zoe.id, { visibility: "quiet-public" });
    expect((await readActor(zoe.id))?.name).toBe("Зоя");
  });
});

describe("WebFinger", () => {
  const finger = async (resource: string) => {
    const response = await get(
      `/.well-known/webfinger?resource=${encodeURIComponent(resource)}`,
      {},
    );
    if (!response.ok) {
      await response.body?.cancel();
      return response.status;
    }
    const { links } = await response.json();
    return links.find((link: { rel: string }) => link.rel === "self").href;
  };

  test("finds the association by handle, by address, and by the bare host", async () => {
    const { host } = new URL(origin);
    const address = `${origin}/actors/${association.id}`;
    for (
      const resource of [
        `acct:${association.handle}@${host}`,
        `acct:${association.handle.toUpperCase()}@${host}`,
        address,
        origin,
        `${origin}/`,
        `acct:localhost@${host}`,
      ]
    ) {
      expect([resource, await finger(resource)]).toEqual([resource, address]);
    }
  });

  test.each([
    ["acct:nobody@HOST", 404],
    ["acct:node@elsewhere.example", 404],
    ["https://elsewhere.example/", 404],
    [`acct:${"é".repeat(300)}@HOST`, 404],
    ["acct:%00@HOST", 404],
    ["nonsense", 400],
    ["", 400],
  ])("has nothing for %s", async (resource, status) => {
    expect(await finger(resource.replace("HOST", new URL(origin).host))).toBe(status);
  });
});

test("NodeInfo says what runs here and counts people, without naming any", async () => {
  const { links } = await (await get("/.well-known/nodeinfo", {})).json();
  const info = await (await fetch(links[0].href)).json();
  expect(info).toMatchObject({
    version: "2.1",
    software: { name: "requapass" },
    protocols: ["activitypub"],
    usage: { users: { total: 1 } },
    metadata: { nodeName: association.name },
  });
});

describe("what is not this door's", () => {
  test.each([
    ["/", AS2],
    ["/actors/", AS2],
    ["/badges", AS2],
    ["/.well-known/change-password", AS2],
  ])("goes to the pages: %s", async (address, headers) => {
    expect(await (await get(address, headers)).text()).toContain("La page");
  });

  test.each([
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "*/*",
    "text/html, application/activity+json",
  ])("a browser gets the page at an actor's address (%s)", async (accept) => {
    const response = await get(path(association.id), { Accept: accept });
    expect(await response.text()).toContain("La page");
  });

  test.each([
    [{ type: "Follow" }, 400],
    [{ type: "Follow", actor: "https://elsewhere.invalid/actor" }, 401],
    ["no activity at all", 400],
  ])("an inbox refuses what nobody signed: %o", async (body, status) => {
    for (const address of ["/inbox", `${path(association.id)}/inbox`]) {
      const response = await fetch(new URL(address, origin), {
        method: "POST",
        headers: { "Content-Type": "application/activity+json" },
        body: JSON.stringify(body),
      });
      expect([response.status, await response.text()]).toEqual([status, ""]);
    }
  });
});
