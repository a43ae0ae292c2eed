import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  coreAddress,
  coreBytes,
  coreDigest,
  coreOf,
  DanglingEndorsementError,
  ENDORSEMENT_GENRE,
} from "./core.ts";
import type { JsonObject } from "./types.ts";

const badge: JsonObject = {
  id: "https://mda.example/credentials/aa",
  issuer: { id: "did:web:mda.example", name: "L’été" },
  validFrom: "2026-07-01T08:00:00Z",
  awardedDate: "2026-07-01T08:00:00Z",
  evidence: [{ id: "https://mda.example/evidence/aa", type: ["Evidence"] }],
  proof: [{ type: "DataIntegrityProof" }],
};
const endorsement = { id: "https://ami.example/endorsements/aa" };
const named = { id: endorsement.id, type: ["Evidence"], genre: ENDORSEMENT_GENRE };

describe("the core of a badge", () => {
  it("is hashed as the standard's digest of its canonical JSON", () => {
    const canonical = '{"awardedDate":"2026-07-01T08:00:00Z","evidence":[{"id":' +
      '"https://mda.example/evidence/aa","type":["Evidence"]}],' +
      '"id":"https://mda.example/credentials/aa",' +
      '"issuer":{"id":"did:web:mda.example","name":"L’été"}}';
    expect(new TextDecoder().decode(coreBytes(badge))).toBe(canonical);
    const hash = createHash("sha256").update(canonical).digest();
    expect(coreDigest(badge)).toBe(
      "u" + Buffer.concat([Uint8Array.of(0x12, 0x20), hash]).toString("base64url"),
    );
  });

  it("stays the same when the badge is issued again with endorsements", () => {
    const again: JsonObject = {
      ...badge,
      validFrom: "2026-09-01T08:00:00Z",
      issuer: {
        ...badge.issuer as JsonObject,
        endorsement: [endorsement],
        endorsementJwt: ["a.b.c"],
      },
      endorsement: [endorsement],
      endorsementJwt: ["a.b.c"],
      evidence: [...badge.evidence as JsonObject[], named],
      proof: [{ type: "DataIntegrityProof", created: "2026-09-01T08:00:00Z" }],
    };
    expect(coreDigest(again)).toBe(coreDigest(badge));
    const { evidence: _, ...without } = badge;
    expect(coreDigest({ ...without, endorsement: [endorsement], evidence: [named] }))
      .toBe(coreDigest(without));
  });

  it("changes with anything else, and with the way é is written", () => {
    const others: JsonObject[] = [
      { ...badge, awardedDate: "2026-07-02T08:00:00Z" },
      { ...badge, issuer: { id: "did:web:mda.example", name: "L’e\u0301te\u0301" } },
      { ...badge, evidence: (badge.evidence as JsonObject[])[0]! },
      { ...badge, note: "" },
    ];
    expect(new Set([badge, ...others].map(coreDigest)).size).toBe(others.length + 1);
  });

  it("is refused when an evidence names an endorsement that is not there", () => {
    for (const entry of [named, { type: ["Evidence"], genre: ENDORSEMENT_GENRE }]) {
      expect(() => coreOf({ ...badge, evidence: [entry] })).toThrow(DanglingEndorsementError);
    }
  });

  it("has its address below the badge's, where that is an address", () => {
    expect(coreAddress("https://mda.example/credentials/aa"))
      .toBe("https://mda.example/credentials/aa/core");
    expect(coreAddress("urn:uuid:1")).toBe("urn:uuid:1#core");
  });
});
