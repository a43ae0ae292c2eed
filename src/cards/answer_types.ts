import type { CompetenceCode, Level } from "../achievements/types.ts";

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

/** What kind of association it was. */
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

/** How often something was done: once, or so many times each. */
export const RHYTHMS = ["once", "week", "month", "year"] as const;

/** How often, and for how long each time. */
export interface Rhythm {
  /** Times per week, month or year; for `once` how often in all. Whole, more than 0. */
  readonly times: number;
  readonly per: (typeof RHYTHMS)[number];
  /** Hours each time: whole or half, more than 0. */
  readonly hours: number;
}

const SOUND_TYPES = [
  "audio/webm",
  "audio/ogg",
  "audio/mp4",
  "audio/mpeg",
  "audio/wav",
] as const;

/** The media type of a sound a phone records. */
export type SoundType = (typeof SOUND_TYPES)[number];

/** Something said into the phone. */
export interface Sound {
  /** Its content in {@link Blobs}. */
  readonly blob: string;
  readonly mediaType: SoundType;
  /** In bytes. */
  readonly size: number;
}

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
