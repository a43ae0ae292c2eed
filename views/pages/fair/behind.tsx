import type { ColleagueView, FairView, StationView } from "../../../game/simulation/view.ts";
import { say } from "../../../game/simulation/sentences.ts";
import { More } from "../../components/confirm.tsx";
import type { PageContext } from "../../context.ts";
import { formatList } from "../../format.ts";
import { Press } from "./press.tsx";

interface Props {
  context: PageContext;
  view: FairView;
}

/** Behind the counter: what is ready, what cooks, what a pair of hands could do. */
export function Stations({ context, view }: Props) {
  const { t, language } = context;
  const ready = view.counter.filter(({ count }) => count > 0).map(({ words }) => say(t, words));
  return (
    <section id="fair-stall">
      <h2>{t("fair.text.stall")}</h2>
      <p class="fair-counter">
        <strong>{t("fair.text.counter")}</strong>{" "}
        {ready.length > 0 ? formatList(language, ready) : t("fair.text.nothingReady")}
      </p>
      <p>{say(t, view.change)}. {say(t, view.stall)}</p>
      {view.aids.length > 0 && (
        <p>
          {t("fair.text.aids")} {formatList(language, view.aids.map(({ words }) => say(t, words)))}
        </p>
      )}
      <ul class="fair-stations" role="list">
        {view.stations.filter(({ phase }) => phase !== "later").map((one) => (
          <Station context={context} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Station({ context, one }: { context: PageContext; one: StationView }) {
  const { t } = context;
  return (
    <li class="fair-row">
      <h3>{say(t, one.name)}</h3>
      <p>
        {say(t, one.words)}
        {one.hand && ` – ${say(t, { key: `fair.colleague.${one.hand}` })}`}
      </p>
      <Press context={context} one={one.work} />
    </li>
  );
}

/** Samir and Lotte: where they are, how they are, and what one could ask of them. */
export function Colleagues({ context, view }: Props) {
  const { t } = context;
  return (
    <section id="fair-team">
      <h2>{t("fair.text.team")}</h2>
      {view.colleagues.map((one) => <Colleague context={context} one={one} />)}
    </section>
  );
}

function Colleague({ context, one }: { context: PageContext; one: ColleagueView }) {
  const { t } = context;
  const possible = one.actions.filter(({ refused }) => !refused);
  return (
    <div class="fair-row">
      <h3>{say(t, one.name)}</h3>
      <p>{say(t, one.postWords)}, {say(t, one.energyWords)}</p>
      {possible.length > 0 && (
        <More label={t("fair.text.ask", { colleague: say(t, one.name) })}>
          <div class="fair-presses">
            {possible.map((action) => <Press context={context} one={action} />)}
          </div>
        </More>
      )}
    </div>
  );
}
