import { extract } from "../../credentials/bake/unbake.ts";
import { BadgeFileError } from "../../credentials/bake/errors.ts";
import { isCompactJws } from "../../credentials/jws.ts";
import type { Verification } from "../../credentials/types.ts";
import { verifyDocument } from "../../credentials/verify.ts";
import type { Deps } from "../../deps.ts";
import { verifyContext } from "../../recognition/verify_context.ts";

/**
 * Verifies what a file holds: a baked PNG or SVG, a JSON document, a presentation.
 * @param options.recipient whom the badge should be about (a DID or an actor's address)
 * @throws {BadgeFileError} {@link UnreadableDocumentError} where there is nothing to read
 */
export async function verifyFile(
  deps: Deps,
  bytes: Uint8Array,
  options: { readonly recipient?: string } = {},
): Promise<Verification> {
  const { found, older } = extract(bytes);
  const document = new TextEncoder().encode(found);
  // Badges of old name only the address of their assertion; there is nothing to verify in that.
  if (older && !found.trimStart().startsWith("{") && !isCompactJws(document)) {
    throw new BadgeFileError("older");
  }
  return await verifyDocument(document, verifyContext(deps, options));
}
