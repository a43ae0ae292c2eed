import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { BAR } from "../../../../tests/support/cards.ts";
import { COMPETENCES, LEVELS } from "../../../achievements/types.ts";
import { MAX_LENGTH, MAX_WORDS } from "../../../cards/answers.ts";
import type { CardContent } from "../../../cards/content_types.ts";
import { builtInFramework } from "../../../competences/framework/load.ts";
import { type Language, LANGUAGES } from "../../../languages.ts";
import { type CardFace, faceOf } from "../face.ts";
import { a4Pdf } from "./a4.ts";
import { pocketPdf } from "./pocket.ts";

const A4 = { width: 595.28, height: 841.89 };
const A7 = { width: A4.height / 4, height: A4.width / 2 };
/** What is trimmed or hidden by a printer that does not print to the edge, in points. */
const EDGE = 12;

/** Some line of a sheet: what it says, and where its letters are. */
interface Line {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

async function linesOf(pdf: Uint8Array): Promise<Line[]> {
  const document = await getDocumentProxy(pdf);
  const pages = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const lines = await Promise.all(pages.map(async (page): Promise<Line[]> => {
    const { items } = await (await document.getPage(page)).getTextContent();
    return items.flatMap((item) => {
      if (!("str" in item) || !item.str.trim()) return [];
      const [across, , , up, x, y] = item.transform as number[];
      // Letters that stand on their head run the other way. Capitals are seven tenths of a size.
      const [end, top] = [x! + Math.sign(across!) * item.width, y! + 0.7 * up!];
      return [{
        page,
        text: item.str,
        left: Math.min(x!, end),
        right: Math.max(x!, end),
        bottom: Math.min(y!, top),
        top: Math.max(y!, top),
      }];
    });
  }));
  return lines.flat();
}

/** What is printed over something else. A title's second ink lies below the first by design. */
function overprinted(lines: readonly Line[]): string[] {
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).filter((other) =>
      other.page === one.page && other.text !== one.text &&
      one.left < other.right - 1 && other.left < one.right - 1 &&
      one.bottom < other.top - 0.5 && other.bottom < one.top - 0.5
    ).map((other) => `${one.text} / ${other.text}`)
  );
}

function outside(lines: readonly Line[], sheet: { width: number; height: number }): string[] {
  return lines.filter(({ left, right, bottom, top }) =>
    left < EDGE || bottom < EDGE || right > sheet.width - EDGE || top > sheet.height - EDGE
  ).map(({ text }) => text);
}

/** What crosses from one of the eight small pages to the next. */
function acrossFolds(lines: readonly Line[]): string[] {
  const cell = (x: number, y: number) => `${Math.floor(x / A7.width)} ${Math.floor(y / A7.height)}`;
  return lines.filter(({ left, right, bottom, top }) => cell(left, bottom) !== cell(right, top))
    .map(({ text }) => text);
}

const sheetsOf = (lines: readonly Line[]) => Math.max(...lines.map(({ page }) => page));
const letters = (text: string) => text.replace(/\s+/g, "");
const lettersOf = (lines: readonly Line[]) => letters(lines.map(({ text }) => text).join(""));

const repeated = (words: string, length: number) => words.repeat(length).slice(0, length).trim();

/** Everything somebody may write, as long as it may be. */
function longest(language: Language): CardContent {
  return {
    language,
    kind: "festivities",
    name: repeated("Anne-Élisabeth Vandenbroucke-Vandermeersch ", MAX_LENGTH.name),
    association: repeated(
      "Les Géants de la Grand-Place et de ses environs ",
      MAX_LENGTH.association,
    ),
    role: repeated("verantwoordelijke voor de veiligheidscoördinatie ", MAX_LENGTH.role),
    withWhom: repeated("twenty bearers and the brass band ", MAX_LENGTH.withWhom),
    forWhom: repeated("toutes les familles du quartier ", MAX_LENGTH.forWhom),
    period: { from: "2019-09-21", to: "2026-11-24" },
    rhythm: { times: 12, per: "month", hours: 3.5 },
    hours: 3024,
    competences: COMPETENCES.slice(4).map((competence, index) => ({
      competence,
      level: LEVELS[index]!,
      example: { words: repeated("Un samedi de tournoi, j’ai réparti les équipes. ", MAX_WORDS) },
    })),
  } as CardContent;
}

const usual = (language: Language): CardContent => {
  const value = (question: string) => BAR.find((answer) => answer.question === question)?.value;
  return {
    language,
    name: value("name"),
    association: value("association"),
    role: value("role"),
    period: value("period"),
    competences: COMPETENCES.slice(0, 4).map((competence) => ({
      competence,
      level: 2,
      example: {
        words: "L’huile fumait. J’ai tout coupé et fait reculer les enfants avant de demander.",
      },
    })),
  } as CardContent;
};

function faces(content: CardContent): CardFace[] {
  const details = {
    framework: builtInFramework[content.language],
    signedAt: "2026-11-24T12:00:00Z",
  };
  const seen = ["Jef Van den Broeck-Vandenberghe", "Joris Claes", "Nadia Lefebvre"];
  return [
    faceOf(content, details),
    faceOf(content, {
      ...details,
      address: `https://la-maison-des-associations.example/credentials/${"a".repeat(26)}`,
      seenBy: new Map(content.competences.map(({ competence }) => [competence, seen])),
    }),
  ];
}

describe.each(LANGUAGES)("a card on paper, in %s", (language) => {
  it.each([["few", usual], ["the most", longest]] as const)(
    "with %s words prints none over another, none beside the sheet, none over a fold",
    async (_, content) => {
      for (const face of faces(content(language))) {
        const sheet = await linesOf(await a4Pdf(face));
        expect(overprinted(sheet)).toEqual([]);
        expect(outside(sheet, A4)).toEqual([]);
        const pocket = await linesOf(await pocketPdf(face));
        expect(overprinted(pocket)).toEqual([]);
        expect(outside(pocket, { width: A4.height, height: A4.width })).toEqual([]);
        expect(acrossFolds(pocket)).toEqual([]);
      }
    },
  );

  it("names in the pocket everybody who saw it", async () => {
    const [, face] = faces(longest(language));
    const said = lettersOf(await linesOf(await pocketPdf(face!)));
    for (const { name, seenBy } of face!.competences) {
      expect(said).toContain(letters(`${name}. ${seenBy}`));
    }
  });

  it("is one sheet of A4 with the words people write, and cuts none of the most", async () => {
    for (const face of faces(usual(language))) {
      expect(sheetsOf(await linesOf(await a4Pdf(face)))).toBe(1);
    }
    const [face] = faces(longest(language));
    const said = lettersOf(await linesOf(await a4Pdf(face!)));
    for (const { example } of face!.competences) {
      expect(letters(said)).toContain(letters(example!));
    }
    expect(said).not.toContain("…");
  });

  it("with the most words, never puts who signed on a sheet alone", async () => {
    for (const face of faces(longest(language))) {
      const lines = await linesOf(await a4Pdf(face));
      const last = lettersOf(lines.filter(({ page }) => page === sheetsOf(lines)));
      expect(last).toContain(letters(face.competences.at(-1)!.name));
    }
  });
});
