import { Hono } from "hono";
import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import { FieldError } from "../../errors.ts";
import { LANGUAGES } from "../../languages.ts";
import { shownCode } from "../../seats/code.ts";
import { findSeat, returnCode } from "../../seats/seats.ts";
import {
  listParticipants,
  removeParticipant,
  renameParticipant,
} from "../../workshops/participants.ts";
import { shownName, STEPS, USES } from "../../workshops/types.ts";
import {
  endWorkshop,
  goToStep,
  listWorkshops,
  openWorkshop,
  renameWorkshop,
  showResults,
  USUAL_DAYS,
  workshopFor,
} from "../../workshops/workshops.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { LeadPage } from "../../../views/pages/workshops/lead.tsx";
import { LeadLive } from "../../../views/pages/workshops/lead_live.tsx";
import { WorkshopsPage } from "../../../views/pages/workshops/list.tsx";
import { NewWorkshopPage } from "../../../views/pages/workshops/new.tsx";
import { WorkshopPeoplePage } from "../../../views/pages/workshops/people.tsx";
import { SheetPage } from "../../../views/pages/workshops/sheet.tsx";
import { attachment } from "../attachment.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { choices, text } from "../fields.ts";
import { checkForm, formBody, readForm, refused } from "../forms.ts";
import { goTo, page, reader } from "../respond.ts";
import { csvOf } from "../workshops/csv.ts";
import { ODS_TYPE, odsOf } from "../workshops/ods.ts";
import { rowsOf } from "../workshops/rows.ts";
import { streamWorkshop } from "../workshops/stream.ts";

const opening = z.object({
  name: text(80),
  language: z.enum(LANGUAGES, "choose"),
  uses: choices(USES),
  days: z.coerce.number("invalid"),
});
const naming = z.object({ name: text(80) });
const stepping = z.object({ step: z.enum(STEPS, "choose") });
const showing = z.object({ shown: z.enum(["yes", "no"], "choose") });

/** Workshops as those who lead them see them. */
export function workshopsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/workshops", showList);
  app.get("/workshops/new", (c) => showNew(c, newForm(c)));
  app.post("/workshops/new", open);
  app.use("/workshops/:id/*", tellFollowers);
  app.get("/workshops/:id", (c) => showLead(c));
  app.get("/workshops/:id/live", followLead);
  app.get("/workshops/:id/screen", async (c) => {
    const { screenCode } = await led(c);
    return goTo(c, `/screen/${shownCode(screenCode)}`);
  });
  app.post("/workshops/:id/step", async (c) => {
    const form = await readForm(c, stepping);
    if (form.ok) await goToStep(c.var.deps, leader(c), idOf(c), form.value.step);
    return await afterSteering(c);
  });
  app.post("/workshops/:id/results", async (c) => {
    const form = await readForm(c, showing);
    const shown = form.ok && form.value.shown === "yes";
    await showResults(c.var.deps, leader(c), idOf(c), shown);
    return await afterSteering(c);
  });
  app.post("/workshops/:id/name", rename);
  app.post("/workshops/:id/end", async (c) => {
    await endWorkshop(c.var.deps, leader(c), idOf(c));
    return goTo(c, `/workshops/${idOf(c)}`);
  });
  app.get("/workshops/:id/people", (c) => showPeople(c));
  app.post("/workshops/:id/people/:holder/name", renamePerson);
  app.post("/workshops/:id/people/:holder/remove", async (c) => {
    await removeParticipant(c.var.deps, leader(c), idOf(c), c.req.param("holder"));
    return goTo(c, `/workshops/${idOf(c)}/people?removed=yes`);
  });
  app.get("/workshops/:id/people.csv", async (c) => {
    const { name, rows } = await table(c);
    c.header("Content-Disposition", attachment(`${name}.csv`));
    c.header("Cache-Control", "private, no-store");
    return c.body(csvOf(rows), 200, { "Content-Type": "text/csv; charset=utf-8" });
  });
  app.get("/workshops/:id/people.ods", async (c) => {
    const { name, rows } = await table(c);
    c.header("Content-Disposition", attachment(`${name}.ods`));
    c.header("Cache-Control", "private, no-store");
    return c.body(new Uint8Array(odsOf(name, rows)), 200, { "Content-Type": ODS_TYPE });
  });
  app.get("/workshops/:id/sheet", showSheet);
  return app;
}

/** What was changed here is told to those who follow, once it is stored. */
const tellFollowers: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  if (c.req.method !== "GET") c.var.live.changed(c.req.param("id") ?? "");
};

async function showList(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const workshops = await listWorkshops(deps, leader(c));
  const listed = await Promise.all(workshops.map(async (workshop) => ({
    workshop,
    people: (await listParticipants(deps, workshop.id)).length,
  })));
  return await page(c, <WorkshopsPage context={context} workshops={listed} />);
}

function newForm(c: WebContext): FormState {
  leader(c);
  const { language } = c.var.page;
  return { values: { language, uses: ["fair", "card"], days: String(USUAL_DAYS) }, errors: {} };
}

async function showNew(c: WebContext, form: FormState, status?: 422): Promise<Response> {
  return await page(c, <NewWorkshopPage context={c.var.page} form={form} />, { status });
}

async function open(c: WebContext): Promise<Response> {
  const by = leader(c);
  const form = await readForm(c, opening);
  if (!form.ok) return await showNew(c, form.form, 422);
  try {
    const { id } = await openWorkshop(c.var.deps, by, form.value);
    return goTo(c, `/workshops/${id}`);
  } catch (error) {
    return await showNew(c, refused(c, form.form, error), 422);
  }
}

async function showLead(c: WebContext, form?: FormState): Promise<Response> {
  const { live, page: context } = c.var;
  const { id, name } = await led(c);
  const view = (
    <LeadPage
      context={context}
      framework={await frameworkHere(c)}
      view={await live.read(id)}
      form={form ?? { ...EMPTY_FORM, values: { name } }}
    />
  );
  return await page(c, view, { status: form ? 422 : undefined });
}

async function followLead(c: WebContext): Promise<Response> {
  const { page: context } = c.var;
  // Whose session has ended gets no log-in page in the middle of this one.
  if (!c.var.account) return c.body(null, 204);
  const { id } = await led(c);
  const framework = await frameworkHere(c);
  return streamWorkshop(c, {
    workshop: id,
    draw: (view) => (<LeadLive context={context} framework={framework} view={view} />).toString(),
  });
}

/** With a script only the part that follows is drawn again; without, the page is. */
async function afterSteering(c: WebContext): Promise<Response> {
  const { live, page: context } = c.var;
  const id = idOf(c);
  live.changed(id);
  if (!context.fragment) return goTo(c, `/workshops/${id}`);
  const framework = await frameworkHere(c);
  const view = <LeadLive context={context} framework={framework} view={await live.read(id)} />;
  return await page(c, view);
}

async function rename(c: WebContext): Promise<Response> {
  const by = leader(c);
  const form = await readForm(c, naming);
  if (!form.ok) return await showLead(c, form.form);
  try {
    await renameWorkshop(c.var.deps, by, idOf(c), form.value.name);
    return goTo(c, `/workshops/${idOf(c)}`);
  } catch (error) {
    return await showLead(c, refused(c, form.form, error));
  }
}

async function showPeople(
  c: WebContext,
  refusal?: { readonly holder: string; readonly form: FormState },
): Promise<Response> {
  const { live, page: context } = c.var;
  const { id } = await led(c);
  const view = (
    <WorkshopPeoplePage
      context={context}
      view={await live.read(id)}
      removed={c.req.query("removed") === "yes"}
      refused={refusal}
    />
  );
  return await page(c, view, { status: refusal ? 422 : undefined });
}

async function renamePerson(c: WebContext): Promise<Response> {
  await led(c);
  const holder = c.req.param("holder") ?? "";
  // Each form of the page names its field after whose name it is.
  const own = `name-${holder}`;
  const body = await formBody(c);
  const typed = String(body[own] ?? "");
  const form: FormState = { values: { [own]: typed }, errors: {} };
  const checked = checkForm(c, { [own]: typed }, form, z.object({ [own]: text(40) }));
  if (!checked.ok) return await showPeople(c, { holder, form: checked.form });
  try {
    await renameParticipant(c.var.deps, idOf(c), holder, typed);
  } catch (error) {
    const named = error instanceof FieldError ? new FieldError(own, error.code) : error;
    return await showPeople(c, { holder, form: refused(c, form, named) });
  }
  return goTo(c, `/workshops/${idOf(c)}/people`);
}

async function table(c: WebContext) {
  const { live, page: { t, language } } = c.var;
  const { id, name } = await led(c);
  return { name, rows: rowsOf(t, language, await live.read(id)) };
}

async function showSheet(c: WebContext): Promise<Response> {
  const { deps, page: context } = c.var;
  const workshop = await led(c);
  const people = await listParticipants(deps, workshop.id);
  const rows = await Promise.all(people.map(async (participant) => {
    const seat = await findSeat(deps, participant.holder);
    const code = seat && await returnCode(deps, seat);
    return { name: shownName(participant), ...(code ? { returnCode: code } : {}) };
  }));
  return await page(c, <SheetPage context={context} workshop={workshop} rows={rows} />);
}

/** The workshop of this address, for who may lead it. */
async function led(c: WebContext) {
  return await workshopFor(c.var.deps, leader(c), idOf(c));
}

function leader(c: WebContext) {
  return reader(c, "facilitator", "issuer");
}

function idOf(c: WebContext): string {
  return c.req.param("id") ?? "";
}
