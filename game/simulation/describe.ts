import { actAt } from "./acts.ts";
import { type Action, isPossible, refusal, takesTime } from "./actions.ts";
import { type ColleagueId, COLLEAGUES, isTired } from "./colleagues.ts";
import type { FairEvent } from "./events.ts";
import { ticksOf } from "./deeds.ts";
import { hintFor } from "./hint.ts";
import { ITEMS } from "./orders.ts";
import { moodOf, needsLowSide } from "./people.ts";
import { CLOSING_AT, DIRTY, ENERGY_FULL, PACES } from "./rules.ts";
import { servingOf } from "./serving.ts";
import { optionOf, SITUATION_BY_ID } from "./situations/index.ts";
import type { SituationId } from "./situations/types.ts";
import { has, isRaining, type State } from "./state.ts";
import { isKitchen, MAKES, type StationId, STATIONS } from "./stations.ts";
import { headline, slipsInWords, tell } from "./tell.ts";
import { timeStands } from "./tick.ts";
import type {
  ActionView,
  ColleagueView,
  FairView,
  PersonView,
  SituationView,
  StationView,
} from "./view.ts";
import {
  actionInWords,
  colleagueInWords,
  needsInWords,
  orderInWords,
  personInWords,
  phaseInWords,
  postInWords,
} from "./words.ts";

/**
 * What is there, what can be done, and what just happened, for whoever shows it: a form, the page
 * beside a canvas, a bot.
 *
 * @param latest what the last press or passing of time brought
 */
export function describe(state: State, latest: readonly FairEvent[] = []): FairView {
  const act = actAt(state.tick);
  const secondsLeft = ((CLOSING_AT - state.tick + 9) / 10) | 0;
  return {
    act,
    actWords: { key: `fair.act.${act}` },
    clock: {
      key: "fair.clock",
      params: { minutes: (secondsLeft / 60) | 0, seconds: secondsLeft % 60 },
    },
    standing: !state.over && timeStands(state) ? { key: "fair.standing" } : undefined,
    paused: state.paused,
    over: state.over,
    people: state.queue.map((person) => describePerson(state, person.id)),
    situations: state.situations.filter((one) => !one.taken)
      .map((one) => describeSituation(state, one.id)),
    stations: STATIONS.map((id) => describeStation(state, id)),
    colleagues: COLLEAGUES.map((id) => describeColleague(state, id)),
    counter: ITEMS.map((item) => ({
      item,
      count: state.stock[item],
      words: { key: `fair.item.${item}`, params: { count: state.stock[item] } },
    })),
    change: { key: "fair.change", params: { count: state.change } },
    stall: { key: state.dirt >= DIRTY ? "fair.stall.dirty" : cleanOrUsed(state) },
    weather: isRaining(state)
      ? { key: has(state, "awning") ? "fair.weather.sheltered" : "fair.weather.rain" }
      : undefined,
    aids: state.aids.map((id) => ({ id, words: { key: `fair.aid.${id}` } })),
    hands: state.busy
      ? {
        words: actionInWords(state, state.busy.action),
        progress: percent(state.busy.takes - state.busy.left, state.busy.takes),
      }
      : undefined,
    plans: state.plans.map((action) => actionInWords(state, action)),
    controls: describeControls(state),
    hint: hintFor(state),
    happened: latest.flatMap((event) => [tell(event) ?? [], slipsInWords(event)].flat()),
    headline: headline(latest),
    faces: state.faces,
    points: state.points,
    served: state.served,
  };
}

function describePerson(state: State, id: number): PersonView {
  const person = state.queue.find((one) => one.id === id)!;
  const needs = needsInWords(person);
  if (needsLowSide(person.look) && !has(state, "lowSide")) {
    needs.push({ key: "fair.need.highCounter" });
  }
  return {
    id,
    look: person.look,
    words: personInWords(person.look),
    mood: moodOf(person),
    moodWords: { key: `fair.mood.${moodOf(person)}` },
    patience: percent(person.patience, person.full),
    order: person.order,
    orderWords: orderInWords(person.order),
    needs,
    chosen: state.chosen?.kind === "person" && state.chosen.person === id,
    actions: [
      describeAction(state, { do: "serve", person: id }, servingOf(state, person).ticks),
      describeAction(state, { do: "greet", person: id }),
      describeAction(state, { do: "offer", person: id }),
    ],
    choose: { do: "choose", person: id },
  };
}

function describeSituation(state: State, id: SituationId): SituationView {
  const { figure, left } = state.situations.find((one) => one.id === id)!;
  const { order } = state.program.situations.find((one) => one.id === id)!;
  const { guest, waits } = SITUATION_BY_ID[id];
  return {
    id,
    title: { key: `fair.situation.${id}.title` },
    scene: { key: `fair.situation.${id}.scene` },
    figure: guest ? { look: figure.look, words: personInWords(figure.look) } : undefined,
    left: percent(left, waits),
    chosen: state.chosen?.kind === "situation" && state.chosen.situation === id,
    look: { do: "look", situation: id },
    options: order.filter((option) => isPossible(state, id, option)).map((option) =>
      describeAction(state, { do: "answer", situation: id, option }, optionOf(id, option).ticks)
    ),
  };
}

function describeStation(state: State, id: StationId): StationView {
  const station = state.stations[id];
  const words = phaseInWords(state.tick, id, station);
  const makes = isKitchen(id) ? MAKES[id] : undefined;
  const whole = station.phase === "cooking"
    ? makes?.cooks
    : station.phase === "ready"
    ? makes?.burnsAfter
    : station.closedFor;
  return {
    id,
    name: { key: `fair.station.${id}` },
    phase: words.key === "fair.phase.later"
      ? "later"
      : words.key === "fair.phase.open"
      ? "open"
      : station.phase,
    words,
    progress: whole ? percent(Math.min(station.since, whole), whole) : 0,
    hand: COLLEAGUES.find((one) => state.colleagues[one].post === id),
    work: describeAction(state, { do: "work", station: id }),
  };
}

function describeColleague(state: State, id: ColleagueId): ColleagueView {
  const colleague = state.colleagues[id];
  const post = colleague.away > 0 ? "away" : colleague.post;
  const spirits = isTired(colleague) ? "tired" : colleague.energy >= 600 ? "full" : "used";
  return {
    id,
    name: colleagueInWords(id),
    post,
    postWords: postInWords(post),
    energy: percent(colleague.energy, ENERGY_FULL),
    energyWords: { key: `fair.energy.${spirits}` },
    actions: [...STATIONS, "rest" as const].filter((to) => to !== colleague.post)
      .map((to) => describeAction(state, { do: "assign", colleague: id, post: to })),
  };
}

function describeControls(state: State): ActionView[] {
  const actions: Action[] = [
    { do: "wait" },
    { do: state.paused ? "resume" : "pause" },
    ...PACES.filter((pace) => pace !== state.pace).map((pace): Action => ({ do: "pace", pace })),
    { do: "end" },
  ];
  if (state.chosen) actions.push({ do: "lookAway" });
  return actions.map((action) => describeAction(state, action));
}

function describeAction(state: State, action: Action, ticks?: number): ActionView {
  const refused = refusal(state, action);
  return {
    action,
    label: actionInWords(state, action),
    ticks: ticks ?? (takesTime(action) && !refused ? ticksOf(state, action) : undefined),
    refused,
    why: refused && { key: `fair.refused.${refused}` },
  };
}

function cleanOrUsed({ dirt }: State) {
  return dirt * 2 >= DIRTY ? "fair.stall.used" as const : "fair.stall.clean" as const;
}

function percent(part: number, whole: number): number {
  return ((part * 100) / whole) | 0;
}
