import {
  achievementAddress,
  achievementImageAddress,
  altText,
} from "../../../src/achievements/ob3.ts";
import type { Achievement, AchievementRef } from "../../../src/achievements/types.ts";
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

interface Props {
  context: PageContext;
  achievement: Achievement;
  edition: AchievementRef;
  creator: Actor;
  /** Where the framework comes from. */
  note: string;
}

/** One badge's definition: what it recognises, what one does to have it, where it stands elsewhere. */
export function AchievementPage({ context, achievement, edition, creator, note }: Props) {
  const { t } = context;
  const { language } = edition;
  const name = achievement.name[language];
  return (
    <Page context={context} title={name} head={<DocumentLink edition={edition} />}>
      <div lang={language}>
        <BadgeFigure
          image={achievementImageAddress("", edition, "svg")}
          alt={altText(achievement, language)}
        />
        <p class="lead">{achievement.description[language]}</p>
        {context.account && <Recognise context={context} edition={edition} />}
        <h2>{t("achievements.criteria")}</h2>
        <Markdown text={achievement.criteria[language]} />
        <Levels context={context} achievement={achievement} edition={edition} />
      </div>
      <h2>{t("achievements.about")}</h2>
      <Facts
        items={[
          [t("achievements.creator"), <a href={`/actors/${creator.id}`}>{creator.name}</a>],
          [t("achievements.version"), String(achievement.version)],
          [t("achievements.languages"), <Languages edition={edition} />],
        ]}
      />
      <Alignments context={context} achievement={achievement} edition={edition} />
      <p class="page-note">{note}</p>
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

function Levels({ context, achievement, edition }: Omit<Props, "creator" | "note">) {
  const { t } = context;
  const levels = achievement.levels?.[edition.language] ?? [];
  if (levels.length === 0) return null;
  return (
    <>
      <h2>{t("achievements.levels")}</h2>
      <ol class="level-words">
        {levels.map(({ level, word, description }) => (
          <li aria-current={level === achievement.level ? "true" : undefined}>
            <strong>{level}. {word}</strong> {description}
          </li>
        ))}
      </ol>
    </>
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

function Alignments({ context, achievement, edition }: Omit<Props, "creator" | "note">) {
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
