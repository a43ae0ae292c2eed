import type { Card, Unsent } from "../../cards/types.ts";
import type { KeyOf } from "../ports.ts";

/** Competence cards and what is typed into them. */
export const keysOfCards = {
  card: (holder: string, id: string): KeyOf<Card> => ["card", holder, id],
  cardsOf: (holder: string) => ["card", holder] as const,
  /** What is typed and not yet sent, by what it would answer; it follows its card to a new holder. */
  cardUnsent: (card: string, part: string): KeyOf<Unsent> => ["card-unsent", card, part],
  cardUnsentOf: (card: string) => ["card-unsent", card] as const,
};
