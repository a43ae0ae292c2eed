import { achievementImageAddress } from "../../../src/achievements/ob3.ts";
import { inkOf, INKS, tint } from "../../../src/achievements/images/inks.ts";
import { frameworkId } from "../../../src/achievements/framework.ts";
import { type Level, LEVELS } from "../../../src/achievements/types.ts";
import { levelsOf } from "../../../src/collective/counted.ts";
import type { Tally } from "../../../src/collective/types.ts";
import type { Competence, FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";

interface CountsProps {
  context: PageContext;
  tally: Tally;
  framework: FrameworkEdition;
}

/** How much of its competence's ink each level is printed with. */
const SHARES: Readonly<Record<Level, number>> = { 1: 0.3, 2: 0.5, 3: 0.75, 4: 1 };
const WIDTH = 400;

/** What is recognised, per competence and level: a small table, and a bar in each competence's ink. */
export function Counts({ context, tally, framework }: CountsProps) {
  const { t, language } = context;
  const rows = framework.competences
    .map((competence) => ({ competence, levels: levelsOf(tally, competence.code) }))
    .map((row) => ({ ...row, total: LEVELS.reduce((sum, level) => sum + row.levels[level], 0) }));
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const known = rows.reduce((sum, { total }) => sum + total, 0);
  const number = (value: number) => formatNumber(language, value);
  return (
    <div class="counts">
      <p class="counts-key page-note" aria-hidden="true">
        {framework.levels.map(({ level, word }) => `${level}\u00a0${word}`).join(" – ")}
      </p>
      <table>
        <caption class="visually-hidden">{t("collective.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("collective.table.competence")}</th>
            {framework.levels.map(({ level, word }) => (
              <th scope="col">
                <span class="counts-level">{level}</span> <span class="counts-word">{word}</span>
              </th>
            ))}
            <th scope="col">{t("collective.table.total")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ competence, levels, total }) => (
            <tr>
              <th scope="row">
                <img
                  src={pictureOf(context, competence)}
                  alt=""
                  width="40"
                  height="40"
                  loading="lazy"
                />
                <span>
                  {competence.name}
                  <Bar competence={competence} levels={levels} most={most} />
                </span>
              </th>
              {LEVELS.map((level) => (
                <td class={levels[level] ? undefined : "counts-none"}>{number(levels[level])}</td>
              ))}
              <td class="counts-total">{number(total)}</td>
            </tr>
          ))}
          {tally.total > known && (
            <tr>
              <th scope="row">{t("collective.table.other")}</th>
              <td colspan={LEVELS.length}></td>
              <td class="counts-total">{number(tally.total - known)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** One bar, a stretch per level; the numbers beside it say the same. */
function Bar(
  { competence, levels, most }: {
    competence: Competence;
    levels: Record<Level, number>;
    most: number;
  },
) {
  const ink = inkOf(competence.code);
  let start = 0;
  return (
    <svg
      class="counts-bar"
      viewBox={`0 0 ${WIDTH} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="counts-track" width={WIDTH} height="12" />
      {LEVELS.map((level) => {
        const width = levels[level] / most * WIDTH;
        const x = start;
        start += width;
        return width > 0 && (
          <rect
            x={x}
            width={width}
            height="12"
            fill={tint(ink, SHARES[level])}
            stroke={INKS.paper}
          />
        );
      })}
    </svg>
  );
}

function pictureOf({ language }: PageContext, { code }: Competence): string {
  const edition = { id: frameworkId(code, 4), version: 1, language };
  return achievementImageAddress("", edition, "svg");
}
