import { type Step, stepsOf, type Workshop } from "../../../src/workshops/types.ts";
import type { PlaceView } from "../../../src/workshops/view.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import type { PageContext } from "../../context.ts";
import { askedIn, doingOf } from "./doing.ts";
import { FoundView } from "./found.tsx";
import type { LeadProps } from "./lead.tsx";

/** The part of the facilitator's page that follows what happens. */
export function LeadLive(props: LeadProps) {
  const { context, view: { workshop, places } } = props;
  const { t } = context;
  return (
    <>
      <section>
        <h2>{t("workshops.lead.where")}</h2>
        <Way {...props} />
        <Now {...props} />
        <p>{askedIn(t, workshop, "lead")}</p>
        {!workshop.endedAt && <Steering {...props} />}
      </section>
      <section>
        <h2>{t("workshops.lead.who", { count: places.length })}</h2>
        {places.length === 0 ? <p>{t("workshops.lead.nobody")}</p> : (
          <>
            {workshop.step !== "waiting" && <p aria-hidden="true">{doneOf(props)}</p>}
            <ul class="workshop-people" role="list">
              {places.map((place) => (
                <PlaceRow context={context} workshop={workshop} place={place} />
              ))}
            </ul>
          </>
        )}
      </section>
      <Results {...props} />
    </>
  );
}

/** The same for who hears the page: one sentence when the group moves, or somebody is done. */
function Now(props: LeadProps) {
  const { context: { t }, view: { workshop, places } } = props;
  const isCounted = places.length > 0 && workshop.step !== "waiting";
  return (
    <p class="visually-hidden" role="status">
      {t("workshops.strip.now", { step: t(`workshops.step.${workshop.step}.name`) })}{" "}
      {isCounted && doneOf(props)}
    </p>
  );
}

function doneOf({ context: { t }, view: { places } }: LeadProps): string {
  const done = places.filter((place) => place.done).length;
  return t("workshops.lead.done", { done, count: places.length });
}

/** The steps of this workshop, and where the group is. */
function Way({ context: { t }, view: { workshop } }: LeadProps) {
  const steps = stepsOf(workshop);
  const now = steps.indexOf(workshop.step);
  return (
    <ol class="workshop-way" role="list">
      {steps.map((step, index) => (
        <li
          class={index < now ? "workshop-way-past" : undefined}
          aria-current={index === now ? "step" : undefined}
        >
          {t(`workshops.step.${step}.name`)}
        </li>
      ))}
    </ol>
  );
}

function Steering({ context: { t }, view: { workshop } }: LeadProps) {
  const steps = stepsOf(workshop);
  const now = steps.indexOf(workshop.step);
  const [back, next] = [steps[now - 1], steps[now + 1]];
  const at = `/workshops/${workshop.id}/step`;
  const shows = ["fair", "debrief", "card"].includes(workshop.step);
  const name = (step: Step) => t(`workshops.step.${step}.name`);
  return (
    <div class="actions">
      {next && (
        <SteerForm action={at} name="step" value={next}>
          <Button icon="arrow-right">{t("workshops.lead.next", { step: name(next) })}</Button>
        </SteerForm>
      )}
      {shows && (
        <SteerForm
          action={`/workshops/${workshop.id}/results`}
          name="shown"
          value={workshop.resultsShown ? "no" : "yes"}
        >
          <Button kind="quiet" icon={workshop.resultsShown ? "eye-off" : "eye"}>
            {t(workshop.resultsShown ? "workshops.lead.hide" : "workshops.lead.show")}
          </Button>
        </SteerForm>
      )}
      {back && (
        <SteerForm action={at} name="step" value={back}>
          <Button kind="quiet" icon="arrow-left">
            {t("workshops.lead.back", { step: name(back) })}
          </Button>
        </SteerForm>
      )}
    </div>
  );
}

/** A button that moves the group: with a script, only this part of the page is drawn again. */
function SteerForm(
  { action, name, value, children }: {
    action: string;
    name: string;
    value: string;
    children?: unknown;
  },
) {
  const enhanced = {
    "hx-post": action,
    "hx-target": "#workshop-live",
    "hx-swap": "innerMorph",
  };
  return (
    <form class="post-button" method="post" action={action} {...enhanced}>
      <input type="hidden" name={name} value={value} />
      {children}
    </form>
  );
}

/** Who, whether they are in front of their page, and what they are at. */
function PlaceRow(
  { context: { t }, workshop, place }: {
    context: PageContext;
    workshop: Workshop;
    place: PlaceView;
  },
) {
  const { name, here, done } = place;
  return (
    <li class={here ? "workshop-person" : "workshop-person workshop-person-away"}>
      <Icon name={done ? "circle-check" : "circle-dashed"} />
      <span class="workshop-person-name">{name}</span>
      <span class="workshop-person-doing">
        {doingOf(t, workshop, place)}
        {!here && <em>{t("workshops.doing.away")}</em>}
      </span>
    </li>
  );
}

/** What the projector shows, or would: who leads looks before they show it. */
function Results({ context, framework, view: { workshop, found } }: LeadProps) {
  const { t } = context;
  if (!["fair", "debrief", "card"].includes(workshop.step)) return null;
  return (
    <section>
      <h2>{t("workshops.lead.results")}</h2>
      <p>{t(workshop.resultsShown ? "workshops.lead.shown" : "workshops.lead.hidden")}</p>
      <FoundView context={context} framework={framework} step={workshop.step} found={found} />
    </section>
  );
}
