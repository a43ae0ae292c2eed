import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { ShownEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import { guideContext } from "../../../scripts/style_guide.tsx";
import { EndorsementList } from "./endorsement.tsx";

const context = guideContext();

function said(by: number): ShownEndorsement {
  return {
    address: `urn:${by}`,
    subject: "urn:badge",
    endorserName: `Personne ${by}`,
    words: { text: "Je l’ai vue faire." },
    signedAt: "2026-11-24T10:00:00Z",
    attached: true,
  };
}

async function listOf(count: number, asksAbout: boolean) {
  const endorsements = Array.from({ length: count }, (_, by) => said(by));
  const actions = asksAbout ? () => <button type="button">Garder</button> : undefined;
  const html = await (
    <EndorsementList context={context} endorsements={endorsements} actions={actions} />
  ).toString();
  const { document } = parseHTML(`<main>${html}</main>`);
  return {
    all: document.querySelectorAll(".endorsement").length,
    folded: document.querySelectorAll("details .endorsement").length,
    leads: document.querySelector("summary")?.textContent?.trim(),
  };
}

test("of thirty endorsements six are read at once, and none is lost", async () => {
  expect(await listOf(30, false))
    .toEqual({ all: 30, folded: 24, leads: "Voir les 24 autres témoignages" });
});

test("nothing is folded away for one endorsement, nor where each waits for an answer", async () => {
  expect(await listOf(7, false)).toMatchObject({ all: 7, folded: 0 });
  expect(await listOf(30, true)).toMatchObject({ all: 30, folded: 0 });
});
