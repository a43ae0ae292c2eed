import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { badges, endorsements } from "../../tests/support/badge_arbitraries.ts";
import { ISSUER, signBadge } from "../../tests/support/badge_world.ts";
import { newSigner } from "../../tests/support/credential_keys.ts";
import { libraryCanonical } from "../../tests/support/library_canonical.ts";
import { haveVectors, vectorJson } from "../../tests/support/vectors.ts";
import { buildPresentation } from "./build.ts";
import { canonicalise } from "./canonicalise.ts";
import { BADGE_CONTEXT } from "./contexts.ts";
import type { Json, JsonObject } from "./types.ts";

async function agree(document: JsonObject): Promise<string> {
  const [ours, other] = await Promise.all(
    [canonicalise(document).catch(() => "refused"), libraryCanonical(document)],
  );
  expect(ours).toBe(other);
  return ours!;
}

/** Without its proof and what the bundled contexts don't define, and with contexts that agree. */
function read(document: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(
    { ...document, proof: undefined },
    (name, value) =>
      name === "endorsementJwt" ? undefined : name === "@context" ? BADGE_CONTEXT : value,
  ));
}

describe("the canonical form", () => {
  it("is what jsonld.js finds by itself, whatever was canonicalised before", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(badges, endorsements), async (document) => {
        if (await agree(read(document)) !== "refused") found++;
      }),
      { numRuns: 80 },
    );
    expect(found).toBe(80);
  });

  it("is the same for contexts in strange places and orders", async () => {
    const badge = await signBadge(newSigner(ISSUER), newSigner().controller);
    const { proof, ...document } = badge;
    const [first, second, third] = document["@context"] as string[];
    const subject = document.credentialSubject as JsonObject;
    const nested = (context: Json) => ({
      ...document,
      credentialSubject: { "@context": context, ...subject },
    });
    const documents: JsonObject[] = [
      { ...document, "@context": [first!, third!, second!] },
      { ...document, "@context": [first!, second!, second!, first!, third!] },
      { ...document, "@context": [second!, first!] },
      nested([first!, second!]),
      nested(second!),
      nested([]),
      nested(null),
      nested({ narrative: "https://example.org/other" }),
      { ...(proof as JsonObject[])[0], "@context": first! },
      buildPresentation({ holder: ISSUER, credentials: [badge, badge] }),
      buildPresentation({ holder: ISSUER, credentials: [{ ...badge, "@context": second! }] }),
      document,
    ];
    for (const each of [...documents, ...documents.reverse()]) await agree(each);
  });

  it.skipIf(!haveVectors)("is the same for 1EdTech's examples", async () => {
    for (const name of ["complete", "simple", "endorsement-valid", "complete"]) {
      expect(await agree(vectorJson(`1edtech-ob30/${name}.json`))).toContain("vocab.html#");
    }
  });

  it("stays right when somebody makes up more combinations than are kept", async () => {
    const badge = await signBadge(newSigner(ISSUER), newSigner().controller);
    const { proof: _, ...document } = badge;
    const before = await agree(document);
    for (let made = 0; made < 1100; made += 50) {
      const inline = Array.from({ length: 50 }, (_, at) => ({
        [`word${made + at}`]: `https://example.org/${made + at}`,
      }));
      await canonicalise({
        ...document,
        "@context": [...document["@context"] as Json[], ...inline],
      });
    }
    expect(await agree(document)).toBe(before);
  });
});
