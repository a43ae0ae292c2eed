import type { Aid } from "../aids.ts";
import type { ColleagueId } from "../colleagues.ts";
import type { Person } from "../people.ts";
import { CHANGE_ROOM, CLOSING_AT, ENERGY_FULL, EVENING_AT, PATIENCE } from "../rules.ts";
import { type Draft, has } from "../state.ts";
import { enter, type KitchenId } from "../stations.ts";

/** Puts something in place for the evening. */
export function leave(draft: Draft, ...aids: Aid[]): void {
  for (const aid of aids) if (!has(draft, aid)) draft.aids.push(aid);
}

/** Everyone who waits saw it, and waits the better, or the worse, by so many ticks. */
export function seenByAll(draft: Draft, ticks: number): void {
  draft.queue = draft.queue.map((person) => patient(person, ticks));
}

/** The same person with so many ticks of patience more, at most as on arrival. */
export function patient(person: Person, ticks: number): Person {
  const patience = person.patience + ticks * PATIENCE.perTick;
  return { ...person, patience: Math.max(1, Math.min(person.full, patience)) };
}

/** Word goes round: so many people come by when the rush is over, as long as there is time. */
export function bringFriends(draft: Draft, count: number): void {
  const { friends } = draft.program;
  for (const person of friends.slice(draft.befriended, draft.befriended + count)) {
    const from = Math.max(draft.tick + 50, EVENING_AT + 30 + draft.befriended * 25);
    if (from > CLOSING_AT - 150) return;
    draft.extras.push({ from, person });
    draft.befriended++;
  }
}

/** A colleague gains energy or, with a negative number, loses it, in points. */
export function strengthen(draft: Draft, id: ColleagueId, energy: number): void {
  const colleague = draft.colleagues[id];
  draft.colleagues[id] = {
    ...colleague,
    energy: Math.max(0, Math.min(ENERGY_FULL, colleague.energy + energy)),
  };
}

/** A colleague is not at their post for so many ticks. */
export function callAway(draft: Draft, id: ColleagueId, ticks: number): void {
  draft.colleagues[id] = { ...draft.colleagues[id], away: ticks, work: 0 };
}

/** From then on at ease in what they do, and faster. */
export function steady(draft: Draft, id: ColleagueId): void {
  draft.colleagues[id] = { ...draft.colleagues[id], steady: true };
}

/** A colleague knows the stall better, by so many of four steps. */
export function learns(draft: Draft, id: ColleagueId, steps: number): void {
  const colleague = draft.colleagues[id];
  draft.colleagues[id] = { ...colleague, skill: Math.min(4, colleague.skill + steps) };
}

/** Change for so many large notes, as far as the till has room. */
export function addChange(draft: Draft, count: number): void {
  draft.change = Math.min(CHANGE_ROOM, draft.change + count);
}

/** A station is out of use for so many ticks, and what was in it is lost. */
export function closeStation(draft: Draft, id: KitchenId, ticks: number): void {
  const { phase, since, closedFor } = draft.stations[id];
  if (phase === "closed" && closedFor - since >= ticks) return;
  draft.stations[id] = enter("closed", ticks);
}
