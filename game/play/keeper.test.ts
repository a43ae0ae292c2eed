import { describe, expect, it } from "vitest";
import { openRound, pressIn } from "../simulation/round.ts";
import { careful, playRound } from "../simulation/testing/bots.ts";
import type { SentLog } from "./data.ts";
import { Keeper, type Kept, type Send } from "./keeper.ts";

const PATHS = { log: "/log", closing: "/closing", words: "", debrief: "", menu: "" };

/** A keeper whose requests are answered one by one, by hand. */
function keeperOf() {
  const sent: { path: string; log: SentLog }[] = [];
  const told: { kept: Kept; closed: boolean }[] = [];
  const open: ((status: number | Error, sentence?: string) => void)[] = [];
  const send: Send = (path, log) => {
    sent.push({ path, log });
    return new Promise((resolve, reject) =>
      open.push((status, sentence) =>
        typeof status === "number" ? resolve({ status, sentence }) : reject(status)
      )
    );
  };
  const keeper = new Keeper(PATHS, send, (kept, closed) => told.push({ kept, closed }));
  const answer = async (status: number | Error, sentence?: string) => {
    open.shift()!(status, sentence);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { keeper, sent, told, answer };
}

const first = openRound(5, "normal");
const second = pressIn(first, { do: "pause" });
const third = pressIn(second, { do: "resume" });
const whole = playRound(5, careful);

describe("the log on its way to the node", () => {
  it("goes one request at a time, and then the newest alone", async () => {
    const { keeper, sent, answer } = keeperOf();
    void keeper.keep(first);
    void keeper.keep(second);
    void keeper.keep(third);
    expect(sent.length).toBe(1);
    await answer(204);
    expect(sent.map(({ log }) => log.log.presses.length)).toEqual([0, 2]);
    await answer(204);
    expect(sent.length).toBe(2);
  });

  it("waits where there is no network or the node is down, and is sent again when asked", async () => {
    const { keeper, sent, told, answer } = keeperOf();
    void keeper.keep(second);
    await answer(new TypeError("no network"));
    void keeper.retry();
    await answer(503);
    expect(told.map(({ kept }) => kept)).toEqual(["waiting", "waiting"]);
    void keeper.retry();
    await answer(204);
    expect(told.at(-1)).toEqual({ kept: "kept", closed: false });
    expect(sent.length).toBe(3);
  });

  it("sends the whole round to where it is replayed, and says when it was", async () => {
    const { keeper, sent, told, answer } = keeperOf();
    void keeper.keep(whole);
    await answer(204);
    expect(sent[0]).toMatchObject({ path: "/closing", log: { reached: 2400 } });
    expect(told).toEqual([{ kept: "kept", closed: true }]);
  });

  it("stops at a refusal, and hands on the sentence", async () => {
    const { keeper, sent, told, answer } = keeperOf();
    void keeper.keep(whole);
    await answer(422, "Cette partie est déjà terminée.");
    void keeper.keep(whole);
    void keeper.retry();
    expect(sent.length).toBe(1);
    expect(told).toEqual([{ kept: { refused: "Cette partie est déjà terminée." }, closed: false }]);
  });
});
