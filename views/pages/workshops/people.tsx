import type { PlaceView, WorkshopView } from "../../../src/workshops/view.ts";
import { Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm, More } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { EMPTY_FORM, type FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface Props {
  context: PageContext;
  view: WorkshopView;
  removed: boolean;
  /** Whose name was refused, and the form that shows it. */
  refused?: { readonly holder: string; readonly form: FormState };
}

/** The people of a workshop, to call them otherwise or take them off the list. */
export function WorkshopPeoplePage(props: Props) {
  const { context, view: { workshop, places }, removed } = props;
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("workshops.manage.title", { name: workshop.name })}
      lead={t("workshops.manage.lead")}
      unlisted
    >
      {removed && <Notice kind="success">{t("workshops.manage.removed")}</Notice>}
      {places.length === 0 && <p>{t("workshops.lead.nobody")}</p>}
      <ul class="workshop-manage" role="list">
        {places.map((place) => <Person {...props} place={place} />)}
      </ul>
      <ButtonLink href={`/workshops/${workshop.id}`} kind="quiet" icon="arrow-left">
        {t("workshops.manage.back")}
      </ButtonLink>
    </Page>
  );
}

function Person({ context, view: { workshop }, refused, place }: Props & { place: PlaceView }) {
  const { t } = context;
  const { holder, name } = place.participant;
  const at = `/workshops/${workshop.id}/people/${holder}`;
  const mine = refused?.holder === holder ? refused.form : undefined;
  const own = `name-${holder}`;
  const form: FormState = mine ?? { ...EMPTY_FORM, values: { [own]: name } };
  return (
    <li>
      <h2>{place.name}</h2>
      {!workshop.endedAt && (
        <div>
          <More label={t("workshops.manage.rename", { name: place.name })} open={Boolean(mine)}>
            <Form t={t} id={`rename-${holder}`} action={`${at}/name`} form={form}>
              <Field t={t} form={form} name={own} label={t("workshops.join.name")} maxlength={40} />
              <Button icon="check">{t("workshops.yours.renameDo")}</Button>
            </Form>
          </More>
          <Confirm label={t("workshops.manage.remove", { name: place.name })} icon="x">
            <p>{t("workshops.manage.removeWhat")}</p>
            <PostButton action={`${at}/remove`} kind="danger" icon="x">
              {t("workshops.manage.removeDo")}
            </PostButton>
          </Confirm>
        </div>
      )}
    </li>
  );
}
