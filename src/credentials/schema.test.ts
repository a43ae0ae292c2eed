import { Ajv2019, type ValidateFunction } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { badges, endorsements } from "../../tests/support/badge_arbitraries.ts";
import { haveVectors, vectorJson } from "../../tests/support/vectors.ts";
import { isObject } from "./json.ts";
import {
  achievementCredential,
  endorsementCredential,
  receivedAchievementCredential,
} from "./schema.ts";
import type { Json, JsonObject } from "./types.ts";

type Place = readonly (string | number)[];

function placesOf(value: Json, path: Place = []): Place[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesOf(item, [...path, index]))
    : isObject(value)
    ? Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name]))
    : [];
  return path.length > 0 ? [path, ...inner] : inner;
}

/** What others get wrong: another kind of value, nothing, a word from nowhere, a bare date. */
const WRONG: readonly (Json | undefined)[] = [
  undefined,
  null,
  [],
  {},
  7,
  true,
  "",
  "2026-11-24",
  "2026-13-01T00:00:00Z",
  "2026-11-24T10:00:00",
  "2026-11-24T10:00:00+01:00",
  "ext:",
  "Profile",
  ["Profile"],
  ["x", 1],
  "a.b",
];

function mutated(
  document: JsonObject,
  places: readonly Place[],
  wrong: Json | undefined,
  at: number,
) {
  const copy = structuredClone(document);
  const path = places[at % places.length]!;
  // deno-lint-ignore no-explicit-any -- walks a path of member names and indices
  const parent = path.slice(0, -1).reduce<any>((inside, step) => inside[step], copy);
  const last = path.at(-1)!;
  if (wrong !== undefined) parent[last] = wrong;
  else if (Array.isArray(parent)) parent.splice(last as number, 1);
  else delete parent[last];
  if (at % 7 === 0) Object.assign(isObject(parent) ? parent : copy, { unheardOf: "x" });
  return copy;
}

describe.skipIf(!haveVectors)("our schema and 1EdTech's own", () => {
  let theirs: { achievement: ValidateFunction; endorsement: ValidateFunction };

  beforeAll(() => {
    const schema = vectorJson("schemas/ob_v3p0_achievementcredential_schema.json");
    const ajv = new Ajv2019({ strict: false });
    // deno-lint-ignore no-explicit-any -- the package's types and its default export disagree
    (addFormats as any)(ajv);
    ajv.addSchema(schema, "ob");
    theirs = {
      achievement: ajv.getSchema("ob")!,
      endorsement: ajv.getSchema("ob#/$defs/EndorsementCredential")!,
    };
  });

  const agree = (ours: z.ZodType, other: ValidateFunction, document: JsonObject) => {
    const result = ours.safeParse(document);
    expect(
      result.success,
      JSON.stringify([document, result.error?.issues, other.errors]),
    ).toBe(other(document));
    return result.success;
  };

  it("accept the same valid documents", () => {
    fc.assert(
      fc.property(badges, (document) => {
        expect(agree(achievementCredential, theirs.achievement, document)).toBe(true);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(endorsements, (document) => {
        expect(agree(endorsementCredential, theirs.endorsement, document)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("refuse the same mistakes", () => {
    const wrong = fc.constantFrom(...WRONG);
    fc.assert(
      fc.property(badges, wrong, fc.nat(), (document, value, at) => {
        const places = placesOf(document);
        const broken = mutated(document, places, value, at);
        agree(achievementCredential, theirs.achievement, broken);
      }),
      { numRuns: 800 },
    );
    fc.assert(
      fc.property(endorsements, wrong, fc.nat(), (document, value, at) => {
        const places = placesOf(document);
        const broken = mutated(document, places, value, at);
        agree(endorsementCredential, theirs.endorsement, broken);
      }),
      { numRuns: 300 },
    );
  });

  it("accept the same once single values were wrapped", () => {
    fc.assert(
      fc.property(badges, (document) => {
        const single = unwrapped(document);
        const { data } = receivedAchievementCredential.safeParse(single);
        expect(theirs.achievement(data), JSON.stringify(theirs.achievement.errors)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("accept 1EdTech's own examples", () => {
    for (const name of ["simple", "complete"]) {
      const document = vectorJson(`1edtech-ob30/${name}.json`);
      expect(agree(achievementCredential, theirs.achievement, document)).toBe(true);
    }
    const document = vectorJson("1edtech-ob30/endorsement-valid.json");
    expect(agree(endorsementCredential, theirs.endorsement, document)).toBe(true);
  });
});

/** Every list of one as the value itself, save the contexts. */
function unwrapped(value: Json): Json {
  if (Array.isArray(value)) return value.length === 1 ? unwrapped(value[0]!) : value.map(unwrapped);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === "@context" ? member : unwrapped(member),
    ]),
  );
}
