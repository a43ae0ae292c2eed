import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/languages.ts";
import { translator } from "../../views/locales/translate.ts";
import { replay } from "../simulation/log.ts";
import { openRound, pressIn } from "../simulation/round.ts";
import { say } from "../simulation/sentences.ts";
import { careful, playRound, random, talker } from "../simulation/testing/bots.ts";
import { debrief } from "./debrief.ts";
import { MOST_TOLD, pickMoments } from "./pick.ts";

const rounds = Array.from({ length: 30 }, (_, seed) => playRound(seed, careful));

describe("the debrief", () => {
  it("tells a few moments, in the order in which they were", () => {
    for (const round of rounds) {
      const { told } = debrief(round);
      expect(told.length).toBeGreaterThanOrEqual(3);
      expect(told.length).toBeLessThanOrEqual(MOST_TOLD);
      expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).toSorted((a, b) => a - b));
    }
  });

  it("shows as many sides of a person as it can before it shows one twice", () => {
    for (const round of rounds) {
      const { told, others } = debrief(round);
      const sides = new Set([...told, ...others].map(({ competence }) => competence)).size;
      expect(new Set(told.map(({ competence }) => competence)).size)
        .toBe(Math.min(sides, MOST_TOLD));
    }
  });

  it("keeps every moment, and each can be named again after a replay", () => {
    for (const round of rounds.slice(0, 5)) {
      const again = replay(round.log);
      if (!again.ok) throw new Error(again.fault);
      expect(debrief(again)).toEqual(debrief(round));
      const { told, others } = debrief(round);
      const ids = [...told, ...others].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("says the whole method, in every language", () => {
    for (const language of LANGUAGES) {
      const t = translator(language);
      for (const round of [...rounds, playRound(1, random)]) {
        const { lead, missed, told, others } = debrief(round);
        const sentences = [
          lead,
          ...(missed ? [missed] : []),
          ...[...told, ...others].flatMap((one) => [
            one.when,
            one.situation,
            one.did,
            one.took,
            one.gave,
            ...(one.waiting ? [one.waiting] : []),
            ...(one.seconds ? [one.seconds] : []),
            ...one.witnesses.map(({ words }) => words),
            one.recognition.words,
            ...Object.values(one.questions),
          ]),
        ];
        for (const sentence of sentences) {
          const said = say(t, sentence);
          expect(said, sentence.key).not.toMatch(/\{\{|fair\.|undefined|\[object/);
        }
        expect([...told, ...others].every(({ witnesses }) => witnesses.length > 0)).toBe(true);
      }
    }
  });

  it("asks, and never judges: no question is answered beforehand", () => {
    const t = translator("fr");
    for (const { questions } of rounds.flatMap((round) => [...debrief(round).told])) {
      for (const question of Object.values(questions)) expect(say(t, question)).toMatch(/\?$/);
    }
  });

  it("has something to say to whoever left at once, and to whoever only talked", () => {
    const left = debrief(pressIn(openRound(1, "normal"), { do: "end" }));
    expect(left.told).toEqual([]);
    expect(left.lead.key).toBe("fair.debrief.quiet");
    expect(debrief(playRound(2, talker)).told.length).toBeGreaterThan(0);
  });

  it("names something that was missed as a reason to come back", () => {
    const { missed } = debrief(playRound(3, () => undefined));
    expect(missed?.key).toMatch(/^fair\.situation\.\w+\.missed$/);
  });

  it("tells the moment that came under pressure rather than the quiet one", () => {
    const all = rounds.flatMap((round) => {
      const { told, others } = debrief(round);
      return [...told, ...others];
    }).filter(({ competence, level, seconds }) => competence === "team" && level >= 3 && seconds);
    const [quiet, pressed] = [
      { ...all[0]!, pressure: 0, id: "quiet" },
      { ...all[0]!, pressure: 6, id: "pressed" },
    ];
    expect(pickMoments([quiet, pressed], 1).map(({ id }) => id)).toEqual(["pressed"]);
  });
});
