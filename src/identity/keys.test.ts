import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyAsync } from "@noble/ed25519";
import { after, openSetUp, START, type TestDeps } from "../../tests/support/deps.ts";
import { decodeMultikey } from "../credentials/multikey.ts";
import type { JsonObject } from "../credentials/types.ts";
import { keys } from "../store/keys.ts";
import { findActor } from "./actors.ts";
import { credentialSigner, didDocument, didOf, didsOf, findActorByDid } from "./did.ts";
import {
  activityKeys,
  importPublicKey,
  isCurrent,
  listKeys,
  openPrivateKey,
  revokeKey,
  rotateKey,
  shownActivityKeys,
} from "./keys.ts";
import type { Actor } from "./types.ts";

let deps: TestDeps;
let association: Actor;
let odile: Actor;
beforeEach(async () => {
  const copy = await openSetUp();
  const { node } = copy;
  deps = copy.deps;
  association = node.organisation;
  odile = await findActor(deps, node.administrator.id);
});
afterEach(() => deps.dispose());

const bytes = new TextEncoder().encode("un badge");

/** The signature is checked by an implementation that signs nothing here. */
async function signedBy(multikey: string, signature: Uint8Array): Promise<boolean> {
  return await verifyAsync(signature, bytes, decodeMultikey(multikey));
}

const activityKeysInUse = async () =>
  (await activityKeys(deps, association.id)).filter((key) =>
    key.use === "activity" && isCurrent(key)
  );
const fragment = (id: string) => id.split("#")[1];
const methods = (document: JsonObject | null) =>
  document!.verificationMethod as { id: string; expires?: string; revoked?: string }[];

describe("who signs", () => {
  test("an association: did:web with its port, the key named by itself", async () => {
    const signer = await credentialSigner(deps, association.id);
    expect(signer.controller).toBe(`did:web:localhost%3A8000:actors:${association.id}`);
    expect(signer.id).toMatch(/#z6Mk[1-9A-HJ-NP-Za-km-z]+$/);
    expect(signer.id.startsWith(`${signer.controller}#`)).toBe(true);
    expect(await signedBy(fragment(signer.id), await signer.sign(bytes))).toBe(true);
  });

  test("a person: did:key, which is the key itself", async () => {
    const signer = await credentialSigner(deps, odile.id);
    expect(signer.controller).toBe(`did:key:${fragment(signer.id)}`);
    expect(await didOf(deps, odile)).toBe(signer.controller);
    expect(await signedBy(fragment(signer.id), await signer.sign(bytes))).toBe(true);
  });

  test("is found again by their DID", async () => {
    expect((await findActorByDid(deps, await didOf(deps, odile)))?.id).toBe(odile.id);
    expect((await findActorByDid(deps, await didOf(deps, association)))?.id).toBe(association.id);
  });

  test.each([
    "did:web:elsewhere.example:actors:x",
    "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
    "did:key:",
    "https://localhost:8000",
    "",
  ])("a stranger's DID names nobody here (%s)", async (did) => {
    expect(await findActorByDid(deps, did)).toBeNull();
  });

  test("a person is not found by a did:web, nor an association by a did:key of its key", async () => {
    const web = `did:web:localhost%3A8000:actors:${odile.id}`;
    expect(await findActorByDid(deps, web)).toBeNull();
    const signer = await credentialSigner(deps, association.id);
    expect(await findActorByDid(deps, `did:key:${fragment(signer.id)}`)).toBeNull();
  });
});

describe("the DID document of an association", () => {
  test("has what other verifiers read", async () => {
    const document = await didDocument(deps, association);
    const did = `did:web:localhost%3A8000:actors:${association.id}`;
    const [method] = methods(document);
    expect(document).toMatchObject({
      id: did,
      alsoKnownAs: [`http://localhost:8000/actors/${association.id}`],
      assertionMethod: [method.id],
      authentication: [method.id],
    });
    expect(method).toEqual({
      id: `${did}#${fragment(method.id)}`,
      type: "Multikey",
      controller: did,
      publicKeyMultibase: fragment(method.id),
    });
  });

  test("a person has none: their did:key says it all", async () => {
    expect(await didDocument(deps, odile)).toBeNull();
  });
});

describe("after both keys of an association were changed", () => {
  test("old badges' key stays in the document with its end, under the same name", async () => {
    const old = await credentialSigner(deps, association.id);
    const signature = await old.sign(bytes);
    const activityBefore = (await activityKeysInUse()).map((key) => key.id);
    deps.now = after(START, { days: 100 });
    await rotateKey(deps, association, "credential");
    await rotateKey(deps, association, "activity");
    deps = await deps.restart();

    const document = await didDocument(deps, association);
    const kept = methods(document).find((method) => method.id === old.id);
    expect(kept?.expires).toBe(after(deps.now, { minutes: 1 }).toISOString());
    expect(document!.assertionMethod).toContain(old.id);
    expect(document!.authentication).not.toContain(old.id);
    expect(await signedBy(fragment(kept!.id), signature)).toBe(true);

    const now = await credentialSigner(deps, association.id);
    expect(now.controller).toBe(old.controller);
    expect(now.id).not.toBe(old.id);
    expect(methods(document).find((method) => method.id === now.id)?.expires).toBeUndefined();

    const activityAfter = (await activityKeysInUse()).map((key) => key.id);
    for (const id of activityBefore) expect(activityAfter).not.toContain(id);
    const shown = shownActivityKeys(await listKeys(deps, association.id), deps.now);
    expect(shown.map((key) => key.id))
      .toEqual(expect.arrayContaining([...activityBefore, ...activityAfter]));
  });

  test("what is being signed at that moment is signed before the published end", async () => {
    const signer = await credentialSigner(deps, association.id);
    await rotateKey(deps, association, "credential");
    const created = after(START, { seconds: 5 });
    const method = methods(await didDocument(deps, association))
      .find((method) => method.id === signer.id);
    expect(created < new Date(method!.expires!)).toBe(true);
    expect((await credentialSigner(deps, association.id)).id).not.toBe(signer.id);
  });

  test("a retired activity key leaves the actor document after 30 days", async () => {
    await activityKeys(deps, association.id);
    await rotateKey(deps, association, "activity");
    const all = await listKeys(deps, association.id);
    expect(shownActivityKeys(all, after(START, { days: 30 }))).toHaveLength(4);
    expect(shownActivityKeys(all, after(START, { days: 30, minutes: 1 }))).toHaveLength(2);
  });

  test("the retired credential key can sign nothing more: its private part is gone", async () => {
    await rotateKey(deps, association, "credential");
    const credential = (await listKeys(deps, association.id)).filter((key) =>
      key.use === "credential"
    );
    expect(credential.filter((key) => key.sealedPrivateKey)).toHaveLength(1);
    expect(credential.find((key) => !key.sealedPrivateKey)?.expires).toBeDefined();
  });
});

describe("after a person's key was changed", () => {
  test("they have a new DID, and the former one still leads to them", async () => {
    const former = await didOf(deps, odile);
    await rotateKey(deps, odile, "credential");
    const current = await didOf(deps, odile);
    expect(current).not.toBe(former);
    expect(await didsOf(deps, odile)).toEqual([current, former]);
    expect((await findActorByDid(deps, former))?.id).toBe(odile.id);
  });

  test("the former key stays theirs, for the badges that name it", async () => {
    const former = await didOf(deps, odile);
    await rotateKey(deps, odile, "credential");
    const key = (await listKeys(deps, odile.id)).find((key) => `did:key:${key.id}` === former);
    expect(key?.sealedPrivateKey).toBeDefined();
  });
});

describe("a stolen key", () => {
  test("is shown as revoked, asserts nothing any more, and is replaced at once", async () => {
    const stolen = await credentialSigner(deps, association.id);
    await revokeKey(deps, association, fragment(stolen.id));
    const document = await didDocument(deps, association);
    expect(methods(document).find((method) => method.id === stolen.id)?.revoked)
      .toBe(START.toISOString());
    expect(document!.assertionMethod).not.toContain(stolen.id);
    const now = await credentialSigner(deps, association.id);
    expect(now.id).not.toBe(stolen.id);
    expect(document!.assertionMethod).toEqual([now.id]);
  });

  test("that was retired already brings no second new one", async () => {
    const old = await credentialSigner(deps, association.id);
    await rotateKey(deps, association, "credential");
    await revokeKey(deps, association, fragment(old.id));
    expect(methods(await didDocument(deps, association))).toHaveLength(2);
  });

  test("keeps the date on which it was first said, said twice", async () => {
    const stolen = await credentialSigner(deps, association.id);
    await revokeKey(deps, association, fragment(stolen.id));
    deps.now = after(START, { days: 3 });
    const again = await revokeKey(deps, association, fragment(stolen.id));
    expect(again.revoked).toBe(START.toISOString());
  });

  test("of a person no longer leads to them", async () => {
    const stolen = await didOf(deps, odile);
    await revokeKey(deps, odile, stolen.slice("did:key:".length));
    expect(await findActorByDid(deps, stolen)).toBeNull();
    expect(await didsOf(deps, odile)).not.toContain(stolen);
  });

  test("of somebody else cannot be revoked", async () => {
    const theirs = await credentialSigner(deps, association.id);
    await expect(revokeKey(deps, odile, fragment(theirs.id))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("keys changed twice at the same moment", () => {
  test("leave one that signs", async () => {
    const asked = await Promise.allSettled(
      [1, 2, 3].map(() => rotateKey(deps, association, "credential")),
    );
    const done = asked.filter((one) => one.status === "fulfilled").length;
    const credential = (await listKeys(deps, association.id)).filter((key) =>
      key.use === "credential"
    );
    expect(credential.filter((key) => !key.expires)).toHaveLength(1);
    expect(credential).toHaveLength(1 + done);
  });
});

describe("activity keys", () => {
  test("gain the slow one at first need, and one only where a crowd asks", async () => {
    expect(await listKeys(deps, association.id)).toHaveLength(2);
    const seen = await Promise.all(Array.from({ length: 4 }, activityKeysInUse));
    const slow = seen.flat().filter((key) => key.algorithm === "RSA");
    expect(slow).toHaveLength(4);
    expect(new Set(slow.map((key) => key.id)).size).toBe(1);
    deps = await deps.restart();
    expect(await activityKeys(deps, association.id)).toHaveLength(3);
  });

  test("still open after a restart, and sign what their public half verifies", async () => {
    const before = await activityKeysInUse();
    deps = await deps.restart();
    const inUse = await activityKeysInUse();
    expect(inUse).toEqual(before);
    expect(new Set(inUse.map((key) => key.algorithm))).toEqual(new Set(["RSA", "Ed25519"]));
    for (const key of inUse) {
      const publicKey = await importPublicKey(key);
      const { algorithm } = publicKey;
      const pkcs8 = new Uint8Array(await openPrivateKey(deps, key));
      const privateKey = await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
      const signature = await crypto.subtle.sign(algorithm, privateKey, bytes);
      expect(await crypto.subtle.verify(algorithm, publicKey, signature, bytes)).toBe(true);
    }
  });

  test("of another actor do not open in this one's name", async () => {
    const [theirs] = await listKeys(deps, association.id);
    const moved = { ...theirs, actor: odile.id };
    await deps.store.atomic().set(keys.actorKey(odile.id, moved.id), moved).commit();
    const open = deps.keyring.open(moved.sealedPrivateKey!, `${odile.id}/${moved.id}`);
    await expect(open).rejects.toMatchObject({ name: "SealError" });
  });

  test("lie in the store sealed: no private key can be read there", async () => {
    for (const key of await listKeys(deps, association.id)) {
      const spki = await crypto.subtle.exportKey("spki", await importPublicKey(key));
      expect(spki.byteLength).toBeGreaterThan(0);
      await expect(
        crypto.subtle.importKey(
          "pkcs8",
          new Uint8Array(key.sealedPrivateKey!),
          "Ed25519",
          true,
          ["sign"],
        ),
      ).rejects.toThrow();
    }
  });
});
