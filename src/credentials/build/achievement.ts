import type { Alignment } from "../../achievements/types.ts";
import { compact } from "../json.ts";
import type { IssuerProfile, JsonObject } from "../types.ts";
import { buildImage, buildProfile, type ImageInput } from "./profile.ts";

/** The `resultType` of a description whose results are hours of activity (`value: "40"`). */
export const HOURS = "ext:Hours";

/** A rung of a scale: OB 3.0 `RubricCriterionLevel` (§ B.1.27). */
export interface RubricLevelInput {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Its place on the scale, as the framework writes it. */
  readonly level?: string;
  readonly alignments?: readonly Alignment[];
}

/** What a result can be: OB 3.0 `ResultDescription` (§ B.1.26). */
export interface ResultDescriptionInput {
  readonly id: string;
  readonly name: string;
  /** `"RubricCriterionLevel"` with levels, {@link HOURS} for hours. */
  readonly resultType: string;
  readonly levels?: readonly RubricLevelInput[];
  /** The id of the level to reach. */
  readonly requiredLevel?: string;
  readonly alignments?: readonly Alignment[];
}

/** One edition of an achievement: one version, in one language. */
export interface AchievementInput {
  /** Its address. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly criteria: { readonly id?: string; readonly narrative?: string };
  /** OB 3.0 `AchievementType`, `"Competency"` for the framework's badges. */
  readonly achievementType?: string;
  readonly creator?: IssuerProfile;
  readonly image?: ImageInput;
  /** BCP 47. */
  readonly inLanguage?: string;
  readonly version?: string;
  readonly tags?: readonly string[];
  readonly alignments?: readonly Alignment[];
  readonly results?: readonly ResultDescriptionInput[];
  /** The other editions: languages, versions. */
  readonly related?: readonly {
    readonly id: string;
    readonly inLanguage?: string;
    readonly version?: string;
  }[];
}

/** OB 3.0 `Achievement` (§ B.1.1), as it is embedded in a credential and published at its address. */
export function buildAchievement(input: AchievementInput): JsonObject {
  return compact({
    id: input.id,
    type: ["Achievement"],
    name: input.name,
    description: input.description,
    achievementType: input.achievementType,
    criteria: compact(input.criteria),
    creator: input.creator ? buildProfile(input.creator) : undefined,
    image: input.image ? buildImage(input.image) : undefined,
    inLanguage: input.inLanguage,
    version: input.version,
    tag: input.tags ? [...input.tags] : undefined,
    alignment: input.alignments?.map(buildAlignment),
    resultDescription: input.results?.map(buildResultDescription),
    related: input.related?.map((edition) => compact({ type: ["Related"], ...edition })),
  });
}

function buildResultDescription(input: ResultDescriptionInput): JsonObject {
  return compact({
    id: input.id,
    type: ["ResultDescription"],
    name: input.name,
    resultType: input.resultType,
    rubricCriterionLevel: input.levels?.map((level) =>
      compact({
        id: level.id,
        type: ["RubricCriterionLevel"],
        name: level.name,
        description: level.description,
        level: level.level,
        alignment: level.alignments?.map(buildAlignment),
      })
    ),
    requiredLevel: input.requiredLevel,
    alignment: input.alignments?.map(buildAlignment),
  });
}

/** OB 3.0 `Alignment` (§ B.1.4). */
export function buildAlignment(alignment: Alignment): JsonObject {
  return compact({ type: ["Alignment"], ...alignment });
}
