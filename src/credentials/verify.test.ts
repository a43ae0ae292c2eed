import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  BADGE,
  bytesOf,
  ISSUER,
  LIST,
  NOW,
  signBadge,
} from "../../tests/support/badge_world.ts";
import { verifyDocument } from "../../tests/support/both_ways.ts";
import { newSigner } from "../../tests/support/credential_keys.ts";
import { signDocument } from "./sign.ts";

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
