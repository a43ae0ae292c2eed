import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { countFollowers } from "../relations/follow_store.ts";
import { keys } from "../store/keys.ts";
import type { Key } from "../store/ports.ts";

/** What a person has, of what comes without waiting for their answer. */
export interface Standing {
  /** Badges they said yes to, which their issuer signs. */
  readonly signing: number;
  readonly badges: number;
  readonly followers: number;
}

export async function standingOf(deps: Deps, account: Account): Promise<Standing> {
  const [signing, badges, followers] = await Promise.all([
    countIn(deps, keys.awardsOfRecipient(account.id, "accepted")),
    countIn(deps, keys.awardsOfRecipient(account.id, "issued")),
    countFollowers(deps, account.id),
  ]);
  return { signing, badges, followers };
}

/** How much came since: a badge only where one was waited for, and not what one has just done. */
export function cameSince(before: Standing, now: Standing): Omit<Standing, "signing"> {
  return {
    badges: Math.min(before.signing, Math.max(0, now.badges - before.badges)),
    followers: Math.max(0, now.followers - before.followers),
  };
}

async function countIn(deps: Deps, prefix: Key): Promise<number> {
  let count = 0;
  for await (const _ of deps.store.list({ prefix })) count++;
  return count;
}
