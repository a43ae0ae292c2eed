import type { Action } from "./actions.ts";
import type { ColleagueId, Post } from "./colleagues.ts";
import { countItems, type Item } from "./orders.ts";
import type { Look, Person } from "./people.ts";
import type { Sentence } from "./sentences.ts";
import type { State } from "./state.ts";
import { isKitchen, OPENS_AT, type Station, type StationId } from "./stations.ts";

/** Who somebody is at a glance: "An older person in green, with a dog". */
export function personInWords({ age, colour, company, hat }: Look): Sentence {
  const who: Sentence = {
    key: `fair.person.${age}`,
    params: { colour: { key: `fair.colour.${colour}` } },
  };
  const mark: Sentence | undefined = company !== "alone"
    ? { key: `fair.company.${company}` }
    : hat !== "none"
    ? { key: `fair.hat.${hat}` }
    : undefined;
  return mark ? { key: "fair.person.joined", params: { who, company: mark } } : who;
}

/** What somebody asks for, thing by thing. */
export function orderInWords(order: readonly Item[]): Sentence[] {
  return countItems(order).map(({ item, count }) => ({
    key: `fair.item.${item}`,
    params: { count },
  }));
}

/** What there is to know about somebody before serving them. */
export function needsInWords(person: Person): Sentence[] {
  const needs: Sentence[] = [];
  if (person.speaks !== "same") needs.push({ key: `fair.need.${person.speaks}` });
  if (person.allergy) needs.push({ key: "fair.need.allergy" });
  if (person.pays === "note") needs.push({ key: "fair.need.note" });
  return needs;
}

/** What a station is at: "chips are cooking". */
export function phaseInWords(tick: number, id: StationId, station: Station): Sentence {
  if (tick < OPENS_AT[id]) return { key: "fair.phase.later" };
  if (!isKitchen(id)) return { key: "fair.phase.open" };
  if (id === "drinks" && station.phase === "cooking") return { key: "fair.phase.pouring" };
  return { key: `fair.phase.${station.phase}` };
}

/** Where a colleague is: "at the fryer". */
export function postInWords(post: Post | "away"): Sentence {
  return { key: `fair.post.${post}` };
}

/** What a colleague is called. */
export function colleagueInWords(id: ColleagueId): Sentence {
  return { key: `fair.colleague.${id}` };
}

/** What a button says that does this. */
export function actionInWords(state: State, action: Action): Sentence {
  switch (action.do) {
    case "work":
      return workInWords(state, action.station);
    case "assign":
      return {
        key: `fair.assign.${action.post}`,
        params: { colleague: colleagueInWords(action.colleague) },
      };
    case "answer":
      return { key: `fair.situation.${action.situation}.${action.option}.label` };
    case "pace":
      return { key: `fair.pace.${action.pace}` };
    default:
      return { key: `fair.do.${action.do}` };
  }
}

function workInWords(state: State, id: StationId): Sentence {
  if (!isKitchen(id)) return { key: `fair.work.${id}` };
  const { phase } = state.stations[id];
  if (phase === "burnt") return { key: `fair.work.${id}.scrape` };
  return { key: phase === "ready" ? `fair.work.${id}.take` : `fair.work.${id}.load` };
}
