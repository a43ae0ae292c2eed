import { MAX_PASSKEY_NAME } from "../../../src/identity/passkeys.ts";
import type { Passkey } from "../../../src/identity/passkey_types.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { Confirm, More } from "../../components/confirm.tsx";
import { Field } from "../../components/field.tsx";
import { FormErrors } from "../../components/form.tsx";
import { EMPTY_FORM, type FormState } from "../../components/form_state.ts";
import { PasskeyForm } from "../../components/passkey_form.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate, formatMoment } from "../../format.ts";

export interface PasskeysProps {
  context: PageContext;
  passkeys: {
    readonly list: readonly Passkey[];
    /** Whether the password is asked again, since the log-in was a while ago. */
    readonly asksPassword: boolean;
    readonly form: FormState;
  };
}

/** The devices that let a person in by a finger, a face or a code. */
export function Passkeys({ context, passkeys: { list, asksPassword, form } }: PasskeysProps) {
  const { t } = context;
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{t("account.passkeys.title")}</h2>
      <p>{t("account.passkeys.text")}</p>
      <FormErrors t={t} form={form} />
      {list.length > 0 && (
        <ul class="tiles" role="list">
          {list.map((passkey) => <PasskeyTile context={context} passkey={passkey} form={form} />)}
        </ul>
      )}
      <PasskeyForm
        action="/account/passkeys"
        ceremony="create"
        failed={t("account.passkeys.failed")}
      >
        {asksPassword && (
          <Field
            t={t}
            form={EMPTY_FORM}
            name="passkeyPassword"
            type="password"
            label={t("account.passkeys.password")}
            autocomplete="current-password"
          />
        )}
        <p class="field-error" role="alert" hidden></p>
        <Actions>
          <Button kind="quiet" icon="plus">{t("account.passkeys.add")}</Button>
        </Actions>
      </PasskeyForm>
      <p class="page-note" data-no-passkeys>{t("account.passkeys.unknown")}</p>
    </section>
  );
}

function PasskeyTile(
  { context, passkey, form }: { context: PageContext; passkey: Passkey; form: FormState },
) {
  const { t, language } = context;
  const at = `/account/passkeys/${passkey.id}`;
  const field = `passkey-${passkey.id}`;
  const named = { ...form, values: { [field]: passkey.name, ...form.values } };
  return (
    <li class="tile">
      <div class="tile-words">
        <p class="tile-name">{passkey.name}</p>
        <p class="tile-line">
          {t("account.passkeys.since", { date: formatDate(language, passkey.createdAt) })}
        </p>
        <p class="tile-line">
          {passkey.lastUsedAt
            ? t("account.passkeys.used", { moment: formatMoment(language, passkey.lastUsedAt) })
            : t("account.passkeys.unused")}
        </p>
        <More label={t("account.passkeys.rename")} open={Boolean(form.errors[field])}>
          <form class="form" method="post" action={`${at}/name`}>
            <Field
              t={t}
              form={named}
              name={field}
              label={t("account.passkeys.name")}
              maxlength={MAX_PASSKEY_NAME}
            />
            <Actions>
              <Button kind="quiet" icon="check">{t("account.save")}</Button>
            </Actions>
          </form>
        </More>
        <Confirm label={t("account.passkeys.remove")} icon="trash">
          <p>{t("account.passkeys.removeText")}</p>
          <PostButton action={`${at}/remove`} kind="danger" icon="trash">
            {t("account.passkeys.removeSubmit")}
          </PostButton>
        </Confirm>
      </div>
    </li>
  );
}
