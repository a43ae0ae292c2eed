import fc from "fast-check";
import { COLLEAGUES } from "../colleagues.ts";
import { PACES } from "../rules.ts";
import { OPTION_IDS, SITUATION_IDS } from "../situations/types.ts";
import { STATIONS } from "../stations.ts";
import type { Input } from "../step.ts";

const person = fc.integer({ min: 0, max: 50 });
const situation = fc.constantFrom(...SITUATION_IDS);

/** Anything a browser could send, sensible or not; ticks come in runs. */
export const inputs: fc.Arbitrary<Input[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 120 }).map((ticks) => ({ ticks })) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom("serve", "greet", "offer", "choose"),
        person,
      }) as fc.Arbitrary<Input>,
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant("work" as const),
        station: fc.constantFrom(...STATIONS),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("assign" as const),
        colleague: fc.constantFrom(...COLLEAGUES),
        post: fc.constantFrom(...STATIONS, "rest" as const, "watch" as const),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant("answer" as const),
        situation,
        option: fc.constantFrom(...OPTION_IDS),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("look" as const), situation }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("pace" as const), pace: fc.constantFrom(...PACES) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom("wait", "lookAway", "pause", "resume", "resume"),
      }) as fc.Arbitrary<Input>,
    },
  ),
  { minLength: 1, maxLength: 150 },
).map((list) =>
  list.flatMap((one): Input[] =>
    "ticks" in one ? Array<Input>(one.ticks).fill({ do: "tick" }) : [one]
  )
);

export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0xffff_ffff });
