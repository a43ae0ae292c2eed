import { Hono } from "hono";
import { z } from "zod";
import { newSecret } from "../../ids.ts";
import { joinWithSeat } from "../../workshops/join.ts";
import {
  agreeToRank,
  joinWorkshop,
  type Place,
  renameParticipant,
} from "../../workshops/participants.ts";
import { share, unshare } from "../../workshops/shares.ts";
import type { Shared, Workshop } from "../../workshops/types.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { JoinPage } from "../../../views/pages/workshops/join.tsx";
import { PlacePage } from "../../../views/pages/workshops/place.tsx";
import { PlaceGone, PlaceLive } from "../../../views/pages/workshops/place_live.tsx";
import { StripLive } from "../../../views/components/workshop_strip.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { goTo, page } from "../respond.ts";
import { keepSeat, seatHere } from "../seat.ts";
import { addDoor, showRefusedDoor, workshopBehind } from "../workshops/doors.tsx";
import { placeHere, placePath, placeProps, withPlace } from "../workshops/place.ts";
import { streamWorkshop } from "../workshops/stream.ts";

const joining = z.object({ name: text(40), once: z.string().max(100).default("") });
const naming = z.object({ name: text(40) });
const ranking = z.object({ ranked: z.enum(["yes", "no"], "choose") });
const sharing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("card") }),
  z.object({ kind: z.literal("moment"), round: z.string().max(60), moment: z.string().max(100) }),
]);

/** Workshops as those who take part see them: the way in, and their place. */
export function workshopPlacesArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  addDoor(app, {
    door: "join",
    at: "/w",
    open: (c, workshop) => goTo(c, placePath(workshop)),
  });
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
      return goTo(c, placePath(workshop));
    }));
  app.post("/w/:code/share", (c) => withPlace(c, (place) => setShared(c, place, share)));
  app.post("/w/:code/unshare", (c) => withPlace(c, (place) => setShared(c, place, unshare)));
  return app;
}

/** Their own page for who has a place here; the way in for everybody else. */
async function showPlaceOrJoin(c: WebContext): Promise<Response> {
  const place = placeHere(c);
  if (place) return await showPlace(c, place);
  try {
    const workshop = await workshopBehind(c, "join");
    const known = c.var.person?.name.split(" ")[0] ?? (await seatHere(c))?.firstName ?? "";
    const values = { name: known, once: newSecret() };
    return await showJoin(c, workshop, { values, errors: {} });
  } catch (error) {
    return await showRefusedDoor(c, "join", error);
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
  const workshop = placeHere(c)?.workshop ?? await workshopBehind(c, "join");
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
  return goTo(c, placePath(workshop));
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
  return goTo(c, placePath(workshop));
}

async function setShared(
  c: WebContext,
  { workshop, participant }: Place,
  set: typeof share,
): Promise<Response> {
  const form = await readForm(c, sharing);
  if (form.ok) await set(c.var.deps, workshop.id, participant.holder, form.value as Shared);
  return goTo(c, placePath(workshop));
}
