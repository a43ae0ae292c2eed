import type { PlaceView } from "../../../src/workshops/view.ts";
import type { Step } from "../../../src/workshops/types.ts";
import type { Translate } from "../../locales/translate.ts";

/** What somebody is at, in words, seen from the step the group is in. */
export function doingOf(t: Translate, step: Step, { progress }: PlaceView): string {
  const { fair, kept, card } = progress;
  switch (step) {
    case "waiting":
      return t("workshops.doing.waiting");
    case "fair":
      return t(`workshops.doing.fair.${fair}`);
    case "debrief":
      if (fair !== "done") return t(`workshops.doing.fair.${fair}`);
      return t("workshops.doing.kept", { count: kept });
    case "card":
    case "close":
      return card.at === "question"
        ? t("workshops.doing.card.question", { number: card.number, of: card.of })
        : t(`workshops.doing.card.${card.at}`);
  }
}
