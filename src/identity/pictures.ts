import { renderAsync } from "@resvg/resvg-js";
import exifr from "exifr";
import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import type { Deps } from "../deps.ts";
import { FieldError } from "../errors.ts";
import type { Picture } from "./types.ts";

/** The largest picture file that is read, in megabytes. */
export const MAX_PICTURE_MB = 5;
/** Sixteen million pixels take 64 MB of memory while they are read. */
const MAX_PIXELS = 16_000_000;
/** The side of the square that is kept. */
const SIDE = 512;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly data: Uint8Array;
}

/** A logo is shown whole, with room around it; a portrait is cut to the square in its middle. */
export type Framing = "whole" | "cut";

/**
 * Keeps an uploaded picture (PNG or JPEG) as a square PNG of our own making, at most 512 pixels wide:
 * whatever else the file carried (place, camera, hidden code) is gone. SVG is not taken: a crafted
 * one stops the renderer, and the whole process with it, or makes it read other files.
 * @throws {FieldError} `picture-large`, `picture-kind`, `picture-broken`, `picture-pixels`
 */
export async function keepPicture(
  deps: Deps,
  file: File,
  { field, framing }: { readonly field: string; readonly framing: Framing },
): Promise<Picture> {
  if (file.size > MAX_PICTURE_MB * 1024 * 1024) {
    throw new FieldError(field, "picture-large", { max: MAX_PICTURE_MB });
  }
  const bytes = Buffer.from(await file.arrayBuffer());
  const pixels = decode(field, bytes);
  const small = await square(pixels, await orientation(bytes), framing);
  return { blob: await deps.blobs.put(small), mediaType: "image/png" };
}

function decode(field: string, bytes: Buffer): Pixels {
  const isPng = bytes.subarray(0, 8).equals(PNG_SIGNATURE);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (!isPng && !isJpeg) throw new FieldError(field, "picture-kind");
  if (isPng && pngPixels(bytes) > MAX_PIXELS) throw new FieldError(field, "picture-pixels");
  try {
    return isPng ? PNG.sync.read(bytes) : jpeg.decode(bytes, {
      maxResolutionInMP: MAX_PIXELS / 1_000_000,
      maxMemoryUsageInMB: 256,
      formatAsRGBA: true,
    });
  } catch (error) {
    const tooLarge = error instanceof Error && /maxResolution|maxMemory/.test(error.message);
    throw new FieldError(field, tooLarge ? "picture-pixels" : "picture-broken");
  }
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** As its header says, before anything is unpacked. */
function pngPixels(bytes: Buffer): number {
  return bytes.length < 24 ? 0 : bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
}

/** How a phone was held (EXIF 1 to 8), which the pixels do not tell. */
async function orientation(bytes: Buffer): Promise<number> {
  try {
    return await exifr.orientation(bytes) ?? 1;
  } catch {
    return 1;
  }
}

/** For each EXIF orientation, the matrix that sets a picture of w × h upright. */
const UPRIGHT: Readonly<Record<number, (w: number, h: number) => string>> = {
  2: (w) => `-1 0 0 1 ${w} 0`,
  3: (w, h) => `-1 0 0 -1 ${w} ${h}`,
  4: (_w, h) => `1 0 0 -1 0 ${h}`,
  5: () => "0 1 1 0 0 0",
  6: (_w, h) => `0 1 -1 0 ${h} 0`,
  7: (w, h) => `0 -1 -1 0 ${h} ${w}`,
  8: (w) => `0 -1 1 0 0 ${w}`,
};

/** Under what was drawn for a light page, so that a dark one does not swallow it. */
const PAPER = "#FBF6EC";

function seenThrough(data: Uint8Array): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 255) return true;
  return false;
}

/** Sets upright, makes square and small. The renderer sees only a PNG that was written here. */
async function square(
  { width, height, data }: Pixels,
  held: number,
  framing: Framing,
): Promise<Uint8Array> {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  const href = `data:image/png;base64,${PNG.sync.write(png).toString("base64")}`;
  const [w, h] = held >= 5 ? [height, width] : [width, height];
  const side = framing === "cut" ? Math.min(w, h) : Math.max(w, h);
  const centre = `translate(${(side - w) / 2} ${(side - h) / 2})`;
  const upright = `matrix(${UPRIGHT[held]?.(width, height) ?? "1 0 0 1 0 0"})`;
  const beneath = seenThrough(data) ? `<rect width="100%" height="100%" fill="${PAPER}"/>` : "";
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${beneath}` +
    `<image href="${href}" width="${width}" height="${height}" transform="${centre} ${upright}"/></svg>`;
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: Math.min(SIDE, side) },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}
