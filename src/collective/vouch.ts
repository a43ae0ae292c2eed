import { didWebHost } from "../credentials/did_web.ts";
import { parseDocument } from "../credentials/parse.ts";
import type { Deps } from "../deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { type ActorName, hashOf } from "../identity/names.ts";
import { pinsOf } from "../identity/pins.ts";
import { findRemoteActor } from "../identity/remote_actors.ts";
import { requireRole } from "../identity/roles.ts";
import type { Account } from "../identity/types.ts";
import type { Localized } from "../languages.ts";
import {
  placeWithdrawal,
  readGiven,
  withdrawEndorsement,
} from "../recognition/endorsements/answers.ts";
import { placeSigned, standingName } from "../recognition/endorsements/sign.ts";
import type { GivenEndorsement } from "../recognition/endorsements/types.ts";
import { fixedKey, keysFixedBy } from "../recognition/witnesses.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { recordEvent } from "../store/outbox.ts";
import { isMember } from "./membership_store.ts";
import { ourCollective } from "./members.ts";

/** What is signed, in the collective's first language. */
const WORDS: Localized<(name: string) => string> = {
  fr: (name) => `Nous connaissons ${name}\u00a0: cette clé est la sienne.`,
  nl: (name) => `Deze sleutel is van ${name}, een organisatie die we kennen.`,
  en: (name) => `This key belongs to ${name}, whom we know.`,
};

/**
 * The collective vouches for the key with which a member signs today: an endorsement of the member's
 * profile that fixes the key, in a place of its own in the collective's status list. It is sent to
 * the member, whose badges carry it from then on. Vouching twice for one key is vouching once.
 * @param member an association's address
 * @throws {ForbiddenError} unless they administrate
 * @throws {NotFoundError} unless it is a member
 * @throws {DomainError} `vouch-no-key` while its key was not met
 */
export async function vouch(
  deps: Deps,
  by: Account,
  member: ActorName,
): Promise<GivenEndorsement> {
  requireRole(by, "administrator");
  const collective = await ourCollective(deps);
  if (!collective || !await isMember(deps, collective.id, member)) throw new NotFoundError();
  const key = await keyOf(deps, member);
  if (!key) throw new DomainError("vouch-no-key");
  const subject = { about: "key", subject: key.did } as const;
  const language = collective.languages[0];
  return await commitAgain(async () => {
    const standing = await deps.store.get(
      keys.standingEndorsement(collective.id, hashOf(standingName(subject))),
    );
    if (standing.value) {
      const { value: given } = await readGiven(deps, standing.value);
      if (await fixes(deps, given, key.multibase)) return { result: given };
    }
    const atomic = deps.store.atomic().check(standing);
    const result = await placeSigned(deps, atomic, { endorser: collective, by }, {
      ...subject,
      subjectName: key.name,
      receiver: member,
      fixes: fixedKey(key.did, key.multibase),
    }, { words: { text: WORDS[language](key.name) }, language });
    recordEvent(atomic, { type: "endorsement.signed", endorsement: result.id }, result.id);
    return { atomic, result };
  });
}

/**
 * The collective no longer vouches for a key of somebody's: what carries its word says so when it is
 * verified.
 * @throws {ForbiddenError} unless they administrate
 * @throws {NotFoundError} where it does not vouch
 */
export async function withdrawVouch(deps: Deps, by: Account, member: ActorName): Promise<void> {
  requireRole(by, "administrator");
  const given = await vouchFor(deps, member);
  if (!given) throw new NotFoundError();
  await withdrawEndorsement(deps, by, given.id);
}

/** Who is no member any more is vouched for no more: badges signed from now on do not carry it. */
export async function endVouch(deps: Deps, member: ActorName, by: string): Promise<void> {
  await commitAgain(async () => {
    const given = await vouchFor(deps, member);
    if (!given) return { result: undefined };
    const atomic = deps.store.atomic();
    await placeWithdrawal(deps, atomic, await readGiven(deps, given.id), by);
    return { atomic, result: undefined };
  });
}

/** What the collective of this node says of the key of somebody elsewhere, while it stands. */
export async function vouchFor(deps: Deps, member: ActorName): Promise<GivenEndorsement | null> {
  const collective = await ourCollective(deps);
  const did = await remoteDid(deps, member);
  if (!collective || !did) return null;
  const name = standingName({ about: "key", subject: did });
  const { value } = await deps.store.get(keys.standingEndorsement(collective.id, hashOf(name)));
  return value ? (await readGiven(deps, value)).value : null;
}

async function fixes(deps: Deps, { document }: GivenEndorsement, multibase: string) {
  const bytes = await deps.blobs.get(document);
  return bytes !== null && keysFixedBy(parseDocument(bytes)).includes(multibase);
}

/** The key with which an association signs today, as this node met it. */
async function keyOf(deps: Deps, member: ActorName) {
  const did = await remoteDid(deps, member);
  const pins = did ? await pinsOf(deps, did) : [];
  const pin = pins.filter(({ expires, revoked }) => !expires && !revoked)
    .sort((a, b) => b.since.localeCompare(a.since))[0];
  if (!did || !pin) return undefined;
  const name = (await findRemoteActor(deps, member))?.name ?? member;
  return { did, multibase: pin.multibase, name };
}

/** The DID that an association says is its own, on its own host. */
async function remoteDid(deps: Deps, member: ActorName): Promise<string | undefined> {
  const { host } = new URL(member);
  return (await findRemoteActor(deps, member))?.dids.find((did) => didWebHost(did) === host);
}
