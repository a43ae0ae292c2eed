import * as z from "zod";

/** The enumerations and formats of Open Badges 3.0 (1EdTech, § B.2 and § B.3). */

/** § B.2.1 `AchievementType`. */
export const ACHIEVEMENT_TYPES = [
  "Achievement",
  "ApprenticeshipCertificate",
  "Assessment",
  "Assignment",
  "AssociateDegree",
  "Award",
  "Badge",
  "BachelorDegree",
  "Certificate",
  "CertificateOfCompletion",
  "Certification",
  "CommunityService",
  "Competency",
  "Course",
  "CoCurricular",
  "Degree",
  "Diploma",
  "DoctoralDegree",
  "Fieldwork",
  "GeneralEducationDevelopment",
  "JourneymanCertificate",
  "LearningProgram",
  "License",
  "Membership",
  "ProfessionalDoctorate",
  "QualityAssuranceCredential",
  "MasterCertificate",
  "MasterDegree",
  "MicroCredential",
  "ResearchDoctorate",
  "SecondarySchoolDiploma",
] as const;
/** § B.2.2 `AlignmentTargetType`. */
export const ALIGNMENT_TARGET_TYPES = [
  "ceasn:Competency",
  "ceterms:Credential",
  "CFItem",
  "CFRubric",
  "CFRubricCriterion",
  "CFRubricCriterionLevel",
  "CTDL",
] as const;
/** § B.2.3 `IdentifierTypeEnum`. */
export const IDENTIFIER_TYPES = [
  "name",
  "sourcedId",
  "systemId",
  "productId",
  "userName",
  "accountId",
  "emailAddress",
  "nationalIdentityNumber",
  "isbn",
  "issn",
  "lisSourcedId",
  "oneRosterSourcedId",
  "sisSourcedId",
  "ltiContextId",
  "ltiDeploymentId",
  "ltiToolId",
  "ltiPlatformId",
  "ltiUserId",
  "identifier",
] as const;
/** § B.2.4 `ResultType`. */
export const RESULT_TYPES = [
  "GradePointAverage",
  "LetterGrade",
  "Percent",
  "PerformanceLevel",
  "PredictedScore",
  "RawScore",
  "Result",
  "RubricCriterion",
  "RubricCriterionLevel",
  "RubricScore",
  "ScaledScore",
  "Status",
] as const;
/** § B.2.5 `ResultStatusType`; the only one without extensions. */
export const RESULT_STATUS = [
  "Completed",
  "Enrolled",
  "Failed",
  "InProgress",
  "OnHold",
  "Provisional",
  "Withdrew",
] as const;

/** A value of one's own in an open enumeration. As loose as 1EdTech's own pattern. */
export const EXTENSION = /(ext:)[a-z|A-Z|0-9|.|-|_]+/u;
/** Any edition of the Open Badges 3.0 context. */
export const OPEN_BADGES_CONTEXTS =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/u;
/** A signature in the compact form (RFC 7515 § 7.1). */
export const COMPACT_JWS = /^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$/u;
/** The subset of BCP 47 that 1EdTech takes. */
export const LANGUAGE_CODE = /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/u;

/** A moment with its zone, which alone makes it a moment (RFC 3339). */
export const dateTime = z.iso.datetime({ offset: true }).regex(/T\d\d:\d\d:\d\d/);
/** A day without a time (RFC 3339 `full-date`). */
export const date = z.iso.date();
