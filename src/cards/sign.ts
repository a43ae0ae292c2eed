import { digestMultibase } from "../credentials/digest.ts";
import { signDocument } from "../credentials/sign.ts";
import type { DocumentSigner, IssuerProfile } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import { ConflictError, DomainError, NotFoundError } from "../errors.ts";
import { loadFramework } from "../competences/framework/load.ts";
import { actorAddress } from "../identity/actors.ts";
import { credentialSigner } from "../identity/did.ts";
import { newId } from "../ids.ts";
import { credentialAddress } from "../recognition/awards/document.ts";
import { asCard } from "../recognition/kinds.ts";
import { placeEndOfLinks } from "../recognition/access/share_links.ts";
import { setRevoked, statusListAddress, takeStatusPlace } from "../recognition/status_lists.ts";
import type { CardRecord } from "../recognition/types.ts";
import { seatSigner } from "../seats/key.ts";
import { findSeat } from "../seats/seats.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import type { Atomic } from "../store/ports.ts";
import { contentOf } from "./content.ts";
import { cardDocument } from "./document.ts";
import { cardEntry, placeCard } from "./drafts.ts";
import { missingOf } from "./progress.ts";
import type { CardContent } from "./content_types.ts";
import type { Card } from "./types.ts";

/** Why an older version says that it was taken back. */
const REPLACED = "replaced";

/**
 * Signs a card as it stands, with its holder's own key: a first version, or a newer one, which
 * withdraws the one before and is seen by whom that was. Signing what was signed already changes
 * nothing.
 * @param move how many changes the page had seen: what one signs is what one read
 * @throws {DomainError} `card-unfinished` where four competences and their levels are not there
 * @throws {ConflictError} `card-changed` where it was changed since
 * @throws {NotFoundError}
 */
export async function signCard(
  deps: Deps,
  holder: Holder,
  id: string,
  move: number,
): Promise<CardRecord> {
  return await commitAgain(async () => {
    const entry = await cardEntry(deps, holder, id);
    const { value: card } = entry;
    if (card.move !== move) throw new ConflictError("card-changed");
    if (missingOf(card).length > 0) throw new DomainError("card-unfinished");
    const before = await newestVersion(deps, card);
    if (before && card.signedMove === card.move) return { result: before };
    const atomic = deps.store.atomic();
    const result = await placeVersion(deps, atomic, card, contentOf(card), before);
    if (before) await placeWithdrawal(deps, atomic, before, REPLACED);
    const versions = [...card.versions, result.id];
    placeCard(atomic, entry, { ...card, versions, signedMove: card.move });
    return { atomic, result };
  });
}

/** The version of a card that was signed last, if it was ever signed. */
export async function newestVersion(
  deps: Deps,
  { versions }: Pick<Card, "versions">,
): Promise<CardRecord | undefined> {
  const newest = versions.at(-1);
  const record = newest && (await deps.store.get(keys.credential(newest))).value;
  return record ? asCard(record) : undefined;
}

/**
 * Signs what a card says, in its holder's name, and puts it with its place in a status list into a
 * commit.
 * @param before the version in whose place it comes
 */
export async function placeVersion(
  deps: Deps,
  atomic: Atomic,
  { id: card, holder, versions }: Pick<Card, "id" | "holder" | "versions">,
  content: CardContent,
  before: CardRecord | undefined,
): Promise<CardRecord> {
  const id = newId();
  const now = deps.clock();
  const status = await takeStatusPlace(deps, atomic, holder, id);
  const { signer, url } = await signerOf(deps, holder);
  const unsigned = cardDocument({
    id: credentialAddress(deps, id),
    issuer: profileOf(signer, url, content),
    content,
    framework: (await loadFramework(deps.config.dataFolder))[content.language],
    digests: await digestsOf(deps, content),
    status: { list: statusListAddress(deps, status.list), index: status.index },
    now,
  });
  const signed = await signDocument(unsigned, signer, { created: now });
  const record: CardRecord = {
    id,
    issuer: holder,
    recipient: holder,
    card,
    version: versions.length + 1,
    content,
    document: await deps.blobs.put(new TextEncoder().encode(JSON.stringify(signed))),
    awardedDate: String(signed.awardedDate),
    validFrom: String(signed.validFrom),
    visibility: before?.visibility ?? "private",
    statusList: status.list,
    statusIndex: status.index,
  };
  atomic
    .check({ key: keys.credential(id), versionstamp: null })
    .set(keys.credential(id), record);
  for (const blob of blobsOf(record)) atomic.set(keys.blobUse(blob, `credential/${id}`), true);
  const replaces = before ? { replaces: before.id } : {};
  recordEvent(atomic, { type: "card.signed", credential: id, ...replaces }, `card ${card}`);
  return record;
}

/** Says in a commit that a version was taken back, and shows it to nobody but its holder. */
export async function placeWithdrawal(
  deps: Deps,
  atomic: Atomic,
  record: CardRecord,
  reason: string,
  changes: Partial<Pick<CardRecord, "recipient">> = {},
): Promise<CardRecord> {
  const entry = await deps.store.get(keys.credential(record.id));
  if (!entry.value) throw new NotFoundError();
  const at = deps.clock().toISOString();
  const withdrawn: CardRecord = {
    ...asCard(entry.value),
    ...changes,
    visibility: "private",
    revoked: { at, by: record.recipient, reason },
  };
  atomic.check(entry).set(keys.credential(record.id), withdrawn);
  await setRevoked(deps, atomic, statusPlaceOf(record));
  await placeEndOfLinks(deps, atomic, record.id);
  return withdrawn;
}

/** Where a version's withdrawal is told. */
export function statusPlaceOf({ statusList, statusIndex }: CardRecord) {
  return { list: statusList!, index: statusIndex! };
}

/** What a version uses of {@link Blobs}: its document, and the sounds that go with it. */
export function blobsOf({ document, content }: CardRecord): string[] {
  const sounds = content.competences.flatMap(({ example }) => example?.sound?.blob ?? []);
  return [document, ...sounds];
}

async function signerOf(
  deps: Deps,
  holder: Holder,
): Promise<{ readonly signer: DocumentSigner; readonly url?: string }> {
  const seat = await findSeat(deps, holder);
  if (seat) return { signer: await seatSigner(deps, seat.id) };
  return { signer: await credentialSigner(deps, holder), url: actorAddress(deps, holder) };
}

/** Who does not say their name does not say where it is to be found either. */
function profileOf(
  { controller: id }: DocumentSigner,
  url: string | undefined,
  { name }: CardContent,
): IssuerProfile {
  return name ? { id, name, ...(url ? { url } : {}) } : { id };
}

async function digestsOf(deps: Deps, content: CardContent): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const { example } of content.competences) {
    const blob = example?.sound?.blob;
    const sound = blob && await deps.blobs.get(blob);
    if (sound) digests.set(blob, digestMultibase(sound));
  }
  return digests;
}
