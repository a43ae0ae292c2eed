import { typesOf } from "../src/credentials/json.ts";
import { z } from "zod";
import type { Deps } from "../src/deps.ts";
import type { ActorName } from "../src/identity/names.ts";
import { pinIssuer } from "../src/recognition/news/received_badges.ts";
import { commitOrConflict } from "../src/store/commit.ts";
import { recordEvent } from "../src/store/outbox.ts";
import type { Lease } from "../src/store/ports.ts";
import { referenceOf } from "./inbox/read.ts";
import { readObject } from "./read_document.ts";
import { remoteActor } from "./remote_actor.ts";
import { unlessRefused } from "./unless_refused.ts";
import { activitySchema } from "./vocabulary.ts";

/** How many pages of what a new member published before are read. */
const MAX_PAGES = 20;

const collection = z.looseObject({ first: z.string().optional().catch(undefined) });
const page = z.looseObject({
  orderedItems: z.array(activitySchema.catch({} as never)).catch([]),
  next: z.string().optional().catch(undefined),
});

/** Remembers the keys of somebody on meeting them: who asks to join, or is asked. */
export async function meet(
  deps: Deps,
  { actor: address }: { readonly actor: ActorName },
): Promise<void> {
  await unlessRefused(address, async () => {
    const { dids } = await remoteActor(deps, address);
    for (const did of dids) await pinIssuer(deps, did);
  });
}

/**
 * Reads what a new member published before it joined, from its outbox: each note is then looked at
 * where it lies, as if it were passed on today.
 */
export async function gather(
  deps: Deps,
  { member }: { readonly member: ActorName },
  lease: Lease,
): Promise<void> {
  const atomic = deps.store.atomic().acknowledge(lease);
  await unlessRefused(member, async () => {
    for (const note of await publishedBy(deps, member)) {
      recordEvent(atomic, { type: "note.announced", note, by: member }, note);
    }
  });
  await commitOrConflict(atomic);
}

async function publishedBy(deps: Deps, member: ActorName): Promise<Set<string>> {
  const notes = new Set<string>();
  const { outbox } = await remoteActor(deps, member);
  let next = outbox && collection.parse(await readObject(deps, outbox)).first;
  for (let pages = 0; next && pages < MAX_PAGES; pages++) {
    const read = page.parse(await readObject(deps, next));
    for (const { type = [], object } of read.orderedItems) {
      const isNote = type.includes("Announce") ||
        (type.includes("Create") && typesOf(object).includes("Note"));
      const address = referenceOf(object);
      if (isNote && address && URL.canParse(address)) notes.add(address);
    }
    next = read.next === next ? undefined : read.next;
  }
  return notes;
}
