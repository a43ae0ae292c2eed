import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  bytesOf,
  ISSUER,
  LIST,
  NOW,
  signBadge,
} from "../../tests/support/badge_world.ts";
import { newSigner } from "../../tests/support/credential_keys.ts";
import { contentHash, seen } from "./seen.ts";
import type { JsonObject } from "./types.ts";
import { verifyDocument } from "./verify.ts";

/** A badge that was verified before, to the very byte. */
async function seenBadge(change: Parameters<typeof signBadge>[2] = {}) {
  const { world, issuer, member } = await association();
  const badge = await signBadge(issuer, member.controller, change);
  const bytes = bytesOf(badge);
  const verify = () => verifyDocument(bytes, world);
  expect((await verify()).verified).toBe(true);
  world.asked.length = 0;
  return { world, issuer, badge, verify };
}

describe("a badge that was verified before", () => {
  it("is withdrawn as soon as its list says so", async () => {
    const { world, issuer, verify } = await seenBadge();
    expect((await verify()).verified).toBe(true);
    expect(world.asked.sort()).toEqual([ISSUER, LIST]);
    await world.publishList(LIST, issuer, 7);
    const after = await verify();
    expect(answersOf(after).status).toBe("failed revoked");
    expect(after.verified).toBe(false);
  });

  it("says that its list cannot be reached today", async () => {
    const { world, verify } = await seenBadge();
    world.lists.delete(LIST);
    expect(answersOf(await verify()).status).toBe("unknown status-not-reached");
  });

  it("ends on its last day", async () => {
    const { world, verify } = await seenBadge({ validUntil: new Date("2026-12-01T00:00:00Z") });
    world.now = new Date("2026-12-01T00:00:01Z");
    expect(answersOf(await verify()).validity).toBe("failed expired");
  });

  it("no longer is its issuer's word once the key is called stolen, or another one's", async () => {
    const { world, issuer, verify } = await seenBadge();
    world.publish(ISSUER, [{ multibase: issuer.multibase, revoked: NOW.toISOString() }]);
    expect(answersOf(await verify()).issuer).toBe("failed key-revoked");
    world.publish(ISSUER, [newSigner(ISSUER)]);
    expect(answersOf(await verify()).issuer).toBe("failed key-not-of-issuer");
  });

  it("lends nothing to a copy that somebody changed, however often they show it", async () => {
    const { world, badge } = await seenBadge();
    const [proof] = badge.proof as [JsonObject];
    const copies: JsonObject[] = [
      { ...badge, name: `${badge.name} ` },
      { ...badge, validUntil: "2099-01-01T00:00:00Z" },
      { ...badge, proof: [{ ...proof, created: "2026-11-24T12:00:01Z" }] },
      { ...badge, proof: [{ ...proof, proofValue: `${proof.proofValue}1` }] },
      { ...badge, proof: [{ ...proof, verificationMethod: newSigner(ISSUER).id }] },
    ];
    for (const copy of [...copies, ...copies]) {
      const verification = await verifyDocument(bytesOf(copy), world);
      expect(answersOf(verification).proof).toBe("failed proof-broken");
      expect(verification.verified).toBe(false);
      expect([...seen.intact.keys()].some((key) => key.startsWith(contentHash(copy)))).toBe(false);
    }
  });

  it("hands out a document of its own each time, which nobody else's changes reach", async () => {
    const { verify } = await seenBadge();
    const first = (await verify()).credential!;
    first.name = "Autre chose";
    expect((await verify()).credential!.name).not.toBe("Autre chose");
  });

  it("is refused as before where two readers could read it differently", async () => {
    const { world } = await association();
    const twice = new TextEncoder().encode('{"id":"urn:a","id":"urn:b"}');
    for (const _ of [1, 2]) {
      await expect(verifyDocument(twice, world)).rejects.toMatchObject({
        code: "document-member-twice",
      });
    }
  });
});
