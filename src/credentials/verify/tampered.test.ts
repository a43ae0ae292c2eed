import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  BADGE,
  badgeInput,
  ISSUER,
  LIST,
  NOW,
  profileOf,
  signBadge,
} from "../../../tests/support/badge_world.ts";
import { verifyDocument } from "../../../tests/support/both_ways.ts";
import { buildProfile } from "../build.ts";
import { isObject } from "../json.ts";
import { signDocument } from "../sign.ts";
import type { Json, JsonObject } from "../types.ts";

/** Every place in a document: the path to each of its values. */
function placesOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesOf(item, [...path, index]))
    : isObject(value)
    ? Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name]))
    : [];
  return path.length > 0 ? [path, ...inner] : inner;
}

function changed(value: Json, suffix: string): Json | undefined {
  if (typeof value === "string") return value + suffix;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return undefined;
}

describe("whoever changes what a badge says", () => {
  it("breaks it, whatever they change or take out", async () => {
    const { world, issuer, member } = await association();
    const { achievement } = badgeInput(ISSUER, member.controller);
    const badge = await signBadge(issuer, member.controller, {
      // What is said twice can be taken out once without a change of meaning: here nothing is.
      achievement: { ...achievement, creator: buildProfile(profileOf("did:web:region.example")) },
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...placesOf(badge)),
        fc.stringMatching(/^[a-z0-9é]{1,3}$/),
        async (path, suffix) => {
          const copy = structuredClone(badge);
          // deno-lint-ignore no-explicit-any -- walks a path of member names and indices
          const parent = path.slice(0, -1).reduce<any>((inside, step) => inside[step], copy);
          const last = path.at(-1)!;
          const value = changed(parent[last], suffix);
          if (value !== undefined) parent[last] = value;
          else if (Array.isArray(parent)) parent.splice(last as number, 1);
          else delete parent[last];
          const verification = await verifyDocument(copy, world);
          expect(verification.verified).toBe(false);
          expect(answersOf(verification).proof).not.toMatch(/^passed/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("cannot hide its end or its revocation in another shape of the same meaning", async () => {
    const { world, issuer, member } = await association();
    await world.publishList(LIST, issuer, 7);
    const validUntil = new Date("2026-11-01T00:00:00Z");
    const badge = await signBadge(issuer, member.controller, { validUntil });
    const { validUntil: end, credentialStatus, ...bare } = badge;
    const disguises: JsonObject[] = [
      {
        ...bare,
        "https://www.w3.org/2018/credentials#validUntil": {
          "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
          "@value": end!,
        },
        "https://www.w3.org/2018/credentials#credentialStatus": credentialStatus!,
      },
      {
        ...bare,
        "@included": [{
          id: BADGE,
          type: "VerifiableCredential",
          validUntil: end!,
          credentialStatus: credentialStatus!,
        }],
      },
      {
        ...bare,
        "@context": [...badge["@context"] as Json[], {
          until: {
            "@id": "https://www.w3.org/2018/credentials#validUntil",
            "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
          },
        }],
        until: end!,
      },
    ];
    for (const disguise of disguises) {
      const verification = await verifyDocument(disguise, world);
      expect(verification.verified).toBe(false);
      expect(answersOf(verification).proof).toMatch(/^unknown (term|context)-not-known$/);
    }
  });

  it("cannot move its revocation to where the badge names itself", async () => {
    const { world, issuer, member } = await association();
    await world.publishList(LIST, issuer, 7);
    const { proof: _, ...unsigned } = await signBadge(issuer, member.controller);
    const badge = await signDocument(
      {
        ...unsigned,
        refreshService: { id: BADGE, type: "1EdTechCredentialRefresh" },
      },
      issuer,
      { created: NOW },
    );
    expect(answersOf(await verifyDocument(badge, world)).status).toBe("failed revoked");
    const { credentialStatus, ...bare } = badge;
    const moved = {
      ...bare,
      type: [...badge.type as Json[], "1EdTechCredentialRefresh"],
      refreshService: {
        id: BADGE,
        type: "VerifiableCredential",
        credentialStatus: credentialStatus!,
      },
    };
    const verification = await verifyDocument(moved, world);
    expect(answersOf(verification)).toMatchObject({
      schema: "passed schema-valid",
      proof: "failed id-used-twice",
      status: "absent status-absent",
    });
    expect(verification.verified).toBe(false);
  });
});
