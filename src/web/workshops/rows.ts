import type { Translate } from "../../../views/locales/translate.ts";
import { doingOf } from "../../../views/pages/workshops/doing.ts";
import { formatMoment } from "../../../views/format.ts";
import type { Language } from "../../languages.ts";
import type { WorkshopView } from "../../workshops/view.ts";

/** The table of a workshop, its titles first: who took part and how far they came. */
export function rowsOf(t: Translate, language: Language, view: WorkshopView): string[][] {
  const { uses } = view.workshop;
  const columns = [
    { title: t("workshops.table.name"), of: ({ name }: Row) => name },
    {
      title: t("workshops.table.joined"),
      of: ({ participant }: Row) => formatMoment(language, participant.joinedAt),
    },
    ...(uses.includes("fair")
      ? [
        {
          title: t("workshops.step.fair.name"),
          of: ({ progress }: Row) => t(`workshops.doing.fair.${progress.fair}`),
        },
        {
          title: t("workshops.table.kept"),
          of: ({ progress }: Row) => String(progress.kept),
        },
        {
          title: t("workshops.table.points"),
          of: ({ participant, progress }: Row) =>
            participant.ranked && progress.fair === "done" ? String(progress.points) : "",
        },
      ] satisfies Column[]
      : []),
    ...(uses.includes("card")
      ? [{
        title: t("workshops.step.card.name"),
        of: (place: Row) => doingOf(t, { step: "card", uses }, place),
      }]
      : []),
  ] satisfies Column[];
  return [
    columns.map(({ title }) => title),
    ...view.places.map((place) => columns.map(({ of }) => of(place))),
  ];
}

type Row = WorkshopView["places"][number];

interface Column {
  readonly title: string;
  of(place: Row): string;
}
