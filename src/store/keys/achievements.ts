import type { Achievement } from "../../achievements/types.ts";
import type { KeyOf } from "../ports.ts";

/** The badges one can be given. */
export const keysOfAchievements = {
  achievement: (
    id: string,
    version: number,
  ): KeyOf<Achievement> => ["achievement", id, version],
  achievementVersions: (id: string) => ["achievement", id] as const,
  achievements: () => ["achievement"] as const,
  /** Our copy of a definition that badges given elsewhere carry, by the SHA-256 of what it says. */
  foreignAchievement: (hash: string): KeyOf<Achievement> => ["foreign-achievement", hash],
};
