/**
 * Every key of the system, in one place. Primary keys hold values; indexes hold only `true` (the id
 * is in the key), so that nothing is kept twice and nothing drifts. Secrets and foreign addresses
 * appear as hashes.
 */
import type {
  Account,
  Actor,
  ActorKey,
  Invitation,
  JoinRequest,
  NodeSettings,
  Recovery,
  Session,
} from "../identity/types.ts";
import type { SetUpDraft } from "../identity/setup_draft.ts";
import type { Achievement } from "../achievements/types.ts";
import type {
  Award,
  AwardState,
  CredentialRecord,
  ShareLink,
  SignedStatusList,
  StatusList,
  Upload,
} from "../recognition/types.ts";
import type { ForeignStatusList } from "../net/status_lists.ts";
import type { KeyOf } from "./ports.ts";

type Index = KeyOf<true>;

export const keys = {
  /** The node's own facts; absent before set-up. */
  settings: (): KeyOf<NodeSettings> => ["settings"],
  /** The SHA-256 of the set-up key, and of what a node keeps only one of. */
  setupKey: (): KeyOf<string> => ["setup-key"],
  /** What was answered so far on the set-up page; gone once the node is set up. */
  setupDraft: (): KeyOf<SetUpDraft> => ["setup-draft"],

  /** Known bytes sealed under the wrapping key, to tell a wrong key file at the start. */
  keyringCheck: (): KeyOf<Uint8Array> => ["keyring-check"],

  actor: (id: string): KeyOf<Actor> => ["actor", id],
  actors: () => ["actor"] as const,
  actorByHandle: (handle: string): KeyOf<string> => ["actor-by-handle", handle],
  /** The teams in whose name a member answers. */
  teamOf: (steward: string, team: string): Index => ["team-of", steward, team],
  teamsOf: (steward: string) => ["team-of", steward] as const,
  actorKey: (
    actor: string,
    id: string,
  ): KeyOf<ActorKey> => ["actor-key", actor, id],
  actorKeys: (actor: string) => ["actor-key", actor] as const,
  /** Whose key it is or was. */
  actorByKey: (id: string): KeyOf<string> => ["actor-by-key", id],

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

  achievement: (
    id: string,
    version: number,
  ): KeyOf<Achievement> => ["achievement", id, version],
  achievementVersions: (id: string) => ["achievement", id] as const,
  achievements: () => ["achievement"] as const,

  award: (id: string): KeyOf<Award> => ["award", id],
  awardOfRecipient: (
    recipient: string,
    state: AwardState,
    id: string,
  ): Index => [
    "award-of-recipient",
    recipient,
    state,
    id,
  ],
  awardsOfRecipient: (recipient: string, state?: AwardState) =>
    state ? ["award-of-recipient", recipient, state] : ["award-of-recipient", recipient],
  awardOfIssuer: (issuer: string, state: AwardState, id: string): Index => [
    "award-of-issuer",
    issuer,
    state,
    id,
  ],
  awardsOfIssuer: (issuer: string, state?: AwardState) =>
    state ? ["award-of-issuer", issuer, state] : ["award-of-issuer", issuer],
  /** Which award a piece of evidence belongs to. */
  evidence: (id: string): KeyOf<string> => ["evidence", id],

  /** A file in a form that was not sent yet, by whom it was put there. */
  upload: (account: string, id: string): KeyOf<Upload> => ["upload", account, id],

  credential: (id: string): KeyOf<CredentialRecord> => ["credential", id],
  credentials: () => ["credential"] as const,
  credentialOfRecipient: (recipient: string, id: string): Index => [
    "credential-of-recipient",
    recipient,
    id,
  ],
  credentialsOfRecipient: (recipient: string) => ["credential-of-recipient", recipient] as const,
  credentialOfIssuer: (
    issuer: string,
    id: string,
  ): Index => ["credential-of-issuer", issuer, id],
  credentialsOfIssuer: (issuer: string) => ["credential-of-issuer", issuer] as const,

  shareLink: (credential: string, id: string): KeyOf<ShareLink> => ["share-link", credential, id],
  shareLinks: (credential: string) => ["share-link", credential] as const,
  /** Which badge a key opens, and by which link. */
  shareLinkByKey: (
    keyHash: string,
  ): KeyOf<{ readonly credential: string; readonly id: string }> => ["share-link-by-key", keyHash],

  statusList: (id: string): KeyOf<StatusList> => ["status-list", id],
  /** The list that an issuer's next credential goes into. */
  currentStatusList: (
    issuer: string,
  ): KeyOf<string> => ["status-list-of", issuer],
  /** Which credential (its id) holds an index of a list; absent while the index is free. */
  statusIndex: (list: string, index: number): KeyOf<string> => ["status-index", list, index],
  /** A counter: how many indices of a list were given out. */
  statusAllocated: (list: string) => ["status-allocated", list] as const,
  /** One bit per index, 16 KiB: revoked. */
  statusRevoked: (id: string): KeyOf<Uint8Array> => ["status-revoked", id],
  signedStatusList: (
    id: string,
  ): KeyOf<SignedStatusList> => ["status-signed", id],

  /** Other hosts' status lists as they were last read, by the SHA-256 of their address. */
  foreignStatusList: (
    addressHash: string,
  ): KeyOf<ForeignStatusList> => ["foreign-status-list", addressHash],
  /** From the longest unread one on, to make room. */
  foreignStatusListByAge: (fetchedAt: string, addressHash: string): Index => [
    "foreign-status-list-by-age",
    fetchedAt,
    addressHash,
  ],
  foreignStatusListsByAge: () => ["foreign-status-list-by-age"] as const,
  /** A counter: how many are kept. */
  foreignStatusListCount: () => ["foreign-status-list-count"] as const,

  /** Everything a blob is used by, so that a sweep spares it. */
  blobUse: (blob: string, user: string): Index => ["blob-use", blob, user],
  blobUses: (blob: string) => ["blob-use", blob] as const,

  /** Fedify's cache: never in a backup. */
  fedify: (parts: readonly string[]) => ["fedify", ...parts] as const,
};
