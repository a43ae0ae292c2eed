import { whoIsAt } from "./colleagues.ts";
import type { Slip } from "./events.ts";
import { type Mood, moodOf, needsLowSide, type Person } from "./people.ts";
import { COST, DIRTY, POINTS, SERVING } from "./rules.ts";
import { type Draft, has, type State } from "./state.ts";

/** What serving somebody takes as the stall is now, in ticks, and what makes it harder. */
export function servingOf(
  state: State,
  person: Person,
): { readonly ticks: number; readonly slips: readonly Slip[] } {
  const slips: Slip[] = [];
  if (isMisunderstood(state, person)) slips.push("notUnderstood");
  if (needsLowSide(person.look) && !has(state, "lowSide")) slips.push("highCounter");
  if (person.allergy && !has(state, "allergens")) slips.push("readLabel");
  if (person.pays === "note" && state.change === 0 && !has(state, "tillKit")) {
    slips.push("noChange");
  }
  let ticks: number = COST.serve;
  for (const slip of slips) ticks += SERVING[slip];
  if (state.dirt >= DIRTY) ticks += SERVING.dirty;
  if (whoIsAt(state, "till")) ticks += SERVING.someoneAtTill;
  if (has(state, "tillKit")) ticks += SERVING.tillKit;
  if (has(state, "pictures")) ticks += SERVING.pictures;
  if (has(state, "helper")) ticks += SERVING.helper;
  if (has(state, "drinkLine") && person.order.every((item) => item === "drink")) {
    ticks += SERVING.drinkLine;
  }
  return { ticks: Math.max(SERVING.least, ticks), slips };
}

function isMisunderstood(state: State, { speaks }: Person): boolean {
  if (speaks === "same" || has(state, "pictures")) return false;
  if (speaks === "sign") return !has(state, "signs");
  return !has(state, "board") && whoIsAt(state, "till") !== "lotte";
}

/** The face somebody leaves with: their patience, less what was not made easy for them. */
export function faceOf(person: Person, slips: readonly Slip[]): Mood {
  const hurt = slips.filter((slip) => slip === "notUnderstood" || slip === "highCounter").length;
  return moodOf({ ...person, patience: person.patience - hurt * ((person.full / 4) | 0) });
}

/** Somebody leaves, served or helped. @returns the points */
export function leaveWith(draft: Draft, mood: Mood): number {
  draft.served++;
  return showFace(draft, mood);
}

/** A face counts, whoever's it is. @returns the points */
export function showFace(draft: Draft, mood: Mood): number {
  draft.faces[mood]++;
  draft.points += POINTS[mood];
  return POINTS[mood];
}

/** Somebody leaves without what they came for. @returns the points */
export function leaveWithout(draft: Draft, points: number): number {
  draft.faces.left++;
  draft.points += points;
  return points;
}
