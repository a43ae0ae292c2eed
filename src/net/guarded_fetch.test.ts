import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { IncomingMessage, ServerResponse } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import type { NetPolicy } from "./addresses.ts";
import { fetchDocument } from "./fetch_document.ts";
import { guardedFetch } from "./guarded_fetch.ts";
import { LookupBudget } from "./lookup_budget.ts";
import { type Authority, newAuthority, serveHttp, serveHttps, serveTcp } from "./testing.ts";

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

describe("over https the host must prove its name", () => {
  let authority: Authority;
  let port: number;
  const resolve = () => Promise.resolve(["127.0.0.1"]);

  beforeAll(async () => {
    authority = await newAuthority();
    const certificate = await authority.certify("badges.test", "127.0.0.1");
    port = await serveHttps(certificate, (request, response) => {
      response.end(`hello ${request.headers.host}`);
    });
  });

  test("with a certificate for that name", async () => {
    const policy = { ...local, resolve, ca: authority.ca };
    expect(text(await guardedFetch(`https://badges.test:${port}/`, {}, policy)))
      .toBe(`hello badges.test:${port}`);
  });

  test("or for that IP address", async () => {
    const policy = { ...local, ca: authority.ca };
    expect(text(await guardedFetch(`https://127.0.0.1:${port}/`, {}, policy)))
      .toBe(`hello 127.0.0.1:${port}`);
  });

  test("and not with one for another name", async () => {
    const policy = { ...local, resolve, ca: authority.ca };
    await expect(guardedFetch(`https://other.test:${port}/`, {}, policy)).rejects
      .toMatchObject({ code: "certificate", params: { host: "other.test" } });
  });

  test("nor with one that no known authority signed", async () => {
    const policy = { ...local, resolve };
    await expect(guardedFetch(`https://badges.test:${port}/`, {}, policy)).rejects
      .toMatchObject({ code: "certificate" });
  });

  test("and a host that speaks no TLS is not spoken to without", async () => {
    const plain = await serveHttp((_, response) => void response.end("secret"));
    await expect(guardedFetch(`https://127.0.0.1:${plain}/`, {}, local)).rejects
      .toMatchObject({ name: "NetError" });
  });

  test("a redirect to http is not followed", async () => {
    const certificate = await authority.certify("badges.test");
    const from = await serveHttps(certificate, (_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end();
    });
    const policy = { ...local, resolve, ca: authority.ca };
    await expect(guardedFetch(`https://badges.test:${from}/`, {}, policy)).rejects
      .toMatchObject({ code: "not-https" });
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

describe("hosts that mean harm or are ill", () => {
  const code = async (port: number, limits: { timeoutMs?: number; maxBytes?: number } = {}) => {
    const failure = await guardedFetch(`http://127.0.0.1:${port}/`, limits, local)
      .then(() => undefined, (error) => error);
    return failure?.code;
  };
  /** Writes for as long as somebody reads. */
  function pour(socket: NodeJS.WritableStream, piece: string): void {
    const more = () => {
      while (socket.writable && socket.write(piece));
      if (socket.writable) socket.once("drain", more);
    };
    more();
  }

  test.each([
    ["gzip", gzipSync(new Uint8Array(200 * 1024 * 1024))],
    [
      "br",
      brotliCompressSync(new Uint8Array(200 * 1024 * 1024), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
      }),
    ],
  ])("a %s bomb stops at the limit", async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const port = await serveHttp((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bomb);
    });
    expect(await code(port)).toBe("answer-too-large");
  });

  test("compressed nothings without end stop at the limit too", async () => {
    const nothing = gzipSync("").toString("latin1");
    const port = await serveTcp((socket) => {
      socket.setDefaultEncoding("latin1");
      socket.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
      pour(socket, nothing.repeat(1_000));
    });
    expect(await code(port)).toBe("answer-too-large");
  });

  test("a body without end stops at the limit, and the limit itself is allowed", async () => {
    const endless = await serveHttp((_, response) => pour(response, "x".repeat(60_000)));
    expect(await code(endless)).toBe("answer-too-large");
    const exact = await serveHttp((_, response) => void response.end("x".repeat(1_000)));
    expect(await code(exact, { maxBytes: 1_000 })).toBeUndefined();
    expect(await code(exact, { maxBytes: 999 })).toBe("answer-too-large");
  });

  test("headers without end stop", async () => {
    const port = await serveTcp((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      pour(socket, `X-Header: ${"x".repeat(1_000)}\r\n`);
    });
    expect(await code(port)).toBe("answer-too-large");
  });

  test.each([
    ["says nothing", () => {}],
    ["drips its body", (socket: NodeJS.WritableStream) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
      const drip = setInterval(() => socket.write("x"), 20);
      socket.on("close", () => clearInterval(drip));
    }],
    ["drips its headers", (socket: NodeJS.WritableStream) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => socket.write("X: x\r\n"), 20);
      socket.on("close", () => clearInterval(drip));
    }],
  ])("one that %s is given up after the time for everything together", async (_, handler) => {
    const port = await serveTcp(handler);
    expect(await code(port, { timeoutMs: 300 })).toBe("timeout");
  });

  test("a resolver that never answers is given up as well", async () => {
    const policy = { ...local, resolve: () => new Promise<never>(() => {}) };
    await expect(guardedFetch("https://slow.test/", { timeoutMs: 100 }, policy)).rejects
      .toMatchObject({ code: "timeout", params: { host: "slow.test" } });
  });

  test.each([
    ["another protocol", "bad-response", "SSH-2.0-OpenSSH_9.2\r\n"],
    ["a status that is none", "bad-response", "HTTP/1.1 abc\r\n\r\n"],
    [
      "a body shorter than it claims",
      "not-reached",
      "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
    ],
    [
      "gzip that is none",
      "bad-response",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nplain",
    ],
    [
      "gzip cut short",
      "bad-response",
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08",
    ],
    [
      "two lengths",
      "bad-response",
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
    ],
  ])("%s is no answer (%s)", async (_, expected, bytes) => {
    const port = await serveTcp((socket) => void socket.end(bytes, "latin1"));
    expect(await code(port)).toBe(expected);
  });

  test("nobody there", async () => {
    const port = await serveTcp((socket) => void socket.destroy());
    expect(await code(port)).toBe("not-reached");
    expect(await code(1)).toBe("not-reached");
  });

  test("a name that does not exist", async () => {
    await expect(guardedFetch("https://nowhere.invalid/", {}, local)).rejects.toMatchObject({
      code: "dns",
    });
  });
});
