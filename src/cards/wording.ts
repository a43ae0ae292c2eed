import { type Language, LOCALE, type Localized } from "../languages.ts";
import { dated } from "../typography.ts";
import type { AssociationKind, Rhythm } from "./answer_types.ts";
import type { CardContent } from "./content_types.ts";

/** What a card says in words of ours. It is signed with them, so they change no more. */
interface Wording {
  readonly title: string;
  readonly description: string;
  readonly criteria: string;
  readonly scale: string;
  readonly hours: string;
  readonly example: (competence: string) => string;
  /** Of an example that was remembered over the game. */
  readonly played: (day: string, rules: string) => string;
  readonly labels: {
    readonly association: string;
    readonly kind: string;
    readonly withWhom: string;
    readonly forWhom: string;
    readonly rhythm: string;
  };
  readonly kinds: Readonly<Record<AssociationKind, string>>;
  readonly rhythm: (rhythm: Rhythm, number: (value: number) => string) => string;
}

const PER: Localized<Readonly<Record<Rhythm["per"], string>>> = {
  fr: { once: "en tout", week: "par semaine", month: "par mois", year: "par an" },
  nl: { once: "in totaal", week: "per week", month: "per maand", year: "per jaar" },
  en: { once: "in all", week: "a week", month: "a month", year: "a year" },
};

/** What a signed card says of itself, in each language: it is part of what is signed. */
export const WORDING: Localized<Wording> = {
  fr: {
    title: "Carte de compétences",
    description:
      "Ce qu’une personne dit elle-même de son engagement bénévole\u00a0: le cadre, la durée, quatre compétences.",
    criteria:
      "La personne a répondu à des questions sur son engagement, puis a choisi quatre compétences. Elle a dit pour chacune avec quelle autonomie elle l’exerce. Personne d’autre ne l’a évaluée.",
    scale: "Degré d’autonomie et de responsabilité, dit par la personne",
    hours: "Heures d’activité, dites par la personne",
    example: (competence) => `Exemple – ${competence}`,
    played: (day, rules) =>
      `Souvenir raconté après une partie du jeu «\u00a0La kermesse\u00a0», rejouée le ${day} (règles ${rules}). La partie n’est pas une preuve.`,
    labels: {
      association: "Association",
      kind: "Domaine",
      withWhom: "Avec",
      forWhom: "Pour",
      rhythm: "Rythme",
    },
    kinds: {
      sport: "sport",
      culture: "culture",
      social: "solidarité",
      environment: "environnement",
      neighbourhood: "quartier",
      education: "éducation",
      health: "santé",
      festivities: "fêtes",
      other: "autre",
    },
    rhythm: ({ times, per, hours }, number) =>
      `${number(times)} fois ${PER.fr[per]}, ${number(hours)} h chaque fois`,
  },
  nl: {
    title: "Competentiekaart",
    description:
      "Wat iemand zelf over het eigen vrijwilligerswerk zegt: het kader, de duur, vier competenties.",
    criteria:
      "De persoon beantwoordde vragen over het vrijwilligerswerk en koos vier competenties. Voor elke zei de persoon hoe zelfstandig het gaat. Niemand anders heeft het beoordeeld.",
    scale: "Mate van autonomie en verantwoordelijkheid, door de persoon zelf gezegd",
    hours: "Uren activiteit, door de persoon zelf gezegd",
    example: (competence) => `Voorbeeld – ${competence}`,
    played: (day, rules) =>
      `Herinnering verteld na een ronde van het spel “De kermis”, herspeeld op ${day} (regels ${rules}). De ronde is geen bewijs.`,
    labels: {
      association: "Vereniging",
      kind: "Domein",
      withWhom: "Met",
      forWhom: "Voor",
      rhythm: "Ritme",
    },
    kinds: {
      sport: "sport",
      culture: "cultuur",
      social: "solidariteit",
      environment: "milieu",
      neighbourhood: "buurt",
      education: "onderwijs en vorming",
      health: "gezondheid",
      festivities: "feesten",
      other: "andere",
    },
    rhythm: ({ times, per, hours }, number) =>
      `${number(times)} keer ${PER.nl[per]}, telkens ${number(hours)} uur`,
  },
  en: {
    title: "Competence card",
    description:
      "What a person says of their own volunteering: the context, the duration, four competences.",
    criteria:
      "The person answered questions about their volunteering, then chose four competences. For each they said how independently they do it. Nobody else assessed it.",
    scale: "Degree of autonomy and responsibility, as the person says",
    hours: "Hours of activity, as the person says",
    example: (competence) => `Example – ${competence}`,
    played: (day, rules) =>
      `Remembered after a round of the game “The fair”, replayed on ${day} (rules ${rules}). The round is no evidence.`,
    labels: {
      association: "Association",
      kind: "Field",
      withWhom: "With",
      forWhom: "For",
      rhythm: "How often",
    },
    kinds: {
      sport: "sport",
      culture: "culture",
      social: "solidarity",
      environment: "environment",
      neighbourhood: "neighbourhood",
      education: "education",
      health: "health",
      festivities: "festivities",
      other: "other",
    },
    rhythm: ({ times, per, hours }, number) =>
      `${number(times)} ${times === 1 ? "time" : "times"} ${PER.en[per]}, ${
        number(hours)
      } h each time`,
  },
};

/** The name a card goes by: what it is, and what one did where. */
export function cardName({ language, role, association }: CardContent): string {
  const what = [role, association].filter(Boolean).join(", ");
  return [WORDING[language].title, what].filter(Boolean).join(" – ");
}

/** The context as labelled lines (Markdown), or nothing where nothing was said of it. */
export function cardNarrative(content: CardContent): string | undefined {
  const { language, kind, rhythm } = content;
  const { labels, kinds, rhythm: say } = WORDING[language];
  const space = language === "fr" ? "\u00a0" : "";
  const number = (value: number) => value.toLocaleString(LOCALE[language]);
  const said = {
    association: content.association,
    kind: kind && kinds[kind],
    withWhom: content.withWhom,
    forWhom: content.forWhom,
    rhythm: rhythm && say(rhythm, number),
  };
  const lines = (Object.keys(labels) as (keyof typeof labels)[]).flatMap((part) =>
    said[part] ? [`${labels[part]}${space}: ${said[part]}`] : []
  );
  return lines.length ? lines.join("  \n") : undefined;
}

/** A day as it is written in a language. */
export function dayIn(language: Language, iso: string): string {
  const day = new Date(iso).toLocaleDateString(LOCALE[language], {
    dateStyle: "long",
    timeZone: "Europe/Paris",
  });
  return dated(language, day);
}
