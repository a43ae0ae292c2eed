import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { ODS_TYPE, odsOf } from "./ods.ts";

it("packs a table as OpenDocument asks: known by its first bytes, every cell a text", () => {
  const rows = [["Prénom", "Arrivée"], ['<b>"Zoé" & co</b>', "=1+1"], ["a\u0000\u001f\ud800b", ""]];
  const ods = odsOf("Atelier <1>", rows);
  // Part 2, 3.3: `mimetype` comes first, not compressed, so that it stands at byte 38.
  expect(strFromU8(ods.subarray(30, 38 + ODS_TYPE.length))).toBe(`mimetype${ODS_TYPE}`);
  const files = unzipSync(ods);
  expect(Object.keys(files)).toEqual(["mimetype", "content.xml", "META-INF/manifest.xml"]);
  const { document } = parseHTML(strFromU8(files["content.xml"]!));
  const cells = [...document.querySelectorAll("table\\:table-row")].map((row) =>
    [...row.children].map((cell) => cell.textContent)
  );
  expect(cells).toEqual([["Prénom", "Arrivée"], ['<b>"Zoé" & co</b>', "=1+1"], ["ab", ""]]);
  expect(document.querySelector("[office\\:formula], [table\\:formula]")).toBeNull();
});
