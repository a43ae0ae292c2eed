import { raw } from "hono/html";
import type { CompetenceCode, Level } from "../../../src/achievements/types.ts";
import { COMPETENCE_INKS } from "../../../src/achievements/images/inks.ts";
import { MARK_SHEET, markParts } from "../../../src/cards/images/mark.ts";
import { pennantOn, STEP_OUTLINES, STEPS_SHEET } from "../../../src/cards/images/steps.ts";

/** The mark of a competence, beside its name; with endorsements it wears a seal that counts them. */
export function Mark(
  { competence, endorsements = 0 }: { competence: CompetenceCode; endorsements?: number },
) {
  return (
    <svg class="mark" viewBox={MARK_SHEET} aria-hidden="true" focusable="false">
      {raw(markParts(competence, endorsements))}
    </svg>
  );
}

/** A level as a stair of four with a pennant, beside its sentence. */
export function Steps({ competence, level }: { competence: CompetenceCode; level: Level }) {
  const { pole, cloth } = pennantOn(level);
  return (
    <svg
      class={`card-steps ink-${COMPETENCE_INKS[competence]}`}
      viewBox={`0 0 ${STEPS_SHEET.width} ${STEPS_SHEET.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {STEP_OUTLINES.map((outline, index) => (
        <path d={outline} class={index < level ? "card-step card-step-done" : "card-step"} />
      ))}
      <path d={pole} class="card-pole" />
      <path d={cloth} class="card-pennant" />
    </svg>
  );
}
