import { isObject, listOf } from "../credentials/json.ts";
import { parseDocument } from "../credentials/parse.ts";
import type { JsonObject } from "../credentials/types.ts";
import { attachedTo } from "../credentials/verify/attachment.ts";
import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import { didWeb } from "../identity/did.ts";
import { isCurrent, listKeys, revokeKey } from "../identity/keys.ts";
import { requireRole } from "../identity/roles.ts";
import type { Account, Actor, ActorKey } from "../identity/types.ts";
import { commitAgain } from "../store/commit.ts";
import { credentialAddress } from "./awards/document.ts";
import { credentialDocument } from "./credentials.ts";
import { findBadge } from "./endorsements/held.ts";
import { placeSignedAgain } from "./endorsements/reissue.ts";
import { credentialsBy } from "./lists.ts";
import type { BadgeRecord, CredentialRecord } from "./types.ts";

/** The keys that sign or signed an organisation's badges, newest first. */
export async function badgeKeys(deps: Deps, issuer: Actor): Promise<ActorKey[]> {
  return (await listKeys(deps, issuer.id)).filter(({ use }) => use === "credential");
}

/** @throws {NotFoundError} where no key of this organisation's badges is called so */
export async function findBadgeKey(deps: Deps, issuer: Actor, id: string): Promise<ActorKey> {
  const key = (await badgeKeys(deps, issuer)).find((one) => one.id === id);
  if (!key) throw new NotFoundError();
  return key;
}

/** The badges in force that were signed last with one of these keys. */
export async function badgesSignedWith(
  deps: Deps,
  issuer: Actor,
  signedWith: readonly ActorKey[],
): Promise<BadgeRecord[]> {
  if (signedWith.length === 0) return [];
  const did = didWeb(deps, issuer.id);
  const methods = new Set(signedWith.map(({ publicKey }) => `${did}#${publicKey}`));
  const given = (await credentialsBy(deps, issuer.id)).filter(({ revoked }) => !revoked);
  const signed = await Promise.all(
    given.map(async (badge) =>
      methodsOf(await currentDocument(deps, badge)).some((method) => methods.has(method))
    ),
  );
  return given.filter((_, index) => signed[index]);
}

/**
 * Says that a key of an organisation's badges was stolen: what it signed verifies only where it was
 * recorded before. Who had the key in use had those that sign deliveries too: they are replaced as
 * well, and first, so that a second try finds what a power cut left undone.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {NotFoundError} as {@link findBadgeKey}
 */
export async function revokeStolenKey(
  deps: Deps,
  by: Account,
  issuer: Actor,
  id: string,
): Promise<void> {
  requireRole(by, "administrator");
  const key = await findBadgeKey(deps, issuer, id);
  if (isCurrent(key)) {
    const all = await listKeys(deps, issuer.id);
    for (const one of all.filter((one) => one.use === "activity" && isCurrent(one))) {
      await revokeKey(deps, issuer, one.id);
    }
  }
  await revokeKey(deps, issuer, id);
}

/**
 * Signs again, with today's key, every badge in force whose key was revoked: this node knows that it
 * gave them. Each is a commit of its own; what a power cut leaves is still there to be signed.
 * @returns how many were signed
 * @throws {ForbiddenError} unless `by` is an administrator
 */
export async function signAgain(deps: Deps, by: Account, issuer: Actor): Promise<number> {
  requireRole(by, "administrator");
  const stolen = (await badgeKeys(deps, issuer)).filter(({ revoked }) => revoked);
  const badges = await badgesSignedWith(deps, issuer, stolen);
  for (const { id, document } of badges) await signOne(deps, id, document);
  return badges.length;
}

/** @param signed the edition to be replaced: a newer one has today's key already */
async function signOne(deps: Deps, id: string, signed: string): Promise<void> {
  await commitAgain(async () => {
    const entry = await findBadge(deps, credentialAddress(deps, id));
    if (!entry || entry.value.revoked || entry.value.document !== signed) {
      return { result: undefined };
    }
    const current = await currentDocument(deps, entry.value);
    const atomic = deps.store.atomic();
    await placeSignedAgain(deps, atomic, entry, current, attachedTo(current));
    return { atomic, result: undefined };
  });
}

async function currentDocument(deps: Deps, record: CredentialRecord): Promise<JsonObject> {
  return parseDocument(await credentialDocument(deps, record));
}

/** The names of the keys that made a document's proofs. */
function methodsOf({ proof }: JsonObject): string[] {
  return listOf(proof).filter(isObject).map(({ verificationMethod }) => String(verificationMethod));
}
