import type { Child } from "hono/jsx";
import type { EndorsementWords } from "../../../src/credentials/build/endorsement_comment.ts";
import type { ShownEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import { More } from "../../components/confirm.tsx";
import { Facts, Time } from "../../components/facts.tsx";
import { Icon } from "../../components/icon.tsx";
import type { PageContext } from "../../context.ts";
import { formatDate } from "../../format.ts";
import { withKey } from "../credentials/addresses.ts";

/** What one person says they saw: their words, then when, where, and how the two know each other. */
export function EndorsementSaid(
  { context, words }: { context: PageContext; words: EndorsementWords },
) {
  const { t } = context;
  return (
    <>
      {words.text && (
        <blockquote class="endorsement-words">
          {words.text.split(/\n{2,}/).map((paragraph) => <p>{paragraph}</p>)}
        </blockquote>
      )}
      <Facts
        items={[
          [t("cards.ask.levelSeen"), words.level],
          [t("endorsements.relation"), words.relation],
          [t("endorsements.when"), words.when],
          [t("endorsements.setting"), words.setting],
        ]}
      />
    </>
  );
}

/** How many endorsements are read at once; the others are a press away. */
const AT_ONCE = 6;

interface ListProps<One extends ShownEndorsement> {
  context: PageContext;
  endorsements: readonly One[];
  /** What each part of a card is called, by its own id: an endorsement may speak of one alone. */
  about?: ReadonlyMap<string, string>;
  linkKey?: string;
  /** What the reader may do with each. */
  actions?: (endorsement: One) => Child;
}

/**
 * Endorsements one below the other, each with who said it and when. Of many, the first ones, unless
 * something is asked of the reader about each.
 */
export function EndorsementList<One extends ShownEndorsement>(props: ListProps<One>) {
  const { context: { t }, endorsements, actions } = props;
  const isLong = !actions && endorsements.length > AT_ONCE + 1;
  const first = isLong ? endorsements.slice(0, AT_ONCE) : endorsements;
  const others = endorsements.slice(first.length);
  return (
    <>
      <Endorsements {...props} endorsements={first} />
      {others.length > 0 && (
        <More label={t("endorsements.others", { count: others.length })}>
          <Endorsements {...props} endorsements={others} />
        </More>
      )}
    </>
  );
}

function Endorsements<One extends ShownEndorsement>(
  { context, endorsements, about, linkKey, actions }: ListProps<One>,
) {
  return (
    <ul class="endorsements" role="list">
      {endorsements.map((one) => (
        <li class="endorsement">
          <p class="endorsement-who">
            <Icon name="award" />
            <Who context={context} one={one} />
          </p>
          {about?.has(one.subject) && <p class="endorsement-about">{about.get(one.subject)}</p>}
          <Withdrawn context={context} one={one} />
          <EndorsementSaid context={context} words={one.words} />
          {one.file && one.id && (
            <p>
              <a href={withKey(`/endorsements/${one.id}/file`, linkKey)} download>
                {one.file.name}
              </a>
            </p>
          )}
          {actions?.(one)}
        </li>
      ))}
    </ul>
  );
}

function Who({ context, one }: { context: PageContext; one: ShownEndorsement }) {
  const { language } = context;
  const name = one.endorserPage
    ? <a href={one.endorserPage} rel="noopener">{one.endorserName}</a>
    : one.endorserName;
  return (
    <span>
      <strong>{name}</strong>, <Time language={language} iso={one.signedAt} />
    </span>
  );
}

function Withdrawn({ context, one }: { context: PageContext; one: ShownEndorsement }) {
  const { t, language } = context;
  if (!one.withdrawnAt) return null;
  const date = formatDate(language, one.withdrawnAt);
  return <p class="endorsement-withdrawn">{t("endorsements.withdrawnOn", { date })}</p>;
}
