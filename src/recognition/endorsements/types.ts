import type { ActorName } from "../../identity/names.ts";
import type { StatusPlace } from "../status_lists.ts";

/** How far a request for an endorsement has come. */
export type RequestState = "asked" | "answered" | "declined" | "withdrawn";

/**
 * A holder asks one actor to endorse one badge, or of one card some competences. States only move forward, and the first answer wins.
 * Where the two are on two nodes, each keeps its own side of it.
 */
export interface EndorsementRequest {
  /** 128 random bits on the asker's node; on another's, the SHA-256 of its {@link address}. */
  readonly id: string;
  /** `<asker's node>/endorsement-requests/<128 bits>`. */
  readonly address: string;
  /** The badge's holder. */
  readonly asker: ActorName;
  readonly endorser: ActorName;
  /** The badge's or the card's own id. */
  readonly badge: string;
  /** The competences of a card that are asked about, by their own ids; absent: the whole. */
  readonly competences?: readonly string[];
  /** On the endorser's node: where the asker shows it, to be copied from. */
  readonly source?: string;
  /** The badge's record, on its holder's node. */
  readonly credential?: string;
  /** The address of the activity that asked, once the two are on two nodes. */
  readonly activity?: string;
  /** Our copy of a badge kept elsewhere, in {@link Blobs}: only while the request is open. */
  readonly copy?: string;
  /** What the badge is called, to tell of the request when it can be read no more. */
  readonly badgeName: string;
  readonly message: string;
  readonly state: RequestState;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Why it was declined, if somebody said so. */
  readonly reason?: string;
  /** Once it was answered: the id of the endorsement of each thing that was endorsed, by its id. */
  readonly endorsements?: Readonly<Record<string, string>>;
}

/** What an endorsement speaks of. */
export type Endorsed =
  | "badge"
  | "card"
  /** One competence of a card. */
  | "competence"
  | "achievement"
  | "profile"
  /** A key of a profile: whose it is, nothing more. */
  | "key";

/** An endorsement that one of ours signed. Its address is `<origin>/endorsements/<id>`. */
export interface GivenEndorsement {
  /** 128 random bits. */
  readonly id: string;
  /** Whose word it is (actor id). */
  readonly endorser: string;
  /** The person (actor id) who signed in its name. */
  readonly by: string;
  readonly about: Endorsed;
  /** The id of what is endorsed: a badge's, an achievement's address, an association's DID. */
  readonly subject: string;
  /** What that is called. */
  readonly subjectName: string;
  /** Who holds the badge, or whose achievement or profile it is. */
  readonly receiver: ActorName;
  readonly request?: string;
  /** The signed document, byte for byte, in {@link Blobs}. */
  readonly document: string;
  readonly file?: EndorsementFile;
  /** Whether news of the badge may name it, once it is inside and the badge is public. */
  readonly mayBeTold?: boolean;
  readonly status: StatusPlace;
  readonly signedAt: string;
  readonly withdrawn?: { readonly at: string; readonly by: string };
}

/** A file that supports an endorsement: a photo of the stand. */
export interface EndorsementFile {
  /** Its address is `<endorser's node>/evidence/<id>`. */
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Its content in {@link Blobs}. */
  readonly blob: string;
}

/** `waiting` for the receiver's answer; what was `refused` or `taken-off` can still be kept. */
export type ReceivedState = "waiting" | "kept" | "refused" | "taken-off";

/** An endorsement of something of ours: a member's badge, the association's achievement or profile. */
export interface ReceivedEndorsement {
  /** The SHA-256 of its {@link address}. */
  readonly id: string;
  /** Its own id. */
  readonly address: string;
  /** Whose it is to accept (actor id). */
  readonly receiver: string;
  readonly about: Endorsed;
  /** The id of what is endorsed. */
  readonly subject: string;
  /** The badge's record. */
  readonly credential?: string;
  readonly request?: string;
  readonly endorser: ActorName;
  readonly endorserName: string;
  /** The signed document, byte for byte, in {@link Blobs}. */
  readonly document: string;
  /** Our copy of its file. */
  readonly file?: EndorsementFile;
  /** Whether its endorser agreed that news of the badge name it. */
  readonly mayBeTold?: boolean;
  readonly state: ReceivedState;
  readonly signedAt: string;
  readonly receivedAt: string;
  readonly answeredAt?: string;
  /** When its endorser took it back. */
  readonly withdrawnAt?: string;
}

/**
 * How it stands between a badge's holder and its issuer: what was asked last, and what came of it.
 * No answer in {@link ANSWER_WITHIN_MS} counts as an issuer that is gone.
 */
export interface Attachment {
  /** The badge's record on its holder's node. */
  readonly credential: string;
  readonly state: "asked" | "done" | "refused";
  readonly askedAt: string;
  /** Why the issuer did not: `badge-revoked`, `endorsement-withdrawn`… */
  readonly reason?: string;
}

/** After so long without an answer an issuer counts as gone, in milliseconds. */
export const ANSWER_WITHIN_MS = 14 * 24 * 60 * 60 * 1000;

/** One event for each of the types. */
type Named<T extends string, Members> = T extends string
  ? { readonly id: string; readonly type: T } & Members
  : never;

/** What happens around endorsements. */
export type EndorsementEvent =
  | Named<
    | "endorsement.requested"
    | "endorsement.request-withdrawn"
    | "endorsement.declined"
    /** From elsewhere: the badge is still to be fetched. */
    | "endorsement.request-received",
    { readonly request: string }
  >
  | Named<"endorsement.signed" | "endorsement.withdrawn", { readonly endorsement: string }>
  /** An endorsement came in whose file is still to be fetched. */
  | Named<"endorsement.received", { readonly received: string }>
  /** The holder chose which endorsements their badge carries. */
  | Named<"endorsements.chosen", { readonly credential: string }>
  /** An issuer is asked to sign a badge again. */
  | Named<"attachment.asked", {
    readonly badge: string;
    readonly holder: ActorName;
    readonly issuer: ActorName;
    /** The signed presentation, in {@link Blobs}. */
    readonly presentation: string;
    /** The activity that asked, from elsewhere. */
    readonly activity?: string;
  }>
  /** An issuer of ours answered a holder elsewhere. */
  | Named<"attachment.answered", {
    readonly credential: string;
    readonly holder: ActorName;
    readonly activity: string;
    readonly outcome: AttachmentOutcome;
    readonly reason?: string;
  }>
  | Named<"credential.reissued", { readonly credential: string }>;

/** `stale`: asked of an older edition than the issuer has. */
export type AttachmentOutcome = "done" | "stale" | "refused";
