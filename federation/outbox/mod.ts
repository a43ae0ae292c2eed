import { actorAnnouncers } from "./actors.ts";
import { awardAnnouncers } from "./awards.ts";
import { badgeAnnouncers } from "./badges.ts";
import { endorsementAnnouncers } from "./endorsements.ts";
import { followAnnouncers } from "./follows.ts";
import type { Announcers } from "./types.ts";

/** What other nodes are told of, one file per family. */
export const ANNOUNCERS: Announcers = {
  ...actorAnnouncers,
  ...badgeAnnouncers,
  ...endorsementAnnouncers,
  ...followAnnouncers,
};
