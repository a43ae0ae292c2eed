/**
 * The numbers of the fair. Times are in ticks of a tenth of a second, patience and energy in
 * points. Whoever changes how a round unfolds raises {@link RULES_VERSION}: old logs replay under
 * the rules they name, or not at all.
 */
export const RULES_VERSION = "kermesse-1";

/** How time may pass. */
export const PACES = ["calm", "normal", "brisk"] as const;
/**
 * `calm` has no clock: time passes only while the player does something. At `normal` time passes,
 * and waits while a situation is being read. At `brisk` it waits for nobody.
 */
export type Pace = (typeof PACES)[number];

/** How many ticks a second of real time is worth, for whoever drives the simulation. */
export const TICKS_PER_SECOND: Readonly<Record<Pace, number>> = { calm: 10, normal: 10, brisk: 15 };

/** Ticks at which things begin. */
export const PARADE_AT = 500;
/** The giant goes by, and nobody looks at the time. */
export const GIANT_AT = 900;
/** The giant is gone. */
export const GIANT_LEAVES_AT = 1100;
/** The lamps are lit: the third act. */
export const EVENING_AT = 1700;
/** The fryer is switched off. */
export const OIL_OFF_AT = 2200;
/** The stall closes. */
export const CLOSING_AT = 2400;

/** How many can wait at once. */
export const QUEUE_ROOM = 12;
/** How many things may wait to be done after the one in hand. */
export const PLANS_ROOM = 3;
/** Of each thing ready on the counter. */
export const COUNTER_ROOM = 6;

/** What the player's acts take, in ticks. */
export const COST = {
  serve: 22,
  greet: 10,
  offer: 15,
  assign: 12,
  load: 10,
  take: 8,
  scrape: 22,
  change: 25,
  clean: 30,
  /** At most: waiting ends as soon as something happens. */
  wait: 80,
} as const;

/** What is added to serving somebody, or taken off, in ticks. */
export const SERVING = {
  notUnderstood: 14,
  highCounter: 10,
  readLabel: 12,
  noChange: 18,
  dirty: 6,
  someoneAtTill: -6,
  tillKit: -2,
  pictures: -2,
  drinkLine: -8,
  helper: -4,
  least: 6,
} as const;

/** What waiting takes, and what makes it easier, in points a tick. */
export const PATIENCE = {
  /** Lost per tick by everyone who waits. */
  perTick: 10,
  rain: 8,
  /** While the giant goes by, nobody looks at the time. */
  giant: -4,
  queueRule: -3,
  calmWords: -2,
  /** For families, who know where to find each other. */
  meetingPoint: -4,
} as const;

/** Dirt from which the stall shows it, and everything takes longer. */
export const DIRTY = 8;
/** How many large notes there is change for, as the stall opens. */
export const CHANGE_AT_START = 5;
/** For how many at most. */
export const CHANGE_ROOM = 14;

/** What a colleague has at most, in points. */
export const ENERGY_FULL = 1000;
/** Whoever comes back from a break with this much is at ease, and a little faster from then on. */
export const RESTED_FROM = 700;
/** Below this a colleague works half as fast. */
export const TIRED_BELOW = 300;

/** What somebody adds to a round by how they leave; `missed`: their situation got no answer. */
export const POINTS = { glad: 10, fine: 8, restless: 5, cross: 3, left: -4, missed: -6 } as const;
