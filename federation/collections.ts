import type { JsonObject } from "../src/credentials/types.ts";
import type { Deps } from "../src/deps.ts";
import { addressOf } from "../src/identity/names.ts";
import type { Actor } from "../src/identity/types.ts";
import { countFollowers, followersOf, followingOf } from "../src/relations/follow_store.ts";
import { keys } from "../src/store/keys.ts";
import { activityDocument } from "./outbox/announce.ts";

/** The collections of an actor, as they are named in its addresses. */
export const COLLECTIONS = ["followers", "following", "outbox"] as const;
/** The name of a collection, in its address. */
export type CollectionName = (typeof COLLECTIONS)[number];

const PAGE = 50;
const CONTEXT = "https://www.w3.org/ns/activitystreams";

/**
 * One of an actor's collections (ActivityPub § 5), or a page of it. Of a person only the number is
 * told: whom one follows and who follows one is nobody else's business.
 * @param from where the page starts; absent for the collection itself
 */
export async function collection(
  deps: Deps,
  actor: Actor,
  name: CollectionName,
  from?: string,
): Promise<JsonObject> {
  const address = `${addressOf(deps, actor.id)}/${name}`;
  const pageAddress = (start: string) => `${address}?from=${encodeURIComponent(start)}`;
  if (from === undefined) {
    const listed = name === "outbox" || actor.type !== "Person";
    return {
      "@context": CONTEXT,
      id: address,
      type: "OrderedCollection",
      totalItems: await count(deps, actor, name),
      ...(listed ? { first: pageAddress("") } : {}),
    };
  }
  const { items, next } = actor.type === "Person" && name !== "outbox"
    ? { items: [], next: undefined }
    : await PAGES[name](deps, actor.id, from);
  return {
    "@context": CONTEXT,
    id: pageAddress(from),
    type: "OrderedCollectionPage",
    partOf: address,
    orderedItems: items,
    ...(next ? { next: pageAddress(next) } : {}),
  };
}

interface Page {
  readonly items: (string | JsonObject)[];
  readonly next?: string;
}

const PAGES: Readonly<
  Record<CollectionName, (deps: Deps, id: string, from: string) => Promise<Page>>
> = {
  followers: async (deps, id, from) => {
    const items: string[] = [];
    const skip = Number(from) || 0;
    let index = 0;
    for await (const { follower } of followersOf(deps, id, "accepted")) {
      if (index++ < skip) continue;
      if (items.length === PAGE) return { items, next: String(skip + PAGE) };
      items.push(addressOf(deps, follower));
    }
    return { items };
  },
  following: async (deps, id, from) => {
    const skip = Number(from) || 0;
    const accepted = (await followingOf(deps, id)).filter(({ state }) => state === "accepted");
    const items = accepted.slice(skip, skip + PAGE).map(({ followed }) =>
      addressOf(deps, followed)
    );
    return { items, ...(accepted.length > skip + PAGE ? { next: String(skip + PAGE) } : {}) };
  },
  outbox: async (deps, id, from) => {
    const prefix = keys.publishedBy(id);
    const end = from ? [...prefix, ...from.split(" ")] : undefined;
    const entries = await Array.fromAsync(
      deps.store.list({ prefix, ...(end ? { end } : {}) }, { limit: PAGE, reverse: true }),
    );
    const records = await deps.store.getMany(
      entries.map(({ key }) => keys.activity(String(key.at(-1)))),
    );
    const documents = await Promise.all(
      records.map(({ value }) => value ? activityDocument(deps, value) : null),
    );
    const items = documents.flatMap((document) => document ? [bare(document)] : []);
    // Its moment and its id: more than one thing may be said in a millisecond.
    const last = entries.at(-1)?.key.slice(-2).join(" ");
    return { items, ...(entries.length === PAGE && last ? { next: last } : {}) };
  },
};

/** Within a page the page's context holds, and a proof over the whole no longer does. */
function bare({ "@context": _context, proof: _proof, ...activity }: JsonObject): JsonObject {
  return activity;
}

async function count(deps: Deps, actor: Actor, name: CollectionName): Promise<number> {
  if (name === "followers") return await countFollowers(deps, actor.id);
  if (name === "following") {
    return (await followingOf(deps, actor.id)).filter(({ state }) => state === "accepted").length;
  }
  let number = 0;
  for await (const _ of deps.store.list({ prefix: keys.publishedBy(actor.id) })) number++;
  return number;
}
