import { AreaPage } from "../../components/area_page.tsx";
import { Actions, Button, ButtonLink } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { AccountPage } from "../account/account_page.tsx";

interface Props {
  context: PageContext;
  form: FormState;
  /** Where the reader came from. */
  back: string;
  saved: boolean;
}

/** How pages are to look for this reader. */
export function SettingsPage(props: Props) {
  const { context, saved } = props;
  const { t, account } = context;
  const done = saved
    ? t(account ? "account.comfort.savedAccount" : "account.comfort.savedHere")
    : undefined;
  if (account) {
    return (
      <AccountPage context={context} tab="comfort" done={done}>
        <Settings {...props} />
      </AccountPage>
    );
  }
  return (
    <AreaPage
      context={context}
      title={t("account.comfort.title")}
      lead={t("account.comfort.lead")}
      done={done}
    >
      <Settings {...props} />
    </AreaPage>
  );
}

/** A plain form: its answer is a whole page, since the page itself changes. */
function Settings({ context, form, back, saved }: Props) {
  const { t } = context;
  const option = (value: string, label: string, help?: string) => ({ value, label, help });
  return (
    <>
      {saved && back !== "/" && (
        <ButtonLink href={back} icon="arrow-left">{t("account.comfort.back")}</ButtonLink>
      )}
      <form class="form" method="post" action="/settings">
        <input type="hidden" name="back" value={back} />
        <ChoiceGroup
          t={t}
          form={form}
          name="text"
          label={t("account.comfort.text")}
          options={[
            option("usual", t("account.comfort.usual")),
            option("large-text", t("account.comfort.large")),
            option("double-text", t("account.comfort.double")),
          ]}
          grid
        />
        <ChoiceGroup
          t={t}
          form={form}
          name="comfort"
          label={t("account.comfort.choices")}
          options={[
            option(
              "more-contrast",
              t("account.comfort.contrast"),
              t("account.comfort.contrastHelp"),
            ),
            option("reading-font", t("account.comfort.font"), t("account.comfort.fontHelp")),
            option("less-motion", t("account.comfort.motion"), t("account.comfort.motionHelp")),
            option("fewer-things", t("account.comfort.fewer"), t("account.comfort.fewerHelp")),
          ]}
          multiple
          optional
        />
        <p class="page-note">
          {t(context.account ? "account.comfort.keptAccount" : "account.comfort.keptHere")}
        </p>
        <Actions>
          <Button icon="check">{t("account.comfort.save")}</Button>
        </Actions>
      </form>
    </>
  );
}
