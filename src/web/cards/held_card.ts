import { readCard } from "../../cards/drafts.ts";
import type { Card } from "../../cards/types.ts";
import { NotFoundError } from "../../errors.ts";
import type { WebContext } from "../env.ts";
import { type Held, holdersHere } from "../seat.ts";

/** A card, and in whose name its reader holds it. */
export type HeldCard = Held & { readonly card: Card };

/** A card of this reader, by their account or by this browser's seat. @throws {NotFoundError} */
export async function heldCard(c: WebContext): Promise<HeldCard> {
  for (const held of await holdersHere(c)) {
    try {
      return { ...held, card: await readCard(c.var.deps, held.holder, c.req.param("card") ?? "") };
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  throw new NotFoundError();
}
