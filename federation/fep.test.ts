import canonicalize from "canonicalize";
import { createPublicKey } from "node:crypto";
import { base58btc } from "multiformats/bases/base58";
import { describe, expect, test } from "vitest";
import { haveVectors, vectorText } from "../tests/support/vectors.ts";
import { encodeMultikey, spkiOf } from "../src/credentials/multikey.ts";
import type { JsonObject } from "../src/credentials/types.ts";
import { provenKeys } from "./identity_proof.ts";
import { hasProofBy, proofInput, proofOptions, withProof } from "./object_proof.ts";

/** In front of the 32 bytes of an Ed25519 key, as PKCS#8 (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** The JSON documents between the triple quotes of a feature file, in their order. */
function documentsOf(path: string): JsonObject[] {
  return [...vectorText(path).matchAll(/"""([\s\S]*?)"""/g)].map(([, json]) => JSON.parse(json));
}

/** A secret key as the vectors write it: multicodec `ed25519-priv`, base58btc. */
async function secretKey(multibase: string): Promise<CryptoKey> {
  const seed = base58btc.decode(multibase).slice(2);
  const pkcs8 = new Uint8Array(Buffer.concat([PKCS8, seed]));
  return await crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
}

const SECRET = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";
const PUBLIC = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
const MOMENT = new Date("2023-02-24T23:36:38Z");

describe.runIf(haveVectors)("the vectors of the Fediverse Enhancement Proposals", () => {
  test("FEP-8b32: an object is signed to the same bytes, and verified", async () => {
    const [document, signed] = documentsOf("fep/fep/8b32/fep-8b32.feature");
    const key = {
      keyId: "https://server.example/users/alice#ed25519-key",
      privateKey: await secretKey(SECRET),
    };
    expect(await withProof(document, key, MOMENT)).toEqual(signed);
    expect(hasProofBy(signed, spkiOf(PUBLIC))).toBe(true);
  });

  test("FEP-8b32: a changed object, another key or another context is no proof", () => {
    const [, signed] = documentsOf("fep/fep/8b32/fep-8b32.feature");
    const proof = signed.proof as JsonObject;
    for (
      const changed of [
        { ...signed, actor: "https://server.example/users/mallory" },
        { ...signed, proof: { ...proof, created: "2023-02-24T23:36:39Z" } },
        { ...signed, "@context": ["https://www.w3.org/ns/activitystreams"] },
        { ...signed, proof: { ...proof, proofValue: "z111" } },
        { ...signed, proof: [] },
      ]
    ) expect([canonicalize(changed), hasProofBy(changed, spkiOf(PUBLIC))]).toContain(false);
    const other = encodeMultikey(new Uint8Array(32).fill(9));
    expect(hasProofBy(signed, spkiOf(other))).toBe(false);
  });

  test("FEP-c390: a person's key says whose the actor is, to the same bytes", async () => {
    const [statement, proven] = documentsOf("fep/fep/c390/fep-c390.feature");
    const options = proofOptions(statement, `did:key:${PUBLIC}`, "2023-02-24T23:36:38Z");
    const input = new Uint8Array(proofInput(statement, options));
    const signature = await crypto.subtle.sign("Ed25519", await secretKey(SECRET), input);
    const proofValue = base58btc.encode(new Uint8Array(signature));
    expect({ ...statement, proof: { ...options, proofValue } }).toEqual(proven);
    expect(hasProofBy(proven, spkiOf(PUBLIC))).toBe(true);
  });

  test("FEP-c390: only who is named in the statement, and for this actor, is believed", () => {
    const [, proven] = documentsOf("fep/fep/c390/fep-c390.feature");
    const id = String(proven.alsoKnownAs);
    const keysOf = (attachment: JsonObject, actor = id) => provenKeys({ id: actor, attachment });
    expect(keysOf(proven)).toEqual([`did:key:${PUBLIC}`]);
    expect(keysOf({ ...proven, type: ["PropertyValue", "VerifiableIdentityStatement"] })).toEqual(
      [],
    );
    const other = `did:key:${encodeMultikey(new Uint8Array(32).fill(9))}`;
    const proof = proven.proof as JsonObject;
    for (
      const changed of [
        { ...proven, subject: other },
        { ...proven, subject: "did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme" },
        { ...proven, alsoKnownAs: "https://server.example/users/mallory" },
        { ...proven, proof: { ...proof, verificationMethod: other } },
        { ...proven, proof: { ...proof, proofPurpose: "authentication" } },
      ]
    ) expect(keysOf(changed)).toEqual([]);
    expect(keysOf(proven, "https://server.example/users/mallory")).toEqual([]);
  });

  test("FEP-521a: an Ed25519 key is written as the Multikey of the vector", () => {
    const text = vectorText("fep/fep/521a/fep-521a.feature");
    const hex = /Ed25519 public key as a hex string "([0-9a-f]+)"/.exec(text)![1];
    const [multikey] = documentsOf("fep/fep/521a/fep-521a.feature");
    expect(encodeMultikey(new Uint8Array(Buffer.from(hex, "hex"))))
      .toBe(multikey.publicKeyMultibase);
    const key = createPublicKey({
      key: Buffer.from(spkiOf(String(multikey.publicKeyMultibase))),
      format: "der",
      type: "spki",
    });
    expect(key.asymmetricKeyType).toBe("ed25519");
  });
});
