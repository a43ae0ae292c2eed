import { createServer as createHttp, type RequestListener } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from "node:net";
import { generate } from "selfsigned";
import { afterAll } from "vitest";

/** An authority made for this test run, and a certificate of its for each name asked. */
export interface Authority {
  readonly ca: string;
  certify(...names: string[]): Promise<{ key: string; cert: string }>;
}

/** An authority that certifies hosts for a test. */
export async function newAuthority(): Promise<Authority> {
  const root = await generate([{ name: "commonName", value: "Test authority" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  return {
    ca: root.cert,
    async certify(...names) {
      const { private: key, cert } = await generate([{ name: "commonName", value: names[0] }], {
        keyType: "ec",
        algorithm: "sha256",
        ca: { key: root.private, cert: root.cert },
        extensions: [
          { name: "basicConstraints", cA: false },
          {
            name: "subjectAltName",
            altNames: names.map((name) =>
              /^[\d.]+$|:/.test(name) ? { type: 7, ip: name } : { type: 2, value: name }
            ),
          },
        ],
      });
      return { key, cert };
    },
  };
}

const servers = new Set<Server>();
const connections = new Set<Socket>();

afterAll(() => {
  for (const server of servers) server.close();
  for (const socket of connections) socket.destroy();
});

/** Listens until the importing test file ends. @returns the port */
async function listen(server: Server, host: string): Promise<number> {
  servers.add(server);
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.on("error", () => {}).on("close", () => connections.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, host, listening));
  return (server.address() as AddressInfo).port;
}

/** Serves over HTTP on a free port, until the tests of the file end. @returns the port */
export const serveHttp = (handler: RequestListener, host = "127.0.0.1") =>
  listen(createHttp(handler), host);

/** Serves over HTTPS on a free port, until the tests of the file end. @returns the port */
export const serveHttps = (
  certificate: { key: string; cert: string },
  handler: RequestListener,
  host = "127.0.0.1",
) => listen(createHttps(certificate, handler), host);

/** Answers with bytes of our own making instead of HTTP's. */
export const serveTcp = (handler: (socket: Socket) => void, host = "127.0.0.1") =>
  listen(createTcp(handler), host);
