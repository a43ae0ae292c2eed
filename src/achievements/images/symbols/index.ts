import type { CompetenceCode } from "../../types.ts";
import { accompaniment } from "./accompaniment.ts";
import { codes } from "./codes.ts";
import { path } from "./path.ts";
import { plan } from "./plan.ts";
import { rule } from "./rule.ts";
import { speech } from "./speech.ts";
import { story } from "./story.ts";
import { team } from "./team.ts";
import type { Motif } from "./types.ts";

/** What each competence shows. */
export const SYMBOLS: Readonly<Record<CompetenceCode, Motif>> = {
  oral: speech,
  team,
  rules: rule,
  organise: plan,
  value: story,
  support: accompaniment,
  codes,
  path,
};
