import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";
import type { Deps } from "../deps.ts";
import { DomainError } from "../errors.ts";
import { keys } from "../store/keys.ts";
import type { Entry } from "../store/ports.ts";
import { newChallenge, spendChallenge } from "./passkey_challenges.ts";
import { webAuthn } from "./passkey_library.ts";
import { passkeyId, relyingParty } from "./passkeys.ts";
import type { Passkey } from "./passkey_types.ts";
import { requireAttempt } from "./rate_limits.ts";
import { openSession } from "./sessions.ts";
import type { Account, Session } from "./types.ts";

/**
 * What any device is asked, to let its owner in; which passkey it is, the device says.
 * @throws {RateLimitError}
 */
export async function askForLogIn(
  deps: Deps,
  caller: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  await requireAttempt(deps, "passkey-question", caller);
  const { generateAuthenticationOptions } = await webAuthn();
  return await generateAuthenticationOptions({
    rpID: relyingParty(deps),
    challenge: await newChallenge(deps),
    userVerification: "required",
  });
}

/**
 * Opens a session for who has a passkey of this node.
 * @param response what the browser answered, as it came
 * @throws {DomainError} `passkey-refused` for one we do not know, an answer to something else, or a
 * counter that ran backwards as a copy's does; `account-suspended`
 * @throws {RateLimitError}
 */
export async function logInByPasskey(
  deps: Deps,
  { response, caller, userAgent }: {
    readonly response: unknown;
    readonly caller: string;
    readonly userAgent: string;
  },
): Promise<{ readonly account: Account; readonly session: Session; readonly secret: string }> {
  await requireAttempt(deps, "login-caller", caller);
  const { id } = (response ?? {}) as { readonly id?: unknown };
  const entry = await deps.store.get(keys.passkey(passkeyId(typeof id === "string" ? id : "")));
  if (!entry.value) throw new DomainError("passkey-refused");
  await requireAttempt(deps, "login-account", entry.value.account);
  const counter = await newCounter(deps, entry, response as AuthenticationResponseJSON);
  const account = (await deps.store.get(keys.account(entry.value.account))).value;
  if (!account) throw new DomainError("passkey-refused");
  if (account.suspendedAt) throw new DomainError("account-suspended");
  const used = { ...entry.value, counter, lastUsedAt: deps.clock().toISOString() };
  // Of two answers with one counter, one is a copy's.
  const { ok } = await deps.store.atomic().check(entry).set(entry.key, used).commit();
  if (!ok) throw new DomainError("passkey-refused");
  return { account, ...await openSession(deps, account, userAgent) };
}

async function newCounter(
  deps: Deps,
  { value: passkey }: Entry<Passkey>,
  response: AuthenticationResponseJSON,
): Promise<number> {
  const { verifyAuthenticationResponse } = await webAuthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (signed) => spendChallenge(deps, signed),
      expectedOrigin: deps.config.origin,
      expectedRPID: relyingParty(deps),
      credential: {
        id: passkey.credential,
        publicKey: passkey.publicKey,
        counter: passkey.counter,
        transports: [...passkey.transports],
      },
      requireUserVerification: true,
    });
    if (verified) return authenticationInfo.newCounter;
  } catch {
    // Whatever is wrong with it, the person does the same: try again, or use the password.
  }
  throw new DomainError("passkey-refused");
}
