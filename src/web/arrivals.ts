import { z } from "zod";
import type { Deps } from "../deps.ts";
import type { Account } from "../identity/types.ts";
import { countFollowers } from "../relations/follow_store.ts";
import { keys } from "../store/keys.ts";
import type { Key } from "../store/ports.ts";
import { claimsToAnswer, waitingInAll } from "./waiting.ts";

const count = z.coerce.number().int().nonnegative();

const standing = z.object({
  /** What waits for their answer. */
  waiting: count,
  /** Badges that members ask for, where they answer in the association's name. */
  claims: count,
  /** Badges they said yes to, which their issuer signs. */
  signing: count,
  badges: count,
  /** Badges they asked for and were not given. */
  refusals: count,
  followers: count,
});

/** What a person has and what waits for them, counted. */
export type Standing = Readonly<z.infer<typeof standing>>;

/** How things stand for a person now. */
export async function standingOf(deps: Deps, account: Account): Promise<Standing> {
  const [waiting, claims, signing, badges, refusals, followers] = await Promise.all([
    waitingInAll(deps, account),
    claimsToAnswer(deps, account),
    countIn(deps, keys.awardsOfRecipient(account.id, "accepted")),
    countIn(deps, keys.awardsOfRecipient(account.id, "issued")),
    countIn(deps, keys.claimsOf(account.id, "refused")),
    countFollowers(deps, account.id),
  ]);
  return { waiting, claims, signing, badges, refusals, followers };
}

/**
 * Where a page asks for what comes. It says how things stood when it was drawn, so that nothing is
 * lost before its line stands, nor while a line is cut or the page lies in the background.
 */
export function noticesSince(drawn: Standing): string {
  const counts = Object.entries(drawn).map(([name, value]) => [name, String(value)]);
  return `/notices?${new URLSearchParams(counts)}`;
}

/** How things stood by such an address; undefined where it does not say. */
export function readStanding(query: Readonly<Record<string, string>>): Standing | undefined {
  return standing.safeParse(query).data;
}

/** What is told of; see {@link cameSince}. */
export type Arrivals = Omit<Standing, "signing">;

/**
 * How much came since: a badge only where one was waited for, and not what one has just done. Of
 * what waits for an answer, all there is, where it is more than before.
 */
export function cameSince(before: Standing, now: Standing): Arrivals {
  const more = (name: keyof Standing) => Math.max(0, now[name] - before[name]);
  const inAll = (name: keyof Standing) => more(name) > 0 ? now[name] : 0;
  return {
    waiting: inAll("waiting"),
    claims: inAll("claims"),
    badges: Math.min(before.signing, more("badges")),
    refusals: more("refusals"),
    followers: more("followers"),
  };
}

/** The same, once what waited was answered elsewhere: what comes next is more than what is left. */
export function afterAnswers(before: Standing, now: Standing): Standing {
  return {
    ...before,
    waiting: Math.min(before.waiting, now.waiting),
    claims: Math.min(before.claims, now.claims),
  };
}

async function countIn(deps: Deps, prefix: Key): Promise<number> {
  let counted = 0;
  for await (const _ of deps.store.list({ prefix })) counted++;
  return counted;
}
