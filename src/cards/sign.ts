import type { Deps } from "../deps.ts";
import { DomainError } from "../errors.ts";
import type { Holder } from "../seats/types.ts";
import type { CardRecord } from "../recognition/types.ts";

/**
 * Signs a card as it stands, with its holder's own key: a first version, or a newer one, which
 * withdraws the one before. Signing what was signed already changes nothing.
 * @param move how many changes the page had seen: what one signs is what one read
 * @throws {DomainError} `card-unfinished` where four competences and their levels are not there
 * @throws {ConflictError} where it was changed since
 * @throws {NotFoundError}
 */
export function signCard(
  _deps: Deps,
  _holder: Holder,
  _id: string,
  _move: number,
): Promise<CardRecord> {
  return Promise.reject(new DomainError("card-unfinished"));
}
