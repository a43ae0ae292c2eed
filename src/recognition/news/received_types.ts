import type { ActorName } from "../../identity/names.ts";

/** Something an actor elsewhere said, as this node received it: the news of a badge, or plain words. */
export interface ReceivedNote {
  /** Its address on its author's node. */
  readonly address: string;
  readonly author: ActorName;
  /** Plain text. */
  readonly text: string;
  /** The page for people. */
  readonly page: string;
  /** The note it answers. */
  readonly inReplyTo?: string;
  /** Actors of this node it is addressed to by name (ids). */
  readonly mentions: readonly string[];
  /** Who may see it here: anyone its author's followers include, or only those it names. */
  readonly audience: "public" | "followers" | "direct";
  /** For anyone who knows the address, and for no list. */
  readonly quiet?: boolean;
  /** ISO 8601. */
  readonly publishedAt: string;
  /** Of the last change; an older one changes nothing. */
  readonly updatedAt: string;
  readonly receivedAt: string;
  /** The address of the signed badge it carries. */
  readonly credential?: string;
  /** The address of its picture. */
  readonly pictureSource?: string;
  /** Who passed it on to us, besides its author. */
  readonly announcedBy?: readonly ActorName[];
}

/** A badge given elsewhere, kept byte for byte after it was verified. */
export interface ReceivedBadge {
  /** The address it was fetched from. */
  readonly address: string;
  /** Its own id. */
  readonly id: string;
  /** The note that carried it. */
  readonly note: string;
  /** The signed document, byte for byte, in {@link Blobs}. */
  readonly document: string;
  readonly name: string;
  readonly issuerName: string;
  /** The name its holder chose to show, if any. */
  readonly recipientName?: string;
  /** Our checked copy of its picture. */
  readonly picture?: string;
  readonly awardedDate: string;
  /** Whether every check passed then; a badge that failed one is not kept at all. */
  readonly verified: boolean;
  readonly verifiedAt: string;
  /** Who gave it took it back. */
  readonly revoked?: boolean;
  /** Its node gave no answer when it was verified last: that was done on what lay here. */
  readonly silent?: boolean;
}

/** What came in from elsewhere, and what became of it. */
export type NewsEvent =
  /** Somebody elsewhere said something that may carry a badge. */
  | {
    readonly id: string;
    readonly type: "note.received";
    readonly note: string;
    readonly author: ActorName;
  }
  /** Somebody elsewhere passed on what another said, which is still to be read. */
  | {
    readonly id: string;
    readonly type: "note.announced";
    readonly note: string;
    readonly by: ActorName;
  }
  /** A badge from elsewhere was verified and kept, or kept again. */
  | { readonly id: string; readonly type: "badge.kept"; readonly note: string }
  /** What was said elsewhere, and the badge with it, is here no longer. */
  | { readonly id: string; readonly type: "note.forgotten"; readonly note: string };
