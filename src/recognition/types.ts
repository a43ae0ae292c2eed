import type { AchievementRef } from "../achievements/types.ts";
import type { CardContent } from "../cards/content_types.ts";
import type { ActorName } from "../identity/names.ts";
import type { Visibility } from "../identity/types.ts";

/** What supports an award: some words, an address, a file. */
export interface Evidence {
  /** 128 random bits; its address is `<origin>/evidence/<id>`. */
  readonly id: string;
  readonly kind: "text" | "link" | "file";
  readonly name: string;
  readonly narrative?: string;
  readonly url?: string;
  /** For a file: its content in {@link Blobs}. */
  readonly blob?: string;
  readonly mediaType?: string;
  /** What supports an award offered elsewhere: its id there, and for a file the digest it must have. */
  readonly address?: string;
  readonly digestMultibase?: string;
}

/** How far an award has come. States only move forward. */
export type AwardState =
  | "proposed"
  | "accepted"
  | "issued"
  | "declined"
  | "withdrawn";

/**
 * An organisation's decision to recognise someone. States only move forward: proposed → accepted →
 * issued, or declined by the recipient, or withdrawn by the issuer while it is proposed. Where the
 * two are on two nodes, each keeps its own side of it.
 */
export interface Award {
  /** 128 random bits on the issuer's node; on the recipient's, the SHA-256 of its {@link address}. */
  readonly id: string;
  /** The organisation whose word it is. */
  readonly issuer: ActorName;
  /** The person (actor id) who decided in its name; absent for an offer from elsewhere. */
  readonly proposedBy?: string;
  /** The person or team recognised: one of this node, or somebody elsewhere who was looked up. */
  readonly recipient: ActorName;
  /** `<issuer's node>/awards/<128 bits>`, on the recipient's node. */
  readonly address?: string;
  /** The DID that has to sign, where the issuer is elsewhere. */
  readonly issuerDid?: string;
  /** The mention that offers it, where their software takes no offers. */
  readonly mention?: string;
  /** The address of the activity that offered it, once the two are on two nodes. */
  readonly activity?: string;
  readonly achievement: AchievementRef;
  /** What they did, in the issuer's words. */
  readonly narrative: string;
  /** Whole or half hours, more than 0. */
  readonly hours?: number;
  /** Days (ISO 8601 dates) between which it was done, both included. */
  readonly period?: { readonly from: string; readonly to: string };
  /** The last day on which the badge is valid (ISO 8601 date). */
  readonly validUntil?: string;
  readonly evidence: readonly Evidence[];
  readonly state: AwardState;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What the recipient chose on accepting. */
  readonly acceptance?: {
    readonly name?: string;
    /** Ids of the evidence they agree to. */
    readonly evidence: readonly string[];
    readonly at: string;
    readonly by: ActorName;
    /** The DID to be named in the badge, once the two sides are on two nodes. */
    readonly subject?: string;
  };
  /** Why it was declined or withdrawn, if somebody said so. */
  readonly reason?: string;
  /** Once issued. */
  readonly credential?: string;
}

/**
 * What was signed and is held: where its exact bytes lie, and what this node needs to find and show
 * it. Of a badge given across nodes each side has one: the holder's names the copy that they show.
 */
export type CredentialRecord = BadgeRecord | CardRecord;

interface SignedRecord {
  /** 128 random bits; its address is `<origin>/credentials/<id>`. */
  readonly id: string;
  readonly issuer: ActorName;
  readonly recipient: ActorName;
  /** The signed document, byte for byte, in {@link Blobs}. */
  readonly document: string;
  readonly awardedDate: string;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly visibility: Visibility;
  /** When a holder elsewhere said so (ISO 8601): what they said before changes nothing. */
  readonly visibilitySaidAt?: string;
  /** Its place in a status list of ours; absent where the issuer is elsewhere. */
  readonly statusList?: string;
  readonly statusIndex?: number;
  /** How many endorsements it carries inside. */
  readonly endorsements?: number;
  /** Whether its issuer, ours, does not sign it again: endorsements stay beside it. */
  readonly closed?: boolean;
  readonly revoked?: {
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  };
}

/** An issued badge. */
export interface BadgeRecord extends SignedRecord {
  readonly award: string;
  readonly achievement: AchievementRef;
  readonly card?: undefined;
}

/** One signed version of a competence card: its issuer, an actor's or a seat's id, is its subject. */
export interface CardRecord extends SignedRecord {
  /** The card it is a version of. */
  readonly card: string;
  /** Counted from 1. */
  readonly version: number;
  readonly content: CardContent;
  readonly award?: undefined;
  readonly achievement?: undefined;
}

/** One status list of an issuer. Its address is `<origin>/status/<id>`. */
export interface StatusList {
  readonly id: string;
  /** The actor that signs it. */
  readonly issuer: string;
  /** Raised whenever a bit changes; the signed document names the version it shows. */
  readonly version: number;
}

/** The signed form of a {@link StatusList}, as it is served. */
export interface SignedStatusList {
  readonly version: number;
  /** The verification method that signed it. */
  readonly key: string;
  readonly document: string;
  readonly signedAt: string;
}

/** A file put into a form that was not sent yet, kept for the one who put it there. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Its content in {@link Blobs}. */
  readonly blob: string;
}

/** A secret address by which anyone may read one badge until a day. */
export interface ShareLink {
  readonly id: string;
  readonly credential: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** The 128-bit key of its address, sealed, so that the holder can copy it again. */
  readonly sealedKey: Uint8Array;
  readonly keyHash: string;
}

/** What happened to an award or a badge. */
export type RecognitionEvent =
  | { readonly id: string; readonly type: "award.proposed"; readonly award: string }
  /** From elsewhere: its files and its picture are still to be fetched. */
  | { readonly id: string; readonly type: "award.received"; readonly award: string }
  | { readonly id: string; readonly type: "award.accepted"; readonly award: string }
  /** The issuer's node takes our yes no more. */
  | { readonly id: string; readonly type: "award.yes-refused"; readonly award: string }
  | { readonly id: string; readonly type: "award.declined"; readonly award: string }
  | { readonly id: string; readonly type: "award.withdrawn"; readonly award: string }
  | {
    readonly id: string;
    readonly type: "credential.issued";
    readonly credential: string;
    readonly award: string;
  }
  | { readonly id: string; readonly type: "credential.revoked"; readonly credential: string }
  | {
    readonly id: string;
    readonly type: "credential.visibility-changed";
    readonly credential: string;
    readonly from: Visibility;
    readonly to: Visibility;
  };
