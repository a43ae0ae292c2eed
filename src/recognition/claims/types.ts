import type { CompetenceCode, Level } from "../../achievements/types.ts";
import type { Language } from "../../languages.ts";

/** How far a claim has come. */
export type ClaimState = "asked" | "accepted" | "refused" | "withdrawn";

/**
 * A member asks the association for the badge of a competence, with a card as evidence. States only
 * move forward, and the first answer wins. Accepted, it becomes an award like any other: what the
 * badge will show is still theirs to accept.
 */
export interface Claim {
  /** 128 random bits. */
  readonly id: string;
  /** The member (actor id) who asks. */
  readonly claimant: string;
  readonly competence: CompetenceCode;
  /** The level that they say. */
  readonly level: Level;
  /** What they did, in their words. */
  readonly words: string;
  /** The signed card (its record) that supports it. */
  readonly card: string;
  /** The language the badge is wanted in. */
  readonly language: Language;
  readonly state: ClaimState;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Who answered in the association's name (account id). */
  readonly answeredBy?: string;
  /** Why it was refused. */
  readonly reason?: string;
  /** Once accepted: the award that came of it, and the level they saw. */
  readonly award?: string;
  readonly acceptedLevel?: Level;
}

/** What happened to a claim. */
export type ClaimEvent =
  /** A member asks for a badge; those who may answer hear of it. */
  | { readonly id: string; readonly type: "claim.made"; readonly claim: string }
  /** The answer is no; a yes is an award that is proposed. */
  | { readonly id: string; readonly type: "claim.refused"; readonly claim: string };
