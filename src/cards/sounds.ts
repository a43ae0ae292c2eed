import type { Deps } from "../deps.ts";
import { FieldError } from "../errors.ts";
import type { Sound, SoundType } from "./answer_types.ts";

/** The largest recording, in bytes: five minutes of speech as phones record it. */
export const MAX_SOUND_BYTES = 5 * 1024 * 1024;

/**
 * Keeps a recording, if that is what it is: what a browser calls it does not count.
 * @throws {FieldError} `sound`: `sound-empty`, `sound-too-large`, `sound-unknown`
 */
export async function keepSound(deps: Deps, content: Uint8Array): Promise<Sound> {
  if (content.length === 0) throw new FieldError("sound", "sound-empty");
  if (content.length > MAX_SOUND_BYTES) {
    throw new FieldError("sound", "sound-too-large", { most: MAX_SOUND_BYTES / 1024 / 1024 });
  }
  const mediaType = soundType(content);
  if (!mediaType) throw new FieldError("sound", "sound-unknown");
  return { blob: await deps.blobs.put(content), mediaType, size: content.length };
}

function soundType(content: Uint8Array): SoundType | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...content.subarray(from, to));
  if (text(0, 4) === "\x1a\x45\xdf\xa3") return "audio/webm";
  if (text(0, 4) === "OggS") return "audio/ogg";
  if (text(4, 8) === "ftyp") return "audio/mp4";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WAVE") return "audio/wav";
  if (text(0, 3) === "ID3" || content[0] === 0xff && (content[1] & 0xe6) === 0xe2) {
    return "audio/mpeg";
  }
}
