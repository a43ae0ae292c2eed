import { cardFor } from "../../cards/versions.ts";
import { NotFoundError } from "../../errors.ts";
import { credentialFor } from "../../recognition/access/access.ts";
import type { CredentialRecord } from "../../recognition/types.ts";
import type { WebContext } from "../env.ts";
import { seatHere } from "../seat.ts";

/**
 * A badge or a card that this reader may see: by their account, by the key of a link, or because it
 * is a card of this browser's seat.
 * @throws {NotFoundError} for everyone else
 */
export async function recordHere(c: WebContext): Promise<CredentialRecord> {
  const { deps, account } = c.var;
  const [id, key] = [c.req.param("id") ?? "", c.req.query("key")];
  try {
    return await credentialFor(deps, account, id, key);
  } catch (error) {
    const seat = error instanceof NotFoundError && await seatHere(c);
    if (!seat) throw error;
    return await cardFor(deps, { account, seat: seat.id }, id, key);
  }
}
