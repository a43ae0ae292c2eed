import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  bytesOf,
  ISSUER,
  NOW,
  signBadge,
} from "../../../tests/support/badge_world.ts";
import { verifyDocument } from "../../../tests/support/both_ways.ts";
import { newSigner } from "../../../tests/support/credential_keys.ts";
import { signDocument } from "../sign.ts";
import type { Json, JsonObject } from "../types.ts";

describe("proofs", () => {
  it("reads single values where others write them, as legal JSON-LD", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const subject = badge.credentialSubject as JsonObject;
    const single = {
      ...badge,
      proof: (badge.proof as Json[])[0]!,
      credentialSchema: (badge.credentialSchema as Json[])[0]!,
      credentialSubject: {
        ...subject,
        type: "AchievementSubject",
        identifier: (subject.identifier as Json[])[0]!,
      },
    };
    const verification = await verifyDocument(bytesOf(single), world);
    expect(verification.verified).toBe(true);
    expect(verification.credential).toEqual(single);
  });

  it("takes a second intact proof, and refuses a badge with one that is broken", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const { proof: _, ...unsigned } = badge;
    const stranger = newSigner("did:web:elsewhere.example");
    const theirs = (await signDocument(
      { ...unsigned, issuer: stranger.controller },
      stranger,
      { created: NOW },
    )).proof as Json[];
    const [ours] = badge.proof as Json[];
    const twice = await signDocument(unsigned, issuer, { created: new Date(+NOW + 1000) });

    const both = await verifyDocument(
      { ...badge, proof: [ours!, (twice.proof as Json[])[0]!] },
      world,
    );
    expect(both.verified).toBe(true);
    for (const proof of [[ours!, theirs[0]!], [theirs[0]!, ours!], theirs]) {
      const verification = await verifyDocument({ ...badge, proof }, world);
      expect(verification.verified).toBe(false);
      expect(answersOf(verification).proof).toBe("failed proof-broken");
    }
  });

  it("answers unknown to a kind of proof it does not read, and warns of one beside its own", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const old = {
      type: "Ed25519Signature2020",
      proofValue: "z2Nd",
      proofPurpose: "assertionMethod",
    };
    const unread = await verifyDocument({ ...badge, proof: [old] }, world);
    expect(unread.verified).toBe(false);
    expect(unread.checks.find((check) => check.id === "proof")).toEqual({
      id: "proof",
      status: "unknown",
      code: "proof-type-not-read",
      params: { type: "Ed25519Signature2020" },
    });
    expect(answersOf(unread).issuer).toBe("unknown issuer-not-proven");
    const beside = await verifyDocument(
      { ...badge, proof: [old, ...badge.proof as Json[]] },
      world,
    );
    expect(beside).toMatchObject({ verified: true, warnings: [{ code: "proof-not-read" }] });
  });

  it("does not take a proof made for something else", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const [proof] = badge.proof as JsonObject[];
    const verification = await verifyDocument(
      { ...badge, proof: [{ ...proof, proofPurpose: "authentication" }] },
      world,
    );
    expect(answersOf(verification).proof).toBe("failed proof-purpose-wrong");
  });

  it("knows a badge signed by its key from one signed by the issuer's", async () => {
    const { world, issuer, member } = await association();
    const thief = newSigner();
    const { proof: _, ...unsigned } = await signBadge(issuer, member.controller);
    // The thief's key, honestly named, inside a badge that names the association.
    const forged = await signDocument(unsigned, { ...thief, controller: ISSUER }, { created: NOW });
    const verification = await verifyDocument(forged, world);
    expect(answersOf(verification)).toMatchObject({
      proof: "passed proof-valid",
      issuer: "failed key-not-of-issuer",
    });
    expect(verification.verified).toBe(false);
  });

  it("does not take a thief's key named as if it were the issuer's", async () => {
    const { world, issuer, member } = await association();
    const thief = newSigner(ISSUER);
    const forged = await signBadge(thief, member.controller);
    expect(answersOf(await verifyDocument(forged, world))).toMatchObject({
      proof: "passed proof-valid",
      issuer: "failed key-not-of-issuer",
    });
    world.documents.clear();
    const unreachable = await verifyDocument(forged, world);
    expect(answersOf(unreachable).issuer).toBe("unknown issuer-not-reached");
    expect(unreachable.verified).toBe(false);
    expect(issuer.controller).toBe(thief.controller);
  });
});
