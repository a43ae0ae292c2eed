import fc from "fast-check";
import {
  IDENTIFIER_TYPES,
  RESULT_STATUS,
  RESULT_TYPES,
} from "../../src/credentials/schema_vocabulary.ts";
import type { JsonObject } from "../../src/credentials/types.ts";

/** Badges and endorsements of every shape that Open Badges 3.0 allows, for property tests. */

const text = fc.string({ maxLength: 8 });
const address = fc.webUrl();
const moment = fc.date({
  min: new Date("1000-01-01T00:00:00Z"),
  max: new Date("9999-01-01T00:00:00Z"),
  noInvalidDate: true,
}).map((date) => date.toISOString());
const typed = (...types: string[]) =>
  fc.subarray(["https://example.org/types#A", "urn:example:b"]).map((more) => [...types, ...more]);
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
const extensible = (values: readonly string[]) =>
  fc.oneof(fc.constantFrom(...values), fc.constant("ext:Hours"));
const jws = fc.constantFrom("a.b.c", "a-_.." + "c", "x..y");

/** Members that must be there, and members that may. */
function node(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<JsonObject> {
  return fc.record({ ...required, ...optional }, {
    requiredKeys: Object.keys(required),
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonObject>;
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
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
    ],
    [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
      { ext: "https://example.org/ext" },
    ],
  ),
  id: address,
  validFrom: moment,
};
const reference = node({
  id: address,
  type: fc.constantFrom("1EdTechJsonSchemaValidator2019", "1EdTechRevocationList"),
});
const credentialMore = {
  description: text,
  awardedDate: moment,
  validUntil: moment,
  proof: some(node({ type: fc.constant("DataIntegrityProof") }, {
    created: moment,
    proofValue: text,
    domain: text,
  })),
  credentialSchema: some(reference),
  credentialStatus: reference,
  refreshService: reference,
  termsOfUse: some(node({ type: fc.constant("urn:example:terms") }, { id: address })),
};
/** Endorsements of every shape that the schema allows. */
export const endorsements = node({
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
  endorsement: some(endorsements),
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
  endorsement: some(endorsements),
  image,
  inLanguage: language,
  otherIdentifier: some(identifierEntry),
  related: some(node({ id: address, type: typed("Related") }, { inLanguage: language })),
  resultDescription: some(resultDescription),
  tag: some(text),
  version: text,
});
/** Badges of every shape that the schema allows. */
export const badges = node({
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
  endorsement: some(endorsements),
  endorsementJwt: some(jws),
  evidence: some(node({ type: typed("Evidence") }, { id: address, genre: text })),
});
