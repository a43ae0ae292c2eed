import { contexts as citizenship } from "@digitalbazaar/citizenship-context";
import * as noble from "@noble/ed25519";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { base58btc } from "multiformats/bases/base58";
import { describe, expect, it } from "vitest";
import { answersOf, BadgeWorld } from "../../tests/support/badge_world.ts";
import { verifyDocument } from "../../tests/support/both_ways.ts";
import { haveVectors, vectorJson, vectorText } from "../../tests/support/vectors.ts";
import { canonicaliserOver } from "./canonicalise.ts";
import { CONTEXTS } from "./contexts.ts";
import { decodeMultikey, verifyEd25519 } from "./multikey.ts";
import { verifyingSuite } from "./suite.ts";
import type { JsonObject } from "./types.ts";
import { verifyProof } from "./verify/proof.ts";

/** What only W3C's own vectors use; its example context gives every other word a meaning. */
const canonicalise = canonicaliserOver(
  new Map([
    ...CONTEXTS,
    ...citizenship,
    ["https://www.w3.org/ns/credentials/examples/v2", {
      "@context": { "@vocab": "https://www.w3.org/ns/credentials/examples#" },
    }],
  ]),
);

const CASES = [
  { name: "the alumni credential", folder: "eddsa-rdfc-2022", unsigned: "unsigned.json" },
  {
    name: "the employment authorisation",
    folder: "eddsa-rdfc-2022/employ",
    unsigned: "employmentAuth.json",
  },
] as const;
const ROOT = "w3c-vc-di-eddsa/TestVectors";

describe.skipIf(!haveVectors)("W3C's vectors for eddsa-rdfc-2022", () => {
  for (const { name, folder, unsigned } of CASES) {
    const text = (file: string) => vectorText(`${ROOT}/${folder}/${file}`);
    const document: JsonObject = haveVectors ? vectorJson(`${ROOT}/${unsigned}`) : {};
    const signed = haveVectors ? vectorJson(`${ROOT}/${folder}/signedDataInt.json`) : {};

    it(`give ${name} its canonical form, hashes and signature, to the byte`, async () => {
      const canonical = await canonicalise(document);
      expect(canonical).toBe(text("canonDocDataInt.txt"));
      const config = vectorJson(`${ROOT}/${folder}/proofConfigDataInt.json`);
      const canonicalProof = await canonicalise(config);
      expect(canonicalProof).toBe(text("proofCanonDataInt.txt"));

      const hash = (content: string) => sha256(new TextEncoder().encode(content));
      expect(bytesToHex(hash(canonical))).toBe(text("docHashDataInt.txt"));
      expect(bytesToHex(hash(canonicalProof))).toBe(text("proofHashDataInt.txt"));
      const data = Uint8Array.of(...hash(canonicalProof), ...hash(canonical));
      expect(bytesToHex(data)).toBe(text("combinedHashDataInt.txt"));

      const keys = vectorJson(`${ROOT}/keyPair.json`);
      const secret = base58btc.decode(keys.privateKeyMultibase).slice(2);
      const signature = await noble.signAsync(data, secret);
      expect(bytesToHex(signature)).toBe(text("sigHexDataInt.txt"));
      expect(base58btc.encode(signature)).toBe(text("sigBTC58DataInt.txt"));
      expect(verifyEd25519(keys.publicKeyMultibase, data, signature)).toBe(true);
      const publicKey = decodeMultikey(keys.publicKeyMultibase);
      expect(await noble.verifyAsync(signature, data, publicKey)).toBe(true);
    });

    it(`verify ${name} as they signed it, and not when changed`, async () => {
      const { proof, ...unsecured } = signed;
      const [controller, multibase] = proof.verificationMethod.split("#");
      const key = { method: proof.verificationMethod, controller, multibase };
      const verify = (content: JsonObject) =>
        verifyProof(verifyingSuite(canonicalise), content, proof, key);
      expect(await verify(unsecured)).toEqual({ status: "passed", code: "proof-valid" });
      expect(await verify({ ...unsecured, name: "Another" })).toMatchObject({ status: "failed" });
    });
  }
});

describe.skipIf(!haveVectors)("1EdTech's examples", () => {
  const world = () => {
    const world = new BadgeWorld();
    world.now = new Date("2026-11-24T12:00:00Z");
    return world;
  };

  it("the simple badge: intact, by a key that nobody but the badge knows", async () => {
    const asked = world();
    const verification = await verifyDocument(vectorJson("1edtech-ob30/simple.json"), asked);
    expect(answersOf(verification)).toMatchObject({
      document: "passed document-achievement",
      schema: "passed schema-valid",
      proof: "passed proof-valid",
      issuer: "unknown issuer-not-known",
      status: "absent status-absent",
      validity: "passed valid",
    });
    expect(verification.verified).toBe(false);
    expect(asked.asked).toEqual([]);
  });

  it("the endorsement: intact, by a key that nobody but the document knows", async () => {
    const verification = await verifyDocument(
      vectorJson("1edtech-ob30/endorsement-valid.json"),
      world(),
    );
    expect(answersOf(verification)).toMatchObject({
      document: "passed document-endorsement",
      schema: "passed schema-valid",
      proof: "passed proof-valid",
      issuer: "unknown issuer-not-known",
    });
  });

  it("the complete badge: every member read, its endorsements past their end", async () => {
    const verification = await verifyDocument(vectorJson("1edtech-ob30/complete.json"), world());
    expect(answersOf(verification)).toMatchObject({
      schema: "passed schema-valid",
      proof: "passed proof-valid",
      issuer: "unknown issuer-not-known",
      status: "unknown status-type-not-read",
    });
    const { items } = verification.checks.find((check) => check.id === "endorsements")!;
    expect(items!.map((item) => item.code)).toEqual(["expired", "expired", "expired"]);
    expect(verification.verified).toBe(false);
  });
});
