import { BadgeFileError } from "./errors.ts";
import { MAX_BADGE_FILE_BYTES } from "./limits.ts";
import { type Baked, unbakePng } from "./png.ts";
import { isPng } from "./png_chunks.ts";
import { unbakeSvg } from "./svg.ts";

/** The text of a credential, and what kind of file it was found in. */
export interface Extracted {
  /** Exactly as it was found: JSON, or a compact JWS. */
  readonly found: string;
  readonly from: "png" | "svg" | "json" | "jwt-text";
  /** The picture carries it as an assertion of Open Badges 1 or 2: perhaps only its address. */
  readonly older: boolean;
}

/** Its header is a JSON object: `{` and a quote, a space or a line end, in base64url. */
const COMPACT_JWS = /^e[wy][\w-]*\.[\w-]+\.[\w-]+$/;

/**
 * Finds the credential in a file, by what the file contains and not by its name or media type. What
 * it finds is text, not yet parsed.
 * @throws {BadgeFileError} where there is none, or it cannot be read
 */
export function extract(bytes: Uint8Array): Extracted {
  if (bytes.length > MAX_BADGE_FILE_BYTES) {
    throw new BadgeFileError("too-large", { megabytes: MAX_BADGE_FILE_BYTES / 1024 / 1024 });
  }
  if (isPng(bytes)) return baked("png", unbakePng(bytes));
  if (isOtherPicture(bytes)) throw new BadgeFileError("picture-not-png");
  const text = decode(bytes).trim();
  if (text === "") throw new BadgeFileError("empty");
  if (text.startsWith("<")) return baked("svg", unbakeSvg(text));
  if (text.startsWith("{") || text.startsWith("[")) {
    return { found: text, from: "json", older: false };
  }
  if (COMPACT_JWS.test(text)) return { found: text, from: "jwt-text", older: false };
  throw new BadgeFileError("not-recognised");
}

function baked(from: "png" | "svg", badge: Baked | null): Extracted {
  if (!badge) throw new BadgeFileError(`${from}-no-badge`);
  return { found: badge.text, from, older: badge.kind === "ob2" };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadgeFileError(bytes.includes(0) ? "not-recognised" : "text-not-utf8");
  }
}

/** JPEG, GIF, WebP, HEIC and AVIF: what phones and messengers make of a PNG, its badge lost. */
function isOtherPicture(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 12));
  return head.startsWith("\xff\xd8\xff") || head.startsWith("GIF8") ||
    (head.startsWith("RIFF") && head.endsWith("WEBP")) || head.startsWith("ftyp", 4);
}
