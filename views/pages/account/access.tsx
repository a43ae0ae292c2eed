import type { Session } from "../../../src/identity/types.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { Field, Select } from "../../components/field.tsx";
import { EmailField } from "../../components/person_fields.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Notice } from "../../components/notice.tsx";
import { LANGUAGE_NAMES } from "../../components/language_switch.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate, formatMoment } from "../../format.ts";
import { NewPasswordField } from "../login/newcomer_fields.tsx";
import { AccountPage } from "./account_page.tsx";
import { deviceName } from "./device.ts";
import { Passkeys, type PasskeysProps } from "./passkeys.tsx";

interface AccessPageProps {
  context: PageContext;
  contact: FormState;
  password: FormState;
  passkeys: PasskeysProps["passkeys"];
  sessions: readonly Session[];
  /** The session this page is asked from. */
  current: string;
  done?: string;
  /** The administrator whose link last replaced the password. */
  recoveredBy?: string;
}

/** How a person gets in, and where they are logged in. */
export function AccessPage(props: AccessPageProps) {
  const { context, contact, password, done } = props;
  const { t, languages } = context;
  return (
    <AccountPage context={context} tab="access" done={doneSentence(context, done)}>
      <Recovered context={context} by={props.recoveredBy} />
      <h2>{t("account.access.contact")}</h2>
      <Form t={t} id="contact" action="/account/contact" form={contact}>
        <EmailField
          t={t}
          form={contact}
          label={t("account.email")}
          help={t("account.emailHelp")}
        />
        <Select
          t={t}
          form={contact}
          name="language"
          label={t("account.access.language")}
          help={t("account.access.languageHelp")}
          options={languages.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        />
        <Actions>
          <Button icon="check">{t("account.save")}</Button>
        </Actions>
      </Form>
      <h2>{t("account.access.password")}</h2>
      <Form t={t} id="password" action="/account/password" form={password}>
        <Field
          t={t}
          form={password}
          name="current"
          type="password"
          label={t("account.access.current")}
          autocomplete="current-password"
        />
        <NewPasswordField t={t} form={password} again />
        <Actions>
          <Button icon="key">{t("account.access.passwordSubmit")}</Button>
        </Actions>
      </Form>
      <Passkeys context={context} passkeys={props.passkeys} />
      <Sessions {...props} />
    </AccountPage>
  );
}

function Sessions({ context, sessions, current }: AccessPageProps) {
  const { t, language } = context;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t("account.access.sessions")}</h2>
      <p>{t("account.access.sessionsHelp")}</p>
      <ul class="tiles" role="list">
        {sessions.map((session) => (
          <li class="tile">
            <div class="tile-words">
              <p class="tile-name">{deviceName(t, session.userAgent)}</p>
              <p class="tile-line">
                {t("account.access.since", { date: formatDate(language, session.createdAt) })}
              </p>
              {session.id === current ? <p class="tile-state">{t("account.access.thisOne")}</p> : (
                <>
                  <p class="tile-line">
                    {t("account.access.seen", {
                      moment: formatMoment(language, session.lastSeenAt),
                    })}
                  </p>
                  <div class="tile-actions">
                    <PostButton
                      action={`/account/sessions/${session.id}/end`}
                      kind="quiet"
                      icon="logout"
                    >
                      {t("account.access.end")}
                    </PostButton>
                  </div>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostButton action="/account/sessions/end-others" kind="quiet" icon="logout">
          {t("account.access.endOthers")}
        </PostButton>
      )}
    </section>
  );
}

function doneSentence({ t }: PageContext, done: string | undefined): string | undefined {
  switch (done) {
    case "saved":
      return t("account.saved");
    case "passkey":
      return t("account.passkeys.added");
    case "passkey-removed":
      return t("account.passkeys.removed");
    case "password":
      return t("account.access.passwordSaved");
    case "ended":
      return t("account.access.ended");
    case "others-ended":
      return t("account.access.othersEnded");
  }
}

/** Who replaces a password by a link can get in; the person must know whose link it was. */
function Recovered({ context, by }: { context: PageContext; by?: string }) {
  const { t, language, account } = context;
  if (!account?.recovered || !by) return null;
  const date = formatMoment(language, account.recovered.at);
  return (
    <Notice kind="warning" title={t("account.access.recoveredTitle")}>
      <p>{t("account.access.recovered", { date, by })}</p>
      <p>{t("account.access.recoveredWhat")}</p>
    </Notice>
  );
}
