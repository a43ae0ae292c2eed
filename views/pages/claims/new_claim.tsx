import type { CompetenceCode } from "../../../src/achievements/types.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { competenceNamed } from "../cards/draft_view.ts";
import { LevelChoice } from "./levels.tsx";

/** Asking the association for the badge of a competence, with a card as evidence. */
export function NewClaimPage({ context, card, competence, framework, form }: {
  context: PageContext;
  card: string;
  competence: CompetenceCode;
  framework: FrameworkEdition;
  form: FormState;
}) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("cards.claims.newTitle", { name: competenceNamed(framework, competence).name })}
      lead={t("cards.claims.newLead")}
      unlisted
    >
      <Form t={t} id="claim-form" action="/claims" form={form}>
        <input type="hidden" name="card" value={card} />
        <input type="hidden" name="competence" value={competence} />
        <LevelChoice
          t={t}
          form={form}
          framework={framework}
          competence={competence}
          label={t("cards.competence.level")}
        />
        <TextArea
          t={t}
          form={form}
          name="words"
          label={t("cards.claims.words")}
          help={t("cards.claims.wordsHelp")}
          rows={5}
          maxlength={3000}
        />
        <p>{t("cards.claims.reads")}</p>
        <Actions>
          <Button icon="send">{t("cards.claims.send")}</Button>
          <ButtonLink href={`/credentials/${card}`} kind="quiet" icon="arrow-left">
            {t("cards.claims.toCard")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
