import { describe as story, expect, test } from "vitest";
import type { JsonObject, Verification } from "../../credentials/types.ts";
import { describe } from "./describe.ts";

const GIANTS = "did:web:geants.example:actors:aa";

function badgeBy(issuer: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    id: "https://geants.example/credentials/bb",
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer,
    credentialSubject: { achievement: { name: "Travail en équipe" } },
    ...more,
  };
}

function verified(credential: JsonObject, more: Partial<Verification> = {}): Verification {
  const checks = [{ id: "issuer", status: "passed", code: "issuer-document" }] as const;
  return { verified: true, checks, warnings: [], credential, ...more };
}

const pageOf = (verification: Verification) => describe("fr", verification).badge.issuerPage;

story("who was handed a badge and asks who gave it", () => {
  test("is led to the page on the issuer's own site", () => {
    const url = "https://geants.example/actors/aa";
    expect(pageOf(verified(badgeBy({ id: GIANTS, url })))).toBe(url);
  });

  test.each([
    ["to another site than the one whose key signed", "https://elsewhere.example/actors/aa"],
    ["to what is no web page", "javascript:alert(1)"],
    ["to what is no address", "geants"],
  ])("is not led %s", (_where, url) => {
    expect(pageOf(verified(badgeBy({ id: GIANTS, url })))).toBeUndefined();
  });

  test("is led nowhere while nobody knows whose key it is", () => {
    const badge = badgeBy({ id: GIANTS, url: "https://geants.example/actors/aa" });
    const checks = [{ id: "issuer", status: "unknown", code: "issuer-not-known" }] as const;
    expect(pageOf(verified(badge, { verified: false, checks }))).toBeUndefined();
  });
});

test("each endorsement is told with who speaks, and of what", () => {
  const signed = (id: string, name: string) => ({ id, issuer: { name } });
  const badge = badgeBy(
    { id: GIANTS, endorsement: [signed("urn:c", "Réseau")] },
    { endorsement: [signed("urn:a", "Fatma Yıldız")] },
  );
  const items = ["urn:a", "urn:c", "urn:beside"].map((id) => ({
    id,
    status: "passed" as const,
    code: "endorsement-intact",
  }));
  const checks = [
    { id: "endorsements", status: "passed", code: "endorsements-intact", items },
  ] as const;
  const [row] = describe("fr", verified(badge, { checks })).checks;
  expect(row!.items.map(({ by, about }) => ({ by, about }))).toEqual([
    { by: "Fatma Yıldız", about: "badge" },
    { by: "Réseau", about: "issuer" },
    { by: undefined, about: "badge" },
  ]);
});

test("a collective that confirms whose signature it is is named by its site, not by a key", () => {
  const witness = "did:web:region.example:actors:cc";
  const checks = [
    { id: "issuer", status: "passed", code: "issuer-witness", params: { witness } },
  ] as const;
  const [row] = describe("fr", verified(badgeBy({ id: GIANTS }), { checks })).checks;
  expect(row!.sentence).toContain("un collectif que nous connaissons, region.example, le confirme");
  expect(row!.sentence).not.toContain("did:");
});

test("what is no badge is called that, and is asked nothing more", () => {
  const checks = [
    { id: "document", status: "failed", code: "document-not-a-badge" },
    { id: "proof", status: "unknown", code: "proof-not-checked" },
  ] as const;
  const shown = describe("fr", verified({ hello: "world" }, { verified: false, checks }));
  expect(shown.verdict).toBe("other");
  expect(shown.checks.map(({ id }) => id)).toEqual(["document"]);
});
