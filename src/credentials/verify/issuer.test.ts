import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  type BadgeWorld,
  ISSUER,
  NOW,
  profileOf,
  signBadge,
} from "../../../tests/support/badge_world.ts";
import { verifyDocument } from "../../../tests/support/both_ways.ts";
import { newSigner, type TestSigner } from "../../../tests/support/credential_keys.ts";
import { buildEndorsement, type EndorsementInput } from "../build.ts";
import { digestMultibase, jcs } from "../digest.ts";
import { multikeyOf } from "../multikey.ts";
import { signDocument } from "../sign.ts";
import type { JsonObject } from "../types.ts";

const SINCE = "2026-01-01T00:00:00Z";
const COLLECTIVE = "did:web:region.example:actors:region";
const REGION_LIST = "https://region.example/status/aa";

async function issuerOf(document: JsonObject, world: BadgeWorld) {
  const verification = await verifyDocument(document, world);
  return {
    issuer: answersOf(verification).issuer,
    warnings: verification.warnings.map((warning) => warning.code)
      .filter((code) => code !== "status-not-read"),
    verified: verification.verified,
  };
}

describe("whose word a badge is", () => {
  it("is its key's own when a person signs as did:key, with nobody reachable", async () => {
    const { world, member } = await association();
    const person = newSigner();
    world.documents.clear();
    expect(await issuerOf(await signBadge(person, member.controller), world)).toEqual({
      issuer: "passed issuer-did-key",
      warnings: [],
      verified: true,
    });
  });

  it("holds by the pinned key when the association is gone", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    world.documents.clear();
    expect(await issuerOf(badge, world)).toMatchObject({
      issuer: "unknown issuer-not-reached",
      verified: false,
    });
    world.pinned.set(ISSUER, [{ multibase: issuer.multibase, since: SINCE }]);
    expect(await issuerOf(badge, world)).toEqual({
      issuer: "passed issuer-pinned",
      warnings: [],
      verified: true,
    });
  });

  it("holds by the pin, with a warning, when the address now shows another key", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const usurper = newSigner(ISSUER);
    world.pinned.set(ISSUER, [{ multibase: issuer.multibase, since: SINCE }]);
    world.publish(ISSUER, [usurper]);
    expect(await issuerOf(badge, world)).toEqual({
      issuer: "passed issuer-pinned",
      warnings: ["key-changed"],
      verified: true,
    });
    expect(await issuerOf(await signBadge(usurper, member.controller), world)).toMatchObject({
      issuer: "failed key-replaced",
      verified: false,
    });
  });

  it("passes to a new key when the old one is still listed beside it", async () => {
    const { world, issuer, member } = await association();
    const rotated = newSigner(ISSUER);
    world.pinned.set(ISSUER, [{ multibase: issuer.multibase, since: SINCE }]);
    const badge = await signBadge(rotated, member.controller);
    for (const end of [{ expires: "2026-10-01T00:00:00Z" }, { revoked: "2026-10-01T00:00:00Z" }]) {
      world.publish(ISSUER, [{ ...issuer, ...end }, rotated]);
      expect(await issuerOf(badge, world)).toEqual({
        issuer: "passed issuer-document",
        warnings: [],
        verified: true,
      });
    }
  });

  it("keeps what a retired key signed in its time, and nothing later", async () => {
    const { world, issuer, member } = await association();
    const { proof: _, ...unsigned } = await signBadge(issuer, member.controller);
    world.publish(ISSUER, [{ ...issuer, expires: "2026-10-01T00:00:00Z" }]);
    const before = await signDocument(unsigned, issuer, { created: new Date("2026-09-30") });
    const after = await signDocument(unsigned, issuer, { created: new Date("2026-10-02") });
    expect((await issuerOf(before, world)).issuer).toBe("passed issuer-document");
    expect((await issuerOf(after, world)).issuer).toBe("failed key-expired");
  });

  it("is nobody's once the key was stolen, save what was recorded here before", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const revoked = "2026-10-01T00:00:00Z";
    world.publish(ISSUER, [{ ...issuer, revoked }]);
    const digest = digestMultibase(jcs(badge));
    expect((await issuerOf(badge, world)).issuer).toBe("failed key-revoked");
    world.recorded.set(digest, new Date("2026-10-02T00:00:00Z"));
    expect((await issuerOf(badge, world)).issuer).toBe("failed key-revoked");
    world.recorded.set(digest, new Date("2026-09-01T00:00:00Z"));
    expect((await issuerOf(badge, world)).issuer).toBe("passed issuer-recorded");
  });

  it("is told by the good key where a lost one signed too", async () => {
    const { world, issuer, member } = await association();
    const renewed = newSigner(ISSUER);
    world.publish(ISSUER, [{ ...issuer, revoked: "2026-10-01T00:00:00Z" }, renewed]);
    const badge = await signBadge(issuer, member.controller);
    const again = await signBadge(renewed, member.controller);
    const both = {
      ...badge,
      proof: [...badge.proof as JsonObject[], ...again.proof as JsonObject[]],
    };
    expect((await issuerOf(both, world)).issuer).toBe("passed issuer-document");
  });

  it("sees a key revoked under one name when a thief signs under another", async () => {
    const { world, issuer, member } = await association();
    world.pinned.set(ISSUER, [{ multibase: issuer.multibase, since: SINCE }]);
    const method = {
      ...multikeyOf(ISSUER, issuer.multibase),
      id: `${ISSUER}#key-1`,
      revoked: "2026-10-01T00:00:00Z",
    };
    world.documents.set(ISSUER, { id: ISSUER, verificationMethod: [method] });
    expect((await issuerOf(await signBadge(issuer, member.controller), world)).issuer)
      .toBe("failed key-revoked");
  });

  it("does not take a key listed for another purpose, or as another's", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const method = multikeyOf(ISSUER, issuer.multibase);
    world.documents.set(ISSUER, {
      id: ISSUER,
      verificationMethod: [{ ...method }],
      authentication: [method.id],
    });
    expect((await issuerOf(badge, world)).issuer).toBe("failed key-not-of-issuer");
    world.documents.set(ISSUER, {
      id: ISSUER,
      assertionMethod: [{ ...method, controller: "did:web:other.example" }],
    });
    expect((await issuerOf(badge, world)).issuer).toBe("failed key-not-of-issuer");
    world.documents.set(ISSUER, { id: ISSUER, assertionMethod: [{ ...method }] });
    expect((await issuerOf(badge, world)).issuer).toBe("passed issuer-document");
  });

  it("reads a key by its id where the id does not end with the key", async () => {
    const { world, issuer, member } = await association();
    const id = `${ISSUER}#key-1`;
    world.documents.set(ISSUER, {
      id: ISSUER,
      verificationMethod: [{ ...multikeyOf(ISSUER, issuer.multibase), id: "#key-1" }],
      assertionMethod: ["#key-1"],
    });
    const badge = await signBadge({ ...issuer, id }, member.controller);
    expect((await issuerOf(badge, world)).issuer).toBe("passed issuer-document");
    world.documents.clear();
    const gone = await verifyDocument(badge, world);
    expect(answersOf(gone).proof).toBe("unknown key-not-found");
    expect(gone.verified).toBe(false);
  });

  it("looks up no more addresses than it may", async () => {
    const { world, issuer, member } = await association();
    world.lookups = 0;
    const verification = await verifyDocument(await signBadge(issuer, member.controller), world);
    expect(answersOf(verification)).toMatchObject({
      issuer: "unknown issuer-not-reached",
      status: "unknown status-not-reached",
    });
    expect(world.asked).toEqual([]);
  });
});

describe("a witness", () => {
  /** A badge whose issuer is gone, with an endorsement of its key by the collective inside. */
  async function witnessed(
    witness: TestSigner,
    change: (world: BadgeWorld, issuer: TestSigner) => Partial<EndorsementInput> = () => ({}),
  ) {
    const { world, issuer, member } = await association();
    world.documents.clear();
    const endorsement = await signDocument(
      buildEndorsement({
        id: "https://region.example/endorsements/aa",
        name: "Membre du réseau",
        issuer: profileOf(witness.controller, "La région"),
        subject: ISSUER,
        about: [{
          id: `${ISSUER}#${issuer.multibase}`,
          digestMultibase: digestMultibase(jcs({ ...multikeyOf(ISSUER, issuer.multibase) })),
        }],
        validFrom: new Date("2026-02-01T00:00:00Z"),
        status: { list: REGION_LIST, index: 3 },
        ...change(world, issuer),
      }),
      witness,
      { created: NOW },
    );
    const { proof: _, ...unsigned } = await signBadge(issuer, member.controller);
    const badge = await signDocument(
      {
        ...unsigned,
        issuer: { ...unsigned.issuer as JsonObject, endorsement: [endorsement] },
      },
      issuer,
      { created: NOW },
    );
    return { world, badge };
  }

  const pin = (world: BadgeWorld, witness: TestSigner) =>
    world.pinned.set(witness.controller, [{ multibase: witness.multibase, since: SINCE }]);

  it("vouches for the key of an association that is gone", async () => {
    const witness = newSigner(COLLECTIVE);
    const { world, badge } = await witnessed(witness);
    expect((await issuerOf(badge, world)).issuer).toBe("unknown issuer-not-reached");
    pin(world, witness);
    expect(await issuerOf(badge, world)).toMatchObject({
      issuer: "passed issuer-witness",
      verified: true,
    });
  });

  it("counts for nothing when its own key is only published, withdrawn, or of another key", async () => {
    const published = newSigner(COLLECTIVE);
    const one = await witnessed(published);
    one.world.publish(COLLECTIVE, [published]);
    expect((await issuerOf(one.badge, one.world)).issuer).toBe("unknown issuer-not-reached");

    const withdrawn = newSigner(COLLECTIVE);
    const two = await witnessed(withdrawn);
    pin(two.world, withdrawn);
    await two.world.publishList(REGION_LIST, withdrawn, 3);
    expect((await issuerOf(two.badge, two.world)).issuer).toBe("unknown issuer-not-reached");

    const other = newSigner(COLLECTIVE);
    const three = await witnessed(other, (world) => {
      pin(world, other);
      return { about: [{ id: `${ISSUER}#${other.multibase}`, digestMultibase: "uEi" }] };
    });
    expect((await issuerOf(three.badge, three.world)).issuer).toBe("unknown issuer-not-reached");
  });

  it("never vouches for itself", async () => {
    const { world, issuer, member } = await association();
    world.documents.clear();
    const badge = await signBadge(issuer, member.controller);
    const self = await signDocument(
      buildEndorsement({
        id: "https://mda.example/endorsements/self",
        name: "Moi-même",
        issuer: profileOf(ISSUER),
        subject: ISSUER,
        about: [{
          id: issuer.id,
          digestMultibase: digestMultibase(jcs({ ...multikeyOf(ISSUER, issuer.multibase) })),
        }],
        validFrom: new Date("2026-02-01T00:00:00Z"),
        status: { list: REGION_LIST, index: 3 },
      }),
      issuer,
      { created: NOW },
    );
    const { proof: _, ...unsigned } = badge;
    const vain = await signDocument(
      {
        ...unsigned,
        issuer: { ...unsigned.issuer as JsonObject, endorsement: [self] },
      },
      issuer,
      { created: NOW },
    );
    expect((await issuerOf(vain, world)).issuer).toBe("unknown issuer-not-reached");
  });
});
