import type { CardEvent } from "./cards/types.ts";
import type { CollectiveEvent } from "./collective/types.ts";
import type { ActorEvent } from "./identity/types.ts";
import type { ClaimEvent } from "./recognition/claims/types.ts";
import type { EndorsementEvent } from "./recognition/endorsements/types.ts";
import type { NewsEvent } from "./recognition/news/received_types.ts";
import type { TestimonyEvent } from "./recognition/testimonies/types.ts";
import type { RecognitionEvent } from "./recognition/types.ts";
import type { RelationEvent } from "./relations/types.ts";

/** What happened, recorded in the commit that made it so, and taken up by those it concerns. */
export type DomainEvent =
  | ActorEvent
  | CardEvent
  | ClaimEvent
  | CollectiveEvent
  | EndorsementEvent
  | NewsEvent
  | RecognitionEvent
  | RelationEvent
  | TestimonyEvent;
