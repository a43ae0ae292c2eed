import { join } from "node:path";
import { z } from "zod";
import type { CompetenceCode, Level } from "../../achievements/types.ts";
import { type Language, LANGUAGES } from "../../languages.ts";
import { allSpaced } from "../../typography.ts";
import en from "./framework.en.json" with { type: "json" };
import fr from "./framework.fr.json" with { type: "json" };
import nl from "./framework.nl.json" with { type: "json" };
import {
  type Competence,
  type Framework,
  type FrameworkEdition,
  frameworkEdition,
} from "./types.ts";

/** A framework file of this node that can't be used; the message names the file and the place. */
export class FrameworkFileError extends Error {
  override readonly name = "FrameworkFileError";
}

/** The framework that comes with the product. */
export const builtInFramework: Framework = {
  fr: allSpaced("fr", frameworkEdition.parse(fr)),
  nl: frameworkEdition.parse(nl),
  en: frameworkEdition.parse(en),
};

/**
 * The framework this node uses: per language its own file `<dataFolder>/framework/<language>.json`
 * where there is one, else the one that comes with the product.
 *
 * @throws {FrameworkFileError} when such a file is not what it should be
 */
export async function loadFramework(dataFolder: string): Promise<Framework> {
  const editions = await Promise.all(
    LANGUAGES.map(async (language) =>
      [language, await ownEdition(dataFolder, language) ?? builtInFramework[language]] as const
    ),
  );
  return Object.fromEntries(editions) as unknown as Framework;
}

/** One competence of an edition. */
export function competenceOf(edition: FrameworkEdition, code: CompetenceCode): Competence {
  return edition.competences.find((one) => one.code === code)!;
}

/** The word that a level has in an edition: "avec aide". */
export function levelWord(edition: FrameworkEdition, level: Level): string {
  return edition.levels[level - 1].word;
}

async function ownEdition(
  dataFolder: string,
  language: Language,
): Promise<FrameworkEdition | undefined> {
  const file = join(dataFolder, "framework", `${language}.json`);
  let text: string;
  try {
    text = await Deno.readTextFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw new FrameworkFileError(`${file} can't be read: ${(error as Error).message}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new FrameworkFileError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const parsed = frameworkEdition.safeParse(json);
  if (!parsed.success) {
    throw new FrameworkFileError(`${file} is not a framework:\n${z.prettifyError(parsed.error)}`);
  }
  if (parsed.data.language !== language) {
    throw new FrameworkFileError(
      `${file} says its language is "${parsed.data.language}", its name says "${language}"`,
    );
  }
  return allSpaced(language, parsed.data);
}
