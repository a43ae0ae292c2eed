import {
  achievementAddress,
  achievementImageAddress,
  altText,
} from "../../../src/achievements/ob3.ts";
import type { Achievement, AchievementRef } from "../../../src/achievements/types.ts";
import type { ShownEndorsement } from "../../../src/recognition/endorsements/lists.ts";
import type { Actor } from "../../../src/identity/types.ts";
import { LANGUAGES } from "../../../src/languages.ts";
import { BadgeFigure } from "../../components/badge_figure.tsx";
import { Actions, ButtonLink } from "../../components/button.tsx";
import { More } from "../../components/confirm.tsx";
import { Facts } from "../../components/facts.tsx";
import { LANGUAGE_NAMES } from "../../components/language_switch.tsx";
import { Markdown } from "../../components/markdown.tsx";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";
import { EndorsementList } from "../endorsements/endorsement.tsx";

interface Props {
  context: PageContext;
  achievement: Achievement;
  edition: AchievementRef;
  creator: Actor;
  /** Other associations that recognise this badge. */
  endorsements: readonly ShownEndorsement[];
}

/** One badge's definition: what it recognises, what one does to have it, where it stands elsewhere. */
export function AchievementPage(props: Props) {
  const { context, achievement, edition, creator, endorsements } = props;
  const { t } = context;
  const { language } = edition;
  const name = achievement.name[language];
  return (
    <Page
      context={context}
      title={name}
      heading={<span lang={language}>{name}</span>}
      head={<DocumentLink edition={edition} />}
    >
      <div class="badge-intro">
        <BadgeFigure
          image={achievementImageAddress("", edition, "svg")}
          alt={altText(achievement, language)}
        />
        <div class="page-head">
          <p class="lead" lang={language}>{achievement.description[language]}</p>
          {context.account && <Recognise context={context} edition={edition} />}
        </div>
      </div>
      <section>
        <h2>{t("achievements.criteria")}</h2>
        <div lang={language}>
          <Markdown text={achievement.criteria[language]} />
        </div>
      </section>
      <Levels context={context} achievement={achievement} edition={edition} />
      {endorsements.length > 0 && (
        <section>
          <h2>{t("endorsements.recognised")}</h2>
          <EndorsementList context={context} endorsements={endorsements} />
        </section>
      )}
      <section>
        <h2>{t("achievements.about")}</h2>
        <Facts
          items={[
            [t("achievements.creator"), <a href={`/actors/${creator.id}`}>{creator.name}</a>],
            [t("achievements.version"), String(achievement.version)],
            [t("achievements.languages"), <Languages edition={edition} />],
          ]}
        />
        <Alignments context={context} achievement={achievement} edition={edition} />
      </section>
    </Page>
  );
}

function DocumentLink({ edition }: { edition: AchievementRef }) {
  return <link rel="alternate" type="application/ld+json" href={achievementAddress("", edition)} />;
}

function Recognise({ context, edition }: { context: PageContext; edition: AchievementRef }) {
  const { t, account } = context;
  const may = account?.roles.some((role) => role === "issuer" || role === "administrator");
  if (!may) return null;
  return (
    <Actions>
      <ButtonLink href={`/awards/new?achievement=${edition.id}`} icon="award">
        {t("achievements.recognise")}
      </ButtonLink>
    </Actions>
  );
}

function Levels(
  { context, achievement, edition }: Pick<Props, "context" | "achievement" | "edition">,
) {
  const { t } = context;
  const levels = achievement.levels?.[edition.language] ?? [];
  if (levels.length === 0) return null;
  return (
    <section>
      <h2>{t("achievements.levels")}</h2>
      <ol class="level-words" lang={edition.language}>
        {levels.map(({ level, word, description }) => (
          <li aria-current={level === achievement.level ? "true" : undefined}>
            <strong>{level}. {word}</strong> {description}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Languages({ edition }: { edition: AchievementRef }) {
  return (
    <ul class="inline-list" role="list">
      {LANGUAGES.map((language) => (
        <li>
          {language === edition.language
            ? <span lang={language}>{LANGUAGE_NAMES[language]}</span>
            : (
              <a href={achievementAddress("", { ...edition, language })} lang={language}>
                {LANGUAGE_NAMES[language]}
              </a>
            )}
        </li>
      ))}
    </ul>
  );
}

function Alignments(
  { context, achievement, edition }: Pick<Props, "context" | "achievement" | "edition">,
) {
  const { t } = context;
  const alignments = achievement.alignments[edition.language];
  if (alignments.length === 0) return null;
  return (
    <More label={t("achievements.alignments")}>
      <ul>
        {alignments.map((alignment) => (
          <li>
            <a href={alignment.targetUrl} rel="noopener">{alignment.targetName}</a>
            {alignment.targetFramework && ` – ${alignment.targetFramework}`}
          </li>
        ))}
      </ul>
    </More>
  );
}
