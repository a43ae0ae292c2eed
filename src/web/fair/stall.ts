import type { FairData } from "../../../game/play/data.ts";
import { sentencesOf } from "../../../views/locales/translate.ts";
import { bestLog } from "../../fair/best.ts";
import { logSoFar } from "../../fair/rounds.ts";
import type { WebContext } from "../env.ts";
import type { HeldRound } from "./holder.ts";

/** Sections of the fair's sentences that the drawn game never says. */
const UNSAID = ["debrief", "deed", "claim", "visitor", "menu", "witness", "recognition", "missed"];

/** Everything the drawn game starts from. */
export async function stallData(c: WebContext, { holder, round }: HeldRound): Promise<FairData> {
  const { deps, page: { language } } = c.var;
  const path = `/fair/rounds/${round.id}`;
  const sentences = Object.entries(sentencesOf(language, "fair"))
    .filter(([section]) => !UNSAID.includes(section));
  return {
    language,
    sentences: Object.fromEntries(sentences),
    round: { log: await logSoFar(deps, holder, round), reached: round.reached },
    best: await bestLog(deps, holder),
    paths: {
      log: `${path}/log`,
      closing: `${path}/closing`,
      words: path,
      debrief: `${path}/debrief`,
      menu: "/fair",
    },
  };
}
