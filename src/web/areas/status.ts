import { Hono } from "hono";
import { signedStatusList } from "../../recognition/status_lists.ts";
import { cached } from "../cached.ts";
import type { WebEnv } from "../env.ts";

/** For a minute a verifier may keep a list: so long may a revocation go unnoticed. */
const KEPT = "public, max-age=60";

/** The signed lists that say which badges were taken back: public even where the badges are not. */
export function statusArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/status/:id", async (c) => {
    const bytes = await signedStatusList(c.var.deps, c.req.param("id"));
    c.header("Access-Control-Allow-Origin", "*");
    return cached(c, bytes, "application/vc", KEPT);
  });
  return app;
}
