import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { AccountPage } from "./account_page.tsx";

/** What is kept of a person: to take along, or to erase. */
export function DataPage({ context, form }: { context: PageContext; form: FormState }) {
  const { t } = context;
  return (
    <AccountPage context={context} tab="data">
      <h2>{t("account.data.export")}</h2>
      <p>{t("account.data.exportText")}</p>
      <p>{t("account.data.exportBadges")}</p>
      <ButtonLink href="/account/export" icon="download" download>
        {t("account.data.exportLink")}
      </ButtonLink>
      <h2>{t("account.data.custody")}</h2>
      <p>{t("account.data.custodyText")}</p>
      <h2>{t("account.data.erase")}</h2>
      <Confirm
        label={t("account.data.erase")}
        icon="trash"
        open={Object.keys(form.errors).length > 0}
      >
        <p>{t("account.data.eraseGone")}</p>
        <p>{t("account.data.eraseStays")}</p>
        <p>
          <strong>{t("account.data.eraseNever")}</strong>
        </p>
        <Form t={t} id="erase" action="/account/erase" form={form}>
          <Field
            t={t}
            form={form}
            name="password"
            type="password"
            label={t("account.data.erasePassword")}
            autocomplete="current-password"
          />
          <Actions>
            <Button kind="danger" icon="trash">{t("account.data.eraseSubmit")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </AccountPage>
  );
}

/** The account is gone. */
export function ErasedPage({ context }: { context: PageContext }) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("account.erased.title")}
      lead={t("account.erased.lead")}
      unlisted
    >
      <ButtonLink href="/" kind="quiet">{t("account.erased.home")}</ButtonLink>
    </Page>
  );
}
