import { expect, it } from "vitest";
import type { Action } from "../simulation/actions.ts";
import { describe } from "../simulation/describe.ts";
import { openRound, passIn, pressIn } from "../simulation/round.ts";
import { COMMANDS } from "./keys.ts";
import { obey } from "./obey.ts";

/** What each key does in a round. */
function pressed(round = passIn(openRound(3, "normal"), 250)) {
  const did: Record<string, unknown> = {};
  for (const command of COMMANDS) {
    obey(command, {
      view: describe(round.state),
      asked: undefined,
      press: (action: Action) => did[command] = action,
      ask: (colleague) => did[command] = colleague,
    });
  }
  return did;
}

it("serves whoever came first, or whoever is chosen", () => {
  const round = passIn(openRound(3, "normal"), 250);
  const [first, second] = round.state.queue;
  expect(pressed(round).serve).toEqual({ do: "serve", person: first!.id });
  const chosen = pressIn(round, { do: "choose", person: second!.id });
  expect(pressed(chosen).greet).toEqual({ do: "greet", person: second!.id });
});

it("works at each station, asks each colleague, pauses and goes on", () => {
  expect(pressed()).toMatchObject({
    fryer: { do: "work", station: "fryer" },
    cleaning: { do: "work", station: "cleaning" },
    lotte: "lotte",
    wait: { do: "wait" },
    pause: { do: "pause" },
  });
  const paused = pressIn(openRound(3, "normal"), { do: "pause" });
  expect(pressed(paused).pause).toEqual({ do: "resume" });
});

it("looks at what happens, and away again", () => {
  expect(pressed().look).toBeUndefined();
  expect(pressed().back).toBeUndefined();
  const happens = passIn(openRound(3, "normal"), 380);
  const { look } = pressed(happens);
  expect(look).toMatchObject({ do: "look" });
  expect(pressed(pressIn(happens, look as Action)).back).toEqual({ do: "lookAway" });
});
