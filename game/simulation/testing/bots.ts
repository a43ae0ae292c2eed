import type { Action, Deed } from "../actions.ts";
import { isPossible, refusal } from "../actions.ts";
import { COLLEAGUES } from "../colleagues.ts";
import { missingItems } from "../orders.ts";
import { moodOf } from "../people.ts";
import { createRng, type Rng } from "../rng.ts";
import { openRound, passIn, pressIn, type Round } from "../round.ts";
import { DIRTY, OIL_OFF_AT, type Pace } from "../rules.ts";
import { OPTION_IDS, type OptionId } from "../situations/types.ts";
import type { State } from "../state.ts";
import { KITCHEN, type KitchenId, MAKES, STATIONS } from "../stations.ts";

/** Somebody who plays: what they would press now, or nothing. */
export type Bot = (state: State, rng: Rng) => Action | undefined;

/** How long a person needs between two presses, in ticks. */
const REACTION = 9;

/** Plays a whole round. @param reaction ticks between two presses */
export function playRound(
  seed: number,
  bot: Bot,
  pace: Pace = "normal",
  reaction = REACTION,
): Round {
  const rng = createRng(seed, 77);
  let round = openRound(seed, pace);
  let rest = 0;
  while (!round.state.over) {
    rest--;
    if (rest <= 0 && !round.state.busy) {
      const action = bot(round.state, rng) ??
        (pace === "calm" ? { do: "wait" as const } : undefined);
      if (action) {
        round = pressIn(round, action);
        rest = reaction;
      }
    }
    round = passIn(round, 1);
  }
  return round;
}

/** Presses anything, anywhere. */
export const random: Bot = (state, rng) => {
  const possible = everyDeed(state).filter((deed) => !refusal(state, deed));
  return possible.length > 0 ? rng.pick(possible) : undefined;
};

/** Only serves, as fast as it can; looks up for nobody. */
export const hurried: Bot = (state) => serve(state) ?? kitchen(state);

/** Runs the stall well, hands out stations and keeps it clean, but looks up for nobody. */
export const efficient: Bot = (state) =>
  entrust(state) ?? prepare(state) ?? serve(state) ?? kitchen(state) ?? tidy(state);

/** Only talks. */
export const talker: Bot = (state) =>
  answer(state, ["two", "three", "one"]) ?? greet(state, ["glad", "fine", "restless", "cross"]);

/** Serves, and answers whatever happens in the way its levels say. */
export const answering = (levels: readonly OptionId[]): Bot => (state) =>
  answer(state, levels) ?? entrust(state) ?? prepare(state) ?? serve(state) ?? offer(state) ??
    kitchen(state) ?? tidy(state) ?? greet(state, ["restless"]);

/** Asks for help in every situation, and otherwise does its part. */
export const asking = answering(["one"]);
/** Answers alone. */
export const able = answering(["two", "one"]);
/** Makes it possible for others whenever that can be. */
export const guiding = answering(["four", "three", "two"]);

/** Answers with what fits the moment: with time at hand for others, in the rush quickly. */
export const careful: Bot = (state) => {
  const rush = state.queue.filter((person) => moodOf(person) !== "glad").length;
  const evening = state.tick > 1900;
  return answering(
    evening || rush > 5 ? ["two", "three", "one"] : ["four", "three", "two", "one"],
  )(state, createRng(0, 0));
};

function serve(state: State): Action | undefined {
  const ready = state.queue.filter((person) => missingItems(person.order, state.stock).length === 0)
    .toSorted((a, b) => a.patience - b.patience);
  return ready[0] && { do: "serve", person: ready[0].id };
}

/** Makes what the queue asks for and nobody is making. */
function kitchen(state: State): Action | undefined {
  const wanted = (id: KitchenId) =>
    state.queue.flatMap((person) => person.order).filter((item) => item === MAKES[id].item).length -
    state.stock[MAKES[id].item];
  const able = KITCHEN.filter((id) => !refusal(state, { do: "work", station: id }));
  const ready = able.find((id) => state.stations[id].phase === "ready");
  const most = able.toSorted((a, b) => wanted(b) - wanted(a))[0];
  const station = ready ??
    (most && (wanted(most) > 0 || state.stock[MAKES[most].item] < 2) && most);
  return station ? { do: "work", station } : undefined;
}

function answer(state: State, levels: readonly OptionId[]): Action | undefined {
  const open = state.situations.find((one) => !one.taken);
  const option = open && levels.find((id) => isPossible(state, open.id, id));
  return option && { do: "answer", situation: open.id, option };
}

/** Something else, once the oil is off. */
function offer(state: State): Action | undefined {
  if (state.tick < OIL_OFF_AT) return undefined;
  const person = state.queue.find(({ id }) => !refusal(state, { do: "offer", person: id }));
  return person && { do: "offer", person: person.id };
}

function greet(state: State, moods: readonly string[]): Action | undefined {
  const person = state.queue.find((one) => !one.greeted && moods.includes(moodOf(one)));
  return person && { do: "greet", person: person.id };
}

/** Gives the colleagues the stations they are needed at, and lets them rest when worn out. */
function entrust(state: State): Action | undefined {
  const wishes = { samir: ["fryer", "drinks"], lotte: ["iron", "drinks"] } as const;
  for (const colleague of COLLEAGUES) {
    const { post, energy, away } = state.colleagues[colleague];
    if (away > 0 || (post === "rest" && energy < 700)) continue;
    const wish = energy < 200
      ? "rest"
      : wishes[colleague].find((id) =>
        post === id || !refusal(state, { do: "assign", colleague, post: id })
      );
    if (wish && wish !== post) return { do: "assign", colleague, post: wish };
  }
}

function prepare(state: State): Action | undefined {
  const short = state.change < 2 && !refusal(state, { do: "work", station: "till" });
  return short ? { do: "work", station: "till" } : undefined;
}

function tidy(state: State): Action | undefined {
  return state.dirt >= DIRTY ? { do: "work", station: "cleaning" } : undefined;
}

/** Everything that takes time, possible or not. */
function everyDeed(state: State): Deed[] {
  return [
    ...state.queue.flatMap(({ id }): Deed[] => [
      { do: "serve", person: id },
      { do: "greet", person: id },
      { do: "offer", person: id },
    ]),
    ...STATIONS.map((station): Deed => ({ do: "work", station })),
    ...COLLEAGUES.flatMap((colleague) =>
      [...STATIONS, "rest" as const].map((post): Deed => ({ do: "assign", colleague, post }))
    ),
    ...state.situations.flatMap(({ id }) =>
      OPTION_IDS.map((option): Deed => ({ do: "answer", situation: id, option }))
    ),
    { do: "wait" },
  ];
}
