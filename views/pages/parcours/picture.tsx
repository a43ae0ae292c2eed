import { COMPETENCE_INKS } from "../../../src/achievements/images/inks.ts";
import type { CompetenceCode, Level } from "../../../src/achievements/types.ts";
import { LEVELS } from "../../../src/achievements/types.ts";
import { MARK_SHEET, markParts } from "../../../src/cards/images/mark.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type {
  CompetencePicture,
  ParcoursPicture,
} from "../../../src/recognition/parcours/picture.ts";
import { raw } from "hono/html";
import type { PageContext } from "../../context.ts";
import { formatList } from "../../format.ts";
import { Mark } from "../cards/mark.tsx";
import { hoursIn } from "../awards/said.tsx";

const CELL = { width: 112, height: 286 } as const;
const COLUMNS = 4;
/** Where a house stands, how wide it is, and how high one of its floors. */
const GROUND = 196;
const HOUSE = 40;
const FLOOR = 38;

interface Props {
  context: PageContext;
  picture: ParcoursPicture;
  framework: FrameworkEdition;
}

/** Eight competences as pairs of houses: what one says, and what others saw; the table beside it. */
export function ParcoursDrawn({ context, picture, framework }: Props) {
  const { t } = context;
  const { hours, competences } = picture;
  const some = competences.some(({ said, seen }) => said || seen);
  if (!some && hours.seen + hours.said === 0) return null;
  return (
    <section>
      <h2>{t("cards.picture.title")}</h2>
      {hours.seen > 0 && (
        <p class="lead">
          {t("awards.parcours.hoursLead", { hours: hoursIn(context, hours.seen) })}
        </p>
      )}
      {hours.said > 0 && (
        <p>
          {t("cards.picture.hoursSaid", { hours: hoursIn(context, hours.said) })}{" "}
          {hours.seen > 0 && t("cards.picture.hoursBoth")}
        </p>
      )}
      <div class="parcours-picture">
        <figure>
          <Street context={context} competences={competences} />
          <figcaption class="parcours-legend">
            <span>
              <Sample kind="said" /> {t("cards.picture.said")}
            </span>
            <span>
              <Sample kind="seen" /> {t("cards.picture.seen")}
            </span>
          </figcaption>
        </figure>
        <Table context={context} competences={competences} framework={framework} />
      </div>
      <p class="page-note">{framework.note}</p>
    </section>
  );
}

function Street(
  { context, competences }: {
    context: PageContext;
    competences: readonly CompetencePicture[];
  },
) {
  const { t } = context;
  const rows = Math.ceil(competences.length / COLUMNS);
  return (
    <svg
      class="parcours-street"
      viewBox={`0 0 ${COLUMNS * CELL.width} ${rows * CELL.height}`}
      role="img"
      aria-label={t("cards.picture.alt")}
    >
      {competences.map((one, index) => {
        const x = index % COLUMNS * CELL.width;
        const y = Math.floor(index / COLUMNS) * CELL.height;
        return (
          <g
            transform={`translate(${x} ${y})`}
            class={`ink-${COMPETENCE_INKS[one.competence]}`}
          >
            <pattern
              id={`hatch-${one.competence}`}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" class="parcours-wall" />
              <path d="M0 0V7" class="parcours-hatch" />
            </pattern>
            <House x={14} level={one.said} kind="said" competence={one.competence} />
            <House x={58} level={one.seen} kind="seen" competence={one.competence} />
            <path d={`M4 ${GROUND} H108`} class="parcours-ground" />
            <svg
              x="26"
              y={GROUND + 8}
              width="62"
              height="54"
              viewBox={MARK_SHEET}
              aria-hidden="true"
            >
              {raw(markParts(one.competence, 0))}
            </svg>
          </g>
        );
      })}
    </svg>
  );
}

/** A house of as many floors as the level; those above are an outline on the sky. */
function House(
  { x, level, kind, competence }: {
    x: number;
    level?: Level;
    kind: "said" | "seen";
    competence: CompetenceCode;
  },
) {
  const built = level ?? 0;
  const top = GROUND - built * FLOOR;
  return (
    <>
      {LEVELS.map((floor) => {
        const y = GROUND - floor * FLOOR;
        if (floor > built) {
          return <path d={`M${x} ${y} h${HOUSE} v${FLOOR} h${-HOUSE} Z`} class="parcours-sky" />;
        }
        return (
          <>
            <rect
              x={x}
              y={y}
              width={HOUSE}
              height={FLOOR}
              class={`parcours-floor parcours-${kind}`}
              fill={kind === "said" ? `url(#hatch-${competence})` : undefined}
            />
            {kind === "seen" && (
              <path
                d={`M${x + 8} ${y + 10} h9 v16 h-9 Z M${x + 23} ${y + 10} h9 v16 h-9 Z`}
                class="parcours-window"
              />
            )}
          </>
        );
      })}
      {built > 0 && (
        <path
          d={`M${x - 4} ${top} L${x + HOUSE / 2} ${top - 20} L${x + HOUSE + 4} ${top} Z`}
          class={kind === "said" ? "parcours-roof" : "parcours-roof parcours-roof-seen"}
        />
      )}
    </>
  );
}

/** What the two kinds of houses look like, beside their words. */
function Sample({ kind }: { kind: "said" | "seen" }) {
  return (
    <svg class="parcours-sample ink-canal" viewBox="0 0 40 34" aria-hidden="true">
      {kind === "said"
        ? (
          <>
            <pattern
              id="hatch-sample"
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" class="parcours-wall" />
              <path d="M0 0V7" class="parcours-hatch" />
            </pattern>
            <rect
              x="2"
              y="2"
              width="36"
              height="30"
              class="parcours-floor"
              fill="url(#hatch-sample)"
            />
          </>
        )
        : (
          <>
            <rect x="2" y="2" width="36" height="30" class="parcours-floor parcours-seen" />
            <path d="M9 9h8v14h-8Z M23 9h8v14h-8Z" class="parcours-window" />
          </>
        )}
    </svg>
  );
}

function Table({ context, competences, framework }: {
  context: PageContext;
  competences: readonly CompetencePicture[];
  framework: FrameworkEdition;
}) {
  const { t, language } = context;
  const word = (level: Level | undefined) => level ? framework.levels[level - 1]!.word : "–";
  const nameOf = (code: CompetenceCode) =>
    framework.competences.find((one) => one.code === code)!.name;
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={t("cards.picture.table")}>
      <table class="card-way parcours-table">
        <thead>
          <tr>
            <th scope="col">{t("cards.versions.competence")}</th>
            <th scope="col">{t("cards.picture.said")}</th>
            <th scope="col">{t("cards.picture.seen")}</th>
            <th scope="col">{t("cards.picture.hours")}</th>
          </tr>
        </thead>
        <tbody>
          {competences.map(({ competence, said, seen, hours, witnesses }) => (
            <tr>
              <th scope="row">
                <span class="card-way-name">
                  <Mark competence={competence} />
                  {nameOf(competence)}
                </span>
              </th>
              <td data-label={t("cards.picture.said")} data-none={!said}>{word(said)}</td>
              <td data-label={t("cards.picture.seen")} data-none={!seen}>
                {word(seen)} {witnesses.length > 0 && (
                  <span class="page-note">
                    ({formatList(language, [...new Set(witnesses.map(({ who }) => who))])})
                  </span>
                )}
              </td>
              <td data-label={t("cards.picture.hours")} data-none={hours === 0}>
                {hours > 0 ? hoursIn(context, hours) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
