import { idOf } from "../credentials/json.ts";
import { parseDocument } from "../credentials/parse.ts";
import type { Deps } from "../deps.ts";
import { type ActorName, hashOf, isElsewhere, nameKey } from "../identity/names.ts";
import type { Account } from "../identity/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry, Key } from "../store/ports.ts";
import { placeWithdrawal, readGiven } from "./endorsements/answers.ts";
import { endorsementsOf } from "./endorsements/received_store.ts";
import type { ReceivedEndorsement } from "./endorsements/types.ts";
import { isBadge } from "./kinds.ts";
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
  for (const id of await idsBelow(deps, keys.givenEndorsementsBy(by.id))) {
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
  for (const id of await idsBelow(deps, keys.credentialsOfRecipient(nameKey(name)))) {
    const record = (await deps.store.get(keys.credential(id))).value;
    if (!record || !isBadge(record) || record.recipient !== name) continue;
    givers.add(record.issuer);
    await eraseBadge(deps, record);
  }
  for (const id of await idsBelow(deps, keys.awardsOfRecipient(nameKey(name)))) {
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
      .delete(keys.blobUse(document, `credential/${id}`))
      .delete(keys.attachment(id));
    if (list !== undefined && index !== undefined && !revoked) {
      await setRevoked(deps, atomic, { list, index });
    }
    const award = (await deps.store.get(keys.award(record.award))).value;
    if (award) removeAward(atomic, award);
    await removeEditions(deps, atomic, id);
    await removeLinks(deps, atomic, id);
    await removeSayings(deps, atomic, id, document);
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

async function removeEditions(deps: Deps, atomic: Atomic, id: string): Promise<void> {
  const editions = deps.store.list<string>({ prefix: keys.credentialEditions(id) });
  for await (const { key, value } of editions) {
    atomic.delete(key).delete(keys.blobUse(value, `credential/${id}`));
  }
}

async function removeLinks(deps: Deps, atomic: Atomic, id: string): Promise<void> {
  const links = deps.store.list<{ readonly keyHash: string }>({ prefix: keys.shareLinks(id) });
  for await (const { key, value } of links) {
    atomic.delete(key).delete(keys.shareLinkByKey(value.keyHash));
  }
}

/** What others said of a badge, signed or not, and what was asked of them by mention. */
async function removeSayings(
  deps: Deps,
  atomic: Atomic,
  id: string,
  document: string,
): Promise<void> {
  const bytes = await deps.blobs.get(document);
  const address = bytes && idOf(parseDocument(bytes));
  if (address) {
    atomic.delete(keys.credentialByAddress(hashOf(address)));
    for (const one of await endorsementsOf(deps, address)) removeEndorsement(atomic, one);
  }
  for (const note of await idsBelow(deps, keys.testimoniesAbout(id))) {
    const entry = await deps.store.get(keys.testimony(note));
    if (entry.value) removeTestimony(atomic, entry as Entry<typeof entry.value>);
  }
  for (const mention of await mentionsAbout(deps, id)) {
    atomic.delete(keys.mention(mention.id)).delete(keys.mentionNote(mention.id))
      .delete(keys.mentionByKey(mention.keyHash))
      .delete(keys.mentionAbout(id, mention.id));
  }
}

function removeEndorsement(atomic: Atomic, received: ReceivedEndorsement): void {
  const { id, receiver, state, subject, document, file } = received;
  atomic.delete(keys.receivedEndorsement(id))
    .delete(keys.receivedEndorsementTo(receiver, state, id))
    .delete(keys.receivedEndorsementOf(hashOf(subject), id))
    .delete(keys.blobUse(document, `received-endorsement/${id}`));
  if (file) atomic.delete(keys.blobUse(file.blob, `received-endorsement/${id}`));
}

async function idsBelow(deps: Deps, prefix: Key): Promise<string[]> {
  const entries = deps.store.list({ prefix });
  return (await Array.fromAsync(entries)).map(({ key }) => String(key.at(-1)));
}
