import type { ActorKey } from "../../../src/identity/types.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { Confirm } from "../../components/confirm.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { AdminShell } from "./admin_page.tsx";
import { keyInWords } from "./key_words.ts";
import { PasswordField } from "./password_field.tsx";

interface SafetyPageProps {
  context: PageContext;
  form: FormState;
  /** The keys of the badges, newest first. */
  keys: readonly ActorKey[];
  /** How many badges in force only a revoked key signed. */
  toSign: number;
  done?: string;
  /** How many badges were just signed again. */
  signed: number;
}

/** The recovery sheet and the keys. */
export function SafetyPage(props: SafetyPageProps) {
  const { context, form, keys, toSign } = props;
  const { t } = context;
  return (
    <AdminShell
      context={context}
      title={t("admin.safety.title")}
      lead={t("admin.safety.lead")}
      tab="safety"
      done={doneSentence(props)}
    >
      {toSign > 0 && (
        <Notice kind="warning" title={t("admin.safety.toSign", { count: toSign })}>
          <p>{t("admin.safety.toSignText")}</p>
          <p>{t("admin.safety.toSignElsewhere")}</p>
          <PostButton action="/admin/sign-again" icon="award">
            {t("admin.safety.signAgain")}
          </PostButton>
        </Notice>
      )}
      <h2>{t("admin.safety.sheet")}</h2>
      <p>{t("admin.safety.sheetText")}</p>
      <ButtonLink href="/admin/recovery-sheet" icon="printer">
        {t("admin.safety.sheetLink")}
      </ButtonLink>
      <h2>{t("admin.safety.keys")}</h2>
      <p>{t("admin.safety.keysText")}</p>
      <div class="prose">
        <ul>
          {keys.map((key) => <Key context={context} signingKey={key} />)}
        </ul>
      </div>
      <Confirm
        label={t("admin.safety.keys")}
        icon="key"
        open={Object.keys(form.errors).length > 0}
      >
        <p>{t("admin.safety.keysWhen")}</p>
        <p>{t("admin.safety.keysStay")}</p>
        <Form t={t} id="rotate" action="/admin/keys" form={form}>
          <PasswordField t={t} form={form} />
          <Actions>
            <Button icon="key">{t("admin.safety.keysSubmit")}</Button>
          </Actions>
        </Form>
      </Confirm>
    </AdminShell>
  );
}

function Key({ context, signingKey }: { context: PageContext; signingKey: ActorKey }) {
  const { t, language } = context;
  const { id, revoked } = signingKey;
  return (
    <li>
      {keyInWords(context, signingKey)}
      <br />
      {revoked
        ? t("admin.safety.keyRevoked", { date: formatDate(language, revoked) })
        : <a href={`/admin/keys/${id}`}>{t("admin.safety.keyStolen")}</a>}
    </li>
  );
}

function doneSentence({ context: { t }, done, signed }: SafetyPageProps): string | undefined {
  switch (done) {
    case "keys":
      return t("admin.safety.keysDone");
    case "revoked":
      return t("admin.safety.keyRevokedDone");
    case "signed":
      return t("admin.safety.signedAgain", { count: signed });
  }
}
