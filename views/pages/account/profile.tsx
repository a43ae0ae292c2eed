import { MAX_PICTURE_MB } from "../../../src/identity/pictures.ts";
import { type Actor, VISIBILITIES } from "../../../src/identity/types.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Checkbox, ChoiceGroup } from "../../components/choice_group.tsx";
import { Field, TextArea } from "../../components/field.tsx";
import { HandleField, NameField } from "../../components/person_fields.tsx";
import { PictureField } from "../../components/file_field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Face } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { AccountPage } from "./account_page.tsx";

interface ProfilePageProps {
  context: PageContext;
  person: Actor;
  form: FormState;
  done?: string;
}

/** How a person presents themself, and to whom. */
export function ProfilePage({ context, person, form, done }: ProfilePageProps) {
  const { t, origin } = context;
  const { host } = new URL(origin);
  return (
    <AccountPage
      context={context}
      tab="profile"
      done={done === "saved" ? t("account.saved") : undefined}
    >
      <Form t={t} id="profile" action="/account" form={form} multipart>
        <NameField
          t={t}
          form={form}
          label={t("account.name")}
          help={t("account.nameHelp")}
        />
        <HandleField
          t={t}
          form={form}
          label={t("account.profile.handle")}
          help={t("account.profile.handleHelp", { handle: person.handle, host })}
        />
        <TextArea
          t={t}
          form={form}
          name="summary"
          label={t("account.profile.summary")}
          help={t("account.profile.summaryHelp")}
          optional
          maxlength={2000}
        />
        {person.picture && (
          <div class="picture-now">
            <Face name={person.name} image={`/actors/${person.id}/picture`} />
            <p>{t("account.profile.pictureNow")}</p>
          </div>
        )}
        <PictureField
          t={t}
          form={form}
          name="picture"
          label={t("account.profile.picture")}
          help={t("account.profile.pictureHelp", { max: MAX_PICTURE_MB })}
          optional
        />
        {person.picture && (
          <Checkbox
            t={t}
            form={form}
            name="removePicture"
            label={t("account.profile.pictureRemove")}
          />
        )}
        <ChoiceGroup
          t={t}
          form={form}
          name="visibility"
          label={t("account.profile.visibility")}
          options={VISIBILITIES.map((visibility) => ({
            value: visibility,
            label: t(`account.visibility.${visibility}.label`),
            help: t(`account.visibility.${visibility}.help`),
          }))}
        />
        <Checkbox
          t={t}
          form={form}
          name="approvesFollowers"
          label={t("account.profile.approves")}
          help={t("account.profile.approvesHelp")}
        />
        <Field
          t={t}
          form={form}
          name="former"
          label={t("account.profile.former")}
          help={t("account.profile.formerHelp")}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxlength={300}
          optional
        />
        <Actions>
          <Button icon="check">{t("account.save")}</Button>
        </Actions>
      </Form>
    </AccountPage>
  );
}
