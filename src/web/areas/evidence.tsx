import { Hono } from "hono";
import { NotFoundError } from "../../errors.ts";
import { evidenceFor, type EvidenceInSight } from "../../recognition/access/access.ts";
import { EvidenceTextPage } from "../../../views/pages/credentials/evidence_text.tsx";
import { attachment } from "../attachment.ts";
import { cached } from "../cached.ts";
import type { WebContext, WebEnv } from "../env.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";
import { page } from "../respond.ts";

/** What supports a badge: visible to those who may see the badge. */
export function evidenceArea(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/evidence/:id", async (c) => {
    const { deps, account } = c.var;
    const found = await evidenceFor(deps, account, c.req.param("id"), c.req.query("key"));
    const { evidence } = found;
    if (evidence.kind === "link") throw new NotFoundError();
    if (evidence.kind === "file") return await serveFile(c, found);
    return await page(
      c,
      <EvidenceTextPage
        context={c.var.page}
        name={evidence.name}
        text={evidence.narrative!}
        badge={found.award.credential}
        linkKey={c.req.query("key")}
      />,
    );
  });
  return app;
}

/** Uploaded bytes run nothing and load nothing here: sandboxed, never sniffed, never shown inline. */
async function serveFile(c: WebContext, found: EvidenceInSight): Promise<Response> {
  const { evidence } = found;
  const content = await c.var.deps.blobs.get(evidence.blob!);
  if (!content) throw new NotFoundError();
  c.header("Content-Security-Policy", SANDBOX_POLICY);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Content-Disposition", attachment(evidence.name));
  c.header("Vary", "Cookie");
  const cache = found.public ? "public, no-cache" : "private, no-store";
  return cached(c, content, evidence.mediaType!, cache);
}
