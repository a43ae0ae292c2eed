import type { Deps } from "../deps.ts";
import { NotFoundError, TooLargeError } from "../errors.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic } from "../store/ports.ts";
import { competenceAsked } from "./answers.ts";
import type { Question } from "./questions.ts";
import type { Card, Unsent } from "./types.ts";

/** The most that is kept of one form, in characters: every field of every question fits. */
const MAX_CHARACTERS = 10_000;

/** A form as it stands while somebody types in it. */
export interface UnsentInput {
  readonly question: Question;
  readonly values: Unsent;
  /** How many changes the page had seen. */
  readonly move: number;
  /** The moment that its form would add. */
  readonly moment?: string;
}

/**
 * Keeps what is typed and not yet sent, beside the card: the card does not change by it, so that the
 * open form can still be sent. What comes later than the answer it would become is let go.
 * @throws {TooLargeError}
 * @throws {NotFoundError}
 */
export async function keepUnsent(
  deps: Deps,
  holder: Holder,
  id: string,
  input: UnsentInput,
): Promise<void> {
  const { question, values } = input;
  if (JSON.stringify(values).length > MAX_CHARACTERS) throw new TooLargeError();
  await commitAgain(async () => {
    const entry = await deps.store.get(keys.card(holder, id));
    if (!entry.value) throw new NotFoundError();
    if (isSent(entry.value, input)) return { result: undefined };
    const key = keys.cardUnsent(id, partOf(entry.value, question));
    return { atomic: deps.store.atomic().check(entry).set(key, values), result: undefined };
  });
}

/** What was typed as an answer to a question and not yet sent, if anything was. */
export async function unsentOf(
  deps: Deps,
  card: Pick<Card, "id" | "answers">,
  question: Question,
): Promise<Unsent | undefined> {
  const entry = await deps.store.get(keys.cardUnsent(card.id, partOf(card, question)));
  return entry.value ?? undefined;
}

/** All that was typed and not yet sent, by what it would answer. */
export async function allUnsent(deps: Deps, card: string): Promise<Record<string, Unsent>> {
  const entries = deps.store.list<Unsent>({ prefix: keys.cardUnsentOf(card) });
  return Object.fromEntries(
    await Array.fromAsync(entries, ({ key, value }) => [String(key.at(-1)), value]),
  );
}

/** Puts the end of what was typed for one question, now sent, into a commit. */
export function placeSent(
  atomic: Atomic,
  card: Pick<Card, "id" | "answers">,
  question: Question,
): Atomic {
  return atomic.delete(keys.cardUnsent(card.id, partOf(card, question)));
}

/** Puts the end of all that was typed and not yet sent into a commit. */
export async function placeEndOfUnsent(deps: Deps, atomic: Atomic, card: string): Promise<Atomic> {
  for await (const { key } of deps.store.list({ prefix: keys.cardUnsentOf(card) })) {
    atomic.delete(key);
  }
  return atomic;
}

/** What is typed about one of the four belongs to that competence, wherever it stands among them. */
function partOf({ answers }: Pick<Card, "answers">, question: Question): string {
  if (!question.startsWith("competence-")) return question;
  const competence = competenceAsked(answers, question as `competence-${1 | 2 | 3 | 4}`);
  return competence ? `competence-${competence}` : question;
}

function isSent(
  { answers, answeredAt, before, move: now }: Card,
  { question, move, moment }: UnsentInput,
): boolean {
  const hasBegunAnew = before !== undefined && move < now;
  if (hasBegunAnew) return true;
  if (question === "moments") return (answers.moments ?? []).some(({ id }) => id === moment);
  const decides = question.startsWith("competence-") ? [question, "chosen" as const] : [question];
  return decides.some((one) => (answeredAt[one] ?? 0) > move);
}
