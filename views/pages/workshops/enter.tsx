import type { WorkshopDoor } from "../../../src/workshops/types.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface Props {
  context: PageContext;
  form: FormState;
  /** Which door the code opens. */
  door: WorkshopDoor;
}

/** Where one types the code: of the workshop, or of its projector. */
export function EnterPage({ context, form, door }: Props) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t(`workshops.enter.${door}.title`)}
      lead={t(`workshops.enter.${door}.lead`)}
    >
      <Form t={t} id="code-form" action={door === "join" ? "/w" : "/screen"} form={form}>
        <Field
          t={t}
          form={form}
          name="code"
          label={t("workshops.enter.code")}
          help={t("workshops.enter.codeHelp")}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          maxlength={40}
        />
        <Actions>
          <Button icon="arrow-right">{t(`workshops.enter.${door}.submit`)}</Button>
        </Actions>
      </Form>
      {door === "join" && (
        <p>
          <a href="/cards">{t("workshops.enter.return")}</a>
        </p>
      )}
    </Page>
  );
}
