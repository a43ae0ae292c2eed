import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";
import { DomainError, FieldError, NotFoundError } from "../errors.ts";
import { namedIn } from "../store/indexes.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Entry } from "../store/ports.ts";
import { readAccount } from "./accounts.ts";
import { confirmPassword } from "./login.ts";
import { webAuthn } from "./passkey_library.ts";
import { newChallenge, spendChallenge } from "./passkey_challenges.ts";
import type { Passkey } from "./passkey_types.ts";
import { requireRole } from "./roles.ts";
import type { Account, Session } from "./types.ts";

/** How many one person has at most. */
const MAX_PASSKEYS = 20;
/** How long the name of a passkey may be, in characters. */
export const MAX_PASSKEY_NAME = 60;
/** How long after a log-in nobody asks for the password again, in milliseconds. */
const FRESH_MS = 60 * 60 * 1000;

/** The name under which devices keep a passkey of this node: the host, without its port. */
export function relyingParty({ config }: Deps): string {
  return new URL(config.origin).hostname;
}

/** What the store knows a WebAuthn credential id by. */
export function passkeyId(credential: string): string {
  return createHash("sha256").update(credential).digest("hex");
}

/** Whether the password is asked again first: a browser left open must not give lasting access. */
export function needsPassword(deps: Deps, session: Session): boolean {
  return deps.clock().getTime() - Date.parse(session.createdAt) > FRESH_MS;
}

/**
 * What a device is asked, to make a passkey.
 * @param names what the device shows: whose site, and whose account
 * @throws {FieldError} `password-wrong`, where it is asked again
 * @throws {DomainError} `passkey-many`
 * @throws {RateLimitError}
 */
export async function askForPasskey(
  deps: Deps,
  { account, session, password, names }: {
    readonly account: Account;
    readonly session: Session;
    readonly password?: string;
    readonly names: { readonly site: string; readonly person: string };
  },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  if (needsPassword(deps, session)) await confirmPassword(deps, account, password ?? "");
  const known = await listPasskeys(deps, account.id);
  if (known.length >= MAX_PASSKEYS) throw new DomainError("passkey-many", { most: MAX_PASSKEYS });
  const { generateRegistrationOptions } = await webAuthn();
  return await generateRegistrationOptions({
    rpName: names.site,
    rpID: relyingParty(deps),
    userName: account.login,
    userDisplayName: names.person,
    userID: new TextEncoder().encode(account.id),
    challenge: await newChallenge(deps, account.id),
    excludeCredentials: known.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
    // Found by the device itself, so that nobody types a name; opened by a finger, a face, a code.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/**
 * Keeps the passkey that a device made.
 * @param response what the browser answered, as it came
 * @param name what to call it at first
 * @throws {DomainError} `passkey-refused` unless it answers what was asked here, once, a moment ago
 */
export async function keepPasskey(
  deps: Deps,
  account: Account,
  response: unknown,
  name: string,
): Promise<Passkey> {
  const { credential } = await registered(deps, account, response);
  const passkey: Passkey = {
    id: passkeyId(credential.id),
    account: account.id,
    name: name.trim().slice(0, MAX_PASSKEY_NAME),
    credential: credential.id,
    publicKey: new Uint8Array(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    createdAt: deps.clock().toISOString(),
  };
  await commitOrConflict(
    deps.store.atomic()
      .check(await readAccount(deps, account.id))
      .check({ key: keys.passkey(passkey.id), versionstamp: null })
      .set(keys.passkey(passkey.id), passkey)
      .set(keys.passkeyOf(account.id, passkey.id), true),
  );
  return passkey;
}

async function registered(deps: Deps, account: Account, response: unknown) {
  const { verifyRegistrationResponse } = await webAuthn();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (signed) => spendChallenge(deps, signed, account.id),
      expectedOrigin: deps.config.origin,
      expectedRPID: relyingParty(deps),
      requireUserVerification: true,
    });
    if (verified) return registrationInfo;
  } catch {
    // Whatever is wrong with it, the person does the same: try again.
  }
  throw new DomainError("passkey-refused");
}

/** A person's passkeys, the newest first. */
export async function listPasskeys(deps: Deps, account: string): Promise<Passkey[]> {
  const found = await namedIn(deps.store, keys.passkeysOf(account), keys.passkey);
  return found.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** @throws {NotFoundError} @throws {FieldError} `name-missing`, `name-long` */
export async function renamePasskey(
  deps: Deps,
  account: Account,
  id: string,
  typed: string,
): Promise<void> {
  const name = typed.trim();
  if (!name) throw new FieldError("name", "name-missing");
  if (name.length > MAX_PASSKEY_NAME) {
    throw new FieldError("name", "name-long", { max: MAX_PASSKEY_NAME });
  }
  const entry = await ownPasskey(deps, account, id);
  await commitOrConflict(
    deps.store.atomic().check(entry)
      .set(entry.key, { ...entry.value, name }),
  );
}

/** Removes one of one's own. The password stays: it is never the last way in. @throws {NotFoundError} */
export async function removePasskey(deps: Deps, account: Account, id: string): Promise<void> {
  const entry = await ownPasskey(deps, account, id);
  await deps.store.atomic().delete(entry.key).delete(keys.passkeyOf(account.id, id)).commit();
}

/**
 * Removes all of a member's, as when a device was stolen, and ends every session and recovery link.
 * @throws {ForbiddenError} unless `by` is an administrator
 * @throws {NotFoundError}
 */
export async function removePasskeysOf(deps: Deps, by: Account, account: string): Promise<void> {
  requireRole(by, "administrator");
  const entry = await readAccount(deps, account);
  const atomic = deps.store.atomic().check(entry).set(entry.key, {
    ...entry.value,
    sessionEpoch: entry.value.sessionEpoch + 1,
  });
  for (const { id } of await listPasskeys(deps, account)) {
    atomic.delete(keys.passkey(id)).delete(keys.passkeyOf(account, id));
  }
  await commitOrConflict(atomic);
}

async function ownPasskey(deps: Deps, account: Account, id: string): Promise<Entry<Passkey>> {
  const entry = await deps.store.get(keys.passkey(id));
  if (!entry.value || entry.value.account !== account.id) throw new NotFoundError();
  return entry;
}
