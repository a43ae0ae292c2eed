import { beforeAll, describe, expect, test } from "vitest";
import type { NetPolicy } from "./addresses.ts";
import { guardedFetch } from "./guarded_fetch.ts";
import { type Authority, newAuthority, serveHttp, serveHttps } from "./testing.ts";

const local: NetPolicy = { allowPrivateAddresses: true };
const text = ({ body }: { body: Uint8Array }) => new TextDecoder().decode(body);

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
