import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import * as noble from "@noble/ed25519";
import { sha256 } from "@noble/hashes/sha2.js";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { base58btc } from "multiformats/bases/base58";
import { describe, expect, it } from "vitest";
import {
  badgeInput,
  ISSUER,
  NOW,
  signBadge,
  signEndorsement,
} from "../../tests/support/badge_world.ts";
import { newSigner } from "../../tests/support/credential_keys.ts";
import { haveVectors, vectorJson } from "../../tests/support/vectors.ts";
import { buildCredential } from "./build.ts";
import { canonicalise, ContextNotKnownError, TermNotKnownError } from "./canonicalise.ts";
import { CONTEXTS } from "./contexts.ts";
import { decodeMultikey, multikeyOf } from "./multikey.ts";
import { signDocument } from "./sign.ts";
import type { Json, JsonObject } from "./types.ts";

const DID_CONTEXTS = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"];

describe("a signed badge", () => {
  it("is intact to a second implementation of the signature", async () => {
    const issuer = newSigner(ISSUER);
    const { proof, ...document } = await signBadge(issuer, newSigner().controller);
    const { proofValue, ...options } = (proof as JsonObject[])[0]!;
    const hash = async (content: JsonObject) =>
      sha256(new TextEncoder().encode(await canonicalise(content)));
    const config = { "@context": document["@context"]!, ...options };
    const data = Uint8Array.of(...await hash(config), ...await hash(document));
    const signature = base58btc.decode(proofValue as string);
    expect(await noble.verifyAsync(signature, data, decodeMultikey(issuer.multibase))).toBe(true);
  });

  it("verifies with the field's own library, which looks nothing up but the key", async () => {
    const issuer = newSigner(ISSUER);
    const badge = await signBadge(issuer, newSigner().controller);
    const method = multikeyOf(ISSUER, issuer.multibase);
    const published: Record<string, JsonObject> = {
      [method.id]: { "@context": DID_CONTEXTS[1]!, ...method },
      [ISSUER]: { "@context": DID_CONTEXTS, id: ISSUER, assertionMethod: [method.id] },
    };
    const result = await vc.verifyCredential({
      credential: badge,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: (url: string) => ({ document: published[url] ?? CONTEXTS.get(url) }),
      checkStatus: () => ({ verified: true }),
      now: NOW,
    });
    expect(result.error).toBeUndefined();
    expect(result.verified).toBe(true);
  });

  it.skipIf(!haveVectors)(
    "is valid against 1EdTech's schema, and so is an endorsement",
    async () => {
      const ajv = new Ajv2019({ strict: false });
      // deno-lint-ignore no-explicit-any -- the package's types and its default export disagree
      (addFormats as any)(ajv);
      ajv.addSchema(vectorJson("schemas/ob_v3p0_achievementcredential_schema.json"), "ob");
      const badge = await signBadge(newSigner(ISSUER), newSigner().controller);
      const endorsement = await signEndorsement(newSigner(), badge);
      expect(ajv.validate("ob", badge), ajv.errorsText()).toBe(true);
      expect(ajv.validate("ob#/$defs/EndorsementCredential", endorsement), ajv.errorsText())
        .toBe(true);
      expect(ajv.validate("ob", { ...badge, endorsement: [endorsement] })).toBe(true);
    },
  );

  it("never says nothing: no null and no empty list, however little is known", () => {
    const { id, name, issuer, achievement, validFrom, awardedDate, status } = badgeInput(
      ISSUER,
      "did:key:z",
    );
    const least = buildCredential({
      id,
      name,
      issuer,
      achievement,
      validFrom,
      awardedDate,
      status,
      subject: { id: "did:key:z" },
      results: [],
      evidence: [],
    });
    expect(JSON.stringify(least)).not.toMatch(/null|\[\]|\{\}/);
    expect(Object.keys(least.credentialSubject as JsonObject)).toEqual([
      "id",
      "type",
      "achievement",
    ]);
  });

  it("is refused in another's name, and with words that no context defines", async () => {
    const issuer = newSigner(ISSUER);
    const badge = buildCredential(badgeInput(ISSUER, "did:key:z"));
    await expect(signDocument(badge, newSigner(), { created: NOW })).rejects.toThrow(TypeError);
    await expect(signDocument({ ...badge, mood: "gay" }, issuer, { created: NOW }))
      .rejects.toThrow(TermNotKnownError);
    const context = [...badge["@context"] as Json[], "https://nowhere.example/context"];
    await expect(signDocument({ ...badge, "@context": context }, issuer, { created: NOW }))
      .rejects.toThrow(ContextNotKnownError);
  });
});
