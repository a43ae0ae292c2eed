import type { Award, AwardState, Upload } from "../../recognition/types.ts";
import type { Claim, ClaimState } from "../../recognition/claims/types.ts";
import type { KeyOf } from "../ports.ts";

/** Awards with their evidence, and the claims one makes for oneself. */
export const keysOfAwards = {
  award: (id: string): KeyOf<Award> => ["award", id],
  awardOfRecipient: (
    recipient: string,
    state: AwardState,
    id: string,
  ): KeyOf<true> => [
    "award-of-recipient",
    recipient,
    state,
    id,
  ],
  awardsOfRecipient: (recipient: string, state?: AwardState) =>
    state ? ["award-of-recipient", recipient, state] : ["award-of-recipient", recipient],
  awardOfIssuer: (issuer: string, state: AwardState, id: string): KeyOf<true> => [
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
  claimOf: (claimant: string, state: ClaimState, id: string): KeyOf<true> => [
    "claim-of",
    claimant,
    state,
    id,
  ],
  claimsOf: (claimant: string, state?: ClaimState) =>
    state ? ["claim-of", claimant, state] : ["claim-of", claimant],
  /** The open claims, which those read who recognise in the association's name. */
  openClaim: (id: string): KeyOf<true> => ["open-claim", id],
  openClaims: () => ["open-claim"] as const,
  /** The open claims that a card supports: they may read it. */
  claimWith: (card: string, id: string): KeyOf<true> => ["claim-with", card, id],
  claimsWith: (card: string) => ["claim-with", card] as const,

  /** A file in a form that was not sent yet, by whom it was put there. */
  upload: (account: string, id: string): KeyOf<Upload> => ["upload", account, id],
};
