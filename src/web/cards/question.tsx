import { COMPETENCES } from "../../achievements/types.ts";
import { answerCard, keepCardMoment } from "../../cards/drafts.ts";
import { estimatedHours } from "../../cards/hours.ts";
import { situationsOf } from "../../cards/situations.ts";
import { MAX_SOUND_BYTES } from "../../cards/sounds.ts";
import { suggest } from "../../cards/suggest.ts";
import { type CardAnswer, type Question, QUESTIONS } from "../../cards/questions.ts";
import type { Card } from "../../cards/types.ts";
import { unsentOf } from "../../cards/unsent.ts";
import { ConflictError, FieldError, NotFoundError } from "../../errors.ts";
import { keptMoments } from "../../fair/moments.ts";
import { newId } from "../../ids.ts";
import { returnCode } from "../../seats/seats.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { draftPath } from "../../../views/pages/cards/addresses.ts";
import type { DraftView } from "../../../views/pages/cards/draft_view.ts";
import { CardQuestionPage } from "../../../views/pages/cards/question_page.tsx";
import type { WebContext } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { optionalFile, optionalText } from "../fields.ts";
import { formBody, readForm, refused } from "../forms.ts";
import { goTo, page } from "../respond.ts";
import { type HeldCard, heldCard } from "./held_card.ts";
import { answerInWords } from "./meanwhile.ts";
import { competenceOf, formOf } from "./question_forms.ts";
import { readAnswer, unknownAnswer } from "./read_answer.ts";
import { z } from "zod";

const DONE = ["added", "full", "removed", "restarted", "undone"] as const;

/** The page of one question, its answer so far in it. */
export async function showQuestion(c: WebContext): Promise<Response> {
  const held = await heldCard(c);
  const question = questionOf(c);
  return await ask(c, held, question);
}

/** Takes an answer, and leads on: to the next question, or back to where one came from. */
export async function takeAnswer(
  c: WebContext,
  question: Question = questionOf(c),
): Promise<Response> {
  const held = await heldCard(c);
  const { step } = await formBody(c);
  if (question === "moments" && step !== "unknown") return await takeMoment(c, held, step);
  const competence = competenceOf(held.card.answers, question);
  if (question.startsWith("competence-") && !competence) {
    return goTo(c, draftPath(held.card.id, "chosen"));
  }
  if (step === "unknown") {
    return await store(
      c,
      held,
      unknownAnswer(question, competence),
      formOf(held.card, question, c.var.page.language),
    );
  }
  const read = await readAnswer(c, question as Exclude<Question, "moments">, competence);
  if (!read.ok) return await ask(c, held, question, { form: read.form, status: 422 });
  return await store(c, held, read.answer, read.form);
}

async function store(
  c: WebContext,
  held: HeldCard,
  answer: CardAnswer,
  form: FormState,
): Promise<Response> {
  const { deps } = c.var;
  const { holder, card } = held;
  try {
    const move = await sentMove(c);
    const changed = await answerCard(deps, holder, card.id, { answer, move });
    return onward(c, changed, answer.question);
  } catch (error) {
    if (error instanceof ConflictError) {
      const meanwhile = await heldCard(c);
      return await ask(c, meanwhile, answer.question, { form, status: 409, meanwhile: true });
    }
    const again = refused(c, form, error);
    return await ask(c, held, answer.question, { form: again, status: 422 });
  }
}

const momentForm = z.object({
  moment: z.string().optional(),
  words: optionalText(10_000),
  sound: optionalFile,
  /** Whether the recording stopped by itself. */
  full: z.literal("yes").optional().catch(undefined),
});

/** Adds a moment, or changes one; going on without one needs that there is one already. */
async function takeMoment(c: WebContext, held: HeldCard, step: unknown): Promise<Response> {
  const { deps } = c.var;
  const { holder, card } = held;
  const read = await readForm(c, momentForm);
  if (!read.ok) return await ask(c, held, "moments", { form: read.form, status: 422 });
  const { moment = newId(), words, sound, full } = read.value;
  const hasMoments = (card.answers.moments ?? []).length > 0;
  if (step === "next" && !words && !sound && hasMoments) return onward(c, card, "moments");
  try {
    const changed = await keepCardMoment(deps, holder, card.id, {
      id: moment,
      words,
      sound: sound && new Uint8Array(await sound.arrayBuffer()),
    });
    if (step === "next") return onward(c, changed, "moments");
  } catch (error) {
    const again = refused(c, read.form, error);
    return await ask(c, held, "moments", { form: again, status: 422 });
  }
  return goTo(c, here(c, card, "moments", full ? "full" : "added"));
}

/** What is too large to be read is answered beside its field. */
export async function refuseSound(c: WebContext, held: HeldCard): Promise<Response> {
  const typed = await unsentOf(c.var.deps, held.card, "moments");
  const error = new FieldError("sound", "sound-too-large", { most: MAX_SOUND_BYTES / 1024 / 1024 });
  const form = refused(c, typed ? { values: typed, errors: {} } : EMPTY_FORM, error);
  return await ask(c, held, "moments", { form, status: 422 });
}

/** The next question, or the page of the whole card where one came from there or is done. */
function onward(c: WebContext, card: Card, question: Question): Response {
  if (c.req.query("from") === "check") return goTo(c, draftPath(card.id, "check"));
  return goTo(c, draftPath(card.id, questionAfter(card, question) ?? "check"));
}

/** The question that follows; those about the four are passed over where none were chosen. */
function questionAfter({ answers }: Card, question: Question): Question | undefined {
  return QUESTIONS.slice(QUESTIONS.indexOf(question) + 1).find((next) =>
    !next.startsWith("competence-") || competenceOf(answers, next)
  );
}

/** The address of a question, with what was just done there. */
export function here(
  c: WebContext,
  card: Card,
  question: Question,
  done?: (typeof DONE)[number],
): string {
  const query = new URLSearchParams({
    ...(c.req.query("from") === "check" ? { from: "check" } : {}),
    ...(done ? { done } : {}),
  });
  const path = draftPath(card.id, question);
  return query.size > 0 ? `${path}?${query}` : path;
}

interface Asked {
  readonly form?: FormState;
  readonly status?: 409 | 422;
  /** Whether somebody answered the same question elsewhere in the meantime. */
  readonly meanwhile?: boolean;
}

async function ask(
  c: WebContext,
  held: HeldCard,
  question: Question,
  { form, status, meanwhile }: Asked = {},
): Promise<Response> {
  const { deps, page: context, person } = c.var;
  const { card, holder, seat } = held;
  const competence = competenceOf(card.answers, question);
  if (question.startsWith("competence-") && !competence) {
    return goTo(c, draftPath(card.id, "chosen"));
  }
  const view = await draftViewOf(c, held);
  const fair = ["moments", "chosen"].includes(question) || question.startsWith("competence-")
    ? await keptMoments(deps, holder)
    : [];
  const estimated = estimatedHours(card.answers, deps.clock());
  const situations = question === "chosen"
    ? COMPETENCES.flatMap((code) => situationsOf(card.language, code))
    : question.startsWith("situations-")
    ? situationsOf(card.language, competence!)
    : [];
  const unsent = form ? undefined : await unsentOf(deps, card, question);
  const offered = {
    name: person?.name ?? seat?.firstName,
    association: person && context.organisation?.name,
    hours: estimated,
  };
  return await page(
    c,
    <CardQuestionPage
      {...view}
      question={question}
      form={form ??
        (unsent
          ? { values: unsent, errors: {} }
          : formOf(card, question, context.language, offered))}
      isUnsent={unsent !== undefined}
      fromCheck={c.req.query("from") === "check"}
      done={DONE.find((one) => one === c.req.query("done"))}
      meanwhile={meanwhile
        ? { kept: answerInWords(context, view.framework, card.answers, question) }
        : undefined}
      fair={fair}
      situations={situations}
      situationTexts={new Map(situations.map(({ id, text }) => [id, text]))}
      suggestions={question === "chosen" ? suggest(card.answers, fair, card.language) : []}
      estimated={estimated}
      competence={competence}
      newMoment={newId()}
    />,
    { status },
  );
}

/** What every page of a draft shows. */
export async function draftViewOf(c: WebContext, { card, seat }: HeldCard): Promise<DraftView> {
  const { deps, page: context } = c.var;
  return {
    context,
    card,
    keptUntil: seat?.keptUntil,
    code: seat && await returnCode(deps, seat),
    framework: await frameworkHere(c, card.language),
  };
}

/** Which question an address names. @throws {NotFoundError} */
export function questionOf(c: WebContext): Question {
  const question = QUESTIONS.find((one) => one === c.req.param("question"));
  if (!question) throw new NotFoundError();
  return question;
}

/** How many changes the page had seen; a form without it has seen none. */
export async function sentMove(c: WebContext): Promise<number> {
  const { move } = await formBody(c);
  return typeof move === "string" && /^\d{1,9}$/.test(move) ? Number(move) : 0;
}
