import { Hono } from "hono";
import { z } from "zod";
import { COMFORTS, keepComfort, knownComforts } from "../../identity/comfort.ts";
import { SettingsPage } from "../../../views/pages/settings/settings.tsx";
import type { WebContext, WebEnv } from "../env.ts";
import { choices } from "../fields.ts";
import { readForm } from "../forms.ts";
import { rememberComfort } from "../middleware/comfort.ts";
import { goTo, page, safePath } from "../respond.ts";

const chosen = z.object({
  text: z.enum(["usual", "large-text", "double-text"]).catch("usual"),
  comfort: choices(COMFORTS),
  back: z.string().optional(),
});

/** How pages look, for whoever reads them: with their account, or else on this browser. */
export function settingsArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/settings", (c) => show(c));
  app.post("/settings", async (c) => {
    const parsed = await readForm(c, chosen);
    if (!parsed.ok) return show(c, 422);
    const { text, comfort, back } = parsed.value;
    const next = knownComforts([text, ...comfort]);
    const { deps, account } = c.var;
    if (account) await keepComfort(deps, account.id, next);
    rememberComfort(c, next);
    const query = new URLSearchParams({ done: "saved", back: safePath(back, "/") });
    return goTo(c, `/settings?${query}`);
  });
  return app;
}

function show(c: WebContext, status?: 422) {
  const { page: context } = c.var;
  const { comfort } = context;
  const text = comfort.find((one) => one === "large-text" || one === "double-text") ?? "usual";
  const view = (
    <SettingsPage
      context={context}
      form={{ values: { text, comfort: [...comfort] }, errors: {} }}
      back={safePath(c.req.query("back"), "/")}
      saved={c.req.query("done") === "saved"}
    />
  );
  return page(c, view, { status });
}
