import { MAX_PICTURE_MB } from "../../../src/identity/pictures.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/choice_group.tsx";
import { Field, Select, TextArea } from "../../components/field.tsx";
import { PictureField } from "../../components/file_field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { LanguagesFields } from "../../components/languages_fields.tsx";
import { Face } from "../../components/tiles.tsx";
import type { PageContext } from "../../context.ts";
import { AdminShell } from "./admin_page.tsx";

interface OrganisationPageProps {
  context: PageContext;
  organisation: Actor;
  form: FormState;
  done?: string;
}

/** What everyone sees of the association. */
export function OrganisationPage({ context, organisation, form, done }: OrganisationPageProps) {
  const { t } = context;
  return (
    <AdminShell
      context={context}
      title={t("admin.profile.title")}
      lead={t("admin.profile.lead", { name: organisation.name })}
      tab="profile"
      done={done === "saved" ? t("admin.saved") : undefined}
    >
      <Form t={t} id="organisation" action="/admin" form={form} multipart>
        <Field t={t} form={form} name="name" label={t("admin.profile.name")} maxlength={120} />
        <TextArea
          t={t}
          form={form}
          name="summary"
          label={t("admin.profile.summary")}
          optional
          maxlength={2000}
        />
        <Select
          t={t}
          form={form}
          name="country"
          label={t("admin.profile.country")}
          options={[
            { value: "", label: t("admin.profile.none") },
            { value: "FR", label: t("admin.profile.FR") },
            { value: "BE", label: t("admin.profile.BE") },
          ]}
        />
        <Field
          t={t}
          form={form}
          name="postalCode"
          label={t("admin.profile.postalCode")}
          optional
          inputmode="numeric"
          autocomplete="postal-code"
          maxlength={5}
        />
        <Field
          t={t}
          form={form}
          name="commune"
          label={t("admin.profile.commune")}
          optional
          autocomplete="address-level2"
          maxlength={80}
        />
        <div class="picture-now">
          <Face
            name={organisation.name}
            image={`/actors/${organisation.id}/picture`}
          />
          <p>{t("admin.profile.logoNow")}</p>
        </div>
        <PictureField
          t={t}
          form={form}
          name="logo"
          label={t("admin.profile.logo")}
          help={t("admin.profile.logoHelp", { max: MAX_PICTURE_MB })}
          optional
        />
        {organisation.picture && (
          <Checkbox t={t} form={form} name="removeLogo" label={t("admin.profile.logoRemove")} />
        )}
        <LanguagesFields context={context} form={form} />
        <Actions>
          <Button icon="check">{t("admin.save")}</Button>
        </Actions>
      </Form>
    </AdminShell>
  );
}
