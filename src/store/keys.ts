/**
 * Every key of the system. Primary keys hold values; indexes hold only `true` (the id is in the
 * key), so that nothing is kept twice and nothing drifts. Secrets and foreign addresses appear as
 * hashes. No two files of `keys/` begin a key with the same word (`keys/keys.test.ts`).
 */
import { keysOfAccounts } from "./keys/accounts.ts";
import { keysOfAchievements } from "./keys/achievements.ts";
import { keysOfActors } from "./keys/actors.ts";
import { keysOfAwards } from "./keys/awards.ts";
import { keysOfCards } from "./keys/cards.ts";
import { keysOfCollective } from "./keys/collective.ts";
import { keysOfCredentials } from "./keys/credentials.ts";
import { keysOfEndorsements } from "./keys/endorsements.ts";
import { keysOfFair } from "./keys/fair.ts";
import { keysOfMentions } from "./keys/mentions.ts";
import { keysOfMessages } from "./keys/messages.ts";
import { keysOfNode } from "./keys/node.ts";
import { keysOfRelations } from "./keys/relations.ts";
import { keysOfSeats } from "./keys/seats.ts";
import { keysOfStatusLists } from "./keys/status_lists.ts";
import { keysOfWorkshops } from "./keys/workshops.ts";

/** The key of each thing that is kept, and the prefix of each kind, by what it is. */
export const keys = {
  ...keysOfNode,
  ...keysOfActors,
  ...keysOfAccounts,
  ...keysOfAchievements,
  ...keysOfAwards,
  ...keysOfCredentials,
  ...keysOfStatusLists,
  ...keysOfEndorsements,
  ...keysOfMentions,
  ...keysOfRelations,
  ...keysOfMessages,
  ...keysOfCollective,
  ...keysOfSeats,
  ...keysOfWorkshops,
  ...keysOfCards,
  ...keysOfFair,
};
