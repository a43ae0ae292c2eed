import type { CredentialRecord, ShareLink } from "../../recognition/types.ts";
import type { KeyOf } from "../ports.ts";

/** Signed badges and cards: their records, editions, private links. */
export const keysOfCredentials = {
  credential: (id: string): KeyOf<CredentialRecord> => ["credential", id],
  credentials: () => ["credential"] as const,
  /** The record of a badge that was given elsewhere, by the SHA-256 of the badge's own id. */
  credentialByAddress: (addressHash: string): KeyOf<string> => [
    "credential-by-address",
    addressHash,
  ],
  credentialOfRecipient: (recipient: string, id: string): KeyOf<true> => [
    "credential-of-recipient",
    recipient,
    id,
  ],
  credentialsOfRecipient: (recipient: string) => ["credential-of-recipient", recipient] as const,
  credentialOfIssuer: (
    issuer: string,
    id: string,
  ): KeyOf<true> => ["credential-of-issuer", issuer, id],
  credentialsOfIssuer: (issuer: string) => ["credential-of-issuer", issuer] as const,

  /** The document of each edition of a badge that was signed, in {@link Blobs}. */
  credentialEdition: (credential: string, validFrom: string): KeyOf<string> => [
    "credential-edition",
    credential,
    validFrom,
  ],
  credentialEditions: (credential: string) => ["credential-edition", credential] as const,

  shareLink: (credential: string, id: string): KeyOf<ShareLink> => ["share-link", credential, id],
  shareLinks: (credential: string) => ["share-link", credential] as const,
  /** Which badge a key opens, and by which link. */
  shareLinkByKey: (
    keyHash: string,
  ): KeyOf<{ readonly credential: string; readonly id: string }> => ["share-link-by-key", keyHash],
  /** When a signed document (its digest) was first recorded here, as ISO 8601. */
  recorded: (digest: string): KeyOf<string> => ["recorded", digest],
};
