import { inflate } from "../primitives.ts";
import { BadgeFileError } from "./errors.ts";
import { MAX_BADGE_FILE_BYTES } from "./limits.ts";
import { makeChunk, type PngChunk, readChunks, writeChunks } from "./png_chunks.ts";

/** What a picture carries: an OB 3.0 credential, or an assertion of Open Badges 1 or 2. */
export interface Baked {
  readonly kind: "ob3" | "ob2";
  /** JSON; or a compact JWS; or, for `ob2` only, the address of the assertion. */
  readonly text: string;
}

const OB3_KEYWORD = "openbadgecredential";
const OB2_KEYWORD = "openbadges";
/** Keyword, NUL, compression flag and method, empty language tag, empty translated keyword. */
const ITXT_HEADER = new TextEncoder().encode(`${OB3_KEYWORD}\0\0\0\0\0`);

/**
 * Writes a credential into a PNG, in the place of any badge it already carries: one uncompressed
 * `iTXt` chunk with the keyword `openbadgecredential`, before the image data (OB 3.0, 5.3.1.1).
 * @param document the exact text of the signed credential
 * @throws {BadgeFileError} where `png` is not an intact PNG
 */
export function bakePng(png: Uint8Array, document: string): Uint8Array<ArrayBuffer> {
  const chunks = readChunks(png).filter((chunk) => {
    const keyword = keywordOf(chunk);
    return keyword !== OB3_KEYWORD && keyword !== OB2_KEYWORD;
  });
  const text = new TextEncoder().encode(document);
  const data = new Uint8Array(ITXT_HEADER.length + text.length);
  data.set(ITXT_HEADER);
  data.set(text, ITXT_HEADER.length);
  const firstImageData = chunks.findIndex(({ type }) => type === "IDAT");
  if (firstImageData < 0) throw new BadgeFileError("png-damaged");
  return writeChunks(chunks.toSpliced(firstImageData, 0, makeChunk("iTXt", data)));
}

/**
 * Reads the badge a PNG carries; null where it carries none. A compressed chunk, which the standard
 * forbids, is read all the same. An OB 3.0 credential goes before an older assertion.
 * @throws {BadgeFileError} as {@link readChunks}; `two-badges` where it is not clear which one is
 * meant; `png-damaged`, `text-not-utf8` or `too-large` where its text cannot be read
 */
export function unbakePng(png: Uint8Array): Baked | null {
  const chunks = readChunks(png);
  const credentials = chunks.filter((chunk) => keywordOf(chunk) === OB3_KEYWORD);
  if (credentials.length > 1) throw new BadgeFileError("two-badges");
  if (credentials.length === 1) return { kind: "ob3", text: textOf(credentials[0]) };
  const assertion = chunks.find((chunk) => keywordOf(chunk) === OB2_KEYWORD);
  return assertion ? { kind: "ob2", text: textOf(assertion) } : null;
}

/** The keyword of a chunk that may carry a badge: `iTXt`, or the `tEXt` of the oldest ones. */
function keywordOf({ type, data }: PngChunk): string | undefined {
  if (type !== "iTXt" && type !== "tEXt") return undefined;
  // 79 bytes at most (W3C PNG, 11.3.3.1), so that a huge chunk without an end costs nothing.
  const end = data.subarray(0, 80).indexOf(0);
  const keyword = end < 0 ? undefined : latin1(data.subarray(0, end));
  return type === "tEXt" && keyword !== OB2_KEYWORD ? undefined : keyword;
}

/** The text of a chunk that has a keyword. */
function textOf({ type, data }: PngChunk): string {
  const afterKeyword = data.indexOf(0) + 1;
  if (type === "tEXt") return latin1(data.subarray(afterKeyword));
  const [compressed, method] = data.subarray(afterKeyword);
  const languageEnd = data.indexOf(0, afterKeyword + 2);
  const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) throw new BadgeFileError("png-damaged");
  const text = data.subarray(translatedEnd + 1);
  if (compressed === 0) return utf8(text);
  if (compressed === 1 && method === 0) return utf8(unpacked(text));
  throw new BadgeFileError("png-damaged");
}

function unpacked(data: Uint8Array): Uint8Array {
  try {
    return inflate(data, MAX_BADGE_FILE_BYTES);
  } catch (error) {
    throw new BadgeFileError(error instanceof RangeError ? "too-large" : "png-damaged");
  }
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadgeFileError("text-not-utf8");
  }
}
