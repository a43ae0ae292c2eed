import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  bytesOf,
  signBadge,
  signEndorsement,
} from "../../tests/support/badge_world.ts";
import { verifyDocument } from "../../tests/support/both_ways.ts";
import { newSigner } from "../../tests/support/credential_keys.ts";
import { encodeMultikey } from "./multikey.ts";
import { UnreadableDocumentError } from "./parse.ts";
import type { Json, JsonObject } from "./types.ts";

describe("documents of others, or of nobody", () => {
  it("unknown contexts and words are said so, and never fetched", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const contexts = badge["@context"] as Json[];
    const cases: [JsonObject, string][] = [
      [{ ...badge, "@context": [...contexts, "https://evil.example/c"] }, "context-not-known"],
      [
        { ...badge, "@context": [...contexts, { "@vocab": "https://evil.example/" }] },
        "context-not-known",
      ],
      [{ ...badge, mood: "gay" }, "term-not-known"],
      [{ ...badge, endorsementJwt: ["a.b.c"] }, "term-not-known"],
      [{ ...badge, "https://schema.org/name": "x" }, "term-not-known"],
      [{ ...badge, "@reverse": {} }, "term-not-known"],
    ];
    for (const [document, code] of cases) {
      const verification = await verifyDocument(bytesOf(document), world);
      expect(answersOf(verification).proof).toBe(`unknown ${code}`);
      expect(verification.verified).toBe(false);
    }
    expect(world.asked.filter((address) => address.includes("evil"))).toEqual([]);
  });

  it("keys and signatures of endless length are not read at all", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const [proof] = [badge.proof].flat() as JsonObject[];
    const endless = `z${"2".repeat(60_000)}`;
    // Base58 costs the square of its length: each of these took half a minute.
    for (
      const [changed, code] of [
        [{ proofValue: endless }, "failed proof-broken"],
        [{ verificationMethod: `did:key:${endless}#k` }, "unknown key-not-found"],
        [{ verificationMethod: `did:web:example.org#${endless}` }, "unknown key-not-found"],
      ] as const
    ) {
      const document = { ...badge, proof: [{ ...proof, ...changed }] };
      expect(answersOf(await verifyDocument(bytesOf(document), world)).proof).toBe(code);
    }
  });

  it("a key of which one signature holds for any text is no key", async () => {
    const { world, member } = await association();
    const neutral = Uint8Array.of(1, ...new Uint8Array(31));
    const multibase = encodeMultikey(neutral);
    const anybody = {
      id: `did:key:${multibase}#${multibase}`,
      controller: `did:key:${multibase}`,
      sign: () => Promise.resolve(Uint8Array.of(...neutral, ...new Uint8Array(32))),
    };
    const badge = await signBadge(anybody, member.controller);
    const verification = await verifyDocument(bytesOf(badge), world);
    expect(answersOf(verification).proof).toBe("unknown key-not-found");
    expect(verification.verified).toBe(false);
  });

  it("older badges and tokens are recognised and said not to be read", async () => {
    const { world, issuer, member } = await association();
    const assertion = {
      "@context": "https://w3id.org/openbadges/v2",
      type: "Assertion",
      id: "https://old.example/assertions/1",
      verification: { type: "hosted" },
    };
    const old = await verifyDocument(bytesOf(assertion), world);
    expect(answersOf(old)).toMatchObject({
      document: "unknown document-open-badges-2",
      proof: "unknown proof-type-not-read",
    });
    const { proof: _, ...badge } = await signBadge(issuer, member.controller);
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const claims of [badge, { iss: "x", vc: badge }]) {
      const jws = new TextEncoder().encode(`${part({ alg: "RS256" })}.${part(claims)}.c2ln\n`);
      const verification = await verifyDocument(jws, world);
      expect(answersOf(verification)).toMatchObject({
        document: "passed document-achievement",
        schema: "passed schema-valid",
        proof: "unknown proof-type-not-read",
        issuer: "unknown issuer-not-proven",
      });
      expect(verification).toMatchObject({ verified: false, credential: badge });
    }
    const garbage = await verifyDocument(new TextEncoder().encode("a.b.c"), world);
    expect(garbage.verified).toBe(false);
    expect(garbage.credential).toBeUndefined();
  });

  it("what cannot be read at all is refused with its reason", async () => {
    const { world } = await association();
    const deep = `{"a":${"[".repeat(1000)}${"]".repeat(1000)}}`;
    for (const text of ["", "{", "[]", deep, '{"id":"a","id":"b"}']) {
      await expect(verifyDocument(new TextEncoder().encode(text), world)).rejects.toThrow(
        UnreadableDocumentError,
      );
    }
  });

  it("nonsense in any member is an answer, never a crash", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const endorsed = { ...badge, endorsement: [await signEndorsement(newSigner(), badge)] };
    const nonsense: Json[] = [null, 0, "", "x", [], [[]], {}, [null], { id: 7 }, [{
      type: [null],
    }]];
    for (const member of [...Object.keys(endorsed), "holder", "verifiableCredential"]) {
      for (const value of nonsense) {
        const verification = await verifyDocument({ ...endorsed, [member]: value }, world);
        expect(verification.checks.length).toBeGreaterThan(7);
        const unchanged = member === "proof" ||
          answersOf(verification).proof !== "passed proof-valid";
        // JSON-LD says nothing by an empty or null member: the badge is then what it was signed as.
        if (member !== "endorsement") expect(unchanged && verification.verified).toBe(false);
      }
    }
    const proof = (badge.proof as JsonObject[])[0]!;
    for (const name of Object.keys(proof)) {
      for (const value of nonsense) {
        const verification = await verifyDocument({
          ...badge,
          proof: [{ ...proof, [name]: value }],
        }, world);
        expect(verification.verified).toBe(false);
      }
    }
    const presentation = { type: ["VerifiablePresentation"], verifiableCredential: nonsense };
    expect((await verifyDocument(presentation, world)).verified).toBe(false);
  });

  it("a badge made to cost much costs little", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const proofs = Array.from({ length: 500 }, () => (badge.proof as Json[])[0]!);
    expect(answersOf(await verifyDocument({ ...badge, proof: proofs }, world)).proof)
      .toBe("failed proofs-too-many");
    const contexts = Array.from({ length: 1000 }, () => badge["@context"] as Json[]).flat();
    expect(answersOf(await verifyDocument({ ...badge, "@context": contexts }, world)).proof)
      .toBe("unknown proof-not-checked");
    // Nameless nodes that differ in nothing are what makes canonicalising explode.
    const knot = Array.from({ length: 40 }, () => ({
      type: ["Evidence"],
      narrative: "x",
      evidence: [],
    }));
    const verification = await verifyDocument({ ...badge, evidence: knot }, world);
    expect(verification.verified).toBe(false);
  });
});
