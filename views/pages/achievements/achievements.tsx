import {
  achievementAddress,
  achievementImageAddress,
  altText,
} from "../../../src/achievements/ob3.ts";
import type { Achievement } from "../../../src/achievements/types.ts";
import type { Competence, FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { PageContext } from "../../context.ts";
import { Page } from "../../layout.tsx";

interface Props {
  context: PageContext;
  achievements: readonly Achievement[];
  framework: FrameworkEdition;
}

/** All badges one can be recognised with, competence by competence. */
export function AchievementsPage({ context, achievements, framework }: Props) {
  const { t } = context;
  return (
    <Page
      context={context}
      title={t("achievements.title")}
      lead={t("achievements.lead")}
      width="wide"
    >
      <ol class="level-words">
        {framework.levels.map(({ level, word, description }) => (
          <li>
            <strong>{level}. {word}</strong> {description}
          </li>
        ))}
      </ol>
      {framework.competences.map((competence) => (
        <CompetenceRow
          context={context}
          competence={competence}
          achievements={achievements.filter((one) => one.competence === competence.code)}
        />
      ))}
      <p class="page-note">{framework.note}</p>
    </Page>
  );
}

function CompetenceRow(
  { context, competence, achievements }: {
    context: PageContext;
    competence: Competence;
    achievements: readonly Achievement[];
  },
) {
  const { language } = context;
  return (
    <section class="competence" id={competence.code}>
      <h2>{competence.name}</h2>
      <p>{competence.summary}</p>
      <ul class="badge-row" role="list">
        {achievements.map((achievement) => {
          const edition = { ...achievement, language };
          return (
            <li>
              <a href={achievementAddress("", edition)}>
                <img
                  src={achievementImageAddress("", edition, "svg")}
                  alt={altText(achievement, language)}
                  width="160"
                  height="160"
                  loading="lazy"
                />
                <span>{achievement.levels?.[language][achievement.level! - 1].word}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
