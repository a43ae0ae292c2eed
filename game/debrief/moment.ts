import type { CompetenceCode, Level } from "../../src/achievements/types.ts";
import type { Act } from "../simulation/acts.ts";
import type { Sentence } from "../simulation/sentences.ts";
import type { Witness } from "../simulation/situations/types.ts";

/** What recognition a moment like this calls for, from a word to a badge one can vouch with. */
const RECOGNITIONS = ["testimony", "card", "badge", "endorse"] as const;
/** How far a moment can be recognised. */
export type Recognition = (typeof RECOGNITIONS)[number];

/**
 * One moment of a round, told by the method: situation → what I did → what it took → which
 * competence, at which level → who could testify → what recognition.
 */
export interface Moment {
  /** Unique in its round and the same each time the round is replayed: `lostChild-812`. */
  readonly id: string;
  /** Ticks since the opening. */
  readonly at: number;
  readonly act: Act;
  /** "At 2 min 40, during the parade". */
  readonly when: Sentence;
  /** How many people waited meanwhile, if any. */
  readonly waiting?: Sentence;
  readonly situation: Sentence;
  readonly did: Sentence;
  readonly took: Sentence;
  /** What it cost, in seconds, where it was counted. */
  readonly seconds?: Sentence;
  /** What came of it. */
  readonly gave: Sentence;
  /** The competence it may show, and further ones; the framework has their names. */
  readonly competence: CompetenceCode;
  readonly further: readonly CompetenceCode[];
  /** How far it was one's own: not how good it was. */
  readonly level: Level;
  readonly witnesses: readonly { readonly id: Witness; readonly words: Sentence }[];
  readonly recognition: { readonly id: Recognition; readonly words: Sentence };
  /** Is that what happened? Was it like that elsewhere? Who could say so? */
  readonly questions: {
    readonly agree: Sentence;
    readonly elsewhere: Sentence;
    readonly who: Sentence;
  };
  /** How many people waited: what made it telling. */
  readonly pressure: number;
}
