import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answeredCard, BAR } from "../../tests/support/cards.ts";
import { openDeps, type TestDeps } from "../../tests/support/deps.ts";
import { NotFoundError } from "../errors.ts";
import { newId } from "../ids.ts";
import { keys } from "../store/keys.ts";
import { sweepBlobs } from "../store/sweep.ts";
import {
  answerCard,
  cardsOf,
  dropCardMoment,
  keepCardMoment,
  MAX_MOMENTS,
  readCard,
  restartCard,
  startCard,
  undoRestart,
} from "./drafts.ts";
import { eraseCard } from "./forget.ts";
import { missingOf, nextQuestion, questionsOf } from "./progress.ts";
import { type CardAnswer, QUESTIONS } from "./questions.ts";
import type { Card } from "./types.ts";

const HOLDER = "holder";
const WEBM = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3);

let deps: TestDeps;
let card: Card;
beforeEach(async () => {
  deps = await openDeps();
  card = await startCard(deps, HOLDER, "fr");
});
afterEach(() => deps.dispose());

const answer = (one: CardAnswer, move = card.move) =>
  answerCard(deps, HOLDER, card.id, { answer: one, move });
const now = () => readCard(deps, HOLDER, card.id);

describe("a card one answers", () => {
  it("is there after a restart at any question, with every answer", async () => {
    let move = 0;
    for (const one of BAR) {
      move = (await answer(one, move)).move;
      const before = await now();
      deps = await deps.restart();
      expect(await now()).toEqual(before);
      expect(before.move).toBe(move);
    }
    expect(nextQuestion(await now())).toBe("moments");
    expect(missingOf(await now())).toEqual([]);
  });

  it("takes “I don't know” for an answer to every question, and goes on", async () => {
    await answer({ question: "chosen", value: ["oral", "team", "rules", "path"] });
    const asked = ["oral", "team", "rules", "path"] as const;
    for (const question of QUESTIONS) {
      if (question === "chosen") continue;
      const number = /^competence-(\d)$/.exec(question)?.[1];
      const competence = number ? { competence: asked[Number(number) - 1]! } : {};
      await answer({ question, value: null, ...competence } as CardAnswer, 99);
    }
    expect(nextQuestion(await now())).toBeUndefined();
    expect(questionsOf(await now()).filter(({ state }) => state === "unknown")).toHaveLength(22);
    expect(missingOf(await now())).toEqual([
      "competence-1",
      "competence-2",
      "competence-3",
      "competence-4",
    ]);
    await answer({ question: "chosen", value: null }, 99);
    expect(missingOf(await now())).toEqual(["chosen"]);
  });

  it("counts a press that was sent twice once", async () => {
    const role: CardAnswer = { question: "role", value: " Trésorière " };
    const once = await answer(role);
    expect(once.answers.role).toBe("Trésorière");
    expect(await answer(role)).toEqual(once);
    await Promise.all([answer(role), answer(role)]);
    expect((await now()).move).toBe(1);
  });

  it("overwrites nothing that was answered on another phone meanwhile", async () => {
    await answer({ question: "role", value: "Trésorière" });
    await answer({ question: "forWhom", value: "Les enfants" });
    await expect(answer({ question: "role", value: "Secrétaire" })).rejects
      .toMatchObject({ code: "card-answered-meanwhile" });
    await answer({ question: "association", value: "Le Fil" });
    expect((await now()).answers).toEqual({
      role: "Trésorière",
      forWhom: "Les enfants",
      association: "Le Fil",
    });
    await answer({ question: "role", value: "Secrétaire" }, (await now()).move);
    expect((await now()).answers.role).toBe("Secrétaire");
  });

  it("never puts an example under a competence that was chosen later", async () => {
    await answer({ question: "chosen", value: ["oral", "team", "rules", "path"] });
    await answer({ question: "chosen", value: ["value", "team", "rules", "path"] }, 1);
    await expect(answer({ question: "competence-1", competence: "oral", value: { level: 2 } }, 2))
      .rejects.toMatchObject({ code: "card-answered-meanwhile" });
  });

  it("says of each answer that does not fit which part of it", async () => {
    const refused = async (one: CardAnswer) => {
      const error = await answer(one, 99).catch((error) => error);
      return [error.field, error.code];
    };
    expect(await refused({ question: "role", value: " \n" })).toEqual(["role", "required"]);
    expect(await refused({ question: "association", value: "a".repeat(121) }))
      .toEqual(["association", "too-long"]);
    expect(await refused({ question: "period", value: { from: "2023-13" } }))
      .toEqual(["from", "when-wrong"]);
    expect(await refused({ question: "period", value: { from: "2024", to: "2023-11" } }))
      .toEqual(["to", "period-backwards"]);
    expect(await refused({ question: "period", value: { from: "2027" } }))
      .toEqual(["from", "period-in-future"]);
    expect(await refused({ question: "rhythm", value: { times: 1.5, per: "week", hours: 2 } }))
      .toEqual(["times", "times-wrong"]);
    expect(await refused({ question: "hours", value: Infinity })).toEqual(["hours", "hours-wrong"]);
    expect(await refused({ question: "chosen", value: ["oral", "oral", "team", "path"] }))
      .toEqual(["chosen", "choose-four"]);
    expect(await refused({ question: "situations-oral", value: ["team-1a"] }))
      .toEqual(["situations", "invalid"]);
    expect((await now()).answers).toEqual({});
  });

  it("is nobody else's", async () => {
    await expect(readCard(deps, "somebody", card.id)).rejects.toThrow(NotFoundError);
    await expect(
      answerCard(deps, "somebody", card.id, { answer: BAR[0]!, move: 0 }),
    ).rejects.toThrow(NotFoundError);
  });

  it("takes an example from the fair only where its moment was kept", async () => {
    await answer({ question: "chosen", value: ["oral", "team", "rules", "path"] });
    const example = { words: "Au marché.", fair: { round: "r", moment: "m" } };
    await expect(
      answer({ question: "competence-1", competence: "oral", value: { level: 2, example } }, 1),
    ).rejects.toMatchObject({ field: "fair", code: "moment-gone" });
  });
});

describe("beginning anew", () => {
  it("can be taken back until something is answered", async () => {
    await answer({ question: "role", value: "Trésorière" });
    await restartCard(deps, HOLDER, card.id);
    await restartCard(deps, HOLDER, card.id);
    expect((await now()).answers).toEqual({});
    expect((await undoRestart(deps, HOLDER, card.id)).answers).toEqual({ role: "Trésorière" });
    await restartCard(deps, HOLDER, card.id);
    await answer({ question: "role", value: "Secrétaire" }, 99);
    expect((await undoRestart(deps, HOLDER, card.id)).answers).toEqual({ role: "Secrétaire" });
  });
});

describe("a moment one remembers", () => {
  const keep = (id: string, said: { words?: string; sound?: Uint8Array | null }) =>
    keepCardMoment(deps, HOLDER, card.id, { id, ...said });

  it("is told in words, spoken, changed, and taken away", async () => {
    const id = newId();
    await keep(id, { words: "La fête\r\nd’hiver. " });
    await keep(id, { sound: WEBM });
    const [moment] = (await now()).answers.moments!;
    expect(moment).toMatchObject({
      words: "La fête\nd’hiver.",
      sound: { mediaType: "audio/webm", size: WEBM.length },
    });
    await keep(id, { words: "" });
    await expect(keep(id, { sound: null })).rejects.toMatchObject({ code: "required" });
    await dropCardMoment(deps, HOLDER, card.id, id);
    expect((await now()).answers).toEqual({});
  });

  it("is added once however often its form is sent", async () => {
    const id = newId();
    await Promise.all([keep(id, { words: "Une fois." }), keep(id, { words: "Une fois." })]);
    expect((await now()).answers.moments).toHaveLength(1);
  });

  it("is refused where it is no recording, or one too many", async () => {
    const page = new TextEncoder().encode("<script>alert(1)</script>");
    await expect(keep(newId(), { sound: page })).rejects.toMatchObject({ code: "sound-unknown" });
    await expect(keep("../../etc", { words: "a" })).rejects.toMatchObject({ field: "moment" });
    for (let count = 0; count < MAX_MOMENTS; count++) await keep(newId(), { words: "a" });
    await expect(keep(newId(), { words: "a" })).rejects.toMatchObject({ code: "too-many-moments" });
  });

  it("keeps its sound from the sweep as long as the card holds it, and no longer", async () => {
    const id = newId();
    const { blob } = (await keep(id, { sound: WEBM })).answers.moments![0]!.sound!;
    const isKept = async () => {
      await sweepBlobs(deps, 0);
      return await deps.blobs.get(blob) !== null;
    };
    expect(await isKept()).toBe(true);
    await restartCard(deps, HOLDER, card.id);
    expect(await isKept()).toBe(true);
    await undoRestart(deps, HOLDER, card.id);
    await dropCardMoment(deps, HOLDER, card.id, id);
    expect(await isKept()).toBe(false);
  });
});

describe("erasing a card", () => {
  it("leaves nothing of it", async () => {
    const ready = await answeredCard(deps, HOLDER);
    await keepCardMoment(deps, HOLDER, ready.id, { id: newId(), sound: WEBM });
    await eraseCard(deps, HOLDER, ready.id);
    await eraseCard(deps, HOLDER, card.id);
    expect(await cardsOf(deps, HOLDER)).toEqual([]);
    expect(await Array.fromAsync(deps.store.list({ prefix: ["blob-use"] }))).toEqual([]);
    expect(await Array.fromAsync(deps.store.list({ prefix: keys.cardsOf(HOLDER) }))).toEqual([]);
  });
});
