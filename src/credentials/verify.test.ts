import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  BADGE,
  badgeInput,
  bytesOf,
  ISSUER,
  LIST,
  NOW,
  profileOf,
  signBadge,
} from "../../tests/support/badge_world.ts";
import { verifyDocument } from "../../tests/support/both_ways.ts";
import { newSigner } from "../../tests/support/credential_keys.ts";
import { buildProfile } from "./build.ts";
import { isObject } from "./json.ts";
import { signDocument } from "./sign.ts";
import type { Json, JsonObject } from "./types.ts";

describe("a badge of this node", () => {
  it("verifies, and says of each question what it knows", async () => {
    const { world, issuer, member } = await association();
    world.recipient = member.controller;
    const verification = await verifyDocument(
      bytesOf(await signBadge(issuer, member.controller)),
      world,
    );
    expect(answersOf(verification)).toEqual({
      document: "passed document-achievement",
      schema: "passed schema-valid",
      proof: "passed proof-valid",
      issuer: "passed issuer-document",
      status: "passed status-good",
      validity: "passed valid",
      recipient: "passed recipient-matches",
      endorsements: "absent endorsements-absent",
    });
    expect(verification).toMatchObject({ verified: true, warnings: [], credential: { id: BADGE } });
    expect(world.asked.sort()).toEqual([ISSUER, LIST]);
  });

  it("tells whose word another kind of credential is, and that it is no badge", async () => {
    const { world, issuer } = await association();
    const list = world.lists.get(LIST)!;
    const answers = answersOf(await verifyDocument(list.bytes, world));
    expect(answers).toMatchObject({
      document: "failed document-not-a-badge",
      proof: "passed proof-valid",
      issuer: "passed issuer-document",
    });
    const stranger = await newSigner();
    const signed = JSON.parse(new TextDecoder().decode(list.bytes));
    const forged = await signDocument({ ...signed, issuer: stranger.controller }, stranger, {
      created: NOW,
    });
    const quoted = answersOf(await verifyDocument({ ...forged, issuer: issuer.controller }, world));
    expect(quoted.proof).toBe("failed proof-broken");
    expect((await verifyDocument(list.bytes, world)).verified).toBe(false);
  });

  it("says that it was given to somebody else, without sinking it", async () => {
    const { world, issuer, member } = await association();
    world.recipient = `${member.controller}x`;
    const verification = await verifyDocument(await signBadge(issuer, member.controller), world);
    expect(answersOf(verification).recipient).toBe("failed recipient-other");
    expect(verification.verified).toBe(true);
  });

  it("is not verified before it begins nor after it ends", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller, {
      validFrom: new Date("2026-12-01T00:00:00Z"),
      validUntil: new Date("2027-12-01T00:00:00Z"),
    });
    const early = await verifyDocument(badge, world);
    expect(answersOf(early).validity).toBe("failed not-yet-valid");
    world.now = new Date("2027-06-01T00:00:00Z");
    const during = await verifyDocument(badge, world);
    expect(answersOf(during).validity).toBe("passed valid-until");
    world.now = new Date("2027-12-01T00:00:01Z");
    const late = await verifyDocument(badge, world);
    expect(answersOf(late).validity).toBe("failed expired");
    expect([early, during, late].map((answer) => answer.verified)).toEqual([false, true, false]);
  });

  it("keeps accents, emoji and both ways of writing é apart and intact", async () => {
    const { world, issuer, member } = await association();
    for (const name of ["Zoé", "Zoe\u0301", "Œuvre d’été ïÿ 👩‍🚒🇧🇪", "Nguyễn", "ﬁ Å Å"]) {
      const badge = await signBadge(issuer, member.controller, {
        subject: { id: member.controller, name },
      });
      const { verified, credential } = await verifyDocument(bytesOf(badge), world);
      expect(verified).toBe(true);
      expect(JSON.stringify(credential)).toContain(name);
      const other = name.normalize("NFC") === name ? name.normalize("NFD") : name.normalize("NFC");
      const text = JSON.stringify(badge).replaceAll(name, other);
      if (other !== name) {
        const renamed = await verifyDocument(new TextEncoder().encode(text), world);
        expect(answersOf(renamed).proof).toBe("failed proof-broken");
      }
    }
  });
});

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
