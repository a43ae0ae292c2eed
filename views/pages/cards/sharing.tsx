import type { Visibility } from "../../../src/identity/types.ts";
import type { OpenShareLink } from "../../../src/recognition/access/share_links.ts";
import type { CardRecord } from "../../../src/recognition/types.ts";
import type { CardFace } from "../../../src/web/cards/face.ts";
import type { FormState } from "../../components/form_state.ts";
import type { PageContext } from "../../context.ts";
import { formatList } from "../../format.ts";
import type { Translate } from "../../locales/translate.ts";
import { ShareLinks, WhoSees } from "../credentials/readers.tsx";

interface Props {
  context: PageContext;
  record: CardRecord;
  face: CardFace;
  address: string;
  /** What its holder just did, as the page's address says it. */
  done?: string;
  readonly links: readonly OpenShareLink[];
  readonly visibility: FormState;
  readonly link: FormState;
}

/** By whom it is seen; and before that is changed, exactly what they would see. */
export function CardSharing(props: Props) {
  const { context, record, address, done, links, visibility, link } = props;
  const { t } = context;
  if (record.revoked) return null;
  return (
    <section class="no-print">
      <h2>{t("cards.share.title")}</h2>
      <WhoSees
        context={context}
        id={record.id}
        visibility={record.visibility}
        form={visibility}
        label={t("cards.share.whom")}
        words={(value) => ({
          label: readersOf(t, value),
          help: value === "private"
            ? t("cards.share.onlyHelp")
            : t(`credentials.visibility.help.${value}`),
        })}
      >
        <What {...props} />
      </WhoSees>
      <ShareLinks
        context={context}
        id={record.id}
        address={address}
        links={links}
        form={link}
        title={t("cards.share.link")}
        help={t("cards.share.linkHelp")}
        open={done === "link" || done === "link-closed"}
      />
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
