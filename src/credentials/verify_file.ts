import { BadgeFileError } from "./bake/errors.ts";
import { extract } from "./bake/unbake.ts";
import { isCompactJws } from "./jws.ts";
import type { Verification } from "./types.ts";
import { type VerifyContext, verifyDocument } from "./verify.ts";

/**
 * Verifies what a file holds: a baked PNG or SVG, a JSON document, a presentation.
 * @throws {BadgeFileError} {@link UnreadableDocumentError} where there is nothing to read
 */
export async function verifyFile(bytes: Uint8Array, context: VerifyContext): Promise<Verification> {
  const { found, older } = extract(bytes);
  const document = new TextEncoder().encode(found);
  // Badges of old name only the address of their assertion; there is nothing to verify in that.
  if (older && !found.trimStart().startsWith("{") && !isCompactJws(document)) {
    throw new BadgeFileError("older");
  }
  return await verifyDocument(document, context);
}
