import { z } from "zod";
import type { Deps } from "../deps.ts";
import { ConflictError, FieldError, NotFoundError } from "../errors.ts";
import type { Language } from "../languages.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import { placeActor, prepareActor, type PreparedActor, withFreshHandle } from "./actors.ts";
import { hashPassword } from "./passwords.ts";
import { wholeRoles } from "./roles.ts";
import type { Account, Role } from "./types.ts";

/** A person who comes to have an account; without a handle, one is made from their name. */
export interface NewMember {
  readonly name: string;
  readonly handle?: string;
  readonly email?: string;
  readonly password: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

/** A person's account and actor, not yet stored. */
export interface PreparedMember {
  readonly account: Account;
  readonly person: PreparedActor;
}

const TRIES = 10;
const emailAddress = z.email().max(254);

/**
 * Makes a person's actor, keys and account, to be stored with {@link placeMember}.
 * @param besides handles that others take in the same commit
 * @throws {FieldError} `email-form`, `email-taken`, `password-short`, `password-long`, and as
 * {@link prepareActor}
 */
export async function prepareMember(
  deps: Deps,
  input: NewMember,
  besides: readonly string[] = [],
): Promise<PreparedMember> {
  const email = await freeEmail(deps, input.email);
  const passwordHash = await hashPassword(input.password);
  const person = await prepareActor(deps, {
    type: "Person",
    name: input.name,
    handle: input.handle,
    visibility: "private",
    languages: [input.language],
  }, besides);
  return {
    person,
    account: {
      id: person.actor.id,
      login: person.actor.handle,
      email,
      passwordHash,
      roles: wholeRoles(input.roles),
      language: input.language,
      sessionEpoch: 0,
      createdAt: person.actor.createdAt,
    },
  };
}

/** Puts a prepared person into a commit, which fails if their handle or e-mail was taken meanwhile. */
export function placeMember(atomic: Atomic, { account, person }: PreparedMember): Atomic {
  placeActor(atomic, person).set(keys.account(account.id), account);
  if (account.email) placeEmail(atomic, account.email, account.id);
  return atomic;
}

/**
 * Stores a new person together with what lets them in.
 * @param alongside adds its checks and changes to the commit; called again on each try
 * @throws {FieldError} as {@link prepareMember}
 */
export async function createMember(
  deps: Deps,
  input: NewMember,
  alongside: (atomic: Atomic) => Promise<void>,
): Promise<Account> {
  let member = await prepareMember(deps, input);
  for (let tries = 1; tries <= TRIES; tries++) {
    const atomic = placeMember(deps.store.atomic(), member);
    await alongside(atomic);
    if ((await atomic.commit()).ok) return member.account;
    await freeEmail(deps, input.email);
    const person = await withFreshHandle(deps, member.person, input.handle);
    member = { person, account: { ...member.account, login: person.actor.handle } };
  }
  throw new ConflictError();
}

/** @throws {NotFoundError} */
export async function findAccount(deps: Deps, id: string): Promise<Account> {
  return (await readAccount(deps, id)).value;
}

/** Whom a login (handle or e-mail address, any case) names, or null. */
export async function findAccountByLogin(deps: Deps, login: string): Promise<Account | null> {
  const typed = login.trim().toLowerCase().replace(/^@/, "");
  // A key in the store has a bound; no login comes near it.
  if (typed.length > 254) return null;
  const index = typed.includes("@") ? keys.accountByEmail(typed) : keys.actorByHandle(typed);
  const id = (await deps.store.get(index)).value;
  return id ? (await deps.store.get(keys.account(id))).value : null;
}

/** Every account of the node. */
export async function listAccounts(deps: Deps): Promise<Account[]> {
  const entries = deps.store.list<Account>({ prefix: keys.accounts() });
  return (await Array.fromAsync(entries)).map((entry) => entry.value);
}

/**
 * Changes one's own e-mail address (an empty one takes it away) and language.
 * @throws {FieldError} `email-form`, `email-taken`
 */
export async function updateAccount(
  deps: Deps,
  id: string,
  changes: { readonly email?: string; readonly language?: Language },
): Promise<Account> {
  return await commitAgain(async () => {
    const entry = await readAccount(deps, id);
    const before = entry.value;
    const email = changes.email === undefined ? before.email : parseEmail(changes.email);
    const changed = { ...before, email, language: changes.language ?? before.language };
    const atomic = deps.store.atomic().check(entry).set(keys.account(id), changed);
    if (email !== before.email) {
      if (before.email) atomic.delete(keys.accountByEmail(before.email));
      if (email) placeEmail(atomic, await freeEmail(deps, email) ?? email, id);
    }
    return { atomic, result: changed };
  });
}

/** @throws {NotFoundError} */
export async function readAccount(deps: Deps, id: string): Promise<Entry<Account>> {
  const entry = await deps.store.get(keys.account(id));
  if (!entry.value) throw new NotFoundError();
  return entry;
}

/** An e-mail address as it is kept, or undefined for an empty one. @throws {FieldError} `email-form` */
export function parseEmail(typed: string | undefined): string | undefined {
  const email = typed?.trim().toLowerCase();
  if (!email) return undefined;
  if (!emailAddress.safeParse(email).success) throw new FieldError("email", "email-form");
  return email;
}

async function freeEmail(deps: Deps, typed: string | undefined): Promise<string | undefined> {
  const email = parseEmail(typed);
  if (email && (await deps.store.get(keys.accountByEmail(email))).value) {
    throw new FieldError("email", "email-taken");
  }
  return email;
}

function placeEmail(atomic: Atomic, email: string, account: string): void {
  atomic.check({ key: keys.accountByEmail(email), versionstamp: null })
    .set(keys.accountByEmail(email), account);
}
