import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { Step } from "../../../src/workshops/types.ts";
import type { Counted, Found } from "../../../src/workshops/view.ts";
import type { PageContext } from "../../context.ts";
import { formatNumber } from "../../format.ts";
import { SharedList } from "./shared.tsx";

interface Props {
  context: PageContext;
  framework: FrameworkEdition;
  step: Step;
  found: Found;
}

/** What the group found in a step, when it is shown: counts, and what people chose to show. */
export function FoundView({ context, framework, step, found }: Props) {
  const { t } = context;
  const moments = found.shared.filter((one) => "moment" in one);
  const cards = found.shared.filter((one) => "card" in one);
  switch (step) {
    case "fair":
      return (
        <div class="workshop-found">
          {found.served > 0
            ? <p class="workshop-figure">{t("workshops.found.served", { count: found.served })}</p>
            : <p>{t("workshops.found.nothing")}</p>}
          {found.ranking.length > 0 && <Ranking context={context} found={found} />}
        </div>
      );
    case "debrief":
      return (
        <div class="workshop-found">
          <Counts
            context={context}
            framework={framework}
            title={t("workshops.found.recognised")}
            counted={found.recognised}
          />
          <Shown context={context} framework={framework} shared={moments} />
        </div>
      );
    case "card":
      return (
        <div class="workshop-found">
          <Counts
            context={context}
            framework={framework}
            title={t("workshops.found.chosen")}
            counted={found.chosen}
          />
          <Shown context={context} framework={framework} shared={cards} />
        </div>
      );
    default:
      return null;
  }
}

/** The points of those who agreed to show them. */
export function Ranking({ context: { t, language }, found }: Pick<Props, "context" | "found">) {
  return (
    <table class="workshop-ranking">
      <caption>{t("workshops.found.ranking")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("workshops.found.name")}</th>
          <th scope="col">{t("workshops.found.points")}</th>
        </tr>
      </thead>
      <tbody>
        {found.ranking.map(({ name, points }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{formatNumber(language, points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What people chose to show, where anybody did. */
function Shown({ context, framework, shared }: Pick<Props, "context" | "framework"> & {
  shared: Found["shared"];
}) {
  if (shared.length === 0) return null;
  return (
    <>
      <h3>{context.t("workshops.found.shared")}</h3>
      <SharedList context={context} framework={framework} shared={shared} />
    </>
  );
}

/** The group's competences, the most frequent first. */
function Counts(
  { context: { t }, framework, title, counted }: Pick<Props, "context" | "framework"> & {
    title: string;
    counted?: readonly Counted[];
  },
) {
  if (!counted) return <p>{t("workshops.found.tooFew")}</p>;
  return (
    <>
      <h3>{title}</h3>
      <ul class="workshop-counts" role="list">
        {counted.map(({ competence, people }) => (
          <li>
            <svg
              class="workshop-bar"
              viewBox={`0 0 ${counted[0]!.people} 1`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width={people} height="1" />
            </svg>
            <span>{framework.competences.find(({ code }) => code === competence)?.name}</span>
            <strong>{t("workshops.people", { count: people })}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
