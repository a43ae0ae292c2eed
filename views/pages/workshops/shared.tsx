import { say } from "../../../game/simulation/sentences.ts";
import type { KeptMoment } from "../../../src/fair/types.ts";
import type { SharedView } from "../../../src/workshops/view.ts";
import type { PageContext } from "../../context.ts";

/** What a group sees of a moment: this, and nothing more of it. */
export function SharedMoment(
  { context: { t }, moment }: { context: PageContext; moment: KeptMoment },
) {
  const { told, words, elsewhere } = moment;
  return (
    <div class="workshop-moment">
      <p class="workshop-moment-title">{say(t, told.did)}</p>
      {words && <p class="words">{words}</p>}
      {elsewhere && <p class="words">{elsewhere}</p>}
    </div>
  );
}

/** Everything that the group shows, each with the name of who shows it. */
export function SharedList(
  { context, shared }: { context: PageContext; shared: readonly SharedView[] },
) {
  return (
    <ul class="workshop-shared" role="list">
      {shared.map(({ name, moment }) => (
        <li>
          <p class="workshop-shared-name">{name}</p>
          <SharedMoment context={context} moment={moment} />
        </li>
      ))}
    </ul>
  );
}
