import { createHash } from "node:crypto";
import type { Framework } from "../competences/framework/types.ts";
import { jcs } from "../credentials/digest.ts";
import { idOf, isObject, listOf, textOf } from "../credentials/json.ts";
import type { JsonObject } from "../credentials/types.ts";
import type { ActorName } from "../identity/names.ts";
import { isLanguage, type Language, LANGUAGES, type Localized } from "../languages.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import { RECTEC_TARGET_URL } from "./alignments.ts";
import { frameworkId } from "./framework.ts";
import { type Achievement, COMPETENCES, LEVELS, type LevelText } from "./types.ts";

/** What pages show of a definition; the document that carries it is kept whole. */
const MOST = { name: 300, description: 2000, criteria: 3000, word: 16, level: 500 };

/** Whether an achievement's id is that of our copy of one defined elsewhere. */
export function isForeign(id: string): boolean {
  return /^[0-9a-f]{64}$/.test(id);
}

/** The id of our copy: what the definition says, hashed, so that it never changes. */
export function foreignId(achievement: JsonObject): string {
  return createHash("sha256").update(jcs(achievement)).digest("hex");
}

/** Our copy of a definition, in the language it was written in. */
export interface ForeignAchievement {
  readonly achievement: Achievement;
  readonly language: Language;
}

/**
 * The definition inside a badge of somebody elsewhere (OB 3.0 § B.1.1), as pages show it. One that
 * names a step of the shared framework is drawn as ours are, whoever gives it.
 *
 * @param framework whose words stand in where the definition brings no scale of its own
 */
export function readForeignAchievement(
  definition: JsonObject,
  { creator, framework, now }: {
    readonly creator: ActorName;
    readonly framework: Framework;
    readonly now: Date;
  },
): ForeignAchievement {
  const language = isLanguage(definition.inLanguage) ? definition.inLanguage : "fr";
  const criteria = isObject(definition.criteria) ? definition.criteria.narrative : undefined;
  const picture = idOf(definition.image);
  const step = stepOf(definition);
  const achievement: Achievement = {
    id: foreignId(definition),
    version: 1,
    creator,
    ...addressIn("address", idOf(definition)),
    ...(step ? { ...step, levels: same(levelsOf(definition, framework[language])) } : {}),
    name: same(textOf(definition.name, MOST.name) ?? ""),
    description: same(textOf(definition.description, MOST.description) ?? ""),
    criteria: same(textOf(criteria, MOST.criteria) ?? ""),
    alignments: same([]),
    ...(step ? {} : addressIn("pictureSource", picture)),
    createdAt: now.toISOString(),
  };
  return { achievement, language };
}

/** Puts our copy into a commit; it says the same as one that is there already. */
export function placeForeignAchievement(atomic: Atomic, achievement: Achievement): void {
  atomic.set(keys.foreignAchievement(achievement.id), achievement);
  const { picture, id } = achievement;
  if (picture) atomic.set(keys.blobUse(picture.blob, `achievement/${id}`), true);
}

/** The step of the shared framework that it names by its `targetCode`. */
function stepOf(definition: JsonObject): Pick<Achievement, "competence" | "level"> | undefined {
  const codes = listOf(definition.alignment).filter(isObject)
    .filter(({ targetUrl }) => targetUrl === RECTEC_TARGET_URL)
    .map(({ targetCode }) => targetCode);
  for (const competence of COMPETENCES) {
    const level = LEVELS.find((one) => codes.includes(frameworkId(competence, one)));
    if (level) return { competence, level };
  }
  return undefined;
}

/** The four levels as its own rubric words them, or as the framework does. */
function levelsOf(definition: JsonObject, framework: Framework[Language]): LevelText[] {
  const rungs = listOf(definition.resultDescription).filter(isObject)
    .flatMap(({ rubricCriterionLevel }) => listOf(rubricCriterionLevel)).filter(isObject);
  return LEVELS.map((level) => {
    const own = rungs.find((rung) => rung.level === String(level));
    const known = framework.levels[level - 1];
    return {
      level,
      word: textOf(own?.name, MOST.word) ?? known.word,
      description: textOf(own?.description, MOST.level) ?? known.description,
    };
  });
}

function addressIn<K extends "address" | "pictureSource">(
  member: K,
  address: string | undefined,
): Partial<Record<K, string>> {
  const isWeb = address !== undefined && /^https?:/.test(address) && URL.canParse(address);
  return isWeb ? { [member]: address } as Record<K, string> : {};
}

function same<T>(value: T): Localized<T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, value])) as Localized<T>;
}
