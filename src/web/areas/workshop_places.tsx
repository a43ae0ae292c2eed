import { Hono } from "hono";
import { z } from "zod";
import { loadFramework } from "../../competences/framework/load.ts";
import type { FrameworkEdition } from "../../competences/framework/types.ts";
import { keptMoments } from "../../fair/moments.ts";
import { newSecret } from "../../ids.ts";
import { shownCode, typedCode } from "../../seats/code.ts";
import { returnCode } from "../../seats/seats.ts";
import { joinWithSeat } from "../../workshops/join.ts";
import {
  agreeToRank,
  joinWorkshop,
  type Place,
  renameParticipant,
} from "../../workshops/participants.ts";
import { listShares, share, unshare } from "../../workshops/shares.ts";
import type { Shared, Workshop } from "../../workshops/types.ts";
import { cardOf, type WorkshopView } from "../../workshops/view.ts";
import { workshopByCode } from "../../workshops/workshops.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { translator } from "../../../views/locales/translate.ts";
import { EnterPage } from "../../../views/pages/workshops/enter.tsx";
import { JoinPage } from "../../../views/pages/workshops/join.tsx";
import { PlacePage, type PlaceProps } from "../../../views/pages/workshops/place.tsx";
import { PlaceGone, PlaceLive } from "../../../views/pages/workshops/place_live.tsx";
import { ScreenLive, ScreenPage } from "../../../views/pages/workshops/screen.tsx";
import { StripLive } from "../../../views/components/workshop_strip.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { goTo, page } from "../respond.ts";
import { keepSeat, seatHere } from "../seat.ts";
import { streamWorkshop } from "../workshops/stream.ts";

const entering = z.object({ code: text(40) });
const joining = z.object({ name: text(40), once: z.string().max(100).default("") });
const naming = z.object({ name: text(40) });
const ranking = z.object({ ranked: z.enum(["yes", "no"], "choose") });
const sharing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("card") }),
  z.object({ kind: z.literal("moment"), round: z.string().max(60), moment: z.string().max(100) }),
]);

/** Workshops as those who take part see them, and as the projector shows them. */
export function workshopPlacesArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const door of ["join", "screen"] as const) {
    const at = door === "join" ? "/w" : "/screen";
    app.get(at, (c) => showEntry(c, door, EMPTY_FORM));
    app.post(at, async (c) => {
      const form = await readForm(c, entering);
      if (!form.ok) return await showEntry(c, door, form.form, 422);
      try {
        const { code } = form.value;
        const workshop = await workshopByCode(c.var.deps, door, { code, caller: callerOf(c) });
        if (door === "join") return goTo(c, pathOf(workshop));
        return goWhole(c, `/screen/${shownCode(workshop.screenCode)}`);
      } catch (error) {
        return await showEntry(c, door, refused(c, form.form, error), 422);
      }
    });
  }
  app.get("/w/:code", showPlaceOrJoin);
  app.post("/w/:code", join);
  // Who has no place any more gets nothing to put where it was.
  app.get("/w/:code/live", (c) => placeHere(c) ? withPlace(c, followPlace) : c.body(null, 204));
  app.get("/w/:code/strip", (c) => placeHere(c) ? withPlace(c, followStrip) : c.body(null, 204));
  app.post("/w/:code/name", (c) => withPlace(c, rename));
  app.post("/w/:code/rank", (c) =>
    withPlace(c, async ({ workshop, participant }) => {
      const form = await readForm(c, ranking);
      const ranked = form.ok && form.value.ranked === "yes";
      await agreeToRank(c.var.deps, workshop.id, participant.holder, ranked);
      return goTo(c, pathOf(workshop));
    }));
  app.post("/w/:code/share", (c) => withPlace(c, (place) => setShared(c, place, share)));
  app.post("/w/:code/unshare", (c) => withPlace(c, (place) => setShared(c, place, unshare)));
  app.get("/screen/:code", showScreen);
  app.get("/screen/:code/live", followScreen);
  return app;
}

/** As `goTo`, to a page that is drawn in another frame: with a script too it is loaded whole. */
function goWhole(c: WebContext, path: string): Response {
  if (!c.var.page.fragment) return goTo(c, path);
  c.header("HX-Redirect", path);
  return c.body(null);
}

async function showEntry(
  c: WebContext,
  door: "join" | "screen",
  form: FormState,
  status?: 422,
): Promise<Response> {
  return await page(c, <EnterPage context={c.var.page} form={form} door={door} />, { status });
}

/** Their own page for who has a place here; the way in for everybody else. */
async function showPlaceOrJoin(c: WebContext): Promise<Response> {
  const place = placeHere(c);
  if (place) return await showPlace(c, place);
  try {
    const workshop = await opened(c);
    const known = c.var.person?.name.split(" ")[0] ?? (await seatHere(c))?.firstName ?? "";
    const values = { name: known, once: newSecret() };
    return await showJoin(c, workshop, { values, errors: {} });
  } catch (error) {
    return await showEntry(c, "join", refused(c, typedForm(c), error), 422);
  }
}

async function showJoin(
  c: WebContext,
  workshop: Workshop,
  form: FormState,
  status?: 422,
): Promise<Response> {
  const view = <JoinPage context={c.var.page} workshop={workshop} form={form} />;
  return await page(c, view, { status });
}

async function join(c: WebContext): Promise<Response> {
  const { deps, live, account } = c.var;
  const workshop = placeHere(c)?.workshop ?? await opened(c);
  const form = await readForm(c, joining);
  if (!form.ok) return await showJoin(c, workshop, form.form, 422);
  const { name } = form.value;
  try {
    if (account) await joinWorkshop(deps, workshop, { holder: account.id, name });
    else {
      const seat = await seatHere(c);
      const { secret } = await joinWithSeat(deps, workshop, {
        name,
        once: form.value.once,
        seat,
        caller: callerOf(c),
      });
      if (secret) keepSeat(c, secret);
    }
  } catch (error) {
    return await showJoin(c, workshop, refused(c, form.form, error), 422);
  }
  live.changed(workshop.id);
  return goTo(c, pathOf(workshop));
}

async function showPlace(c: WebContext, place: Place, form?: FormState): Promise<Response> {
  const { live, page: context } = c.var;
  const view = await live.read(place.workshop.id);
  const props = await placeProps(c, place, view, await frameworkHere(c));
  const values = { name: place.participant.name };
  return await page(
    c,
    <PlacePage {...props} context={context} form={form ?? { ...EMPTY_FORM, values }} />,
    { status: form ? 422 : undefined },
  );
}

async function placeProps(
  c: WebContext,
  { workshop, participant }: Place,
  view: WorkshopView,
  framework: FrameworkEdition,
): Promise<PlaceProps> {
  const { deps, page: context } = c.var;
  const { holder } = participant;
  const seat = await seatHere(c);
  const { step, openedAt } = view.workshop;
  const mine = view.places.find((one) => one.participant.holder === holder);
  const shows = step === "debrief" || step === "card";
  return {
    context,
    view,
    framework,
    participant: mine?.participant ?? participant,
    kept: step === "debrief"
      ? (await keptMoments(deps, holder)).filter(({ playedAt }) => playedAt >= openedAt)
      : [],
    ...(step === "card" && mine ? await cardOf(deps, mine.progress) : {}),
    shares: shows ? await listShares(deps, workshop.id, holder) : [],
    ...(seat?.id === holder ? { returnCode: await returnCode(deps, seat) } : {}),
  };
}

async function followPlace(place: Place, c: WebContext): Promise<Response> {
  const { holder } = place.participant;
  const { page: context } = c.var;
  const framework = await frameworkHere(c);
  return streamWorkshop(c, {
    workshop: place.workshop.id,
    holder,
    async draw(view) {
      const there = view.places.some(({ participant }) => participant.holder === holder);
      if (!there) return (<PlaceGone context={context} view={view} />).toString();
      const props = await placeProps(c, place, view, framework);
      return (<PlaceLive {...props} />).toString();
    },
    isOver: ({ workshop }) => Boolean(workshop.endedAt),
  });
}

function followStrip({ workshop, participant }: Place, c: WebContext): Response {
  const { page: context } = c.var;
  return streamWorkshop(c, {
    workshop: workshop.id,
    holder: participant.holder,
    draw: (view) => (<StripLive context={context} workshop={view.workshop} />).toString(),
    isOver: (view) => Boolean(view.workshop.endedAt),
  });
}

async function rename(place: Place, c: WebContext): Promise<Response> {
  const { workshop, participant } = place;
  const form = await readForm(c, naming);
  if (!form.ok) return await showPlace(c, place, form.form);
  try {
    await renameParticipant(c.var.deps, workshop.id, participant.holder, form.value.name);
  } catch (error) {
    return await showPlace(c, place, refused(c, form.form, error));
  }
  return goTo(c, pathOf(workshop));
}

async function setShared(
  c: WebContext,
  { workshop, participant }: Place,
  set: typeof share,
): Promise<Response> {
  const form = await readForm(c, sharing);
  if (form.ok) await set(c.var.deps, workshop.id, participant.holder, form.value as Shared);
  return goTo(c, pathOf(workshop));
}

async function showScreen(c: WebContext): Promise<Response> {
  let workshop: Workshop;
  try {
    workshop = await screened(c);
  } catch (error) {
    return await showEntry(c, "screen", refused(c, typedForm(c), error), 422);
  }
  const view = await c.var.live.read(workshop.id);
  const { context, framework } = await screenContext(c, workshop);
  return await page(c, <ScreenPage context={context} framework={framework} view={view} />);
}

async function followScreen(c: WebContext): Promise<Response> {
  const workshop = await screened(c);
  const { context, framework } = await screenContext(c, workshop);
  return streamWorkshop(c, {
    workshop: workshop.id,
    draw: (view) => (<ScreenLive context={context} framework={framework} view={view} />).toString(),
    isOver: (view) => Boolean(view.workshop.endedAt),
  });
}

/** The projector speaks the workshop's language, whatever its machine does, unless it is asked. */
async function screenContext(c: WebContext, workshop: Workshop) {
  const { deps, page: asked } = c.var;
  const language = c.req.query("lang") ? asked.language : workshop.language;
  const framework = (await loadFramework(deps.config.dataFolder))[language];
  return { context: { ...asked, language, t: translator(language) }, framework };
}

/** Sends who has no place here to the way in. */
async function withPlace(
  c: WebContext,
  handle: (place: Place, c: WebContext) => Response | Promise<Response>,
): Promise<Response> {
  const place = placeHere(c);
  if (place) return await handle(place, c);
  return goTo(c, `/w/${shownCode(typedCode(c.req.param("code") ?? "") || "-")}`);
}

/** The reader's place behind this address; it is theirs when the code opens nothing any more too. */
function placeHere(c: WebContext): Place | undefined {
  const code = typedCode(c.req.param("code") ?? "");
  return c.var.places.find(({ workshop }) => workshop.code === code);
}

function opened(c: WebContext): Promise<Workshop> {
  const code = c.req.param("code") ?? "";
  return workshopByCode(c.var.deps, "join", { code, caller: callerOf(c) });
}

function screened(c: WebContext): Promise<Workshop> {
  const code = c.req.param("code") ?? "";
  return workshopByCode(c.var.deps, "screen", { code, caller: callerOf(c) });
}

/** The framework in the reader's language. */
async function frameworkHere(c: WebContext): Promise<FrameworkEdition> {
  return (await loadFramework(c.var.deps.config.dataFolder))[c.var.page.language];
}

function typedForm(c: WebContext): FormState {
  return { ...EMPTY_FORM, values: { code: c.req.param("code") ?? "" } };
}

function pathOf({ code }: Workshop): string {
  return `/w/${shownCode(code)}`;
}
