import type { PersonInSight } from "../../../src/web/endorsements/person.ts";
import type { FaceCompetence } from "../../../src/web/cards/face.ts";
import type { BadgeView } from "../../../src/web/recognition/badges.ts";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { TextArea } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import { PersonTile, TileList } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** The second question of asking: with which words? */
export function AskMessagePage(
  { context, credential, badge, endorser, byReply, competences, form }: {
    context: PageContext;
    credential: string;
    badge: BadgeView;
    endorser: PersonInSight;
    /** Whether their software has no endorsements, and their reply is a word unsigned. */
    byReply: boolean;
    /** Of a card: those one may ask about. */
    competences?: readonly FaceCompetence[];
    form: FormState;
  },
) {
  const { t } = context;
  const action = `/credentials/${credential}/endorsements/new`;
  return (
    <Page
      context={context}
      title={t("endorsements.message.title", { name: endorser.title })}
      lead={t("endorsements.message.lead", { badge: badge.name })}
      unlisted
    >
      <TileList>
        <PersonTile name={endorser.title} image={endorser.image} lines={[endorser.handle]} />
      </TileList>
      <Form t={t} id="ask-form" action={action} form={form}>
        <input type="hidden" name="endorser" value={endorser.name} />
        {competences && !byReply && (
          <ChoiceGroup
            t={t}
            form={form}
            name="competences"
            label={t("cards.ask.which")}
            help={t("cards.ask.whichHelp")}
            options={competences.map(({ competence, name, word }) => ({
              value: competence,
              label: name,
              help: word,
            }))}
            multiple
            optional
          />
        )}
        <TextArea
          t={t}
          form={form}
          name="message"
          label={t("endorsements.message.label")}
          help={t("endorsements.message.help")}
          rows={5}
          maxlength={1000}
          optional
        />
        <Notice kind="info">
          <p>
            {t(byReply ? "endorsements.testimony.byReply" : "endorsements.message.reads", {
              name: endorser.title,
            })}
          </p>
        </Notice>
        <Actions>
          <Button icon="send">{t("endorsements.message.send")}</Button>
          <ButtonLink href={action} kind="quiet" icon="arrow-left">
            {t("endorsements.message.other")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
