import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { didWebHost, didWebUrl, resolveDidWeb } from "./did_web.ts";

const local = { httpForLoopback: true };
const open = { httpForLoopback: false };

describe("did:web", () => {
  it("names an address: ports, paths, the well-known place", () => {
    expect(didWebUrl("did:web:mda.example", open)).toBe("https://mda.example/.well-known/did.json");
    expect(didWebUrl("did:web:mda.example:actors:x", open))
      .toBe("https://mda.example/actors/x/did.json");
    expect(didWebUrl("did:web:localhost%3A8000:actors:x", local))
      .toBe("http://localhost:8000/actors/x/did.json");
    expect(didWebUrl("did:web:localhost%3A8000:actors:x", open))
      .toBe("https://localhost:8000/actors/x/did.json");
    expect(didWebHost("did:web:MDA.example%3a8443:x")).toBe("mda.example:8443");
  });

  it("names nothing when it tries to be another address", () => {
    const hostile = [
      "did:key:z6Mk",
      "did:web:",
      "did:web:mda.example:..:..:secret",
      "did:web:mda.example/secret",
      "did:web:user@mda.example",
      "did:web:mda.example%2Fevil",
      "did:web:mda.example%40evil.example",
      "did:web:mda.example:a?b",
      "did:web:mda.example:",
      "did:web:mda.example%3A8000%2Fx:y",
    ];
    for (const did of hostile) expect(didWebUrl(did, local), did).toBeUndefined();
  });
});

describe("reading a did:web document", () => {
  let server: Deno.HttpServer<Deno.NetAddr>;
  const answers = new Map<string, string>();
  const read = async (url: string) => {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };

  beforeAll(() => {
    server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, (request) => {
      const body = answers.get(new URL(request.url).pathname);
      return body === undefined ? new Response(null, { status: 404 }) : new Response(body);
    });
  });
  afterAll(() => server.shutdown());

  it("takes the document of that DID and no other answer", async () => {
    const did = `did:web:127.0.0.1%3A${server.addr.port}:actors:x`;
    const resolve = () => resolveDidWeb(did, read, local);
    expect(await resolve()).toBeUndefined();
    for (const body of ["<html>", "[]", "{}", '{"id":"did:web:other.example"}']) {
      answers.set("/actors/x/did.json", body);
      expect(await resolve()).toBeUndefined();
    }
    const document = { id: did, verificationMethod: { id: "#a" }, assertionMethod: "#a" };
    answers.set("/actors/x/did.json", JSON.stringify(document));
    expect(await resolve()).toMatchObject({ id: did, assertionMethod: ["#a"] });
  });
});
