import type { CompetenceCode } from "../../achievements/types.ts";
import type { CardRecord } from "../../recognition/types.ts";
import { isPublic } from "../../visibility.ts";
import type { WebContext } from "../env.ts";
import type { CardFace } from "./face.ts";
import { signedFace } from "./signed.ts";

/** A signed card in words, as this reader sees it. */
export async function seenFace(
  c: WebContext,
  record: CardRecord,
  seenBy?: ReadonlyMap<CompetenceCode, readonly string[]>,
): Promise<CardFace> {
  return await signedFace(c.var.deps, record, { open: isPublic(record.visibility), seenBy });
}
