import type { ActorType, Picture, Place } from "./types.ts";

/** A key that an actor elsewhere signs what it sends with. */
export interface RemoteKey {
  /** The key's own address, as signatures name it. */
  readonly id: string;
  readonly algorithm: "RSA" | "Ed25519";
  /** SPKI (DER) in base64. */
  readonly spki: string;
}

/** An actor on another node, as its document said when it was last read. */
export interface RemoteActor {
  readonly address: string;
  /** What kind of actor; other software's `Service` counts as an `Application`. */
  readonly type: ActorType;
  readonly handle: string;
  /** With the port where it is not the usual one. */
  readonly host: string;
  readonly name: string;
  /** Plain text. */
  readonly summary: string;
  /** The page for people. */
  readonly page: string;
  /** Where it is, if it says so in a way that we read. */
  readonly place?: Place;
  readonly inbox: string;
  /** One inbox for all actors of the host. */
  readonly sharedInbox?: string;
  /** The collection of its followers, to which it may address. */
  readonly followers?: string;
  /** Where it lists what it published. */
  readonly outbox?: string;
  /** DIDs that are its own: `did:web`s of its host, `did:key`s that proved it. */
  readonly dids: readonly string[];
  /** Addresses under which it says it is known too, and where it says it moved to. */
  readonly alsoKnownAs?: readonly string[];
  readonly movedTo?: string;
  readonly keys: readonly RemoteKey[];
  /** Credential keys (Multikey values) that its document lists to assert with. */
  readonly assertionKeys: readonly string[];
  /** Our checked copy. */
  readonly picture?: Picture;
  /** Where its picture came from, to fetch it again only when it is another one. */
  readonly pictureSource?: string;
  readonly approvesFollowers: boolean;
  /** ISO 8601. */
  readonly fetchedAt: string;
  /** When it said that it is no more. */
  readonly goneAt?: string;
}
