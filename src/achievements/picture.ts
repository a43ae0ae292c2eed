import { LRUCache } from "lru-cache";
import type { Deps } from "../deps.ts";
import type { Language } from "../languages.ts";
import { badgeSvg } from "./images/badge.ts";
import { organisationLogo } from "./images/logo.ts";
import { framedPicture } from "./images/framed.ts";
import { altText } from "./ob3.ts";
import type { Achievement } from "./types.ts";

/** Pictures drawn before: those of the framework's badges in three languages, and their seals. */
const drawn = new LRUCache<string, string>({ max: 200 });

/**
 * The picture of one of the framework's achievements in one language, as a whole SVG document of
 * 320 units square; undefined for a badge with a picture of its own.
 *
 * @param endorsements how many the seal counts; none, no seal
 */
function achievementSvg(
  record: Achievement,
  language: Language,
  endorsements = 0,
): string | undefined {
  const { competence, level, levels } = record;
  if (!competence || !level || !levels) return undefined;
  const said = {
    competence,
    level,
    word: levels[language][level - 1].word,
    alt: altText(record, language, endorsements),
    endorsements,
  };
  const name = JSON.stringify(said);
  const svg = drawn.get(name) ?? badgeSvg(said);
  drawn.set(name, svg);
  return svg;
}

/**
 * The picture of any achievement as a whole SVG document of 320 units square: drawn from competence
 * and level, or its own, or a sign with its initials.
 */
export async function achievementPicture(
  deps: Pick<Deps, "blobs">,
  record: Achievement,
  language: Language,
  endorsements = 0,
): Promise<string> {
  const drawn = achievementSvg(record, language, endorsements);
  if (drawn) return drawn;
  const { picture, id, name } = record;
  const png = picture && await deps.blobs.get(picture.blob);
  return png
    ? framedPicture(png, { alt: altText(record, language, endorsements), endorsements })
    : organisationLogo(name[language], id);
}
