import { VISIBILITIES, type Visibility } from "../../../src/identity/types.ts";
import { LINK_DAYS, type OpenShareLink } from "../../../src/recognition/access/share_links.ts";
import type { Child } from "hono/jsx";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { type Choice, ChoiceGroup } from "../../components/choice_group.tsx";
import { More } from "../../components/confirm.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import { Icon } from "../../components/icon.tsx";
import type { IconName } from "../../components/icon_names.ts";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { withKey } from "./addresses.ts";

const ICON: Record<Visibility, IconName> = {
  private: "lock",
  followers: "users",
  "quiet-public": "eye",
  public: "world",
};

interface WhoSeesProps {
  context: PageContext;
  id: string;
  visibility: Visibility;
  form: FormState;
  /** The question over the four answers. */
  label: string;
  /** What each of the four is called, and what it means. */
  words(visibility: Visibility): Pick<Choice, "label" | "help">;
  /** What to know before one changes it. */
  children?: Child;
}

/** Who sees a badge or a card, said at once; changing it waits behind a word. */
export function WhoSees({ context, id, visibility, form, label, words, children }: WhoSeesProps) {
  const { t } = context;
  const now = words(visibility);
  return (
    <>
      <p>
        <strong>{now.label}</strong>
        <br />
        {now.help}
      </p>
      <More label={t("credentials.visibility.change")} open={isRefused(form)}>
        {children}
        <Form t={t} id="visibility-form" action={`/credentials/${id}/visibility`} form={form}>
          <ChoiceGroup
            t={t}
            form={form}
            name="visibility"
            label={label}
            options={VISIBILITIES.map((value) => ({
              value,
              ...words(value),
              picture: <Icon name={ICON[value]} />,
            }))}
          />
          <Actions>
            <Button kind="quiet" icon="check">{t("credentials.visibility.save")}</Button>
          </Actions>
        </Form>
      </More>
    </>
  );
}

interface ShareLinksProps {
  context: PageContext;
  id: string;
  /** The address that a link's secret is added to. */
  address: string;
  links: readonly OpenShareLink[];
  form: FormState;
  title: string;
  help: string;
  /** Whether one was just made, or closed: it is there to be copied. */
  open: boolean;
}

/** The secret links that open a badge or a card, each until a day; and one more. */
export function ShareLinks(
  { context, id, address, links, form, title, help, open }: ShareLinksProps,
) {
  const { t, language } = context;
  const label = links.length > 0
    ? `${title} (${t("credentials.link.open", { count: links.length })})`
    : title;
  return (
    <More label={label} open={open || isRefused(form)}>
      <p>{help}</p>
      {links.map((link, index) => (
        <div class="stack">
          <CopyField
            t={t}
            id={`share-${link.id}`}
            label={t("credentials.link.until", {
              number: links.length - index,
              date: formatDate(language, link.expiresAt),
            })}
            value={withKey(address, link.key)}
          />
          <PostButton
            action={`/credentials/${id}/links/${link.id}/end`}
            kind="quiet"
            icon="trash"
          >
            {t("credentials.link.end")}
          </PostButton>
        </div>
      ))}
      <Form t={t} id="link-form" action={`/credentials/${id}/links`} form={form}>
        <ChoiceGroup
          t={t}
          form={form}
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
    </More>
  );
}

function isRefused({ errors }: FormState): boolean {
  return Object.values(errors).some(Boolean);
}
