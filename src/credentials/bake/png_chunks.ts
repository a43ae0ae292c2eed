import { crc32 } from "../primitives.ts";
import { BadgeFileError } from "./errors.ts";

/** One chunk of a PNG file (W3C PNG, 5.3); `data` and `whole` are views into the file. */
export interface PngChunk {
  /** Four letters: `IHDR`, `iTXt`… */
  readonly type: string;
  readonly data: Uint8Array;
  /** Length, type, data and checksum together. */
  readonly whole: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length, type and checksum. */
const FRAME_BYTES = 12;

/** Whether a file begins as every PNG does (W3C PNG, 5.2). */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The chunks of a PNG, from `IHDR` to `IEND`; what follows `IEND` is not looked at.
 * @throws {BadgeFileError} `not-recognised`, `png-truncated` (the file ends inside a chunk, or
 * before `IEND`), `png-damaged` (a checksum does not fit, or the first chunk is not `IHDR`)
 */
export function readChunks(png: Uint8Array): PngChunk[] {
  if (!isPng(png)) throw new BadgeFileError("not-recognised");
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  for (let offset = SIGNATURE.length; offset + FRAME_BYTES <= png.length;) {
    const end = offset + FRAME_BYTES + view.getUint32(offset);
    if (end > png.length) break;
    const whole = png.subarray(offset, end);
    // The checksum covers the type as well: an iTXt whose type was flipped must not look absent.
    if (crc32(whole.subarray(4, -4)) !== view.getUint32(end - 4)) {
      throw new BadgeFileError("png-damaged");
    }
    const type = String.fromCharCode(...whole.subarray(4, 8));
    if (chunks.length === 0 && type !== "IHDR") throw new BadgeFileError("png-damaged");
    chunks.push({ type, data: whole.subarray(8, -4), whole });
    if (type === "IEND") return chunks;
    offset = end;
  }
  throw new BadgeFileError("png-truncated");
}

/** A new chunk with its length and checksum. `type`: four ASCII letters. */
export function makeChunk(type: string, data: Uint8Array): PngChunk {
  const whole = new Uint8Array(FRAME_BYTES + data.length);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc32(whole.subarray(4, -4)));
  return { type, data: whole.subarray(8, -4), whole };
}

/** The PNG file made of these chunks. */
export function writeChunks(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const parts = [SIGNATURE, ...chunks.map(({ whole }) => whole)];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    png.set(part, offset);
    offset += part.length;
  }
  return png;
}
