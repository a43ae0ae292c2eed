import { describe, expect, it } from "vitest";
import { type CompetenceCode, COMPETENCES, type Level } from "../../achievements/types.ts";
import type { CardContent } from "../../cards/content_types.ts";
import { pictureOf, type Seen } from "./picture.ts";

const card = (hours: number | undefined, ...levels: [CompetenceCode, Level][]): CardContent => ({
  language: "fr",
  ...(hours === undefined ? {} : { hours }),
  competences: levels.map(([competence, level]) => ({ competence, level })),
});
const seen = (change: Partial<Seen>): Seen => ({
  competence: "oral",
  by: "badge",
  who: "La Maison",
  credential: "c",
  ...change,
});

describe("one's way as a picture", () => {
  it("has all eight competences, where nothing was said of them too", () => {
    const { competences, hours } = pictureOf([], [], 0);
    expect(competences.map(({ competence }) => competence)).toEqual(COMPETENCES);
    expect(competences[0]).toEqual({ competence: "oral", hours: 0, witnesses: [] });
    expect(hours).toEqual({ said: 0, seen: 0 });
  });

  it("tells the highest level one says from the highest that others saw", () => {
    const { competences } = pictureOf(
      [card(10, ["oral", 2], ["team", 4]), card(undefined, ["oral", 3])],
      [
        seen({ level: 2 }),
        seen({ level: 1, by: "endorsement", who: "Karel" }),
        seen({ competence: "path", level: 4 }),
      ],
      0,
    );
    const levels = competences.map(({ competence, said, seen }) => `${competence} ${said} ${seen}`);
    expect(levels.filter((line) => !line.endsWith("undefined undefined"))).toEqual([
      "oral 3 2",
      "team 4 undefined",
      "path undefined 4",
    ]);
    expect(competences[0]!.witnesses.map(({ who }) => who)).toEqual(["La Maison", "Karel"]);
  });

  it("keeps hours that one says apart from hours that badges say", () => {
    const { hours, competences } = pictureOf(
      [card(250, ["oral", 2]), card(12.5, ["team", 1])],
      [seen({ hours: 40 }), seen({ hours: 2.5 }), seen({ by: "endorsement" })],
      60,
    );
    expect(hours).toEqual({ said: 262.5, seen: 60 });
    expect(competences[0]!.hours).toBe(42.5);
  });
});
