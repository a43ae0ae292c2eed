import { expect, test } from "vitest";
import { AREAS } from "../../../src/web/areas.ts";
import { LOOKED_AT } from "../../support/look/pages.ts";

/** Not read but played: `fair_screen.test.ts` looks at it. */
const PLAYED = /^\/fair\/rounds\/:id\/stall$/;
/** What is no page: files and pictures, lines that stay open, and addresses that lead on. */
const NO_PAGES = [
  PLAYED,
  /\.(?:png|svg|json|pdf|csv|ods|js)$/,
  /\/(?:picture|pictures\/:.+|sound|sounds\/:.+|badge|file|preview\/:version|core)$/,
  /^\/(?:status\/:id|account\/export)$/,
  /\/(?:live|strip|notices)$/,
  /^\/members\/.+\/(?:recovery|welcome|decline)$/,
  /^\/(?:achievements\/:id|authorize_interaction|cards\/drafts\/:card|workshops\/:id\/screen)$/,
];

test("every page of the site is looked at", () => {
  const served = AREAS.flatMap((area) => area().routes)
    .filter(({ method }) => method === "GET")
    .map(({ path }) => path)
    .filter((path) => !NO_PAGES.some((one) => one.test(path)));
  const lookedAt = new Set(LOOKED_AT.flatMap((pages) => Object.keys(pages)));
  expect([...new Set(served)].filter((path) => !lookedAt.has(path))).toEqual([]);
});
