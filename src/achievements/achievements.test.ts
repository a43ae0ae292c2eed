import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { builtInFramework } from "../competences/framework/load.ts";
import { parseConfig } from "../config.ts";
import { type OpenedMemory, openMemory } from "../store/open.ts";
import { keys } from "../store/keys.ts";
import { RECTEC_TARGET_URL } from "./alignments.ts";
import { findAchievement, listAchievements, publishFrameworkAchievements } from "./store.ts";
import { COMPETENCES, LEVELS } from "./types.ts";

let folder: string;
let memory: OpenedMemory;
let now: Date;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "achievements-"));
  now = new Date("2026-11-24T10:00:00Z");
  memory = await openMemory({ dataFolder: folder, clock: () => now });
});
afterEach(async () => {
  await memory.close();
  await rm(folder, { recursive: true });
});

const deps = () => ({
  store: memory.store,
  clock: () => now,
  config: parseConfig({ REQUAPASS_DATA: folder }),
});

describe("publishing the framework's achievements", () => {
  test("gives 32, in the framework's order, findable by id", async () => {
    await publishFrameworkAchievements(deps(), "org");
    const all = await listAchievements(deps());
    expect(all.map((one) => one.id)).toEqual(
      COMPETENCES.flatMap((competence) => LEVELS.map((level) => `${competence}-${level}`)),
    );
    const found = await findAchievement(deps(), "team-3");
    expect(found).toMatchObject({ version: 1, creator: "org", competence: "team", level: 3 });
    expect(await findAchievement(deps(), "team-3", 2)).toBeUndefined();
    expect(await findAchievement(deps(), "team-5")).toBeUndefined();
  });

  test("once more, later, or twice at the same moment, changes nothing", async () => {
    const [first, second] = await Promise.all([
      publishFrameworkAchievements(deps(), "org"),
      publishFrameworkAchievements(deps(), "org"),
    ]);
    now = new Date("2027-01-01T00:00:00Z");
    const third = await publishFrameworkAchievements(deps(), "org");
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await listAchievements(deps())).toEqual(first);
  });

  test("with the node's own words makes a new version and leaves the earlier one as it was", async () => {
    await publishFrameworkAchievements(deps(), "org");
    const before = await findAchievement(deps(), "oral-2");
    const edition = structuredClone(builtInFramework.en);
    edition.competences[0].levels[1].indicators[0] = "You announce the winner of the raffle.";
    await mkdir(join(folder, "framework"));
    await writeFile(join(folder, "framework", "en.json"), JSON.stringify(edition));
    await publishFrameworkAchievements(deps(), "org");

    const after = await findAchievement(deps(), "oral-2");
    expect(after?.version).toBe(2);
    expect(after?.criteria.en).toContain("raffle");
    expect(await findAchievement(deps(), "oral-2", 1)).toEqual(before);
    expect((await findAchievement(deps(), "oral-1"))?.version).toBe(1);
    expect(await listAchievements(deps())).toHaveLength(32);
  });

  test("lists what was designed here after the framework's", async () => {
    const [example] = await publishFrameworkAchievements(deps(), "org");
    const { competence: _c, level: _l, levels: _s, ...rest } = example;
    const designed = { ...rest, id: "aaaaaaaaaaaaaaaaaaaaaaaaaa" };
    await memory.store.atomic().set(keys.achievement(designed.id, 1), designed).commit();
    expect((await listAchievements(deps())).at(-1)?.id).toBe(designed.id);
  });

  test("names each badge by the code that all nodes share, under an address none of them owns", async () => {
    const all = await publishFrameworkAchievements(deps(), "org");
    for (const { id, level, alignments } of all) {
      expect(alignments.nl[0]).toMatchObject({ targetCode: id, targetUrl: RECTEC_TARGET_URL });
      expect(alignments.nl[1].targetUrl).toBe(`http://data.europa.eu/snb/eqf/${level}`);
    }
  });
});
