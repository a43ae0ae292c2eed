import { describe, expect, it } from "vitest";
import { AGES, COMPANIES, HATS } from "./people.ts";
import { drawProgram } from "./program.ts";
import { SITUATIONS } from "./situations/index.ts";

const programs = Array.from({ length: 800 }, (_, seed) => drawProgram(seed));

describe("the people of the fair", () => {
  it("are never the same queue twice", () => {
    const queues = programs.map(({ arrivals }) =>
      JSON.stringify(arrivals.slice(0, 4).map(({ person }) => person.look))
    );
    expect(new Set(queues).size).toBe(queues.length);
  });

  it("come in all ages, hats and companies, and everyone comes to eat", () => {
    const people = programs.slice(0, 20).flatMap(({ arrivals }) => arrivals.map((a) => a.person));
    expect(new Set(people.map(({ look }) => look.age))).toEqual(new Set(AGES));
    expect(new Set(people.map(({ look }) => look.hat))).toEqual(new Set(HATS));
    expect(new Set(people.map(({ look }) => look.company))).toEqual(new Set(COMPANIES));
    expect(people.every(({ order }) => order.length >= 1 && order.length <= 3)).toBe(true);
  });

  it("are not angry, or ahead of the queue, because of how they look", () => {
    for (const id of ["queueJump", "angry"] as const) {
      expect(SITUATIONS.find((one) => one.id === id)!.figure).toBeUndefined();
      const looks = programs.flatMap(({ situations }) =>
        situations.filter((one) => one.id === id).map(({ figure }) => figure.look)
      );
      expect(looks.length).toBeGreaterThan(100);
      for (let skin = 0; skin < 6; skin++) {
        const share = looks.filter((look) => look.skin === skin).length / looks.length;
        expect(share, `skin ${skin} in ${id}`).toBeLessThan(0.3);
        expect(share, `skin ${skin} in ${id}`).toBeGreaterThan(0.07);
      }
      expect(new Set(looks.map((look) => look.age)).size).toBe(AGES.length);
    }
  });

  it("are as patient whatever they look like", () => {
    const people = programs.flatMap(({ arrivals }) => arrivals.slice(4).map((a) => a.person));
    const patience = (of: typeof people) =>
      of.reduce((sum, person) => sum + person.full, 0) / of.length;
    for (const company of COMPANIES) {
      const some = people.filter(({ look }) => look.company === company);
      expect(Math.abs(patience(some) / patience(people) - 1)).toBeLessThan(0.02);
    }
  });
});
