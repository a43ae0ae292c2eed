import { type CompetenceCode, COMPETENCES, type Level } from "../../achievements/types.ts";
import type { CardContent } from "../../cards/content_types.ts";

/** A competence somebody else saw: by a badge they gave, or by what they endorsed of a card. */
export interface Seen {
  readonly competence: CompetenceCode;
  readonly level?: Level;
  /** Hours that a badge tells of. */
  readonly hours?: number;
  readonly by: "badge" | "endorsement";
  /** Who saw it, as their signature says. */
  readonly who: string;
  /** The badge, or the card (its record). */
  readonly credential: string;
}

/** How it stands with one competence: what one says, and what others saw. */
export interface CompetencePicture {
  readonly competence: CompetenceCode;
  /** The highest level on one's cards. */
  readonly said?: Level;
  /** The highest level that somebody else saw. */
  readonly seen?: Level;
  /** Of badges: what a card says of hours is of all its competences. */
  readonly hours: number;
  readonly witnesses: readonly Seen[];
}

/** One's cards and badges as a picture. */
export interface ParcoursPicture {
  /** As cards say, and as badges say: the same hours may be in both, so they are two sums. */
  readonly hours: { readonly said: number; readonly seen: number };
  /** All eight, in their usual order. */
  readonly competences: readonly CompetencePicture[];
}

/**
 * Adds up what stands: eight competences, at most four levels each.
 * @param cards the newest version of each card, those taken back left out
 * @param seen badges and kept endorsements, those taken back left out
 */
export function pictureOf(
  cards: readonly CardContent[],
  seen: readonly Seen[],
  badgeHours: number,
): ParcoursPicture {
  return {
    hours: { said: sumOf(cards.map(({ hours }) => hours)), seen: badgeHours },
    competences: COMPETENCES.map((competence) => {
      const witnesses = seen.filter((one) => one.competence === competence);
      const own = cards.flatMap(({ competences }) =>
        competences.filter((one) => one.competence === competence)
      );
      return {
        competence,
        ...highest("said", own),
        ...highest("seen", witnesses),
        hours: sumOf(witnesses.map(({ hours }) => hours)),
        witnesses,
      };
    }),
  };
}

function highest<N extends "said" | "seen">(
  name: N,
  levels: readonly { readonly level?: Level }[],
): { readonly [M in N]?: Level } {
  const known = levels.flatMap(({ level }) => level ?? []);
  return (known.length ? { [name]: Math.max(...known) } : {}) as { readonly [M in N]?: Level };
}

function sumOf(hours: readonly (number | undefined)[]): number {
  return hours.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
