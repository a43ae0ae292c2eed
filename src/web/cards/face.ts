import type { CompetenceCode } from "../../achievements/types.ts";
import type { CardCompetence, CardContent } from "../../cards/content_types.ts";
import type { CardDrawing, DrawnCompetence } from "../../cards/images/card.ts";
import { WORDING } from "../../cards/wording.ts";
import type { FrameworkEdition } from "../../competences/framework/types.ts";
import type { Language } from "../../languages.ts";
import { formatDate, formatList } from "../../../views/format.ts";
import { translator } from "../../../views/locales/translate.ts";
import { rhythmInWords, timeInWords } from "../../../views/pages/cards/words.ts";

/** One competence of a card, in words. */
export interface FaceCompetence extends DrawnCompetence {
  /** Who saw it too: a sentence, and the names alone. */
  readonly seen?: string;
  readonly seenBy?: string;
}

/** Everything a card says, in its own language, as it is drawn, printed and shown. */
export interface CardFace extends CardDrawing {
  readonly language: Language;
  /** The whole as a title. */
  readonly title: string;
  /** What more there is to say of where and how. */
  readonly context: readonly {
    readonly label: string;
    readonly value: string;
    /** Both in one line: "Avec : huit bénévoles". */
    readonly line: string;
  }[];
  readonly competences: readonly FaceCompetence[];
  /** Where the card is, where the one who looks may know. */
  readonly address?: string;
  /** What the code to scan leads to. */
  readonly codeAlt: string;
  /** Titles of the pocket card's pages, and how it is folded. */
  readonly contextTitle: string;
  readonly seenTitle: string;
  readonly foldNote: string;
}

/** What a card's face says besides its content. */
export interface FaceDetails {
  readonly framework: FrameworkEdition;
  /** When it was signed, or would be. */
  readonly signedAt: string;
  readonly address?: string;
  /** By competence: the names of those who saw it. */
  readonly seenBy?: ReadonlyMap<CompetenceCode, readonly string[]>;
}

/** Puts a card in words. */
export function faceOf(content: CardContent, details: FaceDetails): CardFace {
  const { language } = content;
  const t = translator(language);
  const speaking = { t, language };
  const { name, role, kind, association } = content;
  const competences = content.competences.map((one) => competenceFace(one, content, details));
  const { labels, kinds, title: kindOfPaper } = WORDING[language];
  const context = [
    [labels.withWhom, content.withWhom],
    [labels.forWhom, content.forWhom],
    [labels.rhythm, content.rhythm && rhythmInWords(language, content.rhythm)],
  ].flatMap(([label, value]) =>
    value ? [{ label: label!, value, line: t("common.labelled", { label: label!, value }) }] : []
  );
  const where = [association, kind && kind !== "other" ? kinds[kind] : undefined]
    .filter(Boolean).join("\u00a0· ") || undefined;
  const time = timeInWords(speaking, content);
  const title = name ? t("cards.card.title", { name }) : t("cards.card.titleNameless");
  return {
    language,
    kind: kindOfPaper,
    title,
    name,
    role,
    association: where,
    time,
    context,
    competences,
    foot: t("cards.card.foot", { date: formatDate(language, details.signedAt) }),
    alt: t("cards.card.alt", {
      parts: [
        ...[name, role, where, time].filter(Boolean),
        ...competences.map(({ name, word, level }) =>
          t("common.labelled", {
            label: name,
            value: `${word} (${t("cards.card.steps", { level })})`,
          })
        ),
      ].join(". ") + ".",
    }),
    address: details.address,
    codeAlt: t("cards.card.code"),
    contextTitle: t("cards.card.contextTitle"),
    seenTitle: t("cards.card.seenTitle"),
    foldNote: t("cards.take.pocketHow"),
  };
}

function competenceFace(
  { competence, level, example }: CardCompetence,
  { language }: CardContent,
  { framework, seenBy }: FaceDetails,
): FaceCompetence {
  const t = translator(language);
  const known = framework.competences.find(({ code }) => code === competence)!;
  const word = framework.levels[level - 1]!.word;
  const seen = seenBy?.get(competence) ?? [];
  const names = seen.length > 0 ? formatList(language, seen) : undefined;
  return {
    competence,
    name: known.name,
    level,
    word: word[0]!.toLocaleUpperCase(language) + word.slice(1),
    sentence: known.levels[level - 1]!.descriptor,
    example: example?.words,
    seen: names && t("cards.card.seen", { count: seen.length, names }),
    seenBy: names,
    endorsements: seen.length,
  };
}
