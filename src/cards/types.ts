import type { CompetenceCode, Level } from "../achievements/types.ts";
import type { Visibility } from "../identity/types.ts";
import type { Language } from "../languages.ts";
import type { Holder } from "../seats/types.ts";

/** What a competence card's achievement is, among the types of OB 3.0. */
export const CARD_TYPE = "ext:CompetenceCard";

/** What kind of association one is active in. */
export const ASSOCIATION_KINDS = [
  "sport",
  "culture",
  "social",
  "environment",
  "neighbourhood",
  "education",
  "health",
  "festivities",
  "other",
] as const;
export type AssociationKind = (typeof ASSOCIATION_KINDS)[number];

/** How many competences a card names. */
export const CHOSEN = 4;

/** An answer; null says "I don't know", absent that it was not answered yet. */
export type Known<T> = T | null;

/** A year, a month or a day, as well as one remembers: `2019`, `2019-09`, `2019-09-21`. */
export type PartialDate = string;

/** From when to when; without an end it still goes on. */
export interface Period {
  readonly from: PartialDate;
  readonly to?: PartialDate;
}

export const RHYTHMS = ["once", "week", "month", "year"] as const;

/** How often, and for how long each time. */
export interface Rhythm {
  /** Times per week, month or year; for `once` how often in all. Whole, more than 0. */
  readonly times: number;
  readonly per: (typeof RHYTHMS)[number];
  /** Hours each time: whole or half, more than 0. */
  readonly hours: number;
}

/** Something said into the phone. */
export interface Sound {
  /** Its content in {@link Blobs}. */
  readonly blob: string;
  readonly mediaType: SoundType;
  /** In bytes. */
  readonly size: number;
}
export const SOUND_TYPES = [
  "audio/webm",
  "audio/ogg",
  "audio/mp4",
  "audio/mpeg",
  "audio/wav",
] as const;
export type SoundType = (typeof SOUND_TYPES)[number];

/** A moment one remembers: in words, as a sound, or both. */
export interface Moment {
  /** 128 random bits. */
  readonly id: string;
  readonly words?: string;
  readonly sound?: Sound;
}

/** An example of one's own for a competence. */
export interface Example {
  readonly words?: string;
  /** The moment of the card it comes from. */
  readonly moment?: string;
  /** Whether the sound of that moment goes on the card as well. */
  readonly spoken?: boolean;
  /** The moment kept from the fair it comes from. */
  readonly fair?: FairSource;
}

/** Where an example was remembered: in a round that was replayed. It is no evidence by itself. */
export interface FairSource {
  readonly round: string;
  readonly moment: string;
  /** The rules of that round. */
  readonly rules: string;
  readonly playedAt: string;
}

/** How one stands with a competence: a sentence about autonomy, and an example. */
export interface OwnLevel {
  readonly level: Level;
  readonly example?: Example;
}

/** Everything answered so far. */
export interface CardAnswers {
  readonly kind?: Known<AssociationKind>;
  readonly association?: Known<string>;
  readonly role?: Known<string>;
  readonly withWhom?: Known<string>;
  readonly forWhom?: Known<string>;
  readonly period?: Known<Period>;
  readonly rhythm?: Known<Rhythm>;
  /** In all: as computed, or corrected. Whole or half, more than 0. */
  readonly hours?: Known<number>;
  readonly moments?: Known<readonly Moment[]>;
  /** The situations (ids) one recognises oneself in; an empty list: in none. */
  readonly situations?: { readonly [C in CompetenceCode]?: Known<readonly string[]> };
  /** The {@link CHOSEN} competences, in the order in which they stand on the card. */
  readonly chosen?: Known<readonly CompetenceCode[]>;
  readonly competences?: { readonly [C in CompetenceCode]?: Known<OwnLevel> };
  /** The name to stand on the card; null: none. */
  readonly name?: Known<string>;
}

/** The questions, in the order in which they are asked: always all of them, so that N stays N. */
export const QUESTIONS = [
  "kind",
  "association",
  "role",
  "withWhom",
  "forWhom",
  "period",
  "rhythm",
  "hours",
  "moments",
  "situations-oral",
  "situations-team",
  "situations-rules",
  "situations-organise",
  "situations-value",
  "situations-support",
  "situations-codes",
  "situations-path",
  "chosen",
  "competence-1",
  "competence-2",
  "competence-3",
  "competence-4",
  "name",
] as const;
export type Question = (typeof QUESTIONS)[number];

type PlainQuestion = Exclude<
  Question,
  "moments" | `situations-${CompetenceCode}` | `competence-${1 | 2 | 3 | 4}`
>;

/**
 * An answer to one question. Moments are added and taken away one by one; what is answered to
 * `moments` is only that one knows none.
 */
export type CardAnswer =
  | {
    readonly [Q in PlainQuestion]: {
      readonly question: Q;
      readonly value: Exclude<CardAnswers[Q], undefined>;
    };
  }[PlainQuestion]
  | { readonly question: "moments"; readonly value: null }
  | {
    readonly question: `situations-${CompetenceCode}`;
    readonly value: Known<readonly string[]>;
  }
  /** For the competence that was chosen as that one of the four; its code, lest it be another by now. */
  | {
    readonly question: `competence-${1 | 2 | 3 | 4}`;
    readonly competence: CompetenceCode;
    readonly value: Known<OwnLevelInput>;
  };

/** How one stands with a competence; an example from the fair names only the moment. */
export interface OwnLevelInput {
  readonly level: Level;
  readonly example?: Omit<Example, "fair"> & {
    readonly fair?: Pick<FairSource, "round" | "moment">;
  };
}

/** What one tells of a moment: what is absent stays as it was. */
export interface MomentInput {
  /** A new one's comes with its form (128 bits), so that sending it twice adds it once. */
  readonly id: string;
  /** Empty takes the words away. */
  readonly words?: string;
  /** The recording, as the browser sends it; null takes it away. */
  readonly sound?: Uint8Array | null;
}

/**
 * A competence card: the answers as they stand, and the versions that were signed of them. Answers
 * may go on after signing; signing again makes a newer version.
 */
export interface Card {
  /** 128 random bits. */
  readonly id: string;
  readonly holder: Holder;
  /** In which it is answered and signed. */
  readonly language: Language;
  /** How many changes were stored. */
  readonly move: number;
  readonly answers: CardAnswers;
  /** With which move each question was last answered. */
  readonly answeredAt: { readonly [Q in Question]?: number };
  readonly startedAt: string;
  readonly changedAt: string;
  /** The answers before they were taken away to begin again, until something is answered. */
  readonly before?: Pick<Card, "answers" | "answeredAt">;
  /** The signed versions (credential ids), oldest first. */
  readonly versions: readonly string[];
  /** The move that the newest version shows. */
  readonly signedMove?: number;
}

/** The fields of a question's form as they stand while somebody types, by their names. */
export type Unsent = Readonly<Record<string, string | readonly string[]>>;

/** One competence as a signed card names it. */
export interface CardCompetence {
  readonly competence: CompetenceCode;
  readonly level: Level;
  readonly example?: Pick<Example, "words" | "fair"> & { readonly sound?: Sound };
}

/** What a signed card says, as this node understood and kept it; the document says the same. */
export interface CardContent {
  readonly language: Language;
  readonly kind?: AssociationKind;
  readonly association?: string;
  readonly role?: string;
  readonly withWhom?: string;
  readonly forWhom?: string;
  readonly period?: Period;
  readonly rhythm?: Rhythm;
  readonly hours?: number;
  readonly competences: readonly CardCompetence[];
  readonly name?: string;
}

/** A situation to recognise oneself in. */
export interface Situation {
  /** `oral-1a`: unique, the same in every language. */
  readonly id: string;
  readonly competence: CompetenceCode;
  readonly level: Level;
  readonly text: string;
}

/** Why a competence is suggested; `quote` is always what the person said, as they said it. */
export type Reason =
  /** Words of an answer, of a moment, or of what they told of their life in the fair's debrief. */
  | {
    readonly from: "answer";
    readonly question: "role" | "withWhom" | "forWhom";
    readonly quote: string;
    /** The words in the quote that speak of it, as written. */
    readonly words: readonly string[];
  }
  | {
    readonly from: "moment";
    readonly moment: string;
    readonly quote: string;
    readonly words: readonly string[];
  }
  | { readonly from: "situation"; readonly situation: string; readonly level: Level }
  | {
    readonly from: "fair";
    readonly round: string;
    readonly moment: string;
    readonly level: Level;
    /** Absent where they kept the moment and told nothing of their life. */
    readonly quote?: string;
  };

/** A competence one may choose, with what speaks for it. */
export interface Suggestion {
  readonly competence: CompetenceCode;
  /** The level that what they said speaks for, if anything does. */
  readonly level?: Level;
  /** More than 0; only to rank by. */
  readonly weight: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}

/** What happens around cards. */
export type CardEvent =
  /** A version was signed, in the place of the one before if there was one. */
  | {
    readonly id: string;
    readonly type: "card.signed";
    readonly credential: string;
    readonly replaces?: string;
  }
  | {
    readonly id: string;
    readonly type: "card.visibility-changed";
    readonly credential: string;
    readonly from: Visibility;
    readonly to: Visibility;
  }
  /** Its holder took it back, or erased it. */
  | { readonly id: string; readonly type: "card.withdrawn"; readonly credential: string };

/** What changed from one version of a card to a later one. */
export interface WayTravelled {
  readonly hours: { readonly from?: number; readonly to?: number };
  readonly competences: readonly {
    readonly competence: CompetenceCode;
    readonly from?: Level;
    readonly to?: Level;
    readonly change: "new" | "gone" | "higher" | "lower" | "same";
    /** Whether the example is another one. */
    readonly otherExample: boolean;
  }[];
  /** Which parts of the context say something else. */
  readonly context:
    readonly ("kind" | "association" | "role" | "withWhom" | "forWhom" | "period")[];
}
