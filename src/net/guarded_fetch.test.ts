import { brotliCompressSync, gzipSync } from "node:zlib";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import type { NetPolicy } from "./addresses.ts";
import { fetchDocument } from "./fetch_document.ts";
import { guardedFetch } from "./guarded_fetch.ts";
import { LookupBudget } from "./lookup_budget.ts";
import { serveHttp, serveTcp } from "./testing.ts";

const local: NetPolicy = { allowPrivateAddresses: true };
const text = ({ body }: { body: Uint8Array }) => new TextDecoder().decode(body);

describe("an answer", () => {
  test("comes whole, with its status, its headers and its address", async () => {
    const port = await serveHttp((request, response) => {
      response.writeHead(404, { "content-type": "text/plain", link: "</a>" });
      response.end(`${request.method} ${request.url} ${request.headers.host}`);
    });
    const address = `http://127.0.0.1:${port}/where?q=é#part`;
    const response = await guardedFetch(address, {}, local);
    expect(response.status).toBe(404);
    expect(response.headers.get("link")).toBe("</a>");
    expect(response.url).toBe(`http://127.0.0.1:${port}/where?q=%C3%A9`);
    expect(text(response)).toBe(`GET /where?q=%C3%A9 127.0.0.1:${port}`);
  });

  test("is asked for with the headers, the body and the signature of the caller", async () => {
    const port = await serveHttp(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      response.statusCode = 202;
      response.end(JSON.stringify([request.method, body, request.headers]));
    });
    const response = await guardedFetch(`http://127.0.0.1:${port}/inbox`, {
      method: "POST",
      accept: "application/activity+json",
      headers: { "Content-Type": "application/activity+json" },
      body: `{"é":1}`,
      sign: ({ url, method, headers }) =>
        Promise.resolve({ Signature: `${method} ${url.pathname} ${headers.accept}` }),
    }, local);
    expect(response.status).toBe(202);
    const [method, body, headers] = JSON.parse(text(response));
    expect([method, body]).toEqual(["POST", `{"é":1}`]);
    expect(headers).toMatchObject({
      accept: "application/activity+json",
      "content-type": "application/activity+json",
      "content-length": "8",
      signature: "POST /inbox application/activity+json",
    });
  });

  test("is decompressed", async () => {
    const port = await serveHttp((request, response) => {
      const encoding = request.url!.slice(1);
      response.setHeader("content-encoding", encoding);
      response.end(encoding === "br" ? brotliCompressSync("été") : gzipSync("été"));
    });
    for (const encoding of ["gzip", "br"]) {
      expect(text(await guardedFetch(`http://127.0.0.1:${port}/${encoding}`, {}, local)))
        .toBe("été");
    }
    await expect(guardedFetch(`http://127.0.0.1:${port}/zstd`, {}, local)).rejects
      .toMatchObject({ code: "bad-response" });
  });

  test("as a document has its bytes and media type, or the status as an error", async () => {
    const port = await serveHttp((request, response) => {
      response.statusCode = request.url === "/gone" ? 410 : 200;
      response.setHeader("content-type", "Application/LD+JSON; profile=x");
      response.end("{}");
    });
    const here = `http://127.0.0.1:${port}/`;
    expect(await fetchDocument(here, {}, local)).toEqual({
      bytes: new TextEncoder().encode("{}"),
      mediaType: "application/ld+json",
      url: here,
    });
    await expect(fetchDocument(`${here}gone`, {}, local)).rejects.toMatchObject({
      code: "status",
      params: { host: "127.0.0.1", status: 410 },
    });
  });
});

describe("the address that was checked is the one connected to", () => {
  test("even when the name points elsewhere a moment later", async () => {
    const answer = (what: string) => (_: IncomingMessage, response: ServerResponse) =>
      void response.end(what);
    const port = await serveHttp(answer("checked"), "127.0.0.1");
    const answers = ["127.0.0.1", "::1"];
    let asked = 0;
    const resolve = () => Promise.resolve([answers[asked++]]);
    const response = await guardedFetch(`http://rebinding.test:${port}/`, {}, {
      ...local,
      resolve,
    });
    expect(text(response)).toBe("checked");
    expect(asked).toBe(1);
  });

  test("over IPv6 as well, and the host keeps its name", async () => {
    const port = await serveHttp((request, response) => {
      response.end(`${request.headers.host} on ${request.socket.localAddress}`);
    }, "::1");
    expect(text(await guardedFetch(`http://[::1]:${port}/`, {}, local)))
      .toBe(`[::1]:${port} on ::1`);
    const resolve = () => Promise.resolve(["::1"]);
    expect(text(await guardedFetch(`http://six.test:${port}/`, {}, { ...local, resolve })))
      .toBe(`six.test:${port} on ::1`);
  });

  test("and where one of several does not answer, the next is tried", async () => {
    const port = await serveHttp((_, response) => void response.end("here"), "127.0.0.1");
    const resolve = () => Promise.resolve(["::1", "127.0.0.1"]);
    expect(text(await guardedFetch(`http://two.test:${port}/`, {}, { ...local, resolve })))
      .toBe("here");
  });

  test("a private address is never knocked at", async () => {
    let knocks = 0;
    const port = await serveTcp((socket) => {
      knocks++;
      socket.end();
    });
    const resolve = () => Promise.resolve(["127.0.0.1"]);
    for (const host of ["127.0.0.1", "public.test", "localhost"]) {
      const policy = { allowPrivateAddresses: false, resolve };
      await expect(guardedFetch(`https://${host}:${port}/`, {}, policy)).rejects.toMatchObject({
        code: "address-not-allowed",
      });
    }
    expect(knocks).toBe(0);
  });
});

describe("redirects", () => {
  test("are followed, relative ones too, each signed anew", async () => {
    const port = await serveHttp((request, response) => {
      if (request.url === "/a/b") response.writeHead(301, { location: "../c?d=1" }).end();
      else response.end(`${request.url} ${request.headers.signature}`);
    });
    const response = await guardedFetch(`http://127.0.0.1:${port}/a/b`, {
      sign: ({ url }) => Promise.resolve({ signature: url.pathname }),
    }, local);
    expect(response.url).toBe(`http://127.0.0.1:${port}/c?d=1`);
    expect(text(response)).toBe("/c?d=1 /c");
  });

  test("to another host do not take secrets along", async () => {
    const there = await serveHttp((request, response) => {
      response.end(JSON.stringify(request.headers));
    });
    const here = await serveHttp((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${there}/` }).end();
    });
    const headers = { Authorization: "Bearer x", Cookie: "a=b", "X-Recipient": "did:key:z6Mk" };
    const response = await guardedFetch(`http://127.0.0.1:${here}/`, { headers }, local);
    const received = JSON.parse(text(response));
    expect(received).toMatchObject({ "x-recipient": "did:key:z6Mk" });
    expect(received).not.toHaveProperty("authorization");
    expect(received).not.toHaveProperty("cookie");
  });

  test.each([
    ["https://169.254.169.254/latest/meta-data/", "address-not-allowed"],
    ["https://[::ffff:169.254.169.254]/", "address-not-allowed"],
    ["https://inside.test/", "address-not-allowed"],
    ["http://inside.test/", "address-not-allowed"],
    ["file:///etc/passwd", "not-https"],
    ["https://user:password@example.org/", "address-not-understood"],
    ["http://[", "address-not-understood"],
  ])("to %s are refused", async (location, code) => {
    const port = await serveHttp((_, response) => void response.writeHead(302, { location }).end());
    const resolve = () => Promise.resolve(["169.254.169.254"]);
    await expect(guardedFetch(`http://127.0.0.1:${port}/`, {}, { ...local, resolve })).rejects
      .toMatchObject({ code });
  });

  test("end after five, and each spends from the budget", async () => {
    let requests = 0;
    const port = await serveHttp((_, response) => {
      requests++;
      response.writeHead(302, { location: "/" }).end();
    });
    const address = `http://127.0.0.1:${port}/`;
    await expect(guardedFetch(address, {}, local)).rejects.toMatchObject({
      code: "too-many-redirects",
    });
    expect(requests).toBe(6);
    await expect(guardedFetch(address, { budget: new LookupBudget(2) }, local)).rejects
      .toMatchObject({ code: "too-many-lookups" });
    expect(requests).toBe(8);
  });

  test("of a POST are handed back, not followed", async () => {
    const port = await serveHttp((_, response) => {
      response.writeHead(308, { location: "/elsewhere" }).end();
    });
    const response = await guardedFetch(`http://127.0.0.1:${port}/`, { method: "POST" }, local);
    expect(response.status).toBe(308);
  });
});
