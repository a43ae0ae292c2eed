import { USES } from "../../../src/workshops/types.ts";
import { Actions, Button } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { LANGUAGE_NAMES } from "../../components/language_switch.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

/** What a workshop needs to know before its doors open. */
export function NewWorkshopPage({ context, form }: { context: PageContext; form: FormState }) {
  const { t, languages } = context;
  const common = { t, form };
  return (
    <Page context={context} title={t("workshops.new.title")} lead={t("workshops.new.lead")}>
      <Form t={t} id="workshop-form" action="/workshops/new" form={form}>
        <Field
          {...common}
          name="name"
          label={t("workshops.new.name")}
          help={t("workshops.new.nameHelp")}
          maxlength={80}
        />
        <ChoiceGroup
          {...common}
          name="language"
          label={t("workshops.new.language")}
          grid
          options={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <ChoiceGroup
          {...common}
          name="uses"
          label={t("workshops.new.uses")}
          multiple
          options={USES.map((value) => ({
            value,
            label: t(`workshops.use.${value}.name`),
            help: t(`workshops.use.${value}.help`),
          }))}
        />
        <Field
          {...common}
          name="days"
          type="number"
          label={t("workshops.new.days")}
          help={t("workshops.new.daysHelp")}
          min={1}
          max={365}
          inputmode="numeric"
        />
        <Actions>
          <Button icon="users">{t("workshops.new.submit")}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
