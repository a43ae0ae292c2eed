import type { Account, Invitation, JoinRequest, Recovery, Session } from "../../identity/types.ts";
import type { Passkey, PasskeyChallenge } from "../../identity/passkey_types.ts";
import type { KeyOf } from "../ports.ts";

/** Accounts, and the ways in: sessions, passkeys, invitations, requests to join, recovery. */
export const keysOfAccounts = {
  account: (id: string): KeyOf<Account> => ["account", id],
  accounts: () => ["account"] as const,
  /** Raised by each commit that takes an administrator away, so that two at once leave one. */
  administratorsGuard: (): KeyOf<number> => ["administrators-guard"],
  accountByEmail: (email: string): KeyOf<string> => ["account-by-email", email],
  session: (secretHash: string): KeyOf<Session> => ["session", secretHash],
  /** Holds the secret's hash, to find and revoke the session by its public id. */
  sessionOf: (
    account: string,
    id: string,
  ): KeyOf<string> => ["session-of", account, id],
  sessionsOf: (account: string) => ["session-of", account] as const,
  /** By the SHA-256 of what its device calls it. */
  passkey: (id: string): KeyOf<Passkey> => ["passkey", id],
  passkeyOf: (account: string, id: string): KeyOf<true> => ["passkey-of", account, id],
  passkeysOf: (account: string) => ["passkey-of", account] as const,
  passkeyChallenge: (hash: string): KeyOf<PasskeyChallenge> => ["passkey-challenge", hash],
  invitation: (id: string): KeyOf<Invitation> => ["invitation", id],
  invitations: () => ["invitation"] as const,
  invitationBySecret: (
    secretHash: string,
  ): KeyOf<string> => ["invitation-by-secret", secretHash],
  joinRequest: (id: string): KeyOf<JoinRequest> => ["join-request", id],
  joinRequests: () => ["join-request"] as const,
  recovery: (secretHash: string): KeyOf<Recovery> => ["recovery", secretHash],
  /** Attempts within one window of time, per kind of secret and caller. */
  attempts: (
    kind: string,
    callerHash: string,
    window: number,
  ): KeyOf<number> => ["attempts", kind, callerHash, window],
};
