/**
 * Draws all the badges on contact sheets under tests/.out/badges: large and small, in colour and
 * in grey, on light and on dark. `deno run -A scripts/badge_sheet.ts [language]`
 */
import { badgeSvg } from "../src/achievements/images/badge.ts";
import { INKS } from "../src/achievements/images/inks.ts";
import { renderPng } from "../src/achievements/images/png.ts";
import { COMPETENCES, LEVELS } from "../src/achievements/types.ts";
import { builtInFramework, levelWord } from "../src/competences/framework/load.ts";
import { isLanguage } from "../src/languages.ts";

const FOLDER = "tests/.out/badges";
const language = isLanguage(Deno.args[0]) ? Deno.args[0] : "fr";
await Deno.mkdir(FOLDER, { recursive: true });

for (
  const [name, ground, size, grey] of [
    ["light", INKS.paper, 256, false],
    ["dark", "#171B26", 256, false],
    ["grey", "#FFFFFF", 256, true],
    ["small-light", INKS.paper, 64, false],
    ["small-dark", "#171B26", 64, false],
    ["small-grey", "#FFFFFF", 64, true],
  ] as const
) {
  const cell = size + size / 8;
  const badges = LEVELS.flatMap((level, row) =>
    COMPETENCES.map((competence, column) => {
      const svg = badgeSvg({
        competence,
        level,
        word: levelWord(builtInFramework[language], level),
        alt: "",
        endorsements: column === 1 && row === 1 ? 3 : 0,
      });
      const place = `x="${column * cell + size / 16}" y="${row * cell + size / 16}"`;
      return svg.replace(/width="320" height="320"/, `${place} width="${size}" height="${size}"`);
    })
  ).join("");
  const filter = grey
    ? `<filter id="grey"><feColorMatrix type="saturate" values="0"/></filter>`
    : "";
  const [width, height] = [COMPETENCES.length * cell, LEVELS.length * cell];
  const sheet =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${filter}` +
    `<rect width="100%" height="100%" fill="${ground}"/>` +
    `<g${grey ? ' filter="url(#grey)"' : ""}>${badges}</g></svg>`;
  await Deno.writeFile(`${FOLDER}/${name}.png`, await renderPng(sheet, width));
}
console.log(`${FOLDER}/*.png`);
