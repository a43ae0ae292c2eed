import { Hono } from "hono";
import type { Deps } from "../deps.ts";
import { isLanguage } from "../languages.ts";
import type { WebEnv } from "./env.ts";
import { formBody } from "./forms.ts";
import { AREAS } from "./areas.ts";
import { answerError } from "./failures.tsx";
import { limitBody } from "./middleware/body_limit.ts";
import { sameOrigin } from "./middleware/csrf.ts";
import { securityHeaders } from "./middleware/headers.ts";
import { identify } from "./middleware/identify.ts";
import { keptPages } from "./middleware/kept_pages.ts";
import { rememberLanguage } from "./middleware/language.ts";
import { pageContext } from "./middleware/page_context.ts";
import { needsSetup } from "./middleware/setup_gate.ts";
import { goTo, safePath } from "./respond.ts";
import { staticFiles } from "./static.ts";
import { takePart } from "./workshops/take_part.ts";
import { NotFoundError } from "../errors.ts";
import { followWorkshops } from "../workshops/view.ts";

/** The door for people: one small app per area, behind the same few guards. */
export function createWeb(deps: Deps, live = followWorkshops(deps)): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    c.set("deps", deps);
    c.set("live", live);
    await next();
  });
  app.use(securityHeaders);
  app.get("/healthz", (c) => c.text("ok"));
  app.route("/static", staticFiles());
  app.use(keptPages());
  app.use(identify, pageContext, sameOrigin, limitBody, needsSetup, takePart);
  app.post("/language", async (c) => {
    const { language, back } = await formBody(c);
    if (isLanguage(language)) rememberLanguage(c, language);
    return goTo(c, safePath(String(back ?? ""), "/"));
  });
  for (const area of AREAS) app.route("/", area());
  app.notFound((c) => answerError(c, new NotFoundError()));
  app.onError((error, c) => answerError(c, error));
  return app;
}
