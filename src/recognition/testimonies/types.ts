import type { ActorName } from "../../identity/names.ts";

/** `kept`: its holder shows it beside the badge. `refused` may be kept after all. */
export type TestimonyState = "waiting" | "kept" | "refused";

/**
 * An unsigned word about a badge, by somebody on other software: the text of their reply, and the
 * signed message that carried it.
 */
export interface Testimony {
  /** The SHA-256 of the note's address. */
  readonly id: string;
  /** The note's address. */
  readonly note: string;
  /** Where people read it. */
  readonly page: string;
  /** The badge's record. */
  readonly credential: string;
  /** The mention that asked. */
  readonly mention: string;
  readonly author: ActorName;
  readonly authorName: string;
  /** `@handle@host`. */
  readonly authorHandle: string;
  /** Plain text. */
  readonly text: string;
  /** The message that carried it, in {@link Blobs}. */
  readonly activity: string;
  readonly state: TestimonyState;
  /** ISO 8601; when it was last changed there. */
  readonly updatedAt: string;
  readonly receivedAt: string;
}

/** What happens around testimonies. */
export type TestimonyEvent =
  | { readonly id: string; readonly type: "testimony.asked"; readonly mention: string }
  | { readonly id: string; readonly type: "testimony.ask-withdrawn"; readonly mention: string };
