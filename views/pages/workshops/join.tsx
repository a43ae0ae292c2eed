import { shownCode } from "../../../src/seats/code.ts";
import type { Workshop } from "../../../src/workshops/types.ts";
import { Actions, Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import { type FormState, valueOf } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { FairScene } from "../../illustrations/scenes.tsx";
import { Page } from "../../layout.tsx";
import { Missed } from "./missed.tsx";

/** The way in: a first name, and what becomes of what one makes here. */
export function JoinPage(
  { context, workshop, form }: { context: PageContext; workshop: Workshop; form: FormState },
) {
  const { t, language } = context;
  return (
    <Page
      context={context}
      title={t("workshops.join.title", { name: workshop.name })}
      lead={t("workshops.join.lead")}
      picture={<FairScene />}
      unlisted
    >
      <Missed context={context} workshop={workshop} joinedIn={workshop.step} />
      <Form t={t} id="join-form" action={`/w/${shownCode(workshop.code)}`} form={form}>
        {/* Sent twice because no answer came, this makes one place. */}
        <input type="hidden" name="once" value={valueOf(form, "once")} />
        <Field
          t={t}
          form={form}
          name="name"
          label={t("workshops.join.name")}
          help={t("workshops.join.nameHelp")}
          autocomplete="given-name"
          maxlength={40}
        />
        <Actions>
          <Button icon="arrow-right">{t("workshops.join.submit")}</Button>
        </Actions>
      </Form>
      <ul class="workshop-notes">
        <li>{t("workshops.join.seen")}</li>
        <li>{t("workshops.join.kept", { date: formatDate(language, workshop.keptUntil) })}</li>
        <li>{t("workshops.join.sheet")}</li>
      </ul>
      <p>
        <a href="/cards">{t("workshops.enter.return")}</a>
      </p>
    </Page>
  );
}
