import type { Deps } from "../deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import type { Holder } from "../seats/types.ts";
import { keys } from "../store/keys.ts";
import { placeIn } from "./participants.ts";
import { type Share, type Shared, shareName } from "./types.ts";

/**
 * Shows something of one's own to one's group, until one takes it back.
 * @throws {NotFoundError} where they have no place there
 * @throws {DomainError} `workshop-ended`
 */
export async function share(
  deps: Deps,
  workshop: string,
  holder: Holder,
  what: Shared,
): Promise<void> {
  const place = await placeIn(deps, workshop, holder);
  if (!place || place.participant.removedAt) throw new NotFoundError();
  if (place.workshop.endedAt) throw new DomainError("workshop-ended");
  const shared: Share = { holder, what, at: deps.clock().toISOString() };
  await deps.store.atomic()
    .set(keys.workshopShare(workshop, holder, shareName(what)), shared, {
      expiresAt: new Date(place.workshop.keptUntil),
    })
    .commit();
}

/** Takes it back: from then on nobody else sees it. */
export async function unshare(
  deps: Deps,
  workshop: string,
  holder: Holder,
  what: Shared,
): Promise<void> {
  await deps.store.atomic().delete(keys.workshopShare(workshop, holder, shareName(what))).commit();
}

/** What is shown to the group, of one participant or of all, the first shared first. */
export async function listShares(deps: Deps, workshop: string, holder?: Holder): Promise<Share[]> {
  const entries = deps.store.list<Share>({ prefix: keys.workshopShares(workshop, holder) });
  return (await Array.fromAsync(entries, ({ value }) => value))
    .sort((a, b) => a.at.localeCompare(b.at));
}
