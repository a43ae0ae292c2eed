import { beforeAll, describe, expect, it } from "vitest";
import { Hono } from "hono";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { buildStatic } from "../../scripts/build.ts";
import { asset, manifest } from "../../views/assets.ts";
import { staticFiles } from "./static.ts";

describe("the built files", () => {
  let app: Hono;

  beforeAll(async () => {
    await buildStatic();
    app = new Hono().route("/static", staticFiles());
  });

  it("are built once, and again only when a source changed", async () => {
    expect(await buildStatic()).toBe(false);
  });

  it("are served under names that may be kept for ever, each with its type", async () => {
    const types = {
      css: "text/css",
      js: "text/javascript",
      svg: "image/svg+xml",
      woff2: "font/woff2",
    };
    for (const name of Object.keys(manifest().files)) {
      const response = await app.request(asset(name));
      expect(response.status, name).toBe(200);
      expect(response.headers.get("Cache-Control")).toContain("immutable");
      expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
      const ending = name.split(".").at(-1) as keyof typeof types;
      expect(response.headers.get("Content-Type")).toContain(types[ending]);
    }
  });

  it("arrive packed where the browser can unpack them, and are then the same", async () => {
    const address = asset("site.css");
    const plain = await (await app.request(address)).text();
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [coding, unpacked] of Object.entries(unpack)) {
      const response = await app.request(address, { headers: { "Accept-Encoding": coding } });
      expect(response.headers.get("Content-Encoding")).toBe(coding);
      expect(response.headers.get("Vary")).toBe("Accept-Encoding");
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(unpacked(bytes).toString()).toBe(plain);
    }
  });

  it("are all there is: no way leads from here to the rest of the disk", async () => {
    for (
      const path of [
        "manifest.json",
        "site.css",
        "..%2f..%2fdeno.json",
        "%2e%2e/favicon.svg",
        "constructor",
        "",
      ]
    ) {
      expect((await app.request(`/static/${path}`)).status, path).toBe(404);
    }
  });

  it("name no font that is not there, and nothing elsewhere", async () => {
    const css = await (await app.request(asset("site.css"))).text();
    const addresses = [...css.matchAll(/url\("?([^")]+)"?\)/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(4);
    for (const address of addresses) {
      expect((await app.request(`/static/${address}`)).status, address).toBe(200);
    }
    expect(css).not.toMatch(/https?:|@import|light-dark\(\s*\)/);
  });
});
