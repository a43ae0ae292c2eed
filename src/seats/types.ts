import type { Language } from "../languages.ts";

/**
 * Whose things: an account's id or a seat's. What one holder has of the fair, of cards and of a
 * workshop is found by it.
 */
export type Holder = string;

/**
 * The place of a person without an account. Any of several browsers finds it, each by a secret of
 * its own, and a return code lets another one in. It is deleted with all that is its own when
 * `keptUntil` has come, unless an account claims it.
 */
export interface Seat {
  /** 128 random bits. */
  readonly id: string;
  readonly language: Language;
  /** ISO 8601, as all moments here. */
  readonly createdAt: string;
  /** Moves on with each use, unless the seat is in a workshop: then that has announced it. */
  readonly keptUntil: string;
  /** What they want to be called. */
  readonly firstName?: string;
  /** The workshop it takes part in. */
  readonly workshop?: string;
  /** The account that is taking its things over. */
  readonly claimedBy?: string;
  /** The SHA-256 of its return code, and the code itself, sealed, to be shown again. */
  readonly codeHash: string;
  readonly sealedCode: Uint8Array;
}

/** What may be said of a seat when it is taken, and changed. */
export type SeatDetails = Partial<Pick<Seat, "firstName" | "workshop" | "keptUntil">>;
