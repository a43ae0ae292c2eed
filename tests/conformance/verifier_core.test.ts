import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCredential } from "../../src/credentials/build.ts";
import { signDocument } from "../../src/credentials/sign.ts";
import { buildStatusListCredential, newBits, withBit } from "../../src/credentials/status.ts";
import type { JsonObject } from "../../src/credentials/types.ts";
import { multikeyOf } from "../../src/credentials/multikey.ts";
import { badgeInput } from "../support/badge_world.ts";
import { newSigner } from "../support/credential_keys.ts";
import { haveVectors } from "../support/vectors.ts";
import { askVerifierCore } from "./verifier_core.ts";

const HOST = "badges.test";
const DID = `did:web:${HOST}:actors:mda`;
const LIST = `https://${HOST}/status/aa`;
const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

describe("a verifier that this project did not write", () => {
  const issuer = newSigner(DID);
  const member = newSigner();
  const served = new Map<string, JsonObject>();
  let server: Deno.HttpServer<Deno.NetAddr>;

  const badge = (index: number, validUntil?: Date) =>
    signDocument(
      buildCredential(badgeInput(DID, member.controller, {
        id: `https://${HOST}/credentials/${index}`,
        status: { list: LIST, index },
        validFrom: ago(30),
        awardedDate: ago(30),
        ...(validUntil ? { validUntil } : {}),
      })),
      issuer,
      { created: ago(30) },
    );

  beforeAll(async () => {
    const method = multikeyOf(DID, issuer.multibase);
    served.set("/actors/mda/did.json", {
      "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
      id: DID,
      verificationMethod: [{ ...method }],
      assertionMethod: [method.id],
    });
    const bits = withBit(newBits(), 7);
    const list = buildStatusListCredential({ id: LIST, issuer: DID, bits, validFrom: ago(1) });
    served.set("/status/aa", await signDocument(list, issuer, { created: ago(1) }));
    server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, (request) => {
      const document = served.get(new URL(request.url).pathname);
      return document ? Response.json(document) : new Response(null, { status: 404 });
    });
  });
  afterAll(() => server.shutdown());

  it("agrees on signature, dates and status of badges made here", async () => {
    const good = await badge(3);
    const badges = [
      good,
      await badge(7),
      await badge(8, ago(1)),
      { ...good, name: "Something else" },
      await signDocument(
        { ...good, issuer: { ...good.issuer as JsonObject, id: "did:web:badges.test:gone" } },
        newSigner("did:web:badges.test:gone"),
        { created: ago(1) },
      ),
    ];
    const origin = `http://127.0.0.1:${server.addr.port}`;
    const [fine, revoked, expired, changed, gone] = await askVerifierCore(HOST, origin, badges);
    expect(fine).toEqual({
      signature: true,
      current: true,
      unrevoked: true,
      schema: haveVectors ? true : undefined,
      errors: [],
    });
    expect(revoked).toMatchObject({ signature: true, current: true, unrevoked: false });
    expect(expired).toMatchObject({ signature: true, current: false, unrevoked: true });
    expect(changed!.signature).not.toBe(true);
    expect(gone!.signature).not.toBe(true);
  });
});
