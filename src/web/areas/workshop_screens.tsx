import { Hono } from "hono";
import { shownCode } from "../../seats/code.ts";
import type { Workshop } from "../../workshops/types.ts";
import { translator } from "../../../views/locales/translate.ts";
import { ScreenLive, ScreenPage } from "../../../views/pages/workshops/screen.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { frameworkHere } from "../framework.ts";
import { goWhole, page } from "../respond.ts";
import { addDoor, showRefusedDoor, workshopBehind } from "../workshops/doors.tsx";
import { streamWorkshop } from "../workshops/stream.ts";

/** Workshops as the projector shows them. */
export function workshopScreensArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  addDoor(app, {
    door: "screen",
    at: "/screen",
    open: (c, { screenCode }) => goWhole(c, `/screen/${shownCode(screenCode)}`),
  });
  app.get("/screen/:code", showScreen);
  app.get("/screen/:code/live", followScreen);
  return app;
}

async function showScreen(c: WebContext): Promise<Response> {
  let workshop: Workshop;
  try {
    workshop = await workshopBehind(c, "screen");
  } catch (error) {
    return await showRefusedDoor(c, "screen", error);
  }
  const view = await c.var.live.read(workshop.id);
  const { context, framework } = await screenContext(c, workshop);
  return await page(c, <ScreenPage context={context} framework={framework} view={view} />);
}

async function followScreen(c: WebContext): Promise<Response> {
  const workshop = await workshopBehind(c, "screen");
  const { context, framework } = await screenContext(c, workshop);
  return streamWorkshop(c, {
    workshop: workshop.id,
    draw: (view) => (<ScreenLive context={context} framework={framework} view={view} />).toString(),
    isOver: (view) => Boolean(view.workshop.endedAt),
  });
}

/** The projector speaks the workshop's language, whatever its machine does, unless it is asked. */
async function screenContext(c: WebContext, workshop: Workshop) {
  const { page: asked } = c.var;
  const language = c.req.query("lang") ? asked.language : workshop.language;
  const framework = await frameworkHere(c, language);
  return { context: { ...asked, language, t: translator(language) }, framework };
}
