import type {
  Attachment,
  EndorsementRequest,
  GivenEndorsement,
  ReceivedEndorsement,
  ReceivedState,
  RequestState,
} from "../../recognition/endorsements/types.ts";
import type { KeyOf } from "../ports.ts";

/** Endorsements asked for, given and received. */
export const keysOfEndorsements = {
  endorsementRequest: (id: string): KeyOf<EndorsementRequest> => ["endorsement-request", id],
  /** By the SHA-256 of the activity that asked. */
  requestByActivity: (activityHash: string): KeyOf<string> => ["request-by-activity", activityHash],
  /** The requests that one of ours has to answer, or answered. */
  requestToEndorser: (endorser: string, state: RequestState, id: string): KeyOf<true> => [
    "request-to-endorser",
    endorser,
    state,
    id,
  ],
  requestsToEndorser: (endorser: string, state?: RequestState) =>
    state ? ["request-to-endorser", endorser, state] : ["request-to-endorser", endorser],
  requestAbout: (credential: string, id: string): KeyOf<true> => ["request-about", credential, id],
  requestsAbout: (credential: string) => ["request-about", credential] as const,
  /** The open request about a badge to one actor (by name): it lets that one read that badge. */
  openRequest: (credential: string, endorserKey: string): KeyOf<string> => [
    "open-request",
    credential,
    endorserKey,
  ],
  openRequests: (credential: string) => ["open-request", credential] as const,
  givenEndorsement: (id: string): KeyOf<GivenEndorsement> => ["given-endorsement", id],
  givenEndorsementBy: (endorser: string, id: string): KeyOf<true> => [
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
  receivedEndorsementTo: (receiver: string, state: ReceivedState, id: string): KeyOf<true> => [
    "received-endorsement-to",
    receiver,
    state,
    id,
  ],
  receivedEndorsementsTo: (receiver: string, state: ReceivedState) =>
    ["received-endorsement-to", receiver, state] as const,
  /** By the SHA-256 of the id of what is endorsed. */
  receivedEndorsementOf: (subjectHash: string, id: string): KeyOf<true> => [
    "received-endorsement-of",
    subjectHash,
    id,
  ],
  receivedEndorsementsOf: (subjectHash: string) =>
    ["received-endorsement-of", subjectHash] as const,
  attachment: (credential: string): KeyOf<Attachment> => ["attachment", credential],
};
