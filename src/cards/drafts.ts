import type { Deps } from "../deps.ts";
import { ConflictError, FieldError, NotFoundError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Language } from "../languages.ts";
import type { Holder } from "../seats/types.ts";
import { commitAgain, commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import { type SureAnswer, withAnswer, wordsOf } from "./answers.ts";
import { isSameValue } from "./same.ts";
import { keepSound } from "./sounds.ts";
import type { CardAnswers, Known, Moment, OwnLevel } from "./answer_types.ts";
import type { CardAnswer, MomentInput, Question } from "./questions.ts";
import type { Card } from "./types.ts";
import { placeEndOfUnsent, placeSent } from "./unsent.ts";

/** How many cards one holder may have: one for each association, and room to spare. */
const MAX_CARDS = 20;
/** How many moments one card may hold. */
export const MAX_MOMENTS = 8;
/** As {@link newId} makes them. */
const ID = /^[a-z2-7]{26}$/;

/**
 * Begins a card.
 * @throws {FieldError} `form`: `too-many-cards`
 */
export async function startCard(deps: Deps, holder: Holder, language: Language): Promise<Card> {
  if ((await cardsOf(deps, holder)).length >= MAX_CARDS) {
    throw new FieldError("form", "too-many-cards", { most: MAX_CARDS });
  }
  const now = deps.clock().toISOString();
  const card: Card = {
    id: newId(),
    holder,
    language,
    move: 0,
    answers: {},
    answeredAt: {},
    startedAt: now,
    changedAt: now,
    versions: [],
  };
  const key = keys.card(holder, card.id);
  const atomic = deps.store.atomic().check({ key, versionstamp: null }).set(key, card);
  await commitOrConflict(atomic);
  return card;
}

/** The cards of a holder, the one changed last first. */
export async function cardsOf(deps: Deps, holder: Holder): Promise<Card[]> {
  const entries = deps.store.list<Card>({ prefix: keys.cardsOf(holder) });
  return (await Array.fromAsync(entries, ({ value }) => value))
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** @throws {NotFoundError} where this holder has no such card */
export async function readCard(deps: Deps, holder: Holder, id: string): Promise<Card> {
  return (await cardEntry(deps, holder, id)).value;
}

/**
 * Stores one answer, in one commit. An answer that says what is there already changes nothing, so
 * that a form may be sent twice.
 *
 * @param move how many changes the page had seen
 * @throws {FieldError} as {@link withAnswer}; `fair`: `moment-gone` for an example from a moment of
 *   the fair that is not kept
 * @throws {ConflictError} `card-answered-meanwhile` where the same question was answered otherwise
 *   since that page: what was typed is to be shown beside what is there
 * @throws {NotFoundError}
 */
export async function answerCard(
  deps: Deps,
  holder: Holder,
  id: string,
  { answer, move }: { readonly answer: CardAnswer; readonly move: number },
): Promise<Card> {
  const sure = await withFairSource(deps, holder, answer);
  return await changeCard(deps, holder, id, (card) => {
    const answers = withAnswer(card, sure, deps.clock());
    if (isSameValue(answers, card.answers)) return card;
    if ((card.answeredAt[sure.question] ?? 0) > move) {
      throw new ConflictError("card-answered-meanwhile");
    }
    return { ...withoutBefore(card), ...answered(card, sure.question, answers) };
  }, (atomic, card) => placeSent(atomic, card, sure.question));
}

/**
 * Adds a moment, or changes the one with its id.
 * @throws {FieldError} `words`: `required` where there is nothing said, `too-long`; `moments`:
 *   `too-many-moments`; `moment`: `invalid`; `sound`: as {@link keepSound}
 * @throws {NotFoundError}
 */
export async function keepCardMoment(
  deps: Deps,
  holder: Holder,
  id: string,
  { id: moment, words, sound }: MomentInput,
): Promise<Card> {
  if (!ID.test(moment)) throw new FieldError("moment", "invalid");
  const text = words === undefined ? undefined : wordsOf("words", words);
  const kept = sound ? await keepSound(deps, sound) : sound;
  return await changeCard(deps, holder, id, (card) => {
    const moments = card.answers.moments ?? [];
    const before = moments.find((one) => one.id === moment);
    const said = text ?? before?.words;
    const heard = kept === undefined ? before?.sound : kept;
    if (!said && !heard) throw new FieldError("words", "required");
    if (!before && moments.length >= MAX_MOMENTS) {
      throw new FieldError("moments", "too-many-moments", { most: MAX_MOMENTS });
    }
    const now: Moment = {
      id: moment,
      ...(said ? { words: said } : {}),
      ...(heard ? { sound: heard } : {}),
    };
    return withMoments(
      card,
      before ? moments.map((one) => one === before ? now : one) : [...moments, now],
    );
  }, (atomic, card) => {
    const isNew = !card.answers.moments?.some((one) => one.id === moment);
    return isNew ? placeSent(atomic, card, "moments") : atomic;
  });
}

/** Takes a moment away, its sound with it. @throws {NotFoundError} */
export async function dropCardMoment(
  deps: Deps,
  holder: Holder,
  id: string,
  moment: string,
): Promise<Card> {
  return await changeCard(
    deps,
    holder,
    id,
    (card) => withMoments(card, (card.answers.moments ?? []).filter((one) => one.id !== moment)),
  );
}

/**
 * Begins the answers anew; what was there can be taken back until something is answered.
 * @throws {NotFoundError}
 */
export async function restartCard(deps: Deps, holder: Holder, id: string): Promise<Card> {
  return await changeCard(deps, holder, id, (card) => {
    const { answers, answeredAt } = card;
    if (isSameValue(answers, {})) return card;
    return { ...card, answers: {}, answeredAt: {}, before: { answers, answeredAt } };
  }, (atomic, card) => placeEndOfUnsent(deps, atomic, card.id));
}

/** Takes back the answers that were there before one began anew. @throws {NotFoundError} */
export async function undoRestart(deps: Deps, holder: Holder, id: string): Promise<Card> {
  return await changeCard(
    deps,
    holder,
    id,
    (card) => card.before ? { ...withoutBefore(card), ...card.before } : card,
  );
}

/** A card with its stamp. @throws {NotFoundError} */
export async function cardEntry(deps: Deps, holder: Holder, id: string): Promise<Entry<Card>> {
  const entry = await deps.store.get(keys.card(holder, id));
  if (!entry.value) throw new NotFoundError();
  return entry;
}

/** Puts a card that changed, and what it uses of sounds, into a commit that checks the one before. */
export function placeCard(atomic: Atomic, entry: Entry<Card>, card: Card): Atomic {
  const [before, after] = [soundsOf(entry.value), soundsOf(card)];
  for (const blob of before.difference(after)) atomic.delete(soundUse(blob, card));
  for (const blob of after) atomic.set(soundUse(blob, card), true);
  return atomic.check(entry).set(keys.card(card.holder, card.id), card);
}

/** The sounds (blobs) that a card's answers hold, those one may still take back among them. */
export function soundsOf({ answers, before }: Pick<Card, "answers" | "before">): Set<string> {
  const moments = [...answers.moments ?? [], ...before?.answers.moments ?? []];
  return new Set(moments.flatMap(({ sound }) => sound ? [sound.blob] : []));
}

/** By which a sweep finds that a card uses a sound. */
export function soundUse(blob: string, { id }: Pick<Card, "id">) {
  return keys.blobUse(blob, `card/${id}`);
}

async function changeCard(
  deps: Deps,
  holder: Holder,
  id: string,
  change: (card: Card) => Card,
  also: (atomic: Atomic, card: Card) => Atomic | Promise<Atomic> = (atomic) => atomic,
): Promise<Card> {
  return await commitAgain(async () => {
    const entry = await cardEntry(deps, holder, id);
    const changed = change(entry.value);
    const atomic = await also(deps.store.atomic(), entry.value);
    if (changed === entry.value) return { atomic: atomic.check(entry), result: entry.value };
    const result: Card = {
      ...changed,
      move: entry.value.move + 1,
      changedAt: deps.clock().toISOString(),
    };
    return { atomic: placeCard(atomic, entry, result), result };
  });
}

function withMoments(card: Card, moments: readonly Moment[]): Card {
  if (isSameValue(moments, card.answers.moments ?? [])) return card;
  const { moments: _, ...others } = card.answers;
  const answers = moments.length ? { ...others, moments } : others;
  return { ...withoutBefore(card), ...answered(card, "moments", answers) };
}

function answered(
  { answeredAt, move }: Card,
  question: Question,
  answers: CardAnswers,
): Pick<Card, "answers" | "answeredAt"> {
  return { answers, answeredAt: { ...answeredAt, [question]: move + 1 } };
}

function withoutBefore({ before: _, ...card }: Card): Card {
  return card;
}

/** An example from the fair names a moment that this holder kept, in a round that was replayed. */
async function withFairSource(
  deps: Deps,
  holder: Holder,
  answer: CardAnswer,
): Promise<SureAnswer> {
  if (!("competence" in answer)) return answer;
  const { value } = answer;
  const named = value?.example?.fair;
  if (!value || !named) return { ...answer, value: value as Known<OwnLevel> };
  const { round, moment } = named;
  const kept = (await deps.store.get(keys.fairKept(holder, round, moment))).value;
  if (!kept) throw new FieldError("fair", "moment-gone");
  const fair = { round, moment, rules: kept.rules, playedAt: kept.playedAt };
  return { ...answer, value: { ...value, example: { ...value.example, fair } } };
}
