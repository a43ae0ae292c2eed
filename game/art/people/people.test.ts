import fc from "fast-check";
import { expect, test } from "vitest";
import {
  AGES,
  BUILDS,
  COLOURS,
  COMPANIES,
  HATS,
  type Look,
  MOODS,
} from "../../simulation/people.ts";
import { SITUATION_IDS } from "../../simulation/situations/types.ts";
import { faultsOf, record } from "../testing/recorder.ts";
import { armsOf } from "./arms.ts";
import { BROWS, MOUTHS } from "./face.ts";
import { paintFigure, paintTeammate, TEAM, type Teammate } from "./known.ts";
import { measuresOf } from "./measures.ts";
import { heightOf, paintPerson, PERSON_BOX } from "./person.ts";
import type { Doing, Facing, Pose } from "./pose.ts";

const looks: fc.Arbitrary<Look> = fc.record({
  age: fc.constantFrom(...AGES),
  build: fc.constantFrom(...BUILDS),
  skin: fc.nat(5),
  hair: fc.nat(7),
  hat: fc.constantFrom(...HATS),
  colour: fc.constantFrom(...COLOURS),
  pattern: fc.nat(3),
  glasses: fc.boolean(),
  company: fc.constantFrom(...COMPANIES),
});
const poses: fc.Arbitrary<Pose> = fc.record({
  mood: fc.constantFrom(...MOODS),
  t: fc.nat(100_000),
  facing: fc.constantFrom<Facing>("front", "left", "right", "back"),
  doing: fc.constantFrom<Doing>("stand", "walk", "cheer", "leave", "sign", "cook", "show"),
});

test("whoever comes to the stall, in whatever mood, can be painted, and always alike", () => {
  fc.assert(fc.property(looks, poses, (look, pose) => {
    const painted = record((ctx) => paintPerson(ctx, look, pose));
    expect(faultsOf(painted)).toEqual([]);
    expect(record((ctx) => paintPerson(ctx, look, pose))).toEqual(painted);
  }));
});

test("everyone fits into the picture kept of them, with room above for a mark of their mood", () => {
  fc.assert(fc.property(looks, (look) => {
    expect(heightOf(look)).toBeGreaterThan(100);
    expect(heightOf(look)).toBeLessThan(-PERSON_BOX.top - 40);
  }));
});

test("two people whose looks differ in one part do not look the same", () => {
  const pose: Pose = { mood: "fine", t: 0, facing: "front" };
  const picture = (look: Look) => JSON.stringify(record((ctx) => paintPerson(ctx, look, pose)));
  fc.assert(
    fc.property(looks, looks, (one, other) => {
      for (const part of ["age", "build", "skin", "company", "colour"] as const) {
        if (one[part] === other[part]) continue;
        expect(picture({ ...one, [part]: other[part] }), part).not.toBe(picture(one));
      }
    }),
    { numRuns: 25 },
  );
});

test("a mood shows in mouth, brows and arms: no two share a shape, so colour is not needed", () => {
  expect(new Set(Object.values(MOUTHS)).size).toBe(MOODS.length);
  expect(new Set(Object.values(BROWS)).size).toBe(MOODS.length);
  const measures = measuresOf(TEAM.samir);
  const arms = MOODS.map((mood) =>
    JSON.stringify(armsOf(measures, { mood, t: 0, facing: "front" }))
  );
  expect(new Set(arms).size).toBe(MOODS.length);
});

test("the team and whom each situation is about are painted too", () => {
  const pose: Pose = { mood: "restless", t: 1234, facing: "front" };
  for (const who of Object.keys(TEAM) as Teammate[]) {
    expect(faultsOf(record((ctx) => paintTeammate(ctx, who, pose))), who).toEqual([]);
  }
  const plain = JSON.stringify(record((ctx) => paintPerson(ctx, TEAM.lotte, pose)));
  for (const id of SITUATION_IDS) {
    const painted = record((ctx) => paintFigure(ctx, id, TEAM.lotte, pose));
    expect(faultsOf(painted), id).toEqual([]);
    const carries = ["treasurer", "reporter", "nextYear", "leftovers", "bigNote"].includes(id);
    if (carries) expect(JSON.stringify(painted), id).not.toBe(plain);
  }
});
