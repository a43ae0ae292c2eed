import { say } from "../../../game/simulation/sentences.ts";
import type { CardContent } from "../../../src/cards/content_types.ts";
import { competenceOf, levelWord } from "../../../src/competences/framework/load.ts";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import type { KeptMoment } from "../../../src/fair/types.ts";
import type { SharedView } from "../../../src/workshops/view.ts";
import type { PageContext } from "../../context.ts";

/** What a group sees of a moment: what the game said to one of them, and nothing more of it. */
export function SharedMoment(
  { context: { t }, moment }: { context: PageContext; moment: KeptMoment },
) {
  const { told, words, elsewhere } = moment;
  return (
    <div class="workshop-moment">
      <p class="workshop-moment-title">{t("common.quoted", { words: say(t, told.did) })}</p>
      {words && <p class="words">{words}</p>}
      {elsewhere && <p class="words">{elsewhere}</p>}
    </div>
  );
}

/** What a group sees of a card: whose role it speaks of, and the four competences. */
export function SharedCard(
  { framework, card }: { framework: FrameworkEdition; card: CardContent },
) {
  const context = [card.role, card.association].filter(Boolean).join(", ");
  return (
    <div class="workshop-moment">
      {context && <p class="workshop-moment-title">{context}</p>}
      <ul>
        {card.competences.map(({ competence, level }) => (
          <li>
            {competenceOf(framework, competence).name}, {levelWord(framework, level)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Everything that the group shows, each with the name of who shows it. */
export function SharedList(
  { context, framework, shared }: {
    context: PageContext;
    framework: FrameworkEdition;
    shared: readonly SharedView[];
  },
) {
  return (
    <ul class="workshop-shared" role="list">
      {shared.map((one) => (
        <li>
          <p class="workshop-shared-name">
            {"moment" in one ? context.t("workshops.found.told", { name: one.name }) : one.name}
          </p>
          {"moment" in one
            ? <SharedMoment context={context} moment={one.moment} />
            : <SharedCard framework={framework} card={one.card} />}
        </li>
      ))}
    </ul>
  );
}
