import { describe, expect, it } from "vitest";
import { en, fr, nl } from "../../views/locales/sentences.ts";
import { translator } from "../../views/locales/translate.ts";
import { LANGUAGES } from "../../src/languages.ts";
import { type Action, isPossible } from "./actions.ts";
import { describe as view } from "./describe.ts";
import type { ActionView, FairView } from "./view.ts";
import { openRound, passIn, pressAndFinish, pressIn, type Round } from "./round.ts";
import { createRng } from "./rng.ts";
import { PARADE_AT } from "./rules.ts";
import { say, type Sentence } from "./sentences.ts";
import { careful, playRound } from "./testing/bots.ts";

const firstPerson = (round: Round) => view(round.state).people[0]!;

/** Passes time until a situation waits. */
function untilSituation(seed: number, pace: "normal" | "brisk"): Round {
  let round = openRound(seed, pace);
  while (round.state.situations.length === 0) round = passIn(round, 1);
  return round;
}

describe("a first minute", () => {
  it("serves the first order with the two presses that follow the menu's", () => {
    let round = openRound(3, "normal");
    round = pressIn(round, firstPerson(round).choose);
    expect(firstPerson(round).chosen).toBe(true);
    const serve = firstPerson(round).actions.find(({ action }) => action.do === "serve")!;
    expect(serve.refused).toBeUndefined();
    round = pressIn(round, serve.action);
    expect(round.latest.map(({ type }) => type)).toEqual(["started"]);
    round = passIn(round, 40);
    expect(round.state.served).toBe(1);
  });

  it("teaches by doing: following each hint serves those who come", () => {
    let round = openRound(3, "calm");
    const follow: Record<string, (round: Round) => Action> = {
      choose: (r) => firstPerson(r).choose,
      serve: (r) => ({ do: "serve", person: firstPerson(r).id }),
      load: () => ({ do: "work", station: "fryer" }),
      take: () => ({ do: "work", station: "fryer" }),
      drinks: () => ({ do: "wait" }),
      cooking: () => ({ do: "wait" }),
      entrust: () => ({ do: "assign", colleague: "lotte", post: "fryer" }),
      look: (r) => view(r.state).situations[0]!.look,
      answer: (r) => view(r.state).situations[0]!.options[0]!.action,
    };
    const hints = new Set<string>();
    while (round.state.tick < 480) {
      const hint = view(round.state).hint?.key.replace("fair.hint.", "");
      if (hint) hints.add(hint);
      round = pressAndFinish(round, hint ? follow[hint]!(round) : { do: "wait" });
    }
    expect(round.state.served).toBeGreaterThanOrEqual(4);
    expect(round.state.faces.left).toBe(0);
    expect([...hints]).toEqual(expect.arrayContaining(["choose", "serve", "load", "take", "look"]));
  });

  it("goes on hinting in the rush to somebody who found nobody to serve yet, and then is silent", () => {
    const late = passIn(openRound(5, "brisk"), PARADE_AT + 100);
    expect(view(late.state).hint).toBeDefined();
    expect(view({ ...late.state, served: 3 }).hint).toBeUndefined();
    const [first] = late.state.queue;
    const waffles = { ...late.state, queue: [{ ...first!, order: ["waffle" as const] }] };
    expect(view({ ...waffles, situations: [] }).hint?.key).toBe("fair.hint.waffles");
  });
});

describe("time", () => {
  it("is nobody's enemy at the calm pace: ten idle minutes change nothing", () => {
    const round = pressAndFinish(openRound(9, "calm"), { do: "work", station: "fryer" });
    expect(passIn(round, 10 * 60 * 10).state).toBe(round.state);
  });

  it("stands still at a pause, and orders given meanwhile are carried out after it", () => {
    let round = pressIn(openRound(9, "normal"), { do: "pause" });
    round = pressIn(round, { do: "serve", person: 1 });
    round = pressIn(round, { do: "work", station: "fryer" });
    expect(round.latest.map(({ type }) => type)).toEqual(["planned"]);
    expect(passIn(round, 500).state).toBe(round.state);
    round = passIn(pressIn(round, { do: "resume" }), 60);
    expect(round.state.served).toBe(1);
    expect(round.state.stations.fryer.phase).toBe("cooking");
  });

  it("waits while a situation is read, except at a run", () => {
    const calmly = untilSituation(4, "normal");
    const look: Action = { do: "look", situation: calmly.state.situations[0]!.id };
    const reading = pressIn(calmly, look);
    expect(passIn(reading, 100).state.tick).toBe(calmly.state.tick);
    expect(passIn(pressIn(reading, { do: "lookAway" }), 100).state.tick)
      .toBe(calmly.state.tick + 100);
    const running = pressIn(untilSituation(4, "brisk"), look);
    expect(passIn(running, 100).state.tick).toBe(running.state.tick + 100);
  });

  it("can change its pace in the middle of a round", () => {
    let round = passIn(openRound(2, "normal"), 100);
    round = pressIn(round, { do: "pace", pace: "calm" });
    expect(passIn(round, 100).state.tick).toBe(100);
    round = pressIn(round, { do: "pace", pace: "brisk" });
    expect(passIn(round, 100).state.tick).toBe(200);
  });
});

describe("waiting", () => {
  it("ends when there is something to do", () => {
    const waited = pressAndFinish(openRound(9, "calm"), { do: "wait" });
    expect(waited.latest.some(({ type }) => type === "arrived")).toBe(true);
    expect(waited.state.tick).toBeLessThan(80);
  });

  it("gives way to anything better, and goes on where that cannot be done", () => {
    const waiting = pressIn(openRound(9, "normal"), { do: "wait" });
    const better = pressIn(waiting, { do: "work", station: "fryer" });
    expect(better.state.busy?.action.do).toBe("work");
    const worse = pressIn(waiting, { do: "work", station: "iron" });
    expect(worse.latest.map(({ type }) => type)).toEqual(["refused"]);
    expect(worse.state.busy?.action.do).toBe("wait");
  });
});

describe("an answer in good time", () => {
  it("stays good while the player finishes what is in hand", () => {
    let round = untilSituation(4, "normal");
    const { id } = round.state.situations[0]!;
    while (round.state.situations[0]!.left > 5) round = passIn(round, 1);
    const option = isPossible(round.state, id, "two") ? "two" : "one";
    round = pressIn(round, { do: "greet", person: round.state.queue[0]?.id ?? 0 });
    round = pressIn(round, { do: "answer", situation: id, option });
    expect(round.latest.some(({ type }) => type === "refused")).toBe(false);
    round = passIn(round, 120);
    expect(round.state.answered[id]).toBeDefined();
  });
});

describe("the text version", () => {
  it("ends with the same score for the same decisions", () => {
    for (const seed of [1, 2, 3]) {
      const decisions: Action[] = [];
      const rng = createRng(seed, 9);
      let text = openRound(seed, "calm");
      while (!text.state.over) {
        const possible = possibleActions(view(text.state, text.latest))
          .filter(({ action }) => !["end", "pause", "pace"].includes(action.do));
        const { action } = rng.pick(possible);
        decisions.push(action);
        text = pressAndFinish(text, action);
      }
      let drawn = openRound(seed, "calm");
      for (const action of decisions) {
        drawn = pressIn(drawn, action);
        // A canvas keeps ticking while its player thinks.
        for (let frame = 0; frame < 130; frame++) drawn = passIn(drawn, 1);
      }
      expect(drawn.state).toEqual(text.state);
      expect(drawn.events).toEqual(text.events);
    }
  });

  it("only offers what is answered, and says why of everything else", () => {
    let round = openRound(8, "calm");
    for (let presses = 0; presses < 60 && !round.state.over; presses++) {
      for (const { action, refused, why } of allActions(round)) {
        const { latest } = pressIn(round, action);
        expect(latest.some(({ type }) => type === "refused"), JSON.stringify(action))
          .toBe(refused !== undefined && !round.state.busy);
        expect(why === undefined).toBe(refused === undefined);
      }
      round = pressAndFinish(
        round,
        careful(round.state, createRng(0, 0)) ?? { do: "wait" },
      );
    }
  });

  it("says all of it in every language, and lets no gap show", () => {
    const files = { fr: fr.fair, nl: nl.fair, en: en.fair };
    for (const language of LANGUAGES) {
      expect(files[language]).toBeDefined();
      const t = translator(language);
      let round = openRound(6, "calm");
      while (!round.state.over) {
        for (const sentence of sentencesIn(view(round.state, round.latest))) {
          const said = say(t, sentence);
          expect(said, sentence.key).not.toMatch(/\{\{|fair\.|undefined|\[object/);
        }
        round = pressAndFinish(
          round,
          careful(round.state, createRng(0, 0)) ?? { do: "wait" },
        );
      }
    }
  });
});

describe("what was put in place", () => {
  it("is felt: with a menu in pictures nobody is misunderstood any more", () => {
    const slipsAfter = (events: Round["events"], from: number) =>
      events.filter((e) => e.type === "served" && e.at > from && e.slips.includes("notUnderstood"))
        .length;
    let felt = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { events, state } = playRound(seed, careful);
      if (!state.aids.includes("pictures")) continue;
      const put = events.find((e) => e.type === "answered" && e.id === "signing")!;
      expect(slipsAfter(events, put.at)).toBe(0);
      felt++;
    }
    expect(felt).toBeGreaterThan(3);
  });
});

function allActions(round: Round) {
  const { people, stations, colleagues, situations, controls } = view(round.state);
  return [...people, ...colleagues].flatMap((one) => one.actions)
    .concat(stations.map((one) => one.work), situations.flatMap((one) => one.options), controls);
}

/** Every sentence anywhere in a view. */
function sentencesIn(value: unknown): Sentence[] {
  if (typeof value !== "object" || value === null) return [];
  if ("key" in value) return [value as Sentence];
  return Object.values(value).flatMap(sentencesIn);
}

/** Everything in a view that can be pressed and would change something. */
function possibleActions(view: FairView): ActionView[] {
  return [
    ...view.people.flatMap((one) => one.actions),
    ...view.stations.map((one) => one.work),
    ...view.colleagues.flatMap((one) => one.actions),
    ...view.situations.flatMap((one) => one.options),
    ...view.controls,
  ].filter((one) => !one.refused);
}
