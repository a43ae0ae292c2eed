import { idOf } from "../credentials/json.ts";
import { parseDocument } from "../credentials/parse.ts";
import type { Deps } from "../deps.ts";
import { type ActorName, hashOf, isElsewhere, nameKey } from "../identity/names.ts";
import type { Account } from "../identity/types.ts";
import { commitAgain } from "../store/commit.ts";
import { idsIn } from "../store/indexes.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import { placeWithdrawal, readGiven } from "./endorsements/answers.ts";
import { placeForgetting } from "./endorsements/forget.ts";
import { isBadge } from "./kinds.ts";
import { placeEndOfLinks } from "./access/share_links.ts";
import { setRevoked } from "./status_lists.ts";
import { mentionsAbout } from "./testimonies/ask.ts";
import { removeTestimony } from "./testimonies/receive.ts";
import type { Award, BadgeRecord } from "./types.ts";

/**
 * Takes back what a person signed and forgets what they were given, each in a step of its own, so
 * that after a break the rest goes too. Badges given here are revoked: a copy in others' hands says
 * so from then on.
 * @returns who elsewhere gave them something, and shall hear that they are no more
 */
export async function eraseRecognitions(deps: Deps, by: Account): Promise<ActorName[]> {
  for (const id of await idsIn(deps.store, keys.givenEndorsementsBy(by.id))) {
    await commitAgain(async () => {
      const entry = await readGiven(deps, id);
      if (entry.value.withdrawn) return { result: undefined };
      const atomic = deps.store.atomic();
      await placeWithdrawal(deps, atomic, entry, by.id);
      return { atomic, result: undefined };
    });
  }
  const givers = await eraseBadgesOf(deps, by.id);
  return givers.filter(isElsewhere);
}

/**
 * Forgets the badges of somebody, here or elsewhere, with all that hangs on them, and the offers that
 * led to them; those that were given here are revoked.
 * @returns who gave them
 */
export async function eraseBadgesOf(deps: Deps, name: ActorName): Promise<ActorName[]> {
  const givers = new Set<ActorName>();
  for (const id of await idsIn(deps.store, keys.credentialsOfRecipient(nameKey(name)))) {
    const record = (await deps.store.get(keys.credential(id))).value;
    if (!record || !isBadge(record) || record.recipient !== name) continue;
    givers.add(record.issuer);
    await eraseBadge(deps, record);
  }
  for (const id of await idsIn(deps.store, keys.awardsOfRecipient(nameKey(name)))) {
    await commitAgain(async () => {
      const entry = await deps.store.get(keys.award(id));
      const atomic = deps.store.atomic().check(entry);
      if (entry.value) removeAward(atomic, entry.value);
      return { atomic, result: undefined };
    });
  }
  return [...givers];
}

async function eraseBadge(deps: Deps, record: BadgeRecord): Promise<void> {
  const { id, recipient, issuer } = record;
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.credential(id));
    if (!entry.value) return { result: undefined };
    const { document, revoked, statusList: list, statusIndex: index } = entry.value;
    const atomic = deps.store.atomic().check(entry)
      .delete(entry.key)
      .delete(keys.credentialOfRecipient(nameKey(recipient), id))
      .delete(keys.credentialOfIssuer(nameKey(issuer), id))
      .delete(keys.blobUse(document, `credential/${id}`));
    if (list !== undefined && index !== undefined && !revoked) {
      await setRevoked(deps, atomic, { list, index });
    }
    const award = (await deps.store.get(keys.award(record.award))).value;
    if (award) removeAward(atomic, award);
    await removeAddress(deps, atomic, document);
    await placeForgetting(deps, atomic, entry.value);
    await placeEndOfLinks(deps, atomic, id);
    await removeUnsigned(deps, atomic, id);
    return { atomic, result: undefined };
  });
}

function removeAward(atomic: Atomic, award: Award): void {
  const { id, recipient, issuer, state, activity, evidence } = award;
  atomic.delete(keys.award(id))
    .delete(keys.awardOfRecipient(nameKey(recipient), state, id))
    .delete(keys.awardOfIssuer(nameKey(issuer), state, id));
  if (activity) atomic.delete(keys.awardByActivity(hashOf(activity)));
  for (const { id: item, blob } of evidence) {
    atomic.delete(keys.evidence(item));
    if (blob) atomic.delete(keys.blobUse(blob, `award/${id}`));
  }
}

async function removeAddress(deps: Deps, atomic: Atomic, document: string): Promise<void> {
  const bytes = await deps.blobs.get(document);
  const address = bytes && idOf(parseDocument(bytes));
  if (address) atomic.delete(keys.credentialByAddress(hashOf(address)));
}

/** What people said of a badge by a mention, and what was asked of them that way. */
async function removeUnsigned(deps: Deps, atomic: Atomic, id: string): Promise<void> {
  for (const note of await idsIn(deps.store, keys.testimoniesAbout(id))) {
    const entry = await deps.store.get(keys.testimony(note));
    if (entry.value) removeTestimony(atomic, entry as Entry<typeof entry.value>);
  }
  for (const mention of await mentionsAbout(deps, id)) {
    atomic.delete(keys.mention(mention.id)).delete(keys.mentionNote(mention.id))
      .delete(keys.mentionByKey(mention.keyHash))
      .delete(keys.mentionAbout(id, mention.id));
  }
}
