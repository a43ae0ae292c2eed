import { cardName } from "../../cards/wording.ts";
import type { Deps } from "../../deps.ts";
import type { WaitingEndorsements } from "../../recognition/endorsements/lists.ts";
import { isBadge } from "../../recognition/kinds.ts";
import type { Account } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import { personFor } from "./person.ts";
import { readBadge } from "../recognition/badges.ts";

/** What waits for somebody around endorsements, as lists show it. */
export interface WaitingView {
  readonly href: string;
  /** To be written, or to be accepted. */
  readonly kind: "write" | "accept";
  /** Who asks, or who wrote. */
  readonly who: string;
  readonly image?: string;
  /** What the badge is called; absent while it still comes, and for what is no badge. */
  readonly badge?: string;
  readonly at: string;
}

/** What waits, each with where it is answered. */
export async function waitingViews(
  deps: Deps,
  account: Account,
  { requests, received }: WaitingEndorsements,
): Promise<WaitingView[]> {
  const toWrite = requests.map(async (request): Promise<WaitingView> => {
    const { title, image } = await personFor(deps, account, request.asker);
    return {
      href: `/endorsement-requests/${request.id}`,
      kind: "write",
      who: title,
      image,
      badge: request.badgeName || undefined,
      at: request.createdAt,
    };
  });
  const toAccept = received.map(async (one): Promise<WaitingView> => {
    const { image } = await personFor(deps, account, one.endorser);
    return {
      href: one.credential ? `/credentials/${one.credential}/endorsements` : "/endorsements",
      kind: "accept",
      who: one.endorserName,
      image,
      badge: one.credential ? await badgeName(deps, one.credential) : undefined,
      at: one.receivedAt,
    };
  });
  return await Promise.all([...toWrite, ...toAccept]);
}

async function badgeName(deps: Deps, credential: string): Promise<string | undefined> {
  const record = (await deps.store.get(keys.credential(credential))).value;
  if (!record) return undefined;
  return isBadge(record)
    ? (await readBadge(deps, record.achievement)).name
    : cardName(record.content);
}
