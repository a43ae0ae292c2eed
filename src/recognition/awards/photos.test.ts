import exifr from "exifr";
import jpeg from "jpeg-js";
import { expect, test } from "vitest";
import { withoutPersonalData } from "./photos.ts";

const PIXELS = { width: 16, height: 8, data: Buffer.alloc(16 * 8 * 4, 120) };

/** An Exif block as phones write it: how it was held, and where. */
function exif(held: number): Uint8Array {
  const body = [
    ...new TextEncoder().encode("Exif\0\0MM\0*"),
    ...[0, 0, 0, 8, 0, 2],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, held, 0, 0],
    ...[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38],
    ...[0, 0, 0, 0],
    // The GPS part: latitude 50° 43' 21" north.
    ...[0, 2],
    ...[0, 1, 0, 2, 0, 0, 0, 2, 0x4e, 0, 0, 0],
    ...[0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 68],
    ...[0, 0, 0, 0],
    ...[0, 0, 0, 50, 0, 0, 0, 1, 0, 0, 0, 43, 0, 0, 0, 1, 0, 0, 0, 21, 0, 0, 0, 1],
  ];
  return Uint8Array.of(0xff, 0xe1, 0, body.length + 2, ...body);
}

function photo(...blocks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(jpeg.encode(PIXELS, 90).data);
  return Uint8Array.of(
    ...plain.subarray(0, 2),
    ...blocks.flatMap((b) => [...b]),
    ...plain.subarray(2),
  );
}

test("a photo from a phone loses where it was taken, and stays upright", async () => {
  const taken = photo(exif(6));
  expect((await exifr.parse(taken, { gps: true, translateValues: false }))?.GPSLatitude)
    .toEqual([50, 43, 21]);
  const kept = await withoutPersonalData(taken);
  expect(await exifr.gps(kept)).toBeUndefined();
  expect(await exifr.orientation(kept)).toBe(6);
  expect(jpeg.decode(kept).data).toEqual(jpeg.decode(taken).data);
});

test("comments and other notes go too; a photo without any stays as it is", async () => {
  const comment = new TextEncoder().encode("\0\u0012Samira chez elle");
  const noted = photo(Uint8Array.of(0xff, 0xfe, ...comment));
  const kept = await withoutPersonalData(noted);
  expect(new TextDecoder("latin1").decode(kept)).not.toContain("Samira");
  expect(await withoutPersonalData(photo())).toEqual(photo());
});

test("what is no whole JPEG is left as it is", async () => {
  const cut = photo(exif(3)).subarray(0, 60);
  for (
    const bytes of [new Uint8Array(), Uint8Array.of(0xff, 0xd8, 0xff), cut, Uint8Array.of(1, 2)]
  ) {
    expect(await withoutPersonalData(new Uint8Array(bytes))).toEqual(new Uint8Array(bytes));
  }
});
