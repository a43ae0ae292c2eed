import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import { beforeAll, expect, test } from "vitest";
import { MAX_PICTURE_MB } from "../../src/identity/pictures.ts";
import { browserOf } from "../support/browsing.ts";
import { type OpenedNode, openNode } from "../support/opened.ts";

let opened: OpenedNode;
beforeAll(async () => {
  opened = await openNode({ name: "Les Géants", administrator: { name: "Nadia" } });
  return opened.close;
});

/** A photo that weighs more than is taken: what stands behind a JPEG's end is no part of it. */
function heavyPhoto(): Buffer {
  const [width, height] = [2400, 1600];
  const { data } = jpeg.encode({ width, height, data: new Uint8Array(width * height * 4) }, 80);
  return Buffer.concat([data, Buffer.alloc(MAX_PICTURE_MB * 1024 * 1024)]);
}

test("a photo heavier than is taken is made smaller on the telephone, and kept", async () => {
  const { browser, node, admin } = opened;
  const context = await browserOf(browser, { width: 390, script: true }, admin);
  const page = await context.newPage();
  await page.goto(`${node.origin}/account`);
  const buffer = heavyPhoto();
  expect(buffer.length).toBeGreaterThan(MAX_PICTURE_MB * 1024 * 1024);
  const field = page.locator("[name=picture]");
  await field.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
  await page.waitForFunction(
    (heavy) => document.querySelector<HTMLInputElement>("[name=picture]")!.files![0]!.size < heavy,
    buffer.length,
  );
  await page.locator("#profile button[type=submit]").click();
  await page.locator(".notice-success").waitFor();
  const src = await page.locator(".picture-now img").getAttribute("src");
  const shown = await page.request.get(node.origin + src!);
  expect(PNG.sync.read(await shown.body()).width).toBe(512);
  await context.close();
});
