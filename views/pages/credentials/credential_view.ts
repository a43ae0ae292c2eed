import type { Visibility } from "../../../src/identity/types.ts";
import type { ShownEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import type { Testimony } from "../../../src/recognition/testimonies/types.ts";
import type { Person } from "../../../src/web/recognition/people.ts";
import type { EvidenceLine, Said } from "../awards/said.tsx";

/** A signed badge as its page shows it. */
export interface CredentialView {
  readonly id: string;
  /** Its address for ever. */
  readonly address: string;
  readonly said: Said;
  /** The name the recipient chose to show, if any. */
  readonly recipient?: string;
  /** Their page, where they show it to everyone under that name. */
  readonly recipientPage?: string;
  /** Whether a team was recognised, not a person. */
  readonly team: boolean;
  readonly issuer: Person;
  readonly awardedDate: string;
  readonly expired: boolean;
  readonly evidence: readonly EvidenceLine[];
  /** Inside the badge, and those its holder keeps beside it. */
  readonly endorsements: readonly ShownEndorsement[];
  /** What people on other software say of it, where its holder shows that. */
  readonly testimonies: readonly Testimony[];
  readonly visibility: Visibility;
  /** Whether its issuer does not sign it again. */
  readonly closed?: boolean;
  readonly revoked?: { readonly at: string; readonly reason: string };
  /** The path of the picture for other sites, if it is public. */
  readonly preview?: string;
  /** The key of the link by which the reader came. */
  readonly linkKey?: string;
}
