import * as z from "zod";
import {
  ACHIEVEMENT_TYPES,
  ALIGNMENT_TARGET_TYPES,
  COMPACT_JWS,
  date,
  dateTime,
  EXTENSION,
  IDENTIFIER_TYPES,
  LANGUAGE_CODE,
  OPEN_BADGES_CONTEXTS,
  RESULT_STATUS,
  RESULT_TYPES,
} from "./schema_vocabulary.ts";

/**
 * The data model of Open Badges 3.0 (1EdTech, § B), written from the specification. Names and order
 * are the specification's. Unknown members pass, save in the three closed types.
 *
 * @param wrap whether a single value may stand where the schema wants a list: legal JSON-LD, and
 *   common among other issuers. The parsed copy then holds the list.
 */
function dataModel(wrap: boolean) {
  const many = <T extends z.ZodType>(item: T) => {
    const list = z.array(item);
    return wrap
      ? z.preprocess((value) => value === undefined || Array.isArray(value) ? value : [value], list)
      : list;
  };
  const types = (...oneOf: string[]) =>
    many(z.string()).refine((types) => (types as string[]).some((type) => oneOf.includes(type)), {
      message: `type must include ${oneOf.join(" or ")}`,
    });
  const extensible = (values: readonly string[]) =>
    z.string().refine((value) => values.includes(value) || EXTENSION.test(value), {
      message: "not in the vocabulary, nor an extension of it",
    });
  const text = z.string().optional();
  const typedRef = z.looseObject({ id: z.string(), type: z.string() });

  const Image = z.strictObject({ id: z.string(), type: z.literal("Image"), caption: text });
  const IdentityObject = z.strictObject({
    type: z.literal("IdentityObject"),
    hashed: z.boolean(),
    identityHash: z.string(),
    identityType: extensible(IDENTIFIER_TYPES),
    salt: text,
  });
  const IdentifierEntry = z.strictObject({
    type: z.literal("IdentifierEntry"),
    identifier: z.string(),
    identifierType: extensible(IDENTIFIER_TYPES),
  });
  const GeoCoordinates = z.looseObject({
    type: z.literal("GeoCoordinates"),
    latitude: z.number(),
    longitude: z.number(),
  });
  const Address = z.looseObject({
    type: types("Address"),
    addressCountry: text,
    addressCountryCode: text,
    addressRegion: text,
    addressLocality: text,
    streetAddress: text,
    postOfficeBoxNumber: text,
    postalCode: text,
    geo: GeoCoordinates.optional(),
  });
  const Alignment = z.looseObject({
    type: types("Alignment"),
    targetCode: text,
    targetDescription: text,
    targetName: z.string(),
    targetFramework: text,
    targetType: extensible(ALIGNMENT_TARGET_TYPES).optional(),
    targetUrl: z.string(),
  });
  const Profile: z.ZodType = z.looseObject({
    id: z.string(),
    type: types("Profile"),
    name: text,
    url: text,
    phone: text,
    description: text,
    get endorsement() {
      return many(EndorsementCredential).optional();
    },
    endorsementJwt: many(z.string().regex(COMPACT_JWS)).optional(),
    image: Image.optional(),
    email: text,
    address: Address.optional(),
    otherIdentifier: many(IdentifierEntry).optional(),
    official: text,
    get parentOrg() {
      return Profile.optional();
    },
    familyName: text,
    givenName: text,
    additionalName: text,
    patronymicName: text,
    honorificPrefix: text,
    honorificSuffix: text,
    familyNamePrefix: text,
    dateOfBirth: date.optional(),
  });
  const Proof = z.looseObject({
    type: z.string(),
    created: dateTime.optional(),
    cryptosuite: text,
    challenge: text,
    domain: text,
    nonce: text,
    proofPurpose: text,
    proofValue: text,
    verificationMethod: text,
  });
  const Contexts = z.array(z.union([z.string(), z.record(z.string(), z.unknown())])).min(2)
    .refine(
      ([first, second]) =>
        first === "https://www.w3.org/ns/credentials/v2" && typeof second === "string" &&
        OPEN_BADGES_CONTEXTS.test(second),
      { message: "not the contexts of Open Badges 3.0" },
    );

  /** What both credentials have in common. */
  const credential = {
    "@context": Contexts,
    id: z.string(),
    description: text,
    awardedDate: dateTime.optional(),
    issuer: z.union([z.string(), Profile]),
    validFrom: dateTime,
    validUntil: dateTime.optional(),
    proof: many(Proof).optional(),
    credentialSchema: many(typedRef).optional(),
    credentialStatus: typedRef.optional(),
    refreshService: typedRef.optional(),
    termsOfUse: many(z.looseObject({ id: text, type: z.string() })).optional(),
  };
  const EndorsementCredential = z.looseObject({
    ...credential,
    type: types("VerifiableCredential").and(types("EndorsementCredential")),
    name: z.string(),
    credentialSubject: z.looseObject({
      id: z.string(),
      type: types("EndorsementSubject"),
      endorsementComment: text,
    }),
  });

  const ResultDescription = z.looseObject({
    id: z.string(),
    type: types("ResultDescription"),
    alignment: many(Alignment).optional(),
    allowedValue: many(z.string()).optional(),
    name: z.string(),
    requiredLevel: text,
    requiredValue: text,
    resultType: extensible(RESULT_TYPES),
    rubricCriterionLevel: many(z.looseObject({
      id: z.string(),
      type: types("RubricCriterionLevel"),
      alignment: many(Alignment).optional(),
      description: text,
      level: text,
      name: z.string(),
      points: text,
    })).optional(),
    valueMax: text,
    valueMin: text,
  });
  const language = z.string().regex(LANGUAGE_CODE).optional();
  const Achievement = z.looseObject({
    id: z.string(),
    type: types("Achievement"),
    alignment: many(Alignment).optional(),
    achievementType: extensible(ACHIEVEMENT_TYPES).optional(),
    creator: Profile.optional(),
    creditsAvailable: z.number().optional(),
    criteria: z.looseObject({ id: text, narrative: text }),
    description: z.string(),
    endorsement: many(EndorsementCredential).optional(),
    endorsementJwt: many(z.string().regex(COMPACT_JWS)).optional(),
    fieldOfStudy: text,
    humanCode: text,
    image: Image.optional(),
    inLanguage: language,
    name: z.string(),
    otherIdentifier: many(IdentifierEntry).optional(),
    related: many(z.looseObject({
      id: z.string(),
      type: types("Related"),
      inLanguage: language,
      version: text,
    })).optional(),
    resultDescription: many(ResultDescription).optional(),
    specialization: text,
    tag: many(z.string()).optional(),
    version: text,
  });
  const Result = z.looseObject({
    type: types("Result"),
    achievedLevel: text,
    alignment: many(Alignment).optional(),
    resultDescription: text,
    status: z.enum(RESULT_STATUS).optional(),
    value: text,
  });
  const Evidence = z.looseObject({
    id: text,
    type: types("Evidence"),
    narrative: text,
    name: text,
    description: text,
    genre: text,
    audience: text,
  });
  const AchievementCredential = z.looseObject({
    ...credential,
    type: types("VerifiableCredential").and(types("AchievementCredential", "OpenBadgeCredential")),
    name: text,
    image: Image.optional(),
    credentialSubject: z.looseObject({
      id: text,
      type: types("AchievementSubject"),
      activityEndDate: dateTime.optional(),
      activityStartDate: dateTime.optional(),
      creditsEarned: z.number().optional(),
      achievement: Achievement,
      identifier: many(IdentityObject).optional(),
      image: Image.optional(),
      licenseNumber: text,
      narrative: text,
      result: many(Result).optional(),
      role: text,
      source: Profile.optional(),
      term: text,
    }),
    endorsement: many(EndorsementCredential).optional(),
    endorsementJwt: many(z.string().regex(COMPACT_JWS)).optional(),
    evidence: many(Evidence).optional(),
  });
  return { AchievementCredential, EndorsementCredential };
}

const strict = dataModel(false);
const lenient = dataModel(true);

/** OB 3.0 `AchievementCredential` (also named `OpenBadgeCredential`), exactly as 1EdTech's JSON schema. */
export const achievementCredential = strict.AchievementCredential;
/** OB 3.0 `EndorsementCredential`, exactly as 1EdTech's JSON schema. */
export const endorsementCredential = strict.EndorsementCredential;

/** {@link achievementCredential}, reading single values as lists of one. */
export const receivedAchievementCredential = lenient.AchievementCredential;
/** {@link endorsementCredential}, reading single values as lists of one. */
export const receivedEndorsementCredential = lenient.EndorsementCredential;
