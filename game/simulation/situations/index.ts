import { angry } from "./angry.ts";
import { bigNote } from "./big_note.ts";
import { firstEvening } from "./first_evening.ts";
import { highCounter } from "./high_counter.ts";
import { leftovers } from "./leftovers.ts";
import { lostChild } from "./lost_child.ts";
import { nextYear } from "./next_year.ts";
import { nuts } from "./nuts.ts";
import { otherTongue } from "./other_tongue.ts";
import { overwhelmed } from "./overwhelmed.ts";
import { queueJump } from "./queue_jump.ts";
import { rain } from "./rain.ts";
import { reporter } from "./reporter.ts";
import { signing } from "./signing.ts";
import { smoke } from "./smoke.ts";
import { treasurer } from "./treasurer.ts";
import {
  type Option,
  type OptionId,
  type Situation,
  SITUATION_IDS,
  type SituationId,
} from "./types.ts";

/** Each situation under its name. */
export const SITUATION_BY_ID: Readonly<Record<SituationId, Situation>> = {
  lostChild,
  nuts,
  signing,
  highCounter,
  queueJump,
  bigNote,
  overwhelmed,
  treasurer,
  reporter,
  rain,
  smoke,
  angry,
  otherTongue,
  firstEvening,
  nextYear,
  leftovers,
};

/** The sixteen. */
export const SITUATIONS: readonly Situation[] = SITUATION_IDS.map((id) => SITUATION_BY_ID[id]);

/** One of the four answers to a situation. */
export function optionOf(id: SituationId, option: OptionId): Option {
  return SITUATION_BY_ID[id].options.find((one) => one.id === option)!;
}
