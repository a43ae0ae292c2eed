import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { type Preview, previewPng, previewVersion } from "./preview.ts";

const preview: Preview = {
  picture: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 10 10">' +
    '<rect width="10" height="10" fill="#ff0000"/></svg>',
  title: "Communication orale – en autonomie",
  recipient: "Anne-Élisabeth <Delacroix> & Montpellier\u0007",
  from: "Les Géants de la Grand-Place et de ses environs",
};

test("a preview has the size that other sites want, the badge's picture and words in it", async () => {
  const { width, height, data } = PNG.sync.read(Buffer.from(await previewPng(preview)));
  expect([width, height]).toEqual([1200, 630]);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4).subarray(0, 3)];
  expect(at(290, 300)).toEqual([255, 0, 0]);
  let dark = 0;
  for (let x = 560; x < width; x++) {
    for (let y = 60; y < 580; y++) if (at(x, y)[0]! < 80) dark++;
  }
  expect(dark).toBeGreaterThan(3000);
});

test("its address changes with anything that is on it", () => {
  const versions = [
    preview,
    { ...preview, recipient: undefined },
    { ...preview, title: "Autre" },
    { ...preview, from: "Autre" },
  ].map(previewVersion);
  expect(new Set(versions).size).toBe(4);
});
