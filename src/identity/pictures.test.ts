import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSetUp, type TestDeps } from "../../tests/support/deps.ts";
import { type Framing, keepPicture } from "./pictures.ts";

const RED = [200, 30, 30, 255];
const BLUE = [30, 30, 200, 255];
const NOTHING = [0, 0, 0, 0];

let deps: TestDeps;
beforeEach(async () => {
  ({ deps } = await openSetUp());
});
afterEach(() => deps.dispose());

/** A picture, by the colour of each of its pixels. */
function drawn(width: number, height: number, colour: (x: number, y: number) => number[]) {
  const at = (index: number) => colour(index % width, Math.floor(index / width));
  const data = Buffer.from(Array.from({ length: width * height }, (_, index) => at(index)).flat());
  return { width, height, data };
}

const png = (picture: ReturnType<typeof drawn>) =>
  PNG.sync.write(Object.assign(new PNG({ width: picture.width, height: picture.height }), picture));

/** A JPEG that says how the telephone was held (EXIF). */
function heldAs(orientation: number, picture: ReturnType<typeof drawn>): Uint8Array {
  const bytes = jpeg.encode(picture, 95).data;
  const exif = [
    ...[0xff, 0xe1, 0, 34],
    ...new TextEncoder().encode("Exif\0\0MM\0*"),
    ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ];
  return Uint8Array.from([...bytes.subarray(0, 2), ...exif, ...bytes.subarray(2)]);
}

async function kept(bytes: Uint8Array, framing: Framing = "cut"): Promise<PNG> {
  const file = new File([new Uint8Array(bytes)], "photo");
  const { blob } = await keepPicture(deps, file, { field: "picture", framing });
  return PNG.sync.read(Buffer.from((await deps.blobs.get(blob))!));
}

const pixel = (
  { data, width }: PNG,
  x: number,
  y: number,
) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];

/** Which of the two colours somebody would say it is. */
const looks = ([red, , blue]: number[]) => red! > blue! ? "red" : "blue";

test("a photo taken with the telephone upright is kept upright", async () => {
  // Its pixels lie on their side: what is up is at their left.
  const lying = drawn(60, 40, (x) => x < 30 ? RED : BLUE);
  const face = await kept(heldAs(6, lying));
  expect([face.width, face.height]).toEqual([40, 40]);
  expect([looks(pixel(face, 20, 2)), looks(pixel(face, 20, 37))]).toEqual(["red", "blue"]);
});

test("a face is cut to the square in its middle, a logo is shown whole", async () => {
  const banner = png(drawn(90, 30, (x) => x < 30 || x >= 60 ? RED : BLUE));
  const face = await kept(banner);
  expect([face.width, looks(pixel(face, 0, 15)), looks(pixel(face, 29, 15))])
    .toEqual([30, "blue", "blue"]);
  const logo = await kept(banner, "whole");
  expect([logo.width, looks(pixel(logo, 2, 45)), pixel(logo, 2, 2)[3]]).toEqual([90, "red", 0]);
});

test("a picture one sees through lies on paper, and shows on dark pages too", async () => {
  const ring = png(drawn(20, 20, (x) => x < 10 ? RED : NOTHING));
  for (const framing of ["cut", "whole"] as const) {
    const shown = await kept(ring, framing);
    expect(pixel(shown, 15, 10)).toEqual([0xfb, 0xf6, 0xec, 255]);
    expect(looks(pixel(shown, 2, 10))).toBe("red");
  }
});

test("a picture of one pixel is kept, and one that cannot be read is refused in words", async () => {
  expect((await kept(png(drawn(1, 1, () => RED)))).width).toBe(1);
  const whole = heldAs(1, drawn(60, 40, () => BLUE));
  await expect(kept(whole.subarray(0, 120))).rejects
    .toMatchObject({ field: "picture", code: "picture-broken" });
  await expect(kept(new TextEncoder().encode("<svg/>"))).rejects
    .toMatchObject({ field: "picture", code: "picture-kind" });
});
