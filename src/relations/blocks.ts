import type { Deps } from "../deps.ts";
import { FieldError } from "../errors.ts";
import { type ActorName, hashOf, isElsewhere, nameKey } from "../identity/names.ts";
import { requireRole } from "../identity/roles.ts";
import type { Account } from "../identity/types.ts";
import { optionalReason } from "../reasons.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import type { KeyOf } from "../store/ports.ts";
import { readFollow, removeFollow } from "./follow_store.ts";
import { orderOf, told } from "./told.ts";
import type { Block, Follow } from "./types.ts";

/**
 * Has nothing more to do with an actor or a whole host: what they send is refused, what they read is
 * what anyone reads, and follows in both directions end. That is told there, so that what was for
 * followers goes; later only what takes something back.
 * @param target an actor's address, or a host's name
 * @throws {ForbiddenError} unless they administrate
 * @throws {FieldError} `block-target`, `too-long`
 */
export async function block(
  deps: Deps,
  by: Account,
  { target, reason }: { readonly target: string; readonly reason: string },
): Promise<Block> {
  requireRole(by, "administrator");
  const { reason: words = "" } = optionalReason(reason);
  const block: Block = {
    ...parseTarget(deps, target),
    by: by.id,
    reason: words,
    createdAt: deps.clock().toISOString(),
  };
  await deps.store.atomic().set(keys.block(block.kind, hashOf(block.target)), block).commit();
  for (const address of await blockedActors(deps, block)) await endFollows(deps, address);
  return block;
}

/** Takes a block away; follows do not come back by themselves. */
export async function unblock(
  deps: Deps,
  by: Account,
  { kind, target }: Pick<Block, "kind" | "target">,
): Promise<void> {
  requireRole(by, "administrator");
  await deps.store.atomic().delete(keys.block(kind, hashOf(target))).commit();
}

/** Everyone and everywhere that is blocked. */
export async function listBlocks(deps: Deps): Promise<Block[]> {
  const entries = deps.store.list<Block>({ prefix: keys.blocks() });
  return (await Array.fromAsync(entries)).map((entry) => entry.value);
}

/** Whether an actor elsewhere, or its host, is blocked. */
export async function isBlocked(deps: Deps, actor: ActorName): Promise<boolean> {
  if (!isElsewhere(actor)) return false;
  return await anyOf(deps, [
    keys.block("actor", hashOf(actor)),
    ...hostsAbove(new URL(actor).host).map((host) => keys.block("host", hashOf(host))),
  ]);
}

/** Whether a host (with its port) is blocked, or one that it is part of. */
export async function isHostBlocked(deps: Deps, host: string): Promise<boolean> {
  return await anyOf(deps, hostsAbove(host).map((one) => keys.block("host", hashOf(one))));
}

async function anyOf(deps: Deps, blocks: readonly KeyOf<Block>[]): Promise<boolean> {
  return (await deps.store.getMany(blocks)).some((entry) => entry.value !== null);
}

/** A blocked host's subdomains are blocked with it. */
function hostsAbove(host: string): string[] {
  const labels = host.split(".");
  return labels.map((_, index) => labels.slice(index).join("."));
}

function parseTarget(deps: Deps, typed: string): Pick<Block, "kind" | "target"> {
  const text = typed.trim();
  const isActor = /^https?:\/\/[^/]+\/./.test(text);
  const address = isActor || text.includes("://") ? text : `https://${text}`;
  if (!URL.canParse(address)) throw new FieldError("target", "block-target");
  const url = new URL(address);
  const isHere = url.host === new URL(deps.config.origin).host;
  // `@joris@a.site` would be read as the whole of a.site: a handle is looked up before.
  if (!/^https?:$/.test(url.protocol) || isHere || url.username) {
    throw new FieldError("target", "block-target");
  }
  return isActor ? { kind: "actor", target: url.href } : { kind: "host", target: url.host };
}

async function blockedActors(deps: Deps, { kind, target }: Block): Promise<string[]> {
  if (kind === "actor") return [target];
  const addresses: string[] = [];
  for await (
    const { value } of deps.store.list<{ address: string }>({ prefix: keys.remoteActors() })
  ) {
    if (hostsAbove(new URL(value.address).host).includes(target)) addresses.push(value.address);
  }
  return addresses;
}

/** Ends what leads from and to an actor elsewhere, one commit each. */
async function endFollows(deps: Deps, address: string): Promise<void> {
  const key = nameKey(address);
  const theirs = deps.store.list<Follow>({ prefix: keys.followsOf(key) });
  const ends = (await Array.fromAsync(theirs)).map((entry) => entry.value);
  for await (const { key: index } of deps.store.list({ prefix: keys.followers(key) })) {
    const { value } = await deps.store.get(keys.follow(String(index.at(-1)), key));
    if (value) ends.push(value);
  }
  for (const one of ends) {
    await commitAgain(async () => {
      const entry = await readFollow(deps, one);
      if (!entry.value) return { result: undefined };
      const atomic = removeFollow(deps.store.atomic(), entry);
      const type = isElsewhere(one.follower) ? "follow.refused" : "follow.ended";
      recordEvent(atomic, told(type, one), orderOf(one));
      return { atomic, result: undefined };
    });
  }
}
