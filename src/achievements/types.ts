import type { Language, Localized } from "../languages.ts";
import type { ActorName } from "../identity/names.ts";
import type { Picture } from "../identity/types.ts";

/** The eight competences, in RECTEC's order of the brochure; the slug is the `targetCode` stem. */
export const COMPETENCES = [
  "oral",
  "team",
  "rules",
  "organise",
  "value",
  "support",
  "codes",
  "path",
] as const;
/** The code of one of the eight competences ({@link COMPETENCES}). */
export type CompetenceCode = (typeof COMPETENCES)[number];

/** 1 with help, 2 alone, 3 with assurance when things change, 4 making it possible for others. */
export const LEVELS = [1, 2, 3, 4] as const;
/** A step on the scale of autonomy ({@link LEVELS}). */
export type Level = (typeof LEVELS)[number];

/** Names one edition of an achievement; its address is `<origin>/achievements/<id>/<version>/<language>`. */
export interface AchievementRef {
  readonly id: string;
  readonly version: number;
  readonly language: Language;
}

/** OB 3.0 `Alignment` (§ B.1.4). */
export interface Alignment {
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetCode?: string;
  readonly targetFramework?: string;
  readonly targetDescription?: string;
}

/** One level of what an achievement describes, as its rubric says it. */
export interface LevelText {
  readonly level: Level;
  /** "avec aide". */
  readonly word: string;
  readonly description: string;
}

/** A badge's definition: one version, in every language it was written in. */
export interface Achievement {
  /**
   * `oral-2` for the framework's own; 128 random bits for those an organisation designed; for our
   * copy of one defined elsewhere the SHA-256 of what it says, which is its only version.
   */
  readonly id: string;
  readonly version: number;
  /** The organisation that defined it. */
  readonly creator: ActorName;
  /** Where it is defined, if that is elsewhere. */
  readonly address?: string;
  readonly competence?: CompetenceCode;
  readonly level?: Level;
  readonly name: Localized;
  readonly description: Localized;
  /** Markdown (OB 3.0 `Criteria.narrative`). */
  readonly criteria: Localized;
  readonly alignments: Localized<readonly Alignment[]>;
  /** The scale that `level` is one step of; kept here so that a version never changes. */
  readonly levels?: Localized<readonly LevelText[]>;
  /** Only for designed badges; the framework's are drawn from competence and level. */
  readonly picture?: Picture;
  /** Where the picture of one defined elsewhere is, to be copied. */
  readonly pictureSource?: string;
  readonly createdAt: string;
}
