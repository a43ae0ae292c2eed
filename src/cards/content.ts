import type { CardCompetence, CardContent } from "./content_types.ts";
import type { Card } from "./types.ts";

/** What a card would say, signed as it stands; only where nothing is missing (`missingOf`). */
export function contentOf({ answers, language }: Pick<Card, "answers" | "language">): CardContent {
  const competences = (answers.chosen ?? []).flatMap((competence): CardCompetence[] => {
    const own = answers.competences?.[competence];
    if (!own) return [];
    const { words, moment, spoken, fair } = own.example ?? {};
    const sound = spoken ? answers.moments?.find(({ id }) => id === moment)?.sound : undefined;
    const example = words || sound ? { example: known({ words, fair, sound }) } : {};
    return [{ competence, level: own.level, ...example }];
  });
  const { kind, association, role, withWhom, forWhom, period, rhythm, hours, name } = answers;
  return {
    language,
    ...known({ kind, association, role, withWhom, forWhom, period, rhythm, hours, name }),
    competences,
  };
}

/** The members that say something. */
function known<T extends object>(members: T): { [M in keyof T]?: NonNullable<T[M]> } {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null),
  ) as { [M in keyof T]?: NonNullable<T[M]> };
}
