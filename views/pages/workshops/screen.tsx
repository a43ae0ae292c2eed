import { raw } from "hono/html";
import type { FrameworkEdition } from "../../../src/competences/framework/types.ts";
import { shownCode } from "../../../src/seats/code.ts";
import type { WorkshopView } from "../../../src/workshops/view.ts";
import { Bunting } from "../../illustrations/bunting.tsx";
import { Skyline } from "../../illustrations/skyline.tsx";
import type { PageContext } from "../../context.ts";
import { SiteHead } from "../../components/site_head.tsx";
import { WorkshopDoor } from "./door.tsx";
import { askedIn } from "./doing.ts";
import { FoundView } from "./found.tsx";
import { LiveRegion } from "./live_region.tsx";
import { Names } from "./place_live.tsx";

interface Props {
  context: PageContext;
  framework: FrameworkEdition;
  view: WorkshopView;
}

/**
 * What the projector shows: how to join, always; where the group is; what it found, once who leads
 * shows it. A page without the site's frame, large enough for the back of a room.
 */
export function ScreenPage(props: Props) {
  const { context, view: { workshop } } = props;
  const { t, language } = context;
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang={language} class={context.comfort.join(" ") || undefined}>
        <head>
          <SiteHead context={context} italic />
          <meta name="robots" content="noindex" />
          <title>{t("workshops.screen.title", { name: workshop.name })}</title>
        </head>
        <body class="screen">
          <header class="screen-header">
            <Bunting />
          </header>
          <main class="screen-main">
            <LiveRegion
              context={context}
              id="workshop-live"
              address={`/screen/${shownCode(workshop.screenCode)}/live?lang=${language}`}
            >
              <ScreenLive {...props} />
            </LiveRegion>
          </main>
          <Skyline />
        </body>
      </html>
    </>
  );
}

/** The part of it that follows the workshop. */
export function ScreenLive(props: Props) {
  const { context, framework, view: { workshop, places, found } } = props;
  const { t } = context;
  const { step } = workshop;
  const shown = workshop.resultsShown;
  return (
    <div class="screen-parts">
      <section class="screen-now">
        <p class="screen-name">{workshop.name}</p>
        {workshop.endedAt
          ? (
            <>
              <h1>{t("workshops.place.ended")}</h1>
              <p class="screen-words">{t("workshops.screen.ended")}</p>
            </>
          )
          : (
            <>
              <h1>{t(`workshops.step.${step}.title`)}</h1>
              {shown
                ? <FoundView context={context} framework={framework} step={step} found={found} />
                : (
                  <>
                    <p class="screen-words">{askedIn(t, workshop, "screen")}</p>
                    {step === "waiting" ? <Names places={places} /> : <Done {...props} />}
                  </>
                )}
            </>
          )}
      </section>
      {!workshop.endedAt && (
        <aside class="screen-door" aria-label={t("workshops.door.title")}>
          <WorkshopDoor context={context} workshop={workshop} scan />
        </aside>
      )}
    </div>
  );
}

/** How many have done it, as lamps that go on one by one. */
function Done({ context: { t }, view: { workshop, places } }: Props) {
  if (workshop.step === "close" || places.length === 0) return null;
  const done = places.filter((place) => place.done).length;
  return (
    <>
      <ol class="screen-lamps" aria-hidden="true">
        {places.map((_, index) => <li class={index < done ? "screen-lamp-on" : undefined} />)}
      </ol>
      <p>{t("workshops.lead.done", { done, count: places.length })}</p>
    </>
  );
}
