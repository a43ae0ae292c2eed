import type { CompetenceCode } from "../../src/achievements/types.ts";
import { drawLook, drawPerson, type Person } from "./people.ts";
import { CLOSING_AT, EVENING_AT, OIL_OFF_AT, PARADE_AT } from "./rules.ts";
import { createRng, type Rng } from "./rng.ts";
import { SITUATIONS } from "./situations/index.ts";
import { OPTION_IDS, type OptionId, type Situation, type SituationId } from "./situations/types.ts";

interface Arrival {
  readonly at: number;
  readonly person: Person;
}

interface Occurrence {
  readonly at: number;
  readonly id: SituationId;
  readonly figure: Person;
  /** The order in which answers are shown: it says nothing about them. */
  readonly order: readonly OptionId[];
}

/** Who comes and what happens in one round: the same for everyone who plays its seed. */
export interface Program {
  readonly seed: number;
  readonly arrivals: readonly Arrival[];
  readonly situations: readonly Occurrence[];
  /** People who may come later, because of what is done. */
  readonly friends: readonly Person[];
}

/** Situations never have the ids of people in the queue. */
const FIGURES_FROM = 1000;
const FRIENDS_FROM = 2000;

/** When the situations of a round begin, act by act; the last may not occur. */
const OPENING_SLOTS = [300];
const PARADE_SLOTS = [640, 980, 1320];
const EVENING_SLOTS = [1780, 2060];

/** @param seed a 32-bit integer */
export function drawProgram(seed: number): Program {
  return {
    seed,
    arrivals: drawArrivals(createRng(seed, 1)),
    situations: drawSituations(createRng(seed, 2)),
    friends: drawFriends(createRng(seed, 3)),
  };
}

/** Three calm people who teach the stall, then the rush, then the evening and one who comes late. */
function drawArrivals(rng: Rng): Arrival[] {
  const easy = {
    speaks: "same",
    allergy: false,
    pays: "coins",
    full: 9000,
    patience: 9000,
  } as const;
  const arrivals: Arrival[] = [
    { at: 0, person: drawPerson(rng, 1, { ...easy, order: ["fries"] }) },
    { at: 70, person: drawPerson(rng, 2, { ...easy, order: ["fries", "fries"] }) },
    { at: 200, person: drawPerson(rng, 3, { ...easy, order: ["fries", "drink"] }) },
  ];
  const come = (at: number, given: Partial<Person> = {}) =>
    arrivals.push({ at, person: drawPerson(rng, arrivals.length + 1, given) });
  come(400, { order: ["fries", "drink"] });
  for (let at = PARADE_AT; at < EVENING_AT; at += rng.between(28, 48)) come(at);
  for (let at = EVENING_AT + 40; at < OIL_OFF_AT - 40; at += rng.between(66, 104)) come(at);
  come(rng.between(OIL_OFF_AT + 15, OIL_OFF_AT + 45), { order: ["fries", "drink"] });
  return arrivals;
}

/**
 * Five or six of the sixteen, spread over the acts, so that a round lets as many competences show
 * as it can.
 */
function drawSituations(rng: Rng): Occurrence[] {
  const slots = [
    ...OPENING_SLOTS.map((at) => ({ at, act: "opening" as const })),
    ...PARADE_SLOTS.map((at) => ({ at, act: "parade" as const })),
    ...EVENING_SLOTS.slice(0, rng.chance(75) ? 2 : 1).map((at) => ({
      at,
      act: "evening" as const,
    })),
  ];
  const drawn: Situation[] = [];
  return slots.map(({ at, act }, index) => {
    const fitting = rng.shuffle(SITUATIONS).filter((one) =>
      one.acts.includes(act) && !drawn.includes(one)
    );
    const shown = drawn.map(mainCompetence);
    const situation = fitting.find((one) => !shown.includes(mainCompetence(one))) ?? fitting[0]!;
    drawn.push(situation);
    const { look, ...known } = situation.figure ?? {};
    const figure = drawPerson(rng, FIGURES_FROM + index, { ...known, look: drawLook(rng, look) });
    const order = rng.shuffle(OPTION_IDS);
    return { at: at + rng.between(0, 60), id: situation.id, figure, order };
  });
}

/** What a situation is first of all about. */
function mainCompetence(situation: Situation): CompetenceCode {
  return situation.options[0].shows[0]!;
}

/** They all ask for the same thing, and for nothing that needs the oil, which may be off by then. */
function drawFriends(rng: Rng): Person[] {
  const order = rng.pick<Person["order"]>([["waffle"], ["drink"], ["waffle", "drink"]]);
  const full = (CLOSING_AT - EVENING_AT) * 12;
  return Array.from(
    { length: 8 },
    (_, index) =>
      drawPerson(rng, FRIENDS_FROM + index, {
        order,
        full,
        patience: full,
        pays: "coins",
        allergy: false,
        speaks: "same",
      }),
  );
}
