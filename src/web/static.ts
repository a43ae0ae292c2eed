import { readdirSync, readFileSync } from "node:fs";
import { Hono } from "hono";
import { BUILT } from "../../views/assets.ts";

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * What `scripts/build.ts` made, to be mounted at `/static`. All of it (a few megabytes) is read
 * once: a name carries its content's hash, so nothing here ever changes while a node runs.
 */
export function staticFiles(): Hono {
  const files = new Map<string, Uint8Array<ArrayBuffer>>(
    readdirSync(BUILT).map((name) => [name, Uint8Array.from(readFileSync(new URL(name, BUILT)))]),
  );
  const app = new Hono();
  app.get("/:name", (c) => {
    const name = c.req.param("name");
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
    const plain = files.get(name);
    if (!plain || !type) return c.notFound();
    const headers: Record<string, string> = {
      "Content-Type": type,
      "Cache-Control": FOR_EVER,
      "X-Content-Type-Options": "nosniff",
    };
    const accepted = c.req.header("Accept-Encoding") ?? "";
    for (const [coding, ending] of [["br", ".br"], ["gzip", ".gz"]] as const) {
      const packed = files.get(name + ending);
      if (!packed) continue;
      headers.Vary = "Accept-Encoding";
      if (new RegExp(`\\b${coding}\\b`).test(accepted)) {
        return c.body(packed, 200, { ...headers, "Content-Encoding": coding });
      }
    }
    return c.body(plain, 200, headers);
  });
  return app;
}
