import { contentOf } from "../../cards/content.ts";
import { missingOf, questionsOf } from "../../cards/progress.ts";
import { signCard } from "../../cards/sign.ts";
import { type Question, QUESTIONS } from "../../cards/questions.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { CardCheckPage } from "../../../views/pages/cards/check.tsx";
import { competenceNamed, type DraftView } from "../../../views/pages/cards/draft_view.ts";
import { kindOf } from "../../../views/pages/cards/question_page.tsx";
import { ConflictError } from "../../errors.ts";
import type { WebContext } from "../env.ts";
import { formBody, refused } from "../forms.ts";
import { goTo, page } from "../respond.ts";
import { faceOf } from "./face.ts";
import { heldCard } from "./held_card.ts";
import { draftViewOf } from "./question.tsx";
import { competenceOf } from "./question_forms.ts";

/** Exactly what the card will say, and signing. */
export async function showCheck(
  c: WebContext,
  form: FormState = EMPTY_FORM,
  status?: 409 | 422,
): Promise<Response> {
  const held = await heldCard(c);
  const { card } = held;
  const view = await draftViewOf(c, held);
  const missing = missingOf(card);
  const signedAt = c.var.deps.clock().toISOString();
  const content = missing.length === 0 ? contentOf(card) : undefined;
  return await page(
    c,
    <CardCheckPage
      {...view}
      face={content && faceOf(content, { framework: view.framework, signedAt })}
      states={questionsOf(card)}
      missing={missing}
      names={namesOf(view)}
      withSound={content?.competences.some(({ example }) => example?.sound) ?? false}
      form={form}
    />,
    { status },
  );
}

/** Signs what the page showed; where it was changed since, it is shown again. */
export async function sign(c: WebContext): Promise<Response> {
  const { holder, card } = await heldCard(c);
  const { move } = await formBody(c);
  try {
    const record = await signCard(c.var.deps, holder, card.id, Number(move) || 0);
    return goTo(c, `/credentials/${record.id}?done=signed`);
  } catch (error) {
    return await showCheck(
      c,
      refused(c, EMPTY_FORM, error),
      error instanceof ConflictError ? 409 : 422,
    );
  }
}

/** What each question is called on the page that lists them all. */
function namesOf(view: DraftView): ReadonlyMap<Question, string> {
  const { context: { t }, card, framework } = view;
  return new Map(QUESTIONS.map((question) => {
    const kind = kindOf(question);
    if (kind !== "situations" && kind !== "competence") return [question, t(`cards.names.${kind}`)];
    const competence = competenceOf(card.answers, question);
    const name = competence ? competenceNamed(framework, competence).name : question.at(-1)!;
    return [question, t(`cards.names.${kind}`, { name })];
  }));
}
