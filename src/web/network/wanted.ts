import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { findActor } from "../../identity/actors.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { credentialFor } from "../../recognition/access/access.ts";
import { withAwards } from "../../recognition/parcours/parcours.ts";
import { isBadge } from "../../recognition/kinds.ts";
import { maySeeActor } from "../../relations/seeing.ts";
import { cardTiles, type RecognitionTile, recognitionTiles } from "../tiles.ts";

/** Whom a visitor wants to follow, or what they want to recommend, from their own site. */
export type Wanted = { readonly actor: Actor } | { readonly tile: RecognitionTile };

/**
 * What stands at a path of this node.
 * @param path `/actors/<id>` or `/credentials/<id>`
 * @returns undefined for what this reader may not see, and where there is nothing
 */
export async function wantedAt(
  deps: Deps,
  account: Account | undefined,
  path: string,
): Promise<Wanted | undefined> {
  const [, kind, id] = path.split("/");
  try {
    if (kind === "actors") {
      const actor = await findActor(deps, id!);
      return await maySeeActor(deps, account, actor) ? { actor } : undefined;
    }
    if (kind !== "credentials") return undefined;
    const record = await credentialFor(deps, account, id!);
    const [tile] = isBadge(record)
      ? await recognitionTiles(deps, await withAwards(deps, [record]))
      : await cardTiles(deps, [record]);
    return tile && { tile };
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
