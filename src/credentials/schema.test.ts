import { Ajv2019, type ValidateFunction } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { haveVectors, vectorJson } from "../../tests/support/vectors.ts";
import { isObject } from "./json.ts";
import {
  achievementCredential,
  endorsementCredential,
  receivedAchievementCredential,
} from "./schema.ts";
import { IDENTIFIER_TYPES, RESULT_STATUS, RESULT_TYPES } from "./schema_vocabulary.ts";
import type { Json, JsonObject } from "./types.ts";

const text = fc.string({ maxLength: 8 });
const address = fc.webUrl();
const moment = fc.date({
  min: new Date("1000-01-01T00:00:00Z"),
  max: new Date("9999-01-01T00:00:00Z"),
  noInvalidDate: true,
}).map((date) => date.toISOString());
const typed = (...types: string[]) =>
  fc.array(text, { maxLength: 2 }).map((others) => [...types, ...others]);
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
const extensible = (values: readonly string[]) =>
  fc.oneof(fc.constantFrom(...values), fc.constant("ext:Hours"));
const jws = fc.constantFrom("a.b.c", "a-_.." + "c", "x..y");

/** Members that must be there, and members that may. */
function node(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<unknown> {
  return fc.record({ ...required, ...optional }, {
    requiredKeys: Object.keys(required),
    noNullPrototype: true,
  });
}

const image = node({ id: address, type: fc.constant("Image") }, { caption: text });
const identityType = extensible(IDENTIFIER_TYPES);
const identifierEntry = node({
  type: fc.constant("IdentifierEntry"),
  identifier: text,
  identifierType: identityType,
});
const alignment = node({ type: typed("Alignment"), targetName: text, targetUrl: address }, {
  targetCode: text,
  targetType: extensible(["CFItem", "CTDL"]),
});
const addressNode = node({ type: typed("Address") }, {
  addressCountry: text,
  geo: node({
    type: fc.constant("GeoCoordinates"),
    latitude: fc.double({ noNaN: true, noDefaultInfinity: true }),
    longitude: fc.integer(),
  }),
});
const bareProfile = node({ id: address, type: typed("Profile") }, { name: text, email: text });
const credential = {
  "@context": fc.constantFrom(
    [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
      { ext: "https://example.org/ext" },
    ],
  ),
  id: address,
  validFrom: moment,
};
const reference = node({ id: address, type: text });
const credentialMore = {
  description: text,
  awardedDate: moment,
  validUntil: moment,
  proof: some(node({ type: text }, { created: moment, proofValue: text, domain: text })),
  credentialSchema: some(reference),
  credentialStatus: reference,
  refreshService: reference,
  termsOfUse: some(node({ type: text }, { id: address })),
};
const endorsement = node({
  ...credential,
  issuer: fc.oneof(address, bareProfile),
  type: typed("VerifiableCredential", "EndorsementCredential"),
  name: text,
  credentialSubject: node({ id: address, type: typed("EndorsementSubject") }, {
    endorsementComment: text,
  }),
}, credentialMore);
const profile = node({ id: address, type: typed("Profile") }, {
  name: text,
  url: address,
  endorsement: some(endorsement),
  endorsementJwt: some(jws),
  image,
  address: addressNode,
  otherIdentifier: some(identifierEntry),
  parentOrg: bareProfile,
  dateOfBirth: moment.map((date) => date.slice(0, 10)),
});
const resultDescription = node({
  id: address,
  type: typed("ResultDescription"),
  name: text,
  resultType: extensible(RESULT_TYPES),
}, {
  alignment: some(alignment),
  allowedValue: some(text),
  rubricCriterionLevel: some(
    node({ id: address, type: typed("RubricCriterionLevel"), name: text }, {
      level: text,
      points: text,
    }),
  ),
});
const language = fc.constantFrom("fr", "nl-BE", "zh-Hant-TW");
const achievement = node({
  id: address,
  type: typed("Achievement"),
  name: text,
  description: text,
  criteria: node({}, { id: address, narrative: text }),
}, {
  achievementType: extensible(["Competency", "Badge"]),
  alignment: some(alignment),
  creator: profile,
  creditsAvailable: fc.integer(),
  endorsement: some(endorsement),
  image,
  inLanguage: language,
  otherIdentifier: some(identifierEntry),
  related: some(node({ id: address, type: typed("Related") }, { inLanguage: language })),
  resultDescription: some(resultDescription),
  tag: some(text),
  version: text,
});
const badge = node({
  ...credential,
  issuer: fc.oneof(address, profile),
  type: fc.oneof(
    typed("VerifiableCredential", "OpenBadgeCredential"),
    typed("AchievementCredential", "VerifiableCredential"),
  ),
  credentialSubject: node({ type: typed("AchievementSubject"), achievement }, {
    id: address,
    activityStartDate: moment,
    creditsEarned: fc.integer(),
    identifier: some(node({
      type: fc.constant("IdentityObject"),
      hashed: fc.boolean(),
      identityHash: text,
      identityType,
    }, { salt: text })),
    image,
    narrative: text,
    result: some(node({ type: typed("Result") }, {
      achievedLevel: address,
      resultDescription: address,
      status: fc.constantFrom(...RESULT_STATUS),
      value: text,
      alignment: some(alignment),
    })),
    source: profile,
  }),
}, {
  ...credentialMore,
  name: text,
  image,
  endorsement: some(endorsement),
  endorsementJwt: some(jws),
  evidence: some(node({ type: typed("Evidence") }, { id: address, genre: text })),
});

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
      fc.property(badge, (document) => {
        expect(agree(achievementCredential, theirs.achievement, document as JsonObject)).toBe(true);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(endorsement, (document) => {
        expect(agree(endorsementCredential, theirs.endorsement, document as JsonObject)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("refuse the same mistakes", () => {
    const wrong = fc.constantFrom(...WRONG);
    fc.assert(
      fc.property(badge, wrong, fc.nat(), (document, value, at) => {
        const places = placesOf(document as JsonObject);
        const broken = mutated(document as JsonObject, places, value, at);
        agree(achievementCredential, theirs.achievement, broken);
      }),
      { numRuns: 800 },
    );
    fc.assert(
      fc.property(endorsement, wrong, fc.nat(), (document, value, at) => {
        const places = placesOf(document as JsonObject);
        const broken = mutated(document as JsonObject, places, value, at);
        agree(endorsementCredential, theirs.endorsement, broken);
      }),
      { numRuns: 300 },
    );
  });

  it("accept the same once single values were wrapped", () => {
    fc.assert(
      fc.property(badge, (document) => {
        const single = unwrapped(document as JsonObject);
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
