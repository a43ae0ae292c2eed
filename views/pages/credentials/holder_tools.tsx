import { VISIBILITIES } from "../../../src/identity/types.ts";
import { LINK_DAYS, type OpenShareLink } from "../../../src/recognition/share_links.ts";
import { Actions, Button, ButtonLink, PostButton } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icon_names.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { withKey } from "./addresses.ts";
import type { CredentialView } from "./credential_view.ts";

export interface HolderToolsProps {
  context: PageContext;
  credential: CredentialView;
  holder: {
    readonly links: readonly OpenShareLink[];
    /** How many endorsements wait for their yes. */
    readonly endorsementsWaiting: number;
    readonly visibility: FormState;
    readonly link: FormState;
  };
}

const ICON: Record<(typeof VISIBILITIES)[number], IconName> = {
  private: "lock",
  followers: "users",
  "quiet-public": "eye",
  public: "world",
};

/** The files in which a badge travels. */
export function TakeAlong({ context, credential }: Omit<HolderToolsProps, "holder">) {
  const { t } = context;
  const file = (name: string) =>
    withKey(`/credentials/${credential.id}/${name}`, credential.linkKey);
  return (
    <section>
      <h2>{t("credentials.take.title")}</h2>
      <p>{t("credentials.take.help")}</p>
      <Actions>
        <ButtonLink href={file("badge.png")} icon="download" download>
          {t("credentials.take.png")}
        </ButtonLink>
        <ButtonLink href={file("print")} kind="quiet" icon="printer">
          {t("credentials.take.print")}
        </ButtonLink>
        <ButtonLink href={file("badge.svg")} kind="quiet" icon="download" download>
          {t("credentials.take.svg")}
        </ButtonLink>
        <ButtonLink href={file("badge.json")} kind="quiet" icon="download" download>
          {t("credentials.take.json")}
        </ButtonLink>
      </Actions>
      <p class="page-note">{t("credentials.take.note")}</p>
    </section>
  );
}

/** What the holder alone decides: who sees the badge. */
export function HolderTools({ context, credential, holder }: HolderToolsProps) {
  const { t } = context;
  return (
    <>
      <section>
        <h2>{t("credentials.visibility.title")}</h2>
        <Form
          t={t}
          id="visibility-form"
          action={`/credentials/${credential.id}/visibility`}
          form={holder.visibility}
        >
          <ChoiceGroup
            t={t}
            form={holder.visibility}
            name="visibility"
            label={t("credentials.visibility.label")}
            options={VISIBILITIES.map((value) => ({
              value,
              label: t(`credentials.visibility.long.${value}`),
              help: t(`credentials.visibility.help.${value}`),
              picture: <Icon name={ICON[value]} />,
            }))}
          />
          <Actions>
            <Button kind="quiet" icon="check">{t("credentials.visibility.save")}</Button>
          </Actions>
        </Form>
      </section>
      <Links context={context} credential={credential} holder={holder} />
    </>
  );
}

function Links({ context, credential, holder }: HolderToolsProps) {
  const { t, language } = context;
  return (
    <section>
      <h2>{t("credentials.link.title")}</h2>
      <p>{t("credentials.link.help")}</p>
      {holder.links.map((link, index) => (
        <div class="stack">
          <CopyField
            t={t}
            id={`share-${link.id}`}
            label={t("credentials.link.until", {
              number: holder.links.length - index,
              date: formatDate(language, link.expiresAt),
            })}
            value={withKey(credential.address, link.key)}
          />
          <PostButton
            action={`/credentials/${credential.id}/links/${link.id}/end`}
            kind="quiet"
            icon="trash"
          >
            {t("credentials.link.end")}
          </PostButton>
        </div>
      ))}
      <Form
        t={t}
        id="link-form"
        action={`/credentials/${credential.id}/links`}
        form={holder.link}
      >
        <ChoiceGroup
          t={t}
          form={holder.link}
          name="days"
          label={t("credentials.link.days")}
          options={LINK_DAYS.map((days) => ({
            value: String(days),
            label: t(`credentials.link.for.${days}`),
          }))}
          grid
        />
        <Actions>
          <Button kind="quiet" icon="link">{t("credentials.link.make")}</Button>
        </Actions>
      </Form>
    </section>
  );
}
