import type { JsonObject } from "../../credentials/types.ts";
import type { Visibility } from "../../identity/types.ts";

/** What an actor of this node said to others, signed, as it is delivered and served. */
export interface OutgoingActivity {
  /** That of the event it tells of; its address is `<origin>/activities/<id>`. */
  readonly id: string;
  /** The actor (id) who says it. */
  readonly actor: string;
  /** The document where it is small, */
  readonly document?: JsonObject;
  /** or its place in {@link Blobs}. */
  readonly blob?: string;
  /** The award (id) whose yes it is. */
  readonly award?: string;
  /** Whether anyone may read it. */
  readonly public: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** The news of a badge, as other nodes read it at `<origin>/notes/<id>`. */
export interface PublishedNote {
  readonly id: string;
  /** The actor (id) who says it: the holder, or who gave the badge where the holder is private. */
  readonly author: string;
  readonly credential: string;
  readonly visibility: Visibility;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
}
