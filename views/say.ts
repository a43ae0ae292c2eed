import type { Say } from "../federation/outbox/say.ts";
import { formatDate } from "./format.ts";
import { translator } from "./locales/translate.ts";

/** What goes to people on other software, in words. */
export const say: Say = (language, saying, params) =>
  translator(language)(`network.say.${saying}`, {
    ...params,
    ...(params.date ? { date: formatDate(language, params.date) } : {}),
  }).trim();
