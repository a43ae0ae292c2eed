import type { CompetenceCode, Level } from "../../src/achievements/types.ts";
import { actAt } from "../simulation/acts.ts";
import type { Sentence } from "../simulation/sentences.ts";
import type { Witness } from "../simulation/situations/types.ts";
import { type Moment, type Recognition } from "./moment.ts";

/** What is known of a moment before it is put in words. */
export interface Found {
  readonly name: string;
  readonly at: number;
  readonly waiting: number;
  /** In ticks. */
  readonly ticks?: number;
  readonly situation: Sentence;
  readonly did: Sentence;
  readonly took: Sentence;
  readonly gave: Sentence;
  readonly shows: readonly CompetenceCode[];
  readonly level: Level;
  readonly witnesses: readonly Witness[];
}

const RECOGNITION: Readonly<Record<Level, Recognition>> = {
  1: "testimony",
  2: "card",
  3: "badge",
  4: "endorse",
};

/** Puts a moment in words, by the method. */
export function buildMoment(found: Found): Moment {
  const { name, at, waiting, ticks, shows, level } = found;
  const [competence, ...further] = shows as [CompetenceCode, ...CompetenceCode[]];
  const act = actAt(at);
  const recognition = RECOGNITION[level];
  const seconds = (at / 10) | 0;
  return {
    id: `${name}-${at}`,
    at,
    act,
    when: {
      key: `fair.debrief.when.${act}`,
      params: { minutes: (seconds / 60) | 0, seconds: seconds % 60 },
    },
    waiting: waiting > 0 ? { key: "fair.debrief.waiting", params: { count: waiting } } : undefined,
    situation: found.situation,
    did: found.did,
    took: found.took,
    seconds: ticks
      ? { key: "fair.debrief.seconds", params: { count: ((ticks + 5) / 10) | 0 } }
      : undefined,
    gave: found.gave,
    competence,
    further,
    level,
    witnesses: found.witnesses.map((id) => ({ id, words: { key: `fair.witness.${id}` } })),
    recognition: { id: recognition, words: { key: `fair.recognition.${recognition}` } },
    questions: {
      agree: { key: "fair.debrief.agree" },
      elsewhere: { key: `fair.debrief.ask.${competence}` },
      who: { key: "fair.debrief.who" },
    },
    pressure: waiting,
  };
}
