import { type Step, STEPS, stepsOf, type Workshop } from "../../../src/workshops/types.ts";
import { Notice } from "../../components/notice.tsx";
import type { PageContext } from "../../context.ts";

/** What the group did before somebody came, and that nothing of it is lost to them. */
export function Missed(
  { context: { t }, workshop, joinedIn }: {
    context: PageContext;
    workshop: Workshop;
    joinedIn: Step;
  },
) {
  const missed = stepsOf(workshop).filter((step) => step !== "waiting" && step !== "close")
    .filter((step) => STEPS.indexOf(step) < STEPS.indexOf(joinedIn));
  if (missed.length === 0) return null;
  return (
    <Notice title={t("workshops.missed.title")}>
      <ul>{missed.map((step) => <li>{t(`workshops.step.${step}.missed`)}</li>)}</ul>
      <p>{t("workshops.missed.text")}</p>
    </Notice>
  );
}
