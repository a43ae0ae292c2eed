import { describe, expect, it } from "vitest";
import { COMPETENCES, LEVELS } from "../../src/achievements/types.ts";
import { deedMoments } from "../debrief/deeds.ts";
import { drawProgram } from "./program.ts";
import { optionOf, SITUATIONS } from "./situations/index.ts";
import { OPTION_IDS, SITUATION_IDS } from "./situations/types.ts";
import { AIDS } from "./aids.ts";
import { answering, playRound, random } from "./testing/bots.ts";

describe("what can show itself", () => {
  const rounds = OPTION_IDS.flatMap((option) =>
    Array.from(
      { length: 90 },
      (_, seed) => playRound(seed, answering([option, "two"]), "normal", 12),
    )
  );
  const answers = new Set(
    rounds.flatMap(({ events }) =>
      events.flatMap((e) => e.type === "answered" ? `${e.id}.${e.option}` : [])
    ),
  );

  it("every situation happens, and every answer to it can be given", () => {
    const missing = SITUATION_IDS.flatMap((id) => OPTION_IDS.map((option) => `${id}.${option}`))
      .filter((name) => !answers.has(name));
    expect(missing).toEqual([]);
  });

  it("every competence, at every level", () => {
    const reached = new Set(
      SITUATIONS.flatMap(({ id, options }) =>
        options.filter((option) => answers.has(`${id}.${option.id}`))
          .flatMap(({ shows, level }) => shows.map((competence) => `${competence}-${level}`))
      ),
    );
    const missing = COMPETENCES.flatMap((code) => LEVELS.map((level) => `${code}-${level}`))
      .filter((name) => !reached.has(name));
    expect(missing).toEqual([]);
  });

  it("at least four competences in any one round, whatever the fair", () => {
    for (let seed = 0; seed < 300; seed++) {
      const { situations } = drawProgram(seed);
      const shown = new Set(situations.flatMap(({ id }) => optionOf(id, "two").shows));
      expect(shown.size, `seed ${seed}`).toBeGreaterThanOrEqual(4);
      expect(situations.length).toBeGreaterThanOrEqual(5);
      expect(situations.length).toBeLessThanOrEqual(6);
      expect(new Set(situations.map(({ id }) => id)).size).toBe(situations.length);
    }
  });

  it("everything that can be put in place, and everything one can do unasked", () => {
    expect(AIDS.filter((aid) => !rounds.some(({ state }) => state.aids.includes(aid)))).toEqual([]);
    const anyhow = Array.from({ length: 60 }, (_, seed) => playRound(seed, random));
    const told = new Set(
      [...rounds, ...anyhow].flatMap(({ events }) =>
        deedMoments(events).map(({ id }) => id.split("-")[0])
      ),
    );
    expect([...told].sort()).toEqual([
      "changeAhead",
      "cleaned",
      "entrusted",
      "kindWord",
      "lateOffer",
      "offered",
      "relief",
      "tookOver",
    ]);
  });
});
