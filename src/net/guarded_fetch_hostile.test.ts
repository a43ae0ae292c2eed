import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { NetPolicy } from "./addresses.ts";
import { guardedFetch } from "./guarded_fetch.ts";
import { serveHttp, serveTcp } from "./testing.ts";

const local: NetPolicy = { allowPrivateAddresses: true };

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
