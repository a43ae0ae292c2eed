import type { Question } from "../../../src/cards/questions.ts";
import { QUESTIONS } from "../../../src/cards/questions.ts";
import type { QuestionState } from "../../../src/cards/progress.ts";
import type { CardFace } from "../../../src/web/cards/face.ts";
import { Button } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout.tsx";
import { draftPath } from "./addresses.ts";
import type { DraftView } from "./draft_view.ts";
import { Kept } from "./kept.tsx";
import { CardSheet } from "./sheet.tsx";

interface Props extends DraftView {
  /** The card as it would be signed; absent while it cannot be. */
  readonly face?: CardFace;
  readonly states: readonly QuestionState[];
  readonly missing: readonly Question[];
  /** What each question is called here. */
  readonly names: ReadonlyMap<Question, string>;
  /** Whether a recording of a voice goes with it. */
  readonly withSound: boolean;
  readonly form: FormState;
}

/** Exactly what the card will say, with the way to change each answer; then signing. */
export function CardCheckPage(props: Props) {
  const { context, card, face, states, missing, names, withSound, form } = props;
  const { t } = context;
  const change = (question: Question) => `${draftPath(card.id, question)}?from=check`;
  return (
    <Page
      context={context}
      title={t("cards.check.title")}
      lead={face && t("cards.check.lead")}
      unlisted
    >
      {missing.length > 0 && (
        <Notice kind="warning" title={t("cards.check.missing")}>
          <ul>
            {missing.map((question) => (
              <li>
                <a href={change(question)}>
                  {t("cards.check.missingAnswer", { what: names.get(question)! })}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {face && (
        <>
          <CardSheet context={context} face={face} />
          {!face.name && <p>{t("cards.check.nameless")}</p>}
          {withSound && <p>{t("cards.check.soundGoes")}</p>}
          <p>{t("cards.check.momentsStay")}</p>
          <p>
            <strong>{t("cards.check.seen")}</strong> {t("cards.check.custody")}
          </p>
          <Form t={t} id="card-sign" action={`/cards/drafts/${card.id}/sign`} form={form}>
            <input type="hidden" name="move" value={String(card.move)} />
            <Button icon="check">
              {t(card.versions.length > 0 ? "cards.check.signAgain" : "cards.check.sign")}
            </Button>
          </Form>
        </>
      )}
      <More label={t("cards.check.change")} open={!face}>
        <ol class="card-answers" role="list">
          {states.map(({ question, state }) => (
            <li>
              <a href={change(question)}>
                {t("cards.check.changeWhat", { what: names.get(question)! })}
              </a>
              {state !== "answered" && (
                <span class="page-note">
                  {t(state === "open" ? "cards.check.notYet" : "cards.check.unknown")}
                </span>
              )}
            </li>
          ))}
        </ol>
      </More>
      <p class="card-back">
        <a class="back-link" href={draftPath(card.id, QUESTIONS.at(-1)!)}>
          <Icon name="arrow-left" />
          <span>{t("cards.step.back")}</span>
        </a>
      </p>
      <Kept {...props} />
    </Page>
  );
}
