/** Takes the place of `views/locales/sentences.ts` on the device: only what is said there. */
import frCommon from "../views/locales/fr/common.json" with { type: "json" };
import frVerify from "../views/locales/fr/verify.json" with { type: "json" };
import nlCommon from "../views/locales/nl/common.json" with { type: "json" };
import nlVerify from "../views/locales/nl/verify.json" with { type: "json" };
import enCommon from "../views/locales/en/common.json" with { type: "json" };
import enVerify from "../views/locales/en/verify.json" with { type: "json" };

/** What the page of the verifier says, in French. */
export const fr = { common: frCommon, verify: frVerify };
/** The same in Dutch. */
export const nl = { common: nlCommon, verify: nlVerify };
/** The same in English. */
export const en = { common: enCommon, verify: enVerify };
