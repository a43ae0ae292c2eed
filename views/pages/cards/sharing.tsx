import { VISIBILITIES, type Visibility } from "../../../src/identity/types.ts";
import { LINK_DAYS, type OpenShareLink } from "../../../src/recognition/share_links.ts";
import type { CardRecord } from "../../../src/recognition/types.ts";
import type { CardFace } from "../../../src/web/cards/face.ts";
import { Actions, Button, PostButton } from "../../components/button.tsx";
import { ChoiceGroup } from "../../components/choice_group.tsx";
import { CopyField } from "../../components/copy_field.tsx";
import { Form } from "../../components/form.tsx";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatDate, formatList } from "../../format.ts";
import type { Translate } from "../../locales/translate.ts";
import { withKey } from "../credentials/addresses.ts";

interface Props {
  context: PageContext;
  record: CardRecord;
  face: CardFace;
  address: string;
  readonly links: readonly OpenShareLink[];
  readonly visibility: FormState;
  readonly link: FormState;
}

/** Exactly what would be seen, then by whom; never by itself. */
export function CardSharing(props: Props) {
  const { context, record, visibility } = props;
  const { t } = context;
  if (record.revoked) return null;
  return (
    <section class="no-print">
      <h2>{t("cards.share.title")}</h2>
      <What {...props} />
      <Form
        t={t}
        id="visibility-form"
        action={`/credentials/${record.id}/visibility`}
        form={visibility}
      >
        <ChoiceGroup
          t={t}
          form={visibility}
          name="visibility"
          label={t("cards.share.whom")}
          options={VISIBILITIES.map((value) => ({
            value,
            label: readersOf(t, value),
            help: value === "private"
              ? t("cards.share.onlyHelp")
              : t(`credentials.visibility.help.${value}`),
          }))}
        />
        <Actions>
          <Button kind="quiet" icon="check">{t("credentials.visibility.save")}</Button>
        </Actions>
      </Form>
      <Links {...props} />
    </section>
  );
}

/** Who reads a card: nobody gave it, so that a private one is its holder's alone. */
export function readersOf(t: Translate, visibility: Visibility): string {
  return visibility === "private"
    ? t("cards.share.only")
    : t(`credentials.visibility.long.${visibility}`);
}

/** Everything that whoever sees the card learns, in one list. */
function What({ context: { t, language }, record, face }: Props) {
  const sounds = record.content.competences.filter(({ example }) => example?.sound).length;
  const examples = record.content.competences.filter(({ example }) => example).length;
  return (
    <>
      <p>{t("cards.share.what")}</p>
      <div class="prose">
        <ul>
          <li>
            {face.name ? t("cards.share.name", { name: face.name }) : t("cards.share.nameless")}
          </li>
          <li>
            {t("cards.share.context", {
              parts: formatList(
                language,
                [face.role, face.association, face.time, ...face.context.map(({ value }) => value)]
                  .filter((part) => part !== undefined),
              ) || "–",
            })}
          </li>
          <li>
            {t("cards.share.competences", {
              names: formatList(language, face.competences.map(({ name }) => name)),
            })}
          </li>
          <li>{t("cards.share.examples", { count: examples })}</li>
          {sounds > 0 && <li>{t("cards.share.sounds", { count: sounds })}</li>}
        </ul>
      </div>
      <p>{t("cards.share.not")}</p>
    </>
  );
}

function Links({ context, record, address, links, link }: Props) {
  const { t, language } = context;
  return (
    <>
      <h3>{t("cards.share.link")}</h3>
      <p>{t("cards.share.linkHelp")}</p>
      {links.map((one, index) => (
        <div class="stack">
          <CopyField
            t={t}
            id={`share-${one.id}`}
            label={t("credentials.link.until", {
              number: links.length - index,
              date: formatDate(language, one.expiresAt),
            })}
            value={withKey(address, one.key)}
          />
          <PostButton
            action={`/credentials/${record.id}/links/${one.id}/end`}
            kind="quiet"
            icon="trash"
          >
            {t("credentials.link.end")}
          </PostButton>
        </div>
      ))}
      <Form t={t} id="link-form" action={`/credentials/${record.id}/links`} form={link}>
        <ChoiceGroup
          t={t}
          form={link}
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
    </>
  );
}
