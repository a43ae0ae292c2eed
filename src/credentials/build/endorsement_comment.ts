import type { Language } from "../../languages.ts";

/** What an endorser says, in parts. */
export interface EndorsementWords {
  /** What they saw, in their own words; may have several paragraphs, or none. */
  readonly text: string;
  /** When it was: a day, a season, "since 2019". */
  readonly when?: string;
  /** Where and at what: "the stand of the flea market". */
  readonly setting?: string;
  /** How the two know each other: "we ran the stand together". */
  readonly relation?: string;
  /** Another level than the one that was claimed: "3 – with confidence". */
  readonly level?: string;
}

type Part = Exclude<keyof EndorsementWords, "text">;

/** In the order in which they are written. They are signed, so they change no more. */
const LABELS: Readonly<Record<Language, Readonly<Record<Part, string>>>> = {
  fr: { when: "Quand", setting: "Cadre", relation: "Notre lien", level: "Niveau vu" },
  nl: { when: "Wanneer", setting: "Kader", relation: "Onze band", level: "Gezien niveau" },
  en: { when: "When", setting: "Setting", relation: "How we know each other", level: "Level seen" },
};

const PART_OF: ReadonlyMap<string, Part> = new Map(
  Object.values(LABELS).flatMap((labels) =>
    (Object.entries(labels) as [Part, string][]).map(([part, label]) => [label, part])
  ),
);

const LINE = /^([^:]{1,40}?)[ \u00a0]?: (.+)$/;

/**
 * An `endorsementComment` (OB 3.0 § B.1.11): the words, then one last paragraph of labelled lines.
 * Any reader can show it as it is; {@link readEndorsementComment} takes it apart again.
 * @param language of the labels: the one the words are written in
 */
export function endorsementComment(words: EndorsementWords, language: Language): string {
  const space = language === "fr" ? "\u00a0" : "";
  const lines = (Object.entries(LABELS[language]) as [Part, string][]).flatMap(([part, label]) => {
    const value = words[part]?.replace(/\s+/g, " ").trim();
    return value ? [`${label}${space}: ${value}`] : [];
  });
  const text = words.text.replaceAll("\r\n", "\n").trim();
  return [text, lines.join("\n")].filter(Boolean).join("\n\n");
}

/**
 * What an `endorsementComment` says, in parts. One of another making, or that merely ends with a
 * line that has a colon, is all text.
 */
export function readEndorsementComment(comment: string): EndorsementWords {
  const whole = comment.replaceAll("\r\n", "\n").trim();
  const at = whole.lastIndexOf("\n\n");
  const lines = whole.slice(at < 0 ? 0 : at + 2).split("\n");
  const parts = new Map<Part, string>();
  for (const line of lines) {
    const [, label, value] = LINE.exec(line) ?? [];
    const part = PART_OF.get(label ?? "");
    if (!part || parts.has(part)) return { text: whole };
    parts.set(part, value!);
  }
  return { text: at < 0 ? "" : whole.slice(0, at).trim(), ...Object.fromEntries(parts) };
}

/** How a level of a scale is written as one that was seen: its number first, then its word. */
export function levelLine(level: number, word: string): string {
  return `${level} – ${word}`;
}

/** The number of the level that an endorser saw, where they said so. */
export function levelSeen({ level }: EndorsementWords): number | undefined {
  const number = /^(\d{1,2})\b/.exec(level ?? "")?.[1];
  return number === undefined ? undefined : Number(number);
}
