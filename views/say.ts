import type { Say } from "../federation/outbox/say.ts";
import { translator } from "./locales/translate.ts";

/** What goes to people on other software, in words. */
export const say: Say = (language, saying, params) =>
  translator(language)(`network.say.${saying}`, params).trim();
