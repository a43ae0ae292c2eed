import type { Deps } from "../../deps.ts";
import { ForbiddenError } from "../../errors.ts";
import { type ActorName, hashOf } from "../../identity/names.ts";
import { findRemoteActor, handleOf } from "../../identity/remote_actors.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import { keepCarried, mentionAnswered } from "../mentions/store.ts";
import type { ArrivingReply, Mention } from "../mentions/types.ts";
import type { Testimony } from "./types.ts";

/** Replies to one question that are kept. */
const MAX_REPLIES = 5;

/**
 * A reply of whom a holder asked is a testimony, which waits for the holder's yes; changed there, it
 * waits again. What was deleted does not come back, and an older version changes nothing.
 * @returns false where it answers no such question: then it is a word like any other
 * @throws {ForbiddenError} where somebody changes another's word
 */
export async function receiveTestimony(
  deps: Deps,
  begin: Begin,
  reply: ArrivingReply,
): Promise<boolean> {
  const id = hashOf(reply.address);
  const known = (await deps.store.get(keys.testimony(id))).value;
  const mention = known ? null : await asked(deps, reply);
  if (!known && !mention) return false;
  if (known && known.author !== reply.author) throw new ForbiddenError("not-the-author");
  const activity = await keepCarried(deps, reply.carried());
  await commitAgain(async () => {
    const [entry, gone] = await deps.store.getMany<Testimony | string>([
      keys.testimony(id),
      keys.tombstone(id),
    ]);
    const before = entry.value as Testimony | null;
    if (gone.value || (before && reply.updatedAt <= before.updatedAt)) return { result: undefined };
    const atomic = begin().check(entry, gone);
    if (before) atomic.delete(keys.blobUse(before.activity, `testimony/${id}`));
    const { text, page, updatedAt } = reply;
    const now = { text, page, updatedAt, activity, state: "waiting" } as const;
    placeTestimony(
      atomic,
      before ? { ...before, ...now } : { ...await first(deps, reply, mention!), ...now },
    );
    return { atomic, result: undefined };
  });
  return true;
}

/**
 * Their author deleted what they said: it is shown no more.
 * @returns false where no testimony lies at that address
 * @throws {ForbiddenError} from anyone else
 */
export async function testimonyDeleted(
  deps: Deps,
  begin: Begin,
  note: string,
  by: ActorName,
): Promise<boolean> {
  const id = hashOf(note);
  return await commitAgain(async () => {
    const entry = await deps.store.get(keys.testimony(id));
    if (!entry.value) return { result: false };
    if (entry.value.author !== by) throw new ForbiddenError("not-the-author");
    const atomic = begin().set(keys.tombstone(id), deps.clock().toISOString());
    removeTestimony(atomic, entry as Entry<Testimony>);
    return { atomic, result: true };
  });
}

/** Takes a testimony and its indexes away. */
export function removeTestimony(atomic: Atomic, { key, value, versionstamp }: Entry<Testimony>) {
  atomic.check({ key, versionstamp })
    .delete(key)
    .delete(keys.testimonyAbout(value.credential, value.id))
    .delete(keys.blobUse(value.activity, `testimony/${value.id}`));
}

function placeTestimony(atomic: Atomic, testimony: Testimony): void {
  const { id, credential, activity } = testimony;
  atomic.set(keys.testimony(id), testimony)
    .set(keys.testimonyAbout(credential, id), true)
    .set(keys.blobUse(activity, `testimony/${id}`), true);
}

async function asked(deps: Deps, reply: ArrivingReply): Promise<Mention | null> {
  const mention = (await mentionAnswered(deps, reply))?.value;
  if (mention?.about.kind !== "testimony" || !reply.text.trim()) return null;
  const prefix = keys.testimoniesAbout(mention.about.credential);
  const ids = (await Array.fromAsync(deps.store.list({ prefix }))).map(({ key }) => key.at(-1));
  const others = await deps.store.getMany(ids.map((id) => keys.testimony(String(id))));
  const replies = others.filter(({ value }) => value?.mention === mention.id);
  return replies.length < MAX_REPLIES ? mention : null;
}

async function first(deps: Deps, { address, author }: ArrivingReply, mention: Mention) {
  const actor = await findRemoteActor(deps, author);
  const { credential } = mention.about as Extract<Mention["about"], { kind: "testimony" }>;
  return {
    id: hashOf(address),
    note: address,
    credential,
    mention: mention.id,
    author,
    authorName: actor?.name ?? author,
    authorHandle: actor ? `@${handleOf(actor)}` : author,
    receivedAt: deps.clock().toISOString(),
  };
}
