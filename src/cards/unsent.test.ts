import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDeps, type TestDeps } from "../../tests/support/deps.ts";
import { TooLargeError } from "../errors.ts";
import { newId } from "../ids.ts";
import { keys } from "../store/keys.ts";
import { claimCards } from "./claim.ts";
import { answerCard, keepCardMoment, readCard, restartCard, startCard } from "./drafts.ts";
import { exportCards } from "./export.ts";
import { eraseCard } from "./forget.ts";
import type { Card } from "./types.ts";
import { allUnsent, keepUnsent, unsentOf } from "./unsent.ts";

const HOLDER = "holder";
const ROLE = { question: "role", values: { role: "Je tiens la bu" }, move: 0 } as const;

let deps: TestDeps;
let card: Card;
beforeEach(async () => {
  deps = await openDeps();
  card = await startCard(deps, HOLDER, "fr");
});
afterEach(() => deps.dispose());

const keep = (input: Parameters<typeof keepUnsent>[3]) => keepUnsent(deps, HOLDER, card.id, input);
const now = () => readCard(deps, HOLDER, card.id);

describe("what is typed and not yet sent", () => {
  it("outlives a restart and leaves the card as it was, so that the open form still sends", async () => {
    await keep(ROLE);
    deps = await deps.restart();
    expect(await unsentOf(deps, card, "role")).toEqual({ role: "Je tiens la bu" });
    expect(await now()).toEqual(card);
    const answered = await answerCard(deps, HOLDER, card.id, {
      answer: { question: "role", value: "Je tiens la buvette" },
      move: 0,
    });
    expect(answered.answers.role).toBe("Je tiens la buvette");
    expect(await unsentOf(deps, card, "role")).toBeUndefined();
  });

  it("does not come back when it arrives after its answer", async () => {
    await answerCard(deps, HOLDER, card.id, {
      answer: { question: "role", value: "Je tiens la buvette" },
      move: 0,
    });
    await keep(ROLE);
    const moment = newId();
    const typed = { question: "moments", values: { words: "Un samedi" }, move: 1 } as const;
    await keep({ ...typed, moment });
    expect(await unsentOf(deps, card, "moments")).toEqual({ words: "Un samedi" });
    await keepCardMoment(deps, HOLDER, card.id, { id: moment, words: "Un samedi" });
    await keep({ ...typed, moment });
    expect(await allUnsent(deps, card.id)).toEqual({});
  });

  it("belongs to its competence, wherever that one stands among the four", async () => {
    const choose = async (value: ["oral" | "team", "oral" | "team", "rules", "path"]) =>
      card = await answerCard(deps, HOLDER, card.id, {
        answer: { question: "chosen", value },
        move: card.move,
      });
    await choose(["oral", "team", "rules", "path"]);
    const words = { words: "J’ai annoncé" };
    await keep({ question: "competence-1", values: words, move: card.move });
    const old = card.move;
    await choose(["team", "oral", "rules", "path"]);
    expect(await unsentOf(deps, card, "competence-1")).toBeUndefined();
    expect(await unsentOf(deps, card, "competence-2")).toEqual(words);
    await keep({ question: "competence-1", values: { words: "late" }, move: old });
    expect(await unsentOf(deps, card, "competence-1")).toBeUndefined();
  });

  it("goes when one begins anew, and no late word brings it back", async () => {
    await answerCard(deps, HOLDER, card.id, {
      answer: { question: "kind", value: "sport" },
      move: 0,
    });
    await keep({ ...ROLE, move: 1 });
    await restartCard(deps, HOLDER, card.id);
    await keep({ ...ROLE, move: 1 });
    expect(await allUnsent(deps, card.id)).toEqual({});
    await keep({ ...ROLE, move: 2 });
    expect(await unsentOf(deps, card, "role")).toEqual(ROLE.values);
  });

  it("follows the card to an account, is taken along, and is erased with it", async () => {
    await keep(ROLE);
    await claimCards(deps, HOLDER, { id: "member" } as Parameters<typeof claimCards>[2]);
    const [taken] = await exportCards(deps, "member");
    expect(taken!.unsent).toEqual({ role: ROLE.values });
    await eraseCard(deps, "member", card.id);
    expect(await Array.fromAsync(deps.store.list({ prefix: keys.cardUnsentOf(card.id) })))
      .toEqual([]);
    await expect(keepUnsent(deps, "member", card.id, ROLE)).rejects.toThrow();
    expect(await allUnsent(deps, card.id)).toEqual({});
  });

  it("has a size", async () => {
    await expect(keep({ ...ROLE, values: { role: "a".repeat(20_000) } }))
      .rejects.toThrow(TooLargeError);
    expect(await allUnsent(deps, card.id)).toEqual({});
  });
});
