import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  BADGE,
  bytesOf,
  LIST,
  NOW,
  signBadge,
  signEndorsement,
} from "../../../tests/support/badge_world.ts";
import { verifyDocument } from "../../../tests/support/both_ways.ts";
import { newSigner } from "../../../tests/support/credential_keys.ts";
import { buildPresentation } from "../build.ts";
import { ENDORSEMENT_GENRE } from "../core.ts";
import { signDocument } from "../sign.ts";
import type { DocumentSigner, Json, JsonObject } from "../types.ts";

/** The badge issued again with endorsements inside, as the issuer does when the holder asks. */
function reissue(badge: JsonObject, issuer: DocumentSigner, endorsements: JsonObject[]) {
  const { proof: _, ...core } = badge;
  return signDocument(
    {
      ...core,
      validFrom: "2026-09-01T08:00:00Z",
      endorsement: endorsements,
      evidence: [
        ...core.evidence as Json[],
        ...endorsements.map((endorsement) => ({
          id: endorsement.id!,
          type: ["Evidence"],
          name: "Soutien",
          genre: ENDORSEMENT_GENRE,
        })),
      ],
    },
    issuer,
    { created: NOW },
  );
}

function present(holder: DocumentSigner, ...credentials: JsonObject[]) {
  const presentation = buildPresentation({ holder: holder.controller, credentials });
  return signDocument(presentation, holder, { created: NOW });
}

const itemsOf = (verification: Awaited<ReturnType<typeof verifyDocument>>) =>
  verification.checks.find((check) => check.id === "endorsements")!.items!
    .map(({ status, code }) => `${status} ${code}`);

describe("endorsements inside a badge", () => {
  it("are intact and about this very badge after it is issued again with them", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const friend = newSigner();
    const ahmed = await signEndorsement(friend, badge);
    const lea = await signEndorsement(newSigner(), badge, {
      id: "https://lea.example/endorsements/aa",
      subject: `${BADGE}#oral`,
    });
    const verification = await verifyDocument(
      bytesOf(await reissue(badge, issuer, [ahmed, lea])),
      world,
    );
    expect(verification.verified).toBe(true);
    expect(answersOf(verification).endorsements).toBe("passed endorsements-intact");
    expect(itemsOf(verification)).toEqual([
      "passed endorsement-intact-core",
      "passed endorsement-intact-core",
    ]);
    expect(verification.checks.find((check) => check.id === "endorsements")!.items![0]!.params)
      .toMatchObject({ issuer: friend.controller });
  });

  it("never sink the badge: broken, withdrawn, of another badge, or by who cannot be reached", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const other = await signBadge(issuer, newSigner().controller);
    const sound = await signEndorsement(newSigner(), badge);
    const subject = sound.credentialSubject as JsonObject;
    const cases: [JsonObject, string, string][] = [
      [
        { ...sound, credentialSubject: { ...subject, endorsementComment: "Le meilleur." } },
        "failed proof-broken",
        "failed endorsements-failed",
      ],
      [
        await signEndorsement(newSigner(), badge, { status: { list: LIST, index: 11 } }),
        "failed endorsement-withdrawn",
        "failed endorsements-failed",
      ],
      [
        await signEndorsement(newSigner(), other),
        "failed endorsement-of-another-core",
        "failed endorsements-failed",
      ],
      [
        await signEndorsement(newSigner(), badge, {
          subject: "https://mda.example/credentials/zz",
        }),
        "failed endorsement-of-another",
        "failed endorsements-failed",
      ],
      [
        await signEndorsement(newSigner("did:web:gone.example"), badge),
        "unknown issuer-not-reached",
        "unknown endorsements-not-read",
      ],
      [
        await signEndorsement(newSigner(), badge, { about: [] }),
        "passed endorsement-intact",
        "passed endorsements-intact",
      ],
    ];
    await world.publishList(LIST, issuer, 11);
    for (const [endorsement, item, summary] of cases) {
      const verification = await verifyDocument(
        await reissue(badge, issuer, [endorsement]),
        world,
      );
      expect(itemsOf(verification)).toEqual([item]);
      expect(answersOf(verification).endorsements).toBe(summary);
      expect(verification.verified).toBe(true);
    }
  });

  it("can be verified by themselves", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const verification = await verifyDocument(await signEndorsement(newSigner(), badge), world);
    expect(verification.verified).toBe(true);
    expect(answersOf(verification)).toMatchObject({
      document: "passed document-endorsement",
      endorsements: "absent endorsements-absent",
    });
  });
});

describe("a presentation of a badge and its endorsements", () => {
  it("verifies when the one who was recognised signs it", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const endorsement = await signEndorsement(newSigner(), badge);
    const verification = await verifyDocument(
      bytesOf(await present(member, badge, endorsement)),
      world,
    );
    expect(verification.verified).toBe(true);
    expect(answersOf(verification)).toMatchObject({
      document: "passed document-presentation",
      endorsements: "passed endorsements-intact",
      presentation: "passed presentation-by-holder",
    });
    expect(verification.credential).toEqual(badge);
  });

  it("is not verified when another signs it, in their own name or in the holder's", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const thief = newSigner();
    const own = await verifyDocument(await present(thief, badge), world);
    expect(answersOf(own).presentation).toBe("failed presentation-not-by-subject");

    const presentation = buildPresentation({ holder: member.controller, credentials: [badge] });
    const disguised = await signDocument(
      presentation,
      { ...thief, controller: member.controller },
      { created: NOW },
    );
    const forged = await verifyDocument(disguised, world);
    expect(answersOf(forged).presentation).toBe("failed key-not-of-issuer");

    const unsigned = await verifyDocument(presentation, world);
    expect(answersOf(unsigned).presentation).toBe("failed proof-missing");
    expect([own, forged, unsigned].map((answer) => answer.verified)).toEqual([false, false, false]);
    expect(answersOf(own)).toMatchObject({ proof: "passed proof-valid" });
  });

  it("is one badge, no more and no less", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const endorsement = await signEndorsement(newSigner(), badge);
    for (const credentials of [[badge, badge], [endorsement], [badge, { type: ["Other"] }]]) {
      const presentation = await verifyDocument(
        { ...buildPresentation({ holder: member.controller, credentials }) },
        world,
      );
      expect(answersOf(presentation).document).toBe("failed presentation-not-one-badge");
      expect(presentation.verified).toBe(false);
    }
  });

  it("breaks when an endorsement is taken out or slipped in", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const endorsement = await signEndorsement(newSigner(), badge);
    const presentation = await present(member, badge, endorsement);
    const slipped = await signEndorsement(newSigner(), badge, { id: "urn:uuid:1" });
    for (const verifiableCredential of [[badge], [badge, endorsement, slipped]]) {
      const verification = await verifyDocument({ ...presentation, verifiableCredential }, world);
      expect(answersOf(verification).presentation).toBe("failed proof-broken");
      expect(verification.verified).toBe(false);
    }
  });
});
