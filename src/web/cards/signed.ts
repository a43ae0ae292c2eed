import type { CompetenceCode } from "../../achievements/types.ts";
import { loadFramework } from "../../competences/framework/load.ts";
import type { Deps } from "../../deps.ts";
import { credentialAddress } from "../../recognition/awards/document.ts";
import type { CardRecord } from "../../recognition/types.ts";
import { type CardFace, faceOf } from "./face.ts";

/**
 * A signed card in words.
 */
export async function signedFace(
  deps: Deps,
  record: CardRecord,
  { open, seenBy }: {
    /** Whether who scans its code would see it. */
    readonly open: boolean;
    readonly seenBy?: ReadonlyMap<CompetenceCode, readonly string[]>;
  },
): Promise<CardFace> {
  return faceOf(record.content, {
    framework: (await loadFramework(deps.config.dataFolder))[record.content.language],
    signedAt: record.validFrom,
    address: open ? credentialAddress(deps, record.id) : undefined,
    seenBy,
  });
}
