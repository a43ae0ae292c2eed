import { actorAnnouncers } from "./actors.ts";
import { awardAnnouncers } from "./awards.ts";
import { badgeAnnouncers } from "./badges.ts";
import { cardAnnouncers } from "./cards.ts";
import { collectiveAnnouncers } from "./collective.ts";
import { endorsementAnnouncers } from "./endorsements.ts";
import { followAnnouncers } from "./follows.ts";
import { mentionAnnouncers } from "./mentions.ts";
import type { Announcers } from "./types.ts";

/** What other nodes are told of, one file per family; of one event several may have something to say. */
export const ANNOUNCERS: readonly Announcers[] = [
  actorAnnouncers,
  awardAnnouncers,
  badgeAnnouncers,
  cardAnnouncers,
  collectiveAnnouncers,
  endorsementAnnouncers,
  followAnnouncers,
  mentionAnnouncers,
];
