import fc from "fast-check";
import { expect, it } from "vitest";
import {
  association,
  type BadgeWorld,
  ISSUER,
  signBadge,
  signEndorsement,
} from "../../../tests/support/badge_world.ts";
import { newSigner } from "../../../tests/support/credential_keys.ts";
import { libraryCanonical } from "../../../tests/support/library_canonical.ts";
import { mutated } from "../../../tests/support/mutated_documents.ts";
import { haveVectors, vectorJson } from "../../../tests/support/vectors.ts";
import { buildPresentation } from "../build.ts";
import { isObject, listOf } from "../json.ts";
import { multibaseOfDidKey } from "../multikey.ts";
import { signDocument } from "../sign.ts";
import { verifyingSuite } from "../suite.ts";
import type { JsonObject } from "../types.ts";
import { Lookups } from "../verify/context.ts";
import { refuseUnlessPlain } from "../verify/plain.ts";
import { checkProof, verifyProof } from "../verify/proof.ts";

/** What the library alone says of a document's one proof, by the key that its name ends with. */
async function byLibrary({ proof, ...document }: JsonObject): Promise<boolean> {
  const [only, ...others] = listOf(proof ?? null);
  if (!isObject(only) || others.length > 0 || refuseUnlessPlain({ proof: only, ...document })) {
    return false;
  }
  const canonise = async (part: JsonObject) => {
    const canonical = await libraryCanonical(part);
    if (canonical === "refused") throw new Error("refused");
    return canonical;
  };
  const method = String(only.verificationMethod);
  const [controller = "", fragment = ""] = method.split("#");
  const multibase = multibaseOfDidKey(controller) ?? fragment;
  const key = { method, controller, multibase };
  return (await verifyProof(verifyingSuite(canonise), document, only, key)).status === "passed";
}

/** The same by all that is quicker, asked twice: the second time of what was seen. */
async function byUs(document: JsonObject, world: BadgeWorld): Promise<boolean> {
  const ask = async () => (await checkProof(document, new Lookups(world))).status === "passed";
  const first = await ask();
  expect(await ask()).toBe(first);
  return first;
}

async function signedDocuments() {
  const { issuer, member, world } = await association();
  const badge = await signBadge(issuer, member.controller);
  const endorsement = await signEndorsement(newSigner(), badge);
  const presentation = buildPresentation({ holder: ISSUER, credentials: [badge, endorsement] });
  const signed = [
    badge,
    endorsement,
    await signBadge(issuer, member.controller, { narrative: 'À l’œuvre "dedans" 🎪\n' }),
    await signDocument(presentation, issuer, { created: world.now }),
  ];
  return { signed, world };
}

it("a signature holds for us exactly where it holds for the library, whatever was tampered with", async () => {
  const { signed, world } = await signedDocuments();
  for (const document of signed) {
    expect([await byLibrary(document), await byUs(document, world)]).toEqual([true, true]);
  }
  await fc.assert(
    fc.asyncProperty(mutated(signed), async (document) => {
      const holds = await byUs(document, world);
      if (holds || listOf(document.proof).length === 1) {
        expect(holds).toBe(await byLibrary(document));
      }
    }),
    { numRuns: 200 },
  );
});

it.skipIf(!haveVectors)(
  "it does so of 1EdTech's examples, as they are and tampered with",
  async () => {
    const { world } = await association();
    const examples: JsonObject[] = ["complete", "simple", "endorsement-valid"]
      .map((name) => vectorJson(`1edtech-ob30/${name}.json`));
    for (const example of examples) {
      const [proof] = listOf(example.proof);
      const one = { ...example, proof: proof! };
      expect([await byLibrary(one), await byUs(one, world)]).toEqual([true, true]);
      const other = { ...one, id: "urn:example:another" };
      expect([await byLibrary(other), await byUs(other, world)]).toEqual([false, false]);
    }
  },
);
