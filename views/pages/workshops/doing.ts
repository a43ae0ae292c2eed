import type { PlaceView } from "../../../src/workshops/view.ts";
import type { Workshop } from "../../../src/workshops/types.ts";
import type { Translate } from "../../locales/translate.ts";

/** What a step asks of the group, for who leads and for the projector. */
export function askedIn(
  t: Translate,
  { step, uses }: Pick<Workshop, "step" | "uses">,
  of: "lead" | "screen",
): string {
  const bare = step === "close" && !uses.includes("card");
  return t(bare ? `workshops.bare.${of}` : `workshops.step.${step}.${of}`);
}

/** What somebody is at, in words, seen from a step of the group. */
export function doingOf(
  t: Translate,
  { step, uses }: Pick<Workshop, "step" | "uses">,
  { progress }: Pick<PlaceView, "progress">,
): string {
  const { fair, kept, card } = progress;
  if (step === "close" && !uses.includes("card")) return t(`workshops.doing.fair.${fair}`);
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
