import { Hono } from "hono";
import { NotFoundError } from "../../errors.ts";
import { credentialFor } from "../../recognition/access/access.ts";
import { withdrawAsk } from "../../recognition/testimonies/ask.ts";
import { answersFor } from "../../recognition/awards/awards.ts";
import { chooseTestimony } from "../../recognition/testimonies/choose.ts";
import { keys } from "../../store/keys.ts";
import { attachment } from "../attachment.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { goTo, reader } from "../respond.ts";

/** What people on other software say of a badge, and what its holder shows of it. */
export function testimoniesArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.post("/testimonies/:id/show", (c) => choose(c, "kept"));
  app.post("/testimonies/:id/hide", (c) => choose(c, "refused"));
  app.get("/testimonies/:id/message.json", serveMessage);
  app.post("/mentions/:id/withdraw", async (c) => {
    const { about } = await withdrawAsk(c.var.deps, reader(c), c.req.param("id"));
    return goTo(
      c,
      about.kind === "testimony" ? `/credentials/${about.credential}/endorsements` : "/",
    );
  });
  return app;
}

async function choose(c: WebContext, state: "kept" | "refused"): Promise<Response> {
  const { credential } = await chooseTestimony(
    c.var.deps,
    reader(c),
    c.req.param("id")!,
    state,
  );
  return goTo(c, `/credentials/${credential}/endorsements`);
}

/** The signed message that carried it, for who sees the badge and the testimony. */
async function serveMessage(c: WebContext): Promise<Response> {
  const { deps, account } = c.var;
  const testimony = (await deps.store.get(keys.testimony(c.req.param("id")!))).value;
  if (!testimony) throw new NotFoundError();
  const record = await credentialFor(deps, account, testimony.credential, c.req.query("key"));
  const holds = account !== undefined && await answersFor(deps, account, record.recipient);
  const bytes = await deps.blobs.get(testimony.activity);
  if (!bytes || (testimony.state !== "kept" && !holds)) throw new NotFoundError();
  c.header("Content-Security-Policy", SANDBOX_POLICY);
  c.header("Content-Disposition", attachment("message.json"));
  c.header("Cache-Control", "private, no-store");
  return c.body(new Uint8Array(bytes), 200, { "Content-Type": "application/json" });
}
