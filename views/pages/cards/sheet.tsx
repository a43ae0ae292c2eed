import type { Child } from "hono/jsx";
import type { CardFace, FaceCompetence } from "../../../src/web/cards/face.ts";
import { COMPETENCE_INKS } from "../../../src/achievements/images/inks.ts";
import { Bunting } from "../../illustrations/bunting.tsx";
import type { PageContext } from "../../context.ts";
import { Mark, Steps } from "./mark.tsx";

/** A card as a sheet of paper, on the screen and in print. */
export function CardSheet(
  { context, face, heading = "h2", parts, children }: {
    context: PageContext;
    face: CardFace;
    /** The level of the card's own title on its page. */
    heading?: "h1" | "h2";
    /** What stands below a competence, by its code. */
    parts?: (one: FaceCompetence) => Child;
    /** What stands at the foot of the sheet. */
    children?: Child;
  },
) {
  const { name, kind, role, association, time } = face;
  const Title = heading;
  const Part = heading === "h1" ? "h2" : "h3";
  return (
    <article class="card-sheet" lang={face.language}>
      <Bunting />
      <header class="card-head">
        {name && <p class="card-kind">{kind}</p>}
        <Title
          class="card-name"
          tabindex={heading === "h1" ? -1 : undefined}
          autofocus={heading === "h1" && context.fragment || undefined}
        >
          {name ?? kind}
        </Title>
        {role && <p class="card-role">{role}</p>}
        {[association, time].map((line) => line && <p>{line}</p>)}
        {face.context.map(({ line }) => <p>{line}</p>)}
      </header>
      <ol class="card-rows" role="list">
        {face.competences.map((one) => (
          <li class="card-row" id={one.competence}>
            <span class="card-mark">
              <Mark competence={one.competence} endorsements={one.endorsements} />
            </span>
            <div class="card-words">
              <Part class={`card-competence ink-${COMPETENCE_INKS[one.competence]}`}>
                {one.name}
              </Part>
              <p>
                <strong>{one.word}.</strong> {one.sentence}
              </p>
              {one.example && <p class="words">{one.example}</p>}
              {one.seen && <p class="card-seen">{one.seen}</p>}
              {parts?.(one)}
            </div>
            <Steps competence={one.competence} level={one.level} />
          </li>
        ))}
      </ol>
      <footer class="card-foot">
        <p lang={face.language}>{face.foot}</p>
        {children && <div lang={context.language}>{children}</div>}
      </footer>
    </article>
  );
}
