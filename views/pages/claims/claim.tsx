import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { MAX_NARRATIVE } from "../../../src/recognition/awards/awards.ts";
import type { Claim } from "../../../src/recognition/claims/types.ts";
import type { CardFace } from "../../../src/web/cards/face.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import { ReasonField } from "../../components/reason_field.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { competenceNamed } from "../cards/draft_view.ts";
import { CardSheet } from "../cards/sheet.tsx";
import { LevelChoice, levelLabel } from "./levels.tsx";

interface Props {
  context: PageContext;
  claim: Claim;
  claimant: string;
  /** The card that supports it, while the reader may see it. */
  face?: CardFace;
  /** Whether the reader may answer it. */
  answers: boolean;
  forms: { readonly accept: FormState; readonly refuse: FormState };
  framework: FrameworkEdition;
}

/** What a member asks for, with their card; for the association the two answers. */
export function ClaimPage(props: Props) {
  const { context, claim, claimant, face, answers, framework } = props;
  const { t, language, account } = context;
  const { competence, level, state } = claim;
  const { name, levels } = competenceNamed(framework, competence);
  const own = claim.claimant === account?.id;
  return (
    <Page
      context={context}
      title={own
        ? t("cards.claims.ownTitle", { name })
        : t("cards.claims.theirTitle", { who: claimant, name })}
      unlisted
    >
      <State {...props} own={own} />
      <blockquote class="narrative">
        <p class="words">{claim.words}</p>
      </blockquote>
      <Facts
        items={[
          [
            t(own ? "cards.claims.ownLevel" : "cards.claims.level"),
            `${levelLabel(framework, level)}. ${levels[level - 1]!.descriptor}`,
          ],
          [t("cards.claims.on"), <Time language={language} iso={claim.createdAt} />],
        ]}
      />
      {answers && <Answers {...props} />}
      {own && state === "asked" && (
        <PostButton action={`/claims/${claim.id}/withdraw`} kind="quiet" icon="x">
          {t("cards.claims.withdraw")}
        </PostButton>
      )}
      {own && state === "refused" && face && (
        <ButtonLink
          href={`/claims/new?card=${claim.card}&competence=${competence}`}
          kind="quiet"
          icon="send"
        >
          {t("cards.claims.again")}
        </ButtonLink>
      )}
      {face && (
        <section>
          <h2>{t("cards.claims.card")}</h2>
          {own
            ? (
              <p>
                <a href={`/credentials/${claim.card}`}>{face.title}</a>
              </p>
            )
            : <CardSheet context={context} face={face} />}
        </section>
      )}
      <p>
        <a href="/claims">{t("cards.claims.all")}</a>
      </p>
    </Page>
  );
}

function State({ context, claim, framework, own }: Props & { own: boolean }) {
  const { t } = context;
  const { state, reason, award, acceptedLevel } = claim;
  if (state === "asked") {
    return own ? <Notice title={t("cards.claims.state.asked")}></Notice> : null;
  }
  return (
    <Notice
      kind={state === "accepted" ? "success" : "info"}
      title={t(`cards.claims.state.${state}`)}
    >
      {reason && <p class="words">{reason}</p>}
      {acceptedLevel && (
        <p>{t("cards.claims.at", { word: framework.levels[acceptedLevel - 1]!.word })}</p>
      )}
      {award && (
        <ButtonLink href={`/awards/${award}`} icon="award">{t("cards.claims.award")}</ButtonLink>
      )}
    </Notice>
  );
}

function Answers({ context, claim, forms, framework }: Props) {
  const { t } = context;
  return (
    <section>
      <h2>{t("cards.claims.answer")}</h2>
      <Form
        t={t}
        id="accept-claim"
        action={`/claims/${claim.id}/accept`}
        form={forms.accept}
      >
        <LevelChoice
          t={t}
          form={forms.accept}
          framework={framework}
          competence={claim.competence}
          label={t("cards.claims.acceptLevel")}
        />
        <TextArea
          t={t}
          form={forms.accept}
          name="narrative"
          label={t("cards.claims.narrative")}
          help={t("cards.claims.narrativeHelp")}
          rows={5}
          maxlength={MAX_NARRATIVE}
        />
        <Field
          t={t}
          form={forms.accept}
          name="hours"
          label={t("cards.hours.label")}
          inputmode="decimal"
          maxlength={7}
          optional
        />
        <Actions>
          <Button icon="award">{t("cards.claims.accept")}</Button>
        </Actions>
      </Form>
      <Confirm
        label={t("cards.claims.refuse")}
        icon="x"
        open={Object.keys(forms.refuse.errors).length > 0}
      >
        <Form t={t} id="refuse-claim" action={`/claims/${claim.id}/refuse`} form={forms.refuse}>
          <ReasonField
            t={t}
            form={forms.refuse}
            label={t("cards.claims.reason")}
            help={t("cards.claims.reasonHelp")}
            required
          />
          <Actions>
            <Button kind="danger" icon="x">{t("cards.claims.refuseDo")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </section>
  );
}
