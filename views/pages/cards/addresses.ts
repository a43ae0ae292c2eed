import type { Question } from "../../../src/cards/questions.ts";

/** Where a card is answered; `check` is the last page, where it is read again and signed. */
export function draftPath(card: string, page: Question | "check"): string {
  return `/cards/drafts/${card}/${page}`;
}
