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
import type { Passkey, PasskeyChallenge } from "../identity/passkey_types.ts";
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
import type {
  Attachment,
  EndorsementRequest,
  GivenEndorsement,
  ReceivedEndorsement,
  ReceivedState,
  RequestState,
} from "../recognition/endorsements/types.ts";
import type { BoardPlace } from "../fair/board_place.ts";
import type { FairRound, KeptMoment } from "../fair/types.ts";
import type { Seat } from "../seats/types.ts";
import type { Card, Unsent } from "../cards/types.ts";
import type { Participant, Share, Workshop } from "../workshops/types.ts";
import type { LoggedAction } from "../../game/simulation/log.ts";
import type { Mention } from "../recognition/mentions/types.ts";
import type { Testimony } from "../recognition/testimonies/types.ts";
import type { Claim, ClaimState } from "../recognition/claim_types.ts";
import type { ForeignStatusList } from "../net/status_lists.ts";
import type { PinnedKey } from "../credentials/verify/context.ts";
import type { RemoteActor } from "../identity/remote_types.ts";
import type { OutgoingActivity, PublishedNote } from "../recognition/published_types.ts";
import type { ReceivedBadge, ReceivedNote } from "../recognition/received_types.ts";
import type { Block, Follow, FollowEnds } from "../relations/types.ts";
import type { Membership, MembershipState, RegionCopy, Tally } from "../collective/types.ts";
import type { Witness } from "../recognition/witnesses.ts";
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
  /** By the SHA-256 of what its device calls it. */
  passkey: (id: string): KeyOf<Passkey> => ["passkey", id],
  passkeyOf: (account: string, id: string): Index => ["passkey-of", account, id],
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

  achievement: (
    id: string,
    version: number,
  ): KeyOf<Achievement> => ["achievement", id, version],
  achievementVersions: (id: string) => ["achievement", id] as const,
  achievements: () => ["achievement"] as const,
  /** Our copy of a definition that badges given elsewhere carry, by the SHA-256 of what it says. */
  foreignAchievement: (hash: string): KeyOf<Achievement> => ["foreign-achievement", hash],

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
  /** The award that an activity offered, by the SHA-256 of the activity's address. */
  awardByActivity: (activityHash: string): KeyOf<string> => ["award-by-activity", activityHash],
  /** Which award a piece of evidence belongs to. */
  evidence: (id: string): KeyOf<string> => ["evidence", id],

  claim: (id: string): KeyOf<Claim> => ["claim", id],
  /** By whom it is made, and in which state. */
  claimOf: (claimant: string, state: ClaimState, id: string): Index => [
    "claim-of",
    claimant,
    state,
    id,
  ],
  claimsOf: (claimant: string, state?: ClaimState) =>
    state ? ["claim-of", claimant, state] : ["claim-of", claimant],
  /** The open claims, which those read who recognise in the association's name. */
  openClaim: (id: string): Index => ["open-claim", id],
  openClaims: () => ["open-claim"] as const,
  /** The open claims that a card supports: they may read it. */
  claimWith: (card: string, id: string): Index => ["claim-with", card, id],
  claimsWith: (card: string) => ["claim-with", card] as const,

  /** A file in a form that was not sent yet, by whom it was put there. */
  upload: (account: string, id: string): KeyOf<Upload> => ["upload", account, id],

  credential: (id: string): KeyOf<CredentialRecord> => ["credential", id],
  credentials: () => ["credential"] as const,
  /** The record of a badge that was given elsewhere, by the SHA-256 of the badge's own id. */
  credentialByAddress: (addressHash: string): KeyOf<string> => [
    "credential-by-address",
    addressHash,
  ],
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

  /** The document of each edition of a badge that was signed, in {@link Blobs}. */
  credentialEdition: (credential: string, validFrom: string): KeyOf<string> => [
    "credential-edition",
    credential,
    validFrom,
  ],
  credentialEditions: (credential: string) => ["credential-edition", credential] as const,

  endorsementRequest: (id: string): KeyOf<EndorsementRequest> => ["endorsement-request", id],
  /** By the SHA-256 of the activity that asked. */
  requestByActivity: (activityHash: string): KeyOf<string> => ["request-by-activity", activityHash],
  /** The requests that one of ours has to answer, or answered. */
  requestToEndorser: (endorser: string, state: RequestState, id: string): Index => [
    "request-to-endorser",
    endorser,
    state,
    id,
  ],
  requestsToEndorser: (endorser: string, state?: RequestState) =>
    state ? ["request-to-endorser", endorser, state] : ["request-to-endorser", endorser],
  requestAbout: (credential: string, id: string): Index => ["request-about", credential, id],
  requestsAbout: (credential: string) => ["request-about", credential] as const,
  /** The open request about a badge to one actor (by name): it lets that one read that badge. */
  openRequest: (credential: string, endorserKey: string): KeyOf<string> => [
    "open-request",
    credential,
    endorserKey,
  ],
  openRequests: (credential: string) => ["open-request", credential] as const,
  givenEndorsement: (id: string): KeyOf<GivenEndorsement> => ["given-endorsement", id],
  givenEndorsementBy: (endorser: string, id: string): Index => [
    "given-endorsement-by",
    endorser,
    id,
  ],
  givenEndorsementsBy: (endorser: string) => ["given-endorsement-by", endorser] as const,
  /** What an actor of ours endorsed and did not take back, by the SHA-256 of its id. */
  standingEndorsement: (endorser: string, subjectHash: string): KeyOf<string> => [
    "standing-endorsement",
    endorser,
    subjectHash,
  ],
  /** Which endorsement of ours a file of evidence supports. */
  endorsementFile: (file: string): KeyOf<string> => ["endorsement-file", file],
  receivedEndorsement: (id: string): KeyOf<ReceivedEndorsement> => ["received-endorsement", id],
  receivedEndorsementTo: (receiver: string, state: ReceivedState, id: string): Index => [
    "received-endorsement-to",
    receiver,
    state,
    id,
  ],
  receivedEndorsementsTo: (receiver: string, state: ReceivedState) =>
    ["received-endorsement-to", receiver, state] as const,
  /** By the SHA-256 of the id of what is endorsed. */
  receivedEndorsementOf: (subjectHash: string, id: string): Index => [
    "received-endorsement-of",
    subjectHash,
    id,
  ],
  receivedEndorsementsOf: (subjectHash: string) =>
    ["received-endorsement-of", subjectHash] as const,
  attachment: (credential: string): KeyOf<Attachment> => ["attachment", credential],

  mention: (id: string): KeyOf<Mention> => ["mention", id],
  /** The activity that carries a mention's note. */
  mentionNote: (id: string): KeyOf<string> => ["mention-note", id],
  mentionByKey: (keyHash: string): KeyOf<string> => ["mention-by-key", keyHash],
  /** The questions about a badge that were asked by mention. */
  mentionAbout: (credential: string, id: string): Index => ["mention-about", credential, id],
  mentionsAbout: (credential: string) => ["mention-about", credential] as const,
  /** By the SHA-256 of the note's address. */
  testimony: (noteHash: string): KeyOf<Testimony> => ["testimony", noteHash],
  testimonyAbout: (credential: string, noteHash: string): Index => [
    "testimony-about",
    credential,
    noteHash,
  ],
  testimoniesAbout: (credential: string) => ["testimony-about", credential] as const,

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

  /** Actors elsewhere, by the SHA-256 of their address. */
  remoteActor: (addressHash: string): KeyOf<RemoteActor> => ["remote-actor", addressHash],
  remoteActors: () => ["remote-actor"] as const,
  /** Whose address: by the SHA-256 of `handle@host`, of a signature key's address, of a DID. */
  remoteActorByHandle: (
    handleHash: string,
  ): KeyOf<string> => ["remote-actor-by-handle", handleHash],
  remoteActorByKey: (keyHash: string): KeyOf<string> => ["remote-actor-by-key", keyHash],
  remoteActorByDid: (didHash: string): KeyOf<string> => ["remote-actor-by-did", didHash],
  remoteActorOfHost: (host: string, addressHash: string): Index => [
    "remote-actor-of-host",
    host,
    addressHash,
  ],
  remoteActorsOfHost: (host: string) => ["remote-actor-of-host", host] as const,
  /** Credential keys as this node first met them, by the SHA-256 of their DID. */
  pin: (didHash: string, multibase: string): KeyOf<PinnedKey> => ["pin", didHash, multibase],
  pins: (didHash: string) => ["pin", didHash] as const,
  /** When a signed document (its digest) was first recorded here, as ISO 8601. */
  recorded: (digest: string): KeyOf<string> => ["recorded", digest],

  /** Ends are named by id here, by the SHA-256 of the address elsewhere (`nameKey`). */
  follow: (follower: string, followed: string): KeyOf<Follow> => ["follow", follower, followed],
  followsOf: (follower: string) => ["follow", follower] as const,
  follower: (followed: string, state: Follow["state"], follower: string): Index => [
    "follower",
    followed,
    state,
    follower,
  ],
  followers: (followed: string, state?: Follow["state"]) =>
    state ? ["follower", followed, state] : ["follower", followed],
  /** Accepted followers by the host they are on. */
  followerOfHost: (followed: string, host: string, follower: string): Index => [
    "follower-of-host",
    followed,
    host,
    follower,
  ],
  followersByHost: (followed: string) => ["follower-of-host", followed] as const,
  followersOfHost: (followed: string, host: string) =>
    ["follower-of-host", followed, host] as const,
  followByActivity: (activityHash: string): KeyOf<FollowEnds> => [
    "follow-by-activity",
    activityHash,
  ],
  block: (kind: Block["kind"], targetHash: string): KeyOf<Block> => ["block", kind, targetHash],
  blocks: () => ["block"] as const,

  /** What an actor elsewhere sent and we applied, for 30 days; both by SHA-256. */
  seen: (actorHash: string, activityHash: string): KeyOf<true> => ["seen", actorHash, activityHash],
  /** When an object elsewhere was deleted, by the SHA-256 of its address. */
  tombstone: (addressHash: string): KeyOf<string> => ["tombstone", addressHash],

  /** What we said to others, under the id of the event it tells of. */
  activity: (id: string): KeyOf<OutgoingActivity> => ["activity", id],
  activities: () => ["activity"] as const,
  /** What an actor's outbox lists: public things, by moment. */
  published: (actor: string, at: string, id: string): Index => ["published", actor, at, id],
  publishedBy: (actor: string) => ["published", actor] as const,
  note: (id: string): KeyOf<PublishedNote> => ["note", id],
  /** What was said with a note in it, or to pass it on. */
  noteCarrier: (note: string, activity: string): Index => ["note-carrier", note, activity],
  noteCarriers: (note: string) => ["note-carrier", note] as const,
  /** The note that carries a badge at present. */
  noteOfCredential: (credential: string): KeyOf<string> => ["note-of-credential", credential],
  noteBy: (author: string, at: string, id: string): Index => ["note-by", author, at, id],
  notesBy: (author: string) => ["note-by", author] as const,
  /** An inbox that a note was sent to, which hears when it is deleted. */
  noteReached: (note: string, inboxHash: string): KeyOf<string> => [
    "note-reached",
    note,
    inboxHash,
  ],
  notesReached: (note: string) => ["note-reached", note] as const,

  /** What was said elsewhere, by the SHA-256 of its address. */
  receivedNote: (addressHash: string): KeyOf<ReceivedNote> => ["received-note", addressHash],
  receivedNoteBy: (author: string, at: string, addressHash: string): Index => [
    "received-note-by",
    author,
    at,
    addressHash,
  ],
  receivedNotesBy: (author: string) => ["received-note-by", author] as const,
  receivedNoteTo: (actor: string, at: string, addressHash: string): Index => [
    "received-note-to",
    actor,
    at,
    addressHash,
  ],
  receivedNotesTo: (actor: string) => ["received-note-to", actor] as const,
  /** The verified badge that a note carries, by the SHA-256 of the note's address. */
  receivedBadge: (noteHash: string): KeyOf<ReceivedBadge> => ["received-badge", noteHash],

  membership: (id: string): KeyOf<Membership> => ["membership", id],
  /** By the SHA-256 of the activity that asked. */
  membershipByActivity: (activityHash: string): KeyOf<string> => [
    "membership-by-activity",
    activityHash,
  ],
  /** The last one between two, each named by `nameKey`. */
  membershipBetween: (collective: string, association: string): KeyOf<string> => [
    "membership-between",
    collective,
    association,
  ],
  /** Those of one of ours, on whichever side it is. */
  membershipOf: (actor: string, state: MembershipState, id: string): Index => [
    "membership-of",
    actor,
    state,
    id,
  ],
  membershipsOf: (actor: string, state?: MembershipState) =>
    state ? ["membership-of", actor, state] : ["membership-of", actor],
  /** What a collective shows of its members, by the SHA-256 of the note that carried it. */
  regionCopy: (noteHash: string): KeyOf<RegionCopy> => ["region-copy", noteHash],
  regionCopyAt: (at: string, noteHash: string): Index => ["region-copy-at", at, noteHash],
  regionCopiesByDate: () => ["region-copy-at"] as const,
  regionCopyOf: (memberHash: string, at: string, noteHash: string): Index => [
    "region-copy-of",
    memberHash,
    at,
    noteHash,
  ],
  regionCopiesOf: (memberHash: string) => ["region-copy-of", memberHash] as const,
  regionTally: (memberHash: string): KeyOf<Tally> => ["region-tally", memberHash],
  /** Who vouches for a key of ours, by the SHA-256 of the endorsement's address. */
  witness: (addressHash: string): KeyOf<Witness> => ["witness", addressHash],
  witnesses: () => ["witness"] as const,

  /** Everything a blob is used by, so that a sweep spares it. */
  blobUse: (blob: string, user: string): Index => ["blob-use", blob, user],
  blobUses: (blob: string) => ["blob-use", blob] as const,

  seat: (id: string): KeyOf<Seat> => ["seat", id],
  seats: () => ["seat"] as const,
  /** Which seat a browser's secret opens. */
  seatBySecret: (secretHash: string): KeyOf<string> => ["seat-by-secret", secretHash],
  seatSecret: (seat: string, secretHash: string): Index => ["seat-secret", seat, secretHash],
  seatSecrets: (seat: string) => ["seat-secret", seat] as const,
  /** Which seat a return code opens. */
  seatByCode: (codeHash: string): KeyOf<string> => ["seat-by-code", codeHash],

  workshop: (id: string): KeyOf<Workshop> => ["workshop", id],
  workshops: () => ["workshop"] as const,
  /** Which workshop a code opens, and which door of it; gone once it has ended. */
  workshopByCode: (door: "join" | "screen", codeHash: string): KeyOf<string> => [
    "workshop-by-code",
    door,
    codeHash,
  ],
  /** Those who take part or did, by whose place it is. */
  participant: (workshop: string, holder: string): KeyOf<Participant> => [
    "participant",
    workshop,
    holder,
  ],
  participants: (workshop: string) => ["participant", workshop] as const,
  /** Who has a name in a workshop, so that two of one name are told apart. */
  participantName: (workshop: string, name: string, number: number): KeyOf<string> => [
    "participant-name",
    workshop,
    name,
    number,
  ],
  /** Who came in by a form, by the SHA-256 of its own secret: sent twice, it is one place. */
  participantByForm: (workshop: string, formHash: string): KeyOf<string> => [
    "participant-by-form",
    workshop,
    formHash,
  ],
  /** The workshop that a holder joined last. */
  workshopOf: (holder: string): KeyOf<string> => ["workshop-of", holder],
  /** What a participant shows to their group, by what it is. */
  workshopShare: (workshop: string, holder: string, name: string): KeyOf<Share> => [
    "workshop-share",
    workshop,
    holder,
    name,
  ],
  workshopShares: (workshop: string, holder?: string) =>
    holder ? ["workshop-share", workshop, holder] : ["workshop-share", workshop],

  card: (holder: string, id: string): KeyOf<Card> => ["card", holder, id],
  cardsOf: (holder: string) => ["card", holder] as const,
  /** What is typed and not yet sent, by what it would answer; it follows its card to a new holder. */
  cardUnsent: (card: string, part: string): KeyOf<Unsent> => ["card-unsent", card, part],
  cardUnsentOf: (card: string) => ["card-unsent", card] as const,

  /** Everything of one holder of the fair: an account's id, or a seat's. */
  fairOf: (holder: string) => ["fair", holder] as const,
  fairRound: (holder: string, id: string): KeyOf<FairRound> => ["fair", holder, "round", id],
  fairRounds: (holder: string) => ["fair", holder, "round"] as const,
  /** The presses of a round, in parts of a size that a value may have. */
  fairPressesPart: (
    holder: string,
    round: string,
    part: number,
  ): KeyOf<readonly LoggedAction[]> => ["fair", holder, "presses", round, part],
  fairPresses: (holder: string, round: string) => ["fair", holder, "presses", round] as const,
  fairKept: (holder: string, round: string, moment: string): KeyOf<KeptMoment> => [
    "fair",
    holder,
    "kept",
    round,
    moment,
  ],
  fairKeptBy: (holder: string, round?: string) =>
    round ? ["fair", holder, "kept", round] : ["fair", holder, "kept"],
  /** What members chose to show on their association's board. */
  fairBoardPlace: (holder: string): KeyOf<BoardPlace> => ["fair-board", holder],
  fairBoard: () => ["fair-board"] as const,

  /** Fedify's cache: never in a backup. */
  fedify: (parts: readonly string[]) => ["fedify", ...parts] as const,
};
