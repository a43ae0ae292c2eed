import exifr from "exifr";

const START = 0xd8;
const START_OF_SCAN = 0xda;
/** What cameras and phones write about place, time, device and owner: Exif, XMP, IPTC, comments. */
const PERSONAL = new Set([0xe1, 0xed, 0xfe]);

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === START && bytes[2] === 0xff;
}

/**
 * A JPEG without what the camera wrote about place, time, device and owner; of all that only the way
 * it was held stays, or the picture would lie on its side. The picture itself is not touched.
 * @returns the bytes as they were where they are no JPEG that can be read
 */
export async function withoutPersonalData(
  jpeg: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = isJpeg(jpeg) ? segments(jpeg) : undefined;
  if (!parts) return jpeg;
  const kept = parts.filter(({ marker }) => !PERSONAL.has(marker));
  const held = await exifr.orientation(jpeg).catch(() => undefined) ?? 1;
  const [start, ...rest] = kept.map(({ bytes }) => bytes);
  return joined([start, ...(held > 1 && held <= 8 ? [orientationOnly(held)] : []), ...rest]);
}

interface Segment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

/** The segments up to the picture's data, which is the last one (ITU T.81, annex B). */
function segments(jpeg: Uint8Array): Segment[] | undefined {
  const found: Segment[] = [{ marker: START, bytes: jpeg.subarray(0, 2) }];
  for (let at = 2; at + 4 <= jpeg.length;) {
    const marker = jpeg[at + 1];
    if (jpeg[at] !== 0xff) return undefined;
    if (marker === START_OF_SCAN) return [...found, { marker, bytes: jpeg.subarray(at) }];
    const end = at + 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]);
    if (end > jpeg.length) return undefined;
    found.push({ marker, bytes: jpeg.subarray(at, end) });
    at = end;
  }
  return undefined;
}

/** An Exif segment that says nothing but how the picture was held. */
function orientationOnly(held: number): Uint8Array {
  return Uint8Array.of(
    ...[0xff, 0xe1, 0, 34],
    ...new TextEncoder().encode("Exif\0\0MM\0*"),
    ...[0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, held, 0, 0],
    ...[0, 0, 0, 0],
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
