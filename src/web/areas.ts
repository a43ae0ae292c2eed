import type { Hono } from "hono";
import { apiArea } from "./areas/api.ts";
import { setupArea } from "./areas/setup.tsx";
import { verifyArea } from "./areas/verify.tsx";
import { achievementsArea } from "./areas/achievements.tsx";
import { actorsArea } from "./areas/actors.tsx";
import { homeArea } from "./areas/home.tsx";
import type { WebEnv } from "./env.ts";

/** Every area of the site, as one small app that lists its own addresses. */
export const AREAS: readonly (() => Hono<WebEnv>)[] = [
  apiArea,
  homeArea,
  actorsArea,
  achievementsArea,
  setupArea,
  verifyArea,
];
