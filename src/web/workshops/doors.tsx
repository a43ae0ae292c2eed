import type { Hono } from "hono";
import { z } from "zod";
import type { Workshop, WorkshopDoor } from "../../workshops/types.ts";
import { workshopByCode } from "../../workshops/workshops.ts";
import { EMPTY_FORM, type FormState } from "../../../views/components/form_state.ts";
import { EnterPage } from "../../../views/pages/workshops/enter.tsx";
import { callerOf } from "../caller.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { text } from "../fields.ts";
import { readForm, refused } from "../forms.ts";
import { page } from "../respond.ts";

const typing = z.object({ code: text(40) });

/** Adds the page on which one types the code of a door, and what its form does: `open` leads on. */
export function addDoor(
  app: Hono<WebEnv>,
  { door, at, open }: {
    readonly door: WorkshopDoor;
    readonly at: string;
    open(c: WebContext, workshop: Workshop): Response;
  },
): void {
  app.get(at, (c) => showDoor(c, door, EMPTY_FORM));
  app.post(at, async (c) => {
    const form = await readForm(c, typing);
    if (!form.ok) return await showDoor(c, door, form.form, 422);
    try {
      return open(c, await workshopBehind(c, door, form.value.code));
    } catch (error) {
      return await showDoor(c, door, refused(c, form.form, error), 422);
    }
  });
}

/**
 * The workshop that a code opens, by default the one in the address.
 * @throws as {@link workshopByCode}
 */
export function workshopBehind(
  c: WebContext,
  door: WorkshopDoor,
  code = c.req.param("code") ?? "",
): Promise<Workshop> {
  return workshopByCode(c.var.deps, door, { code, caller: callerOf(c) });
}

/** The page that asks for the code again, after the one in the address was refused. */
export function showRefusedDoor(
  c: WebContext,
  door: WorkshopDoor,
  error: unknown,
): Response | Promise<Response> {
  const typed = { ...EMPTY_FORM, values: { code: c.req.param("code") ?? "" } };
  return showDoor(c, door, refused(c, typed, error), 422);
}

function showDoor(
  c: WebContext,
  door: WorkshopDoor,
  form: FormState,
  status?: 422,
): Response | Promise<Response> {
  return page(c, <EnterPage context={c.var.page} form={form} door={door} />, { status });
}
