import { isDeepStrictEqual } from "node:util";
import { loadFramework } from "../competences/framework/load.ts";
import type { Deps } from "../deps.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { isForeign } from "./foreign.ts";
import { frameworkAchievements } from "./framework.ts";
import { type Achievement, COMPETENCES } from "./types.ts";

/**
 * Publishes the framework's achievements in the name of an organisation (actor id). Doing it again
 * changes nothing; where the node's framework file says something else than before, that
 * achievement gets a new version, and the earlier ones stay as they were.
 *
 * @returns the current 32
 * @throws {FrameworkFileError} when the node's own framework file can't be used
 * @throws {ConflictError} when somebody else keeps publishing at the same time
 */
export async function publishFrameworkAchievements(
  deps: Pick<Deps, "store" | "clock" | "config">,
  organisation: string,
): Promise<Achievement[]> {
  const framework = await loadFramework(deps.config.dataFolder);
  const wanted = frameworkAchievements(framework, organisation, deps.clock());
  return await commitAgain(async () => {
    const atomic = deps.store.atomic();
    let changes = 0;
    const current: Achievement[] = [];
    for (const achievement of wanted) {
      const latest = await findAchievement(deps, achievement.id);
      if (latest && saysTheSame(latest, achievement)) {
        current.push(latest);
        continue;
      }
      const next = { ...achievement, version: (latest?.version ?? 0) + 1 };
      const key = keys.achievement(next.id, next.version);
      atomic.check({ key, versionstamp: null }).set(key, next);
      current.push(next);
      changes++;
    }
    return changes === 0 ? { result: current } : { atomic, result: current };
  });
}

/** One achievement: the version asked for, or the latest. Undefined where there is none. */
export async function findAchievement(
  deps: Pick<Deps, "store">,
  id: string,
  version?: number,
): Promise<Achievement | undefined> {
  if (isForeign(id)) return (await deps.store.get(keys.foreignAchievement(id))).value ?? undefined;
  if (version !== undefined) {
    return (await deps.store.get(keys.achievement(id, version))).value ?? undefined;
  }
  const latest = deps.store.list<Achievement>(
    { prefix: keys.achievementVersions(id) },
    { reverse: true, limit: 1 },
  );
  for await (const entry of latest) return entry.value;
  return undefined;
}

/**
 * The latest version of every achievement: the framework's first, in its own order, then what was
 * designed here, oldest first.
 */
export async function listAchievements(deps: Pick<Deps, "store">): Promise<Achievement[]> {
  const latest = new Map<string, Achievement>();
  for await (const { value } of deps.store.list<Achievement>({ prefix: keys.achievements() })) {
    latest.set(value.id, value);
  }
  return [...latest.values()].sort((a, b) =>
    rank(a) - rank(b) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)
  );
}

function rank({ competence, level }: Achievement): number {
  return competence && level ? COMPETENCES.indexOf(competence) * 4 + level : 99;
}

function saysTheSame(a: Achievement, b: Achievement): boolean {
  const content = ({ version: _v, createdAt: _at, creator: _c, ...rest }: Achievement) =>
    JSON.parse(JSON.stringify(rest));
  return isDeepStrictEqual(content(a), content(b));
}
