import type { Hono } from "hono";
import { apiArea } from "./areas/api.ts";
import { verifyArea } from "./areas/verify.tsx";
import type { WebEnv } from "./env.ts";

/** Every area of the site, as one small app that lists its own addresses. */
export const AREAS: readonly (() => Hono<WebEnv>)[] = [
  apiArea,
  verifyArea,
];
