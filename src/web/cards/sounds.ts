import { NotFoundError } from "../../errors.ts";
import type { Sound } from "../../cards/answer_types.ts";
import type { WebContext } from "../env.ts";
import { SANDBOX_POLICY } from "../middleware/headers.ts";

/**
 * A recording, to be played on this site's own pages: nothing in it runs, nothing in it loads. A
 * player asks for it in parts.
 * @throws {NotFoundError} where its content is gone
 */
export async function serveSound(c: WebContext, sound: Sound): Promise<Response> {
  const content = await c.var.deps.blobs.get(sound.blob);
  if (!content) throw new NotFoundError();
  c.header("Content-Security-Policy", SANDBOX_POLICY);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Content-Disposition", "inline");
  c.header("Content-Type", sound.mediaType);
  c.header("Cache-Control", "private, no-store");
  c.header("Accept-Ranges", "bytes");
  const part = /^bytes=(\d+)-(\d*)$/.exec(c.req.header("Range") ?? "");
  if (!part) return c.body(new Uint8Array(content));
  const start = Number(part[1]);
  const end = Math.min(part[2] ? Number(part[2]) : Infinity, content.length - 1);
  if (start > end) {
    c.header("Content-Range", `bytes */${content.length}`);
    return c.body(null, 416);
  }
  c.header("Content-Range", `bytes ${start}-${end}/${content.length}`);
  return c.body(new Uint8Array(content.subarray(start, end + 1)), 206);
}
