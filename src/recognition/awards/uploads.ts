import type { Deps } from "../../deps.ts";
import { FieldError } from "../../errors.ts";
import type { Account } from "../../identity/types.ts";
import { newId } from "../../ids.ts";
import { keys } from "../../store/keys.ts";
import { withoutPersonalData } from "./photos.ts";
import type { Upload } from "../types.ts";

/** The largest file one may attach, in bytes: a photo from a phone passes. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** How long a form may stay open before its files are forgotten: less than a sweep waits. */
const KEPT_MS = 12 * 60 * 60 * 1000;
const MAX_NAME = 120;
const MEDIA_TYPE = /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/;

/** A kept file, under the name by which its form refers to it. */
export interface KeptUpload extends Upload {
  readonly id: string;
}

/**
 * Keeps a file of a form that may come back with errors, so that nobody has to choose it again. A
 * photo is kept without what the camera noted about place and person.
 * @throws {FieldError} `file-empty`, `file-too-large`
 */
export async function keepUpload(
  deps: Deps,
  by: Account,
  field: string,
  file: { readonly name: string; readonly mediaType: string; readonly content: Uint8Array },
): Promise<KeptUpload> {
  const content = await withoutPersonalData(new Uint8Array(file.content));
  const name = fileName(file.name);
  if (content.length === 0) throw new FieldError(field, "file-empty", { name });
  if (content.length > MAX_FILE_BYTES) {
    throw new FieldError(field, "file-too-large", { name, most: MAX_FILE_BYTES / 1024 / 1024 });
  }
  const mediaType = file.mediaType.split(";")[0].trim().toLowerCase();
  const upload: Upload = {
    name,
    mediaType: MEDIA_TYPE.test(mediaType) ? mediaType : "application/octet-stream",
    size: content.length,
    blob: await deps.blobs.put(content),
  };
  const id = newId();
  const expiresAt = new Date(deps.clock().getTime() + KEPT_MS);
  await deps.store.atomic().set(keys.upload(by.id, id), upload, { expiresAt }).commit();
  return { id, ...upload };
}

/** A file this person put into a form, or null when it is theirs no more or never was. */
export async function findUpload(deps: Deps, by: Account, id: string): Promise<KeptUpload | null> {
  const upload = (await deps.store.get(keys.upload(by.id, id))).value;
  if (!upload || !await deps.blobs.refresh(upload.blob)) return null;
  return { id, ...upload };
}

/** The last part of a path, without what no file name needs. */
function fileName(name: string): string {
  // deno-lint-ignore no-control-regex -- control characters are what is taken out
  const bare = name.normalize("NFC").split(/[/\\]/).at(-1)!.replace(/[\x00-\x1f\x7f]/g, "").trim();
  // A character of two units may be cut in its middle: half a one is no character.
  return bare.slice(-MAX_NAME).replace(/^[\udc00-\udfff]/, "") || "fichier";
}
