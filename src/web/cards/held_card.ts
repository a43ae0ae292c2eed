import { readCard } from "../../cards/drafts.ts";
import type { Card } from "../../cards/types.ts";
import type { WebContext } from "../env.ts";
import { type Held, heldHere } from "../seat.ts";

/** A card, and in whose name its reader holds it. */
export type HeldCard = Held & { readonly card: Card };

/** A card of this reader, by their account or by this browser's seat. @throws {NotFoundError} */
export async function heldCard(c: WebContext): Promise<HeldCard> {
  const { thing: card, ...held } = await heldHere(
    c,
    (holder) => readCard(c.var.deps, holder, c.req.param("card") ?? ""),
  );
  return { ...held, card };
}
