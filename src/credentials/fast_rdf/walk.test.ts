import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { badges, endorsements } from "../../../tests/support/badge_arbitraries.ts";
import {
  association,
  ISSUER,
  LIST,
  signBadge,
  signEndorsement,
} from "../../../tests/support/badge_world.ts";
import { answeredCard } from "../../../tests/support/cards.ts";
import { newSigner } from "../../../tests/support/credential_keys.ts";
import { openSetUp } from "../../../tests/support/deps.ts";
import { libraryCanonical } from "../../../tests/support/library_canonical.ts";
import { mutated } from "../../../tests/support/mutated_documents.ts";
import { haveVectors, vectorJson } from "../../../tests/support/vectors.ts";
import { signCard } from "../../cards/sign.ts";
import { LANGUAGES } from "../../languages.ts";
import { credentialDocument } from "../../recognition/credentials.ts";
import { buildPresentation } from "../build.ts";
import { ContextCache } from "../context_cache.ts";
import { BADGE_CONTEXT, CONTEXTS } from "../contexts.ts";
import { parseDocument } from "../parse.ts";
import type { JsonObject } from "../types.ts";
import { canonicaliseFast } from "./walk.ts";

const cache = new ContextCache(CONTEXTS);

/** The fast way's answer, once the library met the document; never another than the library's own. */
async function fast(document: JsonObject): Promise<string | undefined> {
  await libraryCanonical(document, cache);
  const found = canonicaliseFast(document, cache);
  if (found !== undefined) {
    expect(found.split("\n")).toEqual((await libraryCanonical(document)).split("\n"));
  }
  return found;
}

function unsecured({ proof: _proof, ...document }: JsonObject): JsonObject {
  return document;
}

/** What a node here canonicalises, day in, day out. */
async function everydayDocuments(): Promise<JsonObject[]> {
  const { issuer, member, world } = await association();
  const badge = await signBadge(issuer, member.controller);
  const endorsement = await signEndorsement(newSigner(), badge);
  const endorsed = await signBadge(issuer, member.controller, {
    description: 'Répété : Zoé, Zoé.\n"Deux" lignes \\ et 🎉',
  });
  const [{ proofValue: _, ...proof }] = badge.proof as [JsonObject];
  return [
    unsecured(badge),
    unsecured(endorsement),
    unsecured({ ...endorsed, endorsement: [endorsement, await signEndorsement(issuer, badge)] }),
    buildPresentation({ holder: ISSUER, credentials: [badge, endorsement] }),
    unsecured(parseDocument(world.lists.get(LIST)!.bytes)),
    { "@context": badge["@context"]!, ...proof },
    ...await cards(),
  ];
}

async function cards(): Promise<JsonObject[]> {
  const { deps, node } = await openSetUp();
  try {
    const signed = [];
    for (const language of LANGUAGES) {
      const { holder, id, move } = await answeredCard(deps, node.administrator.id, { language });
      const bytes = await credentialDocument(deps, await signCard(deps, holder, id, move));
      signed.push(unsecured(parseDocument(bytes)));
    }
    return signed;
  } finally {
    await deps.dispose();
  }
}

describe("the fast way to the canonical form", () => {
  let documents: JsonObject[];
  beforeAll(async () => {
    documents = await everydayDocuments();
  });

  it("answers for what a node signs every day: badges, endorsements, cards, lists, proofs", async () => {
    for (const [at, document] of documents.entries()) {
      expect(await fast(document), `document ${at}`).toBeDefined();
    }
  });

  it("leaves the first document of its kind to the library", () => {
    const unused = new ContextCache(CONTEXTS);
    for (const document of documents) expect(canonicaliseFast(document, unused)).toBeUndefined();
  });

  it.skipIf(!haveVectors)(
    "says the same as the library of 1EdTech's and W3C's examples",
    async () => {
      const names = [
        ...["complete", "simple", "endorsement-valid"].map((name) => `1edtech-ob30/${name}`),
        "w3c-vc-di-eddsa/TestVectors/unsigned",
        "w3c-vc-di-eddsa/TestVectors/employmentAuth",
      ];
      for (const name of names) await fast(unsecured(vectorJson(`${name}.json`)));
      expect(await fast(unsecured(vectorJson("1edtech-ob30/simple.json")))).toBeDefined();
    },
  );

  it("says the same, or nothing, of badges of every shape the standard allows", async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(badges, endorsements), async (document) => {
        const { endorsementJwt: _, ...read } = unsecured(document);
        if (await fast({ ...read, "@context": [...BADGE_CONTEXT] })) answered++;
      }),
      { numRuns: 60 },
    );
    expect(answered).toBeGreaterThan(0);
  });

  it("says the same, or nothing, of documents that somebody tampered with", async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(mutated(documents), async (document) => {
        if (await fast(document)) answered++;
      }),
      { numRuns: 300 },
    );
    expect(answered).toBeGreaterThan(0);
  });

  it("keeps apart what the library keeps apart: one value written in two ways", async () => {
    const [badge] = documents as [JsonObject];
    const subject = badge.credentialSubject as JsonObject;
    const written = (one: JsonObject, two: JsonObject) => ({
      ...badge,
      credentialSubject: {
        ...subject,
        result: [one, two].map((result) => ({
          id: "urn:example:r",
          type: ["Result"],
          ...result,
        })),
      },
    });
    expect(await fast(written({ value: "7" }, { value: "7" }))).toBeDefined();
    expect(await fast(written({ value: 7 }, { value: 7 }))).toBeUndefined();
    await fast(written({ value: "true" }, { value: true }));
  });

  it("lets only a property's own definition give protected words another meaning", async () => {
    const [badge] = documents as [JsonObject];
    const subject = badge.credentialSubject as JsonObject;
    const withSubject = (change: JsonObject) => ({
      ...badge,
      credentialSubject: { ...subject, ...change },
    });
    // The word of a type, used as a property, brings that type's words as its own.
    await fast(withSubject({ IdentifierEntry: { id: "urn:example:a" } }));
    const both = withSubject({ type: ["AchievementSubject", "IdentifierEntry"] });
    expect(await libraryCanonical(both)).toBe("refused");
    expect(await libraryCanonical(both, cache)).toBe("refused");
    expect(await fast(both)).toBeUndefined();
  });

  it("leaves nameless nodes to the library that nothing tells apart", async () => {
    const [badge] = documents as [JsonObject];
    const twin = { type: ["Evidence"], narrative: "La même." };
    expect(await fast({ ...badge, evidence: [twin] })).toBeDefined();
    expect(await fast({ ...badge, evidence: [twin, twin] })).toBeUndefined();
  });
});
