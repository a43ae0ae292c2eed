import type { ActorName } from "../../identity/names.ts";

/**
 * A message to somebody whose software has no word for what we ask: a note that names them, with a
 * secret link and, in their reply, their answer.
 */
export interface Mention {
  readonly id: string;
  /** The award offered, or the badge about which a word is asked. */
  readonly about:
    | { readonly kind: "award"; readonly award: string }
    | { readonly kind: "testimony"; readonly credential: string; readonly message: string };
  /** Who writes (actor id). */
  readonly from: string;
  /** Whom they write to (address). */
  readonly to: ActorName;
  /** The 128-bit key of its link, sealed. */
  readonly sealedKey: Uint8Array;
  readonly keyHash: string;
  readonly createdAt: string;
  /** Until when a reply counts and the link opens (ISO 8601). */
  readonly expiresAt: string;
  readonly withdrawnAt?: string;
  /** What they chose at the link, to be confirmed by a reply with the code. */
  readonly choice?: MentionChoice;
  /** Their reply that confirmed it. */
  readonly reply?: Reply;
}

/** What who came by the link chose, until their reply confirms it. */
export interface MentionChoice {
  /** Eight letters and digits that cannot be mistaken for each other. */
  readonly code: string;
  /** The name shown on the badge; none when absent. */
  readonly name?: string;
  /** Ids of the evidence they agree to. */
  readonly evidence: readonly string[];
}

/** A note that answered, and the signed message it came in. */
export interface Reply {
  /** The note's address. */
  readonly note: string;
  /** The {@link CarriedActivity}, as JSON in {@link Blobs}. */
  readonly activity: string;
}

/** A message as it came in, with what is needed to check again who signed it. */
export interface CarriedActivity {
  readonly method: string;
  readonly url: string;
  /** Those that a signature can cover. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The keys of its actor when it came: id and SPKI (DER) in base64. */
  readonly keys: readonly { readonly id: string; readonly spki: string }[];
  /** ISO 8601. */
  readonly receivedAt: string;
}

/** A note that may answer a mention. */
export interface ArrivingReply {
  readonly address: string;
  readonly author: ActorName;
  /** Plain text. */
  readonly text: string;
  readonly page: string;
  readonly inReplyTo?: string;
  /** ISO 8601. */
  readonly updatedAt: string;
  carried(): CarriedActivity;
}
