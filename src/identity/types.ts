import type { Language } from "../languages.ts";
import type { Comfort } from "./comfort.ts";
import type { ActorName } from "./names.ts";

/** ActivityStreams actor types in use here. */
export type ActorType = "Organization" | "Person" | "Group" | "Application";

/** What kind of organisation a node, or a team on it, is. A `collective` is a `Group`. */
export const ORGANISATION_KINDS = [
  "association",
  "collective",
  "company",
  "school",
  "third-place",
] as const;
/** What kind of organisation a node is. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The commune an organisation is in. */
export interface Place {
  readonly commune: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: "FR" | "BE";
}

/** Who may see a thing. The default is `private`. */
export const VISIBILITIES = [
  "private",
  "followers",
  "quiet-public",
  "public",
] as const;
/** Who may see a person, a badge or a card. */
export type Visibility = (typeof VISIBILITIES)[number];

/** A picture kept in {@link Blobs}. */
export interface Picture {
  readonly blob: string;
  readonly mediaType: "image/png" | "image/svg+xml";
}

/**
 * Anyone and anything that can be followed and can recognise: the association, a team of it, a
 * member, the node itself. Its address `<origin>/actors/<id>` never changes; its handle may.
 */
export interface Actor {
  readonly id: string;
  readonly type: ActorType;
  /** `preferredUsername`: lower-case letters, digits, `_`, `.`, `-`; unique on the node. */
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  /** For an organisation: which kind, or `team` for a group within it. */
  readonly kind?: OrganisationKind | "team";
  readonly place?: Place;
  readonly languages: readonly Language[];
  readonly picture?: Picture;
  /** Who sees the profile page and the actor document. Organisations are `public`. */
  readonly visibility: Visibility;
  /** For a team: the member (actor id) who answers in its name. */
  readonly steward?: string;
  /** Whether each follower is answered by hand; absent, people do and organisations do not. */
  readonly approvesFollowers?: boolean;
  /** The addresses of who they were elsewhere, from where they may move here. */
  readonly alsoKnownAs?: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** `activity` keys sign what is delivered (Fedify uses them); `credential` keys sign badges. */
export type KeyUse = "activity" | "credential";
/** Ed25519 for documents, RSA for the HTTP signatures of the Fediverse. */
export type KeyAlgorithm = "Ed25519" | "RSA";

/** A key of an actor, its private part sealed under the node's wrapping key. */
export interface ActorKey {
  /**
   * The name it has for ever: an Ed25519 key's own Multikey value (`z6Mk…`); for RSA the base58btc
   * multibase of the SHA-256 multihash of its SPKI.
   */
  readonly id: string;
  readonly actor: string;
  readonly use: KeyUse;
  readonly algorithm: KeyAlgorithm;
  /** Ed25519: the Multikey value; RSA: the SPKI in base64. */
  readonly publicKey: string;
  /** AES-256-GCM over the PKCS#8, bound to actor and key id. Absent once destroyed. */
  readonly sealedPrivateKey?: Uint8Array;
  readonly createdAt: string;
  /** From when it no longer signs; what it signed before stays good. */
  readonly expires?: string;
  /** From when it is not to be trusted at all. */
  readonly revoked?: string;
}

/** What a person may do on this node; each includes what every member may do. */
export const ROLES = [
  "member",
  "facilitator",
  "issuer",
  "administrator",
] as const;
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** A person who can log in; its id is that of their actor. */
export interface Account {
  readonly id: string;
  /** What they type to log in besides an e-mail address: their handle. */
  readonly login: string;
  /** Lower-case, only if they gave one. */
  readonly email?: string;
  /** argon2id, in PHC form. */
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  /** How they read with ease; absent while they never chose. */
  readonly comfort?: readonly Comfort[];
  /** Raised to end every session and every recovery link of before, in one commit. */
  readonly sessionEpoch: number;
  readonly createdAt: string;
  readonly suspendedAt?: string;
  /** When a link last replaced the password, and who made that link: {@link Recovery.createdBy}. */
  readonly recovered?: { readonly at: string; readonly by?: string };
}

/** A logged-in browser. Kept under the SHA-256 of its cookie's secret. */
export interface Session {
  /** Public name, to list and revoke it. */
  readonly id: string;
  readonly account: string;
  /** It holds while it is the account's `sessionEpoch`. */
  readonly epoch: number;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** What the browser said of itself, to be recognised by its owner. */
  readonly userAgent: string;
}

/** A link that lets people in, kept under the SHA-256 of its secret. */
export interface Invitation {
  readonly id: string;
  readonly createdBy: string;
  readonly roles: readonly Role[];
  /** For whom or what, in the inviter's words. */
  readonly note: string;
  readonly usesLeft: number;
  readonly uses: number;
  readonly expiresAt: string;
  readonly createdAt: string;
  readonly revokedAt?: string;
}

/** Somebody who asked to join and waits for an answer. */
export interface JoinRequest {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly message: string;
  readonly language: Language;
  readonly state: "waiting" | "welcomed" | "declined";
  readonly createdAt: string;
  readonly answeredAt?: string;
  readonly answeredBy?: string;
  readonly answer?: string;
  /** The secret of the invitation they were answered with, sealed for this request. */
  readonly sealedInvitation?: Uint8Array;
}

/** In the place of an administrator: whoever runs the machine the node is on. */
export const HOST = "host";

/** A link by which a person sets a new password, kept under the SHA-256 of its secret. */
export interface Recovery {
  readonly account: string;
  /** It holds while it is the account's `sessionEpoch`. */
  readonly epoch: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** The administrator who made it, or {@link HOST}; absent when it was mailed. */
  readonly createdBy?: string;
}

/** The node's own facts, decided at set-up. */
export interface NodeSettings {
  /** The organisation's actor. */
  readonly organisation: string;
  /** The node's `Application` actor. */
  readonly application: string;
  readonly languages: readonly Language[];
  readonly setUpAt: string;
}

/** What happened to an actor of ours. */
export type ActorEvent =
  /** What an actor says of itself changed. */
  | { readonly id: string; readonly type: "actor.updated"; readonly actor: string }
  /** A person of ours is no more; their followers hear of it, and whom it names (addresses). */
  | {
    readonly id: string;
    readonly type: "actor.erased";
    readonly actor: string;
    readonly tell: readonly ActorName[];
  };
