import { gzipSync } from "node:zlib";
import { base64url } from "multiformats/bases/base64";
import { describe, expect, it } from "vitest";
import {
  answersOf,
  association,
  type BadgeWorld,
  bytesOf,
  LIST,
  NOW,
  signBadge,
} from "../../../tests/support/badge_world.ts";
import { verifyDocument } from "../../../tests/support/both_ways.ts";
import { newSigner, type TestSigner } from "../../../tests/support/credential_keys.ts";
import { signDocument } from "../sign.ts";
import { buildStatusListCredential, encodeList } from "../build.ts";
import { newBits } from "../status.ts";
import type { JsonObject } from "../types.ts";

async function statusOf(badge: JsonObject, world: BadgeWorld) {
  const verification = await verifyDocument(badge, world);
  return {
    status: answersOf(verification).status,
    warnings: verification.warnings.map((warning) => warning.code),
    verified: verification.verified,
  };
}

describe("a badge's status", () => {
  it("fails once the issuer revokes it, and only for that badge", async () => {
    const { world, issuer, member } = await association();
    await world.publishList(LIST, issuer, 7);
    expect(await statusOf(await signBadge(issuer, member.controller), world)).toEqual({
      status: "failed revoked",
      warnings: [],
      verified: false,
    });
    const neighbour = await signBadge(issuer, member.controller, {
      status: { list: LIST, index: 8 },
    });
    expect((await statusOf(neighbour, world)).verified).toBe(true);
  });

  it("is unknown, with a warning, when the list cannot be had; a kept copy serves with its date", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const list = world.lists.get(LIST)!;
    world.lists.clear();
    expect(await statusOf(badge, world)).toEqual({
      status: "unknown status-not-reached",
      warnings: ["status-not-read"],
      verified: true,
    });
    world.lists.set(LIST, { ...list, cached: true });
    const verification = await verifyDocument(badge, world);
    expect(verification.warnings).toEqual([
      { code: "status-cached", params: { date: NOW.toISOString() } },
    ]);
    expect(verification.verified).toBe(true);
  });

  it("is told only by the issuer, or by the node the list lies on", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const stranger = newSigner("did:web:stranger.example");
    world.publish(stranger.controller, [stranger]);
    await world.publishList(LIST, stranger, 7);
    expect((await statusOf(badge, world)).status).toBe("unknown status-list-not-trusted");

    const node = newSigner("did:web:mda.example:actors:node");
    world.publish(node.controller, [node]);
    await world.publishList(LIST, node, 7);
    expect((await statusOf(badge, world)).status).toBe("failed revoked");
    expect((await statusOf(await signBadge(member, member.controller), world)).status)
      .toBe("failed revoked");
  });

  it("believes no list that is broken, moved, unsigned, outdated or a bomb", async () => {
    const { world, issuer, member } = await association();
    const badge = await signBadge(issuer, member.controller);
    const unsigned = buildStatusListCredential({
      id: LIST,
      issuer: issuer.controller,
      bits: newBits(),
      validFrom: NOW,
    });
    const bomb = base64url.encode(gzipSync(new Uint8Array(64 * 1024 * 1024)));
    const short = encodeList(new Uint8Array(10));
    const lists: [string, JsonObject][] = [
      ["unsigned", unsigned],
      ["moved", await sign({ ...unsigned, id: `${LIST}x` }, issuer)],
      ["ended", await sign({ ...unsigned, validUntil: "2026-11-01T00:00:00Z" }, issuer)],
      ["bomb", await sign(withList(unsigned, bomb), issuer)],
      ["short", await sign(withList(unsigned, short), issuer)],
      ["not a list", await sign(withList(unsigned, "u!"), issuer)],
      ["another key's", await sign(unsigned, newSigner(issuer.controller))],
    ];
    for (const [name, list] of lists) {
      world.lists.set(LIST, { bytes: bytesOf(list), fetchedAt: NOW, cached: false });
      expect(await statusOf(badge, world), name).toEqual({
        status: "unknown status-list-not-trusted",
        warnings: ["status-not-read"],
        verified: true,
      });
    }
  });

  it("fails for a revoked badge however its holder writes where that is told", async () => {
    const { world, issuer, member } = await association();
    await world.publishList(LIST, issuer, 7);
    const badge = await signBadge(issuer, member.controller);
    const entry = badge.credentialStatus as JsonObject;
    const ways: JsonObject[] = [
      { statusListCredential: [LIST] },
      { statusListCredential: { id: LIST } },
      { statusListCredential: [LIST, { id: LIST }] },
      { statusListIndex: ["7"] },
      { statusListIndex: ["7", "7"] },
      { statusPurpose: ["revocation"] },
      { statusListIndex: { "@value": "7" } },
      { type: ["BitstringStatusListEntry"] },
    ];
    for (const way of ways) {
      const written = { ...badge, credentialStatus: { ...entry, ...way } };
      expect((await statusOf(written, world)).verified, JSON.stringify(way)).toBe(false);
    }
    const listed = await statusOf({ ...badge, credentialStatus: [entry] }, world);
    expect(listed).toMatchObject({ status: "failed revoked", verified: false });
  });

  it("is unknown for a kind of status that is not read, or an index outside the list", async () => {
    const { world, issuer, member } = await association();
    const { proof: _, ...unsigned } = await signBadge(issuer, member.controller);
    const entry = unsigned.credentialStatus as JsonObject;
    const entries: JsonObject[] = [
      { id: "https://mda.example/revocations", type: "1EdTechRevocationList" },
      { ...entry, statusListIndex: "131072" },
      { ...entry, statusListIndex: "-1" },
      { ...entry, statusPurpose: "suspension" },
    ];
    for (const credentialStatus of entries) {
      const badge = await sign({ ...unsigned, credentialStatus }, issuer);
      const answer = await statusOf(badge, world);
      expect(answer.status).toMatch(/^unknown status-(type-not-read|entry-broken)$/);
      expect(answer.verified).toBe(true);
    }
  });
});

function sign(document: JsonObject, signer: TestSigner): Promise<JsonObject> {
  return signDocument(document, signer, { created: NOW });
}

function withList(credential: JsonObject, encodedList: string): JsonObject {
  const subject = credential.credentialSubject as JsonObject;
  return { ...credential, credentialSubject: { ...subject, encodedList } };
}
