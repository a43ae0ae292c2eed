import type { Deps } from "../src/deps.ts";
import { ANYONE } from "../src/visibility.ts";
import { visibleActor } from "./actors.ts";
import { didJson } from "./did.ts";
import { wireFederation } from "./federation.ts";
import { identityProof, withAttachment } from "./identity_proof.ts";
import { receive } from "./inbox/receive.ts";
import { type Readable, READINGS, SIGNED_READINGS } from "./reading.ts";
import { signerOf } from "./signature/verify.ts";

/** Answers a request that is not for this door. */
export type Elsewhere = (request: Request) => Response | Promise<Response>;

/** The door for other nodes. */
export interface FederationDoor {
  /**
   * Answers what other nodes ask: actors, DID documents, WebFinger, NodeInfo, notes, collections;
   * takes what they send. What is not this door's, and who asks for a page at an address that has
   * one, goes `elsewhere`.
   */
  fetch(request: Request, elsewhere: Elsewhere): Promise<Response>;
}

const ACTOR = /^\/actors\/([a-z2-7]+)$/;
const DID_DOCUMENT = /^\/actors\/([a-z2-7]+)\/did\.json$/;
const INBOX = /^(?:\/actors\/[a-z2-7]+)?\/inbox$/;
/** Where a page of a collection starts is a number or a moment. */
const MAX_START = 100;
const FEDIFYS = /^\/(?:actors\/|nodeinfo\/|\.well-known\/(?:webfinger|nodeinfo)$)/;

/** Told of every host that proves who it is with a request of its own. */
export type Heard = (host: string) => void;

/** Opens the door for other nodes over a node's memory. */
export function createFederationDoor(deps: Deps, heard: Heard = () => {}): FederationDoor {
  const federation = wireFederation(deps);
  return {
    async fetch(request, elsewhere) {
      const { pathname } = new URL(request.url);
      if (INBOX.test(pathname)) {
        return request.method === "POST" ? await receive(deps, request, heard) : closed();
      }
      if (request.method !== "GET" && request.method !== "HEAD") return await elsewhere(request);
      const read = await reading(deps, request, pathname, heard);
      if (read) return read;
      if (!FEDIFYS.test(pathname)) return await elsewhere(request);
      const did = DID_DOCUMENT.exec(pathname)?.[1];
      if (did) return answer(await didJson(deps, did), "application/did+json");
      const actorId = ACTOR.exec(pathname)?.[1];
      let forPeople = false;
      const toPeople = () => {
        forPeople = true;
        return elsewhere(request);
      };
      const response = await federation.fetch(atOurOrigin(deps, request), {
        contextData: undefined,
        onNotAcceptable: toPeople,
        onNotFound: () => actorId || isLookUp(pathname) ? nothing() : toPeople(),
      });
      if (forPeople) return response;
      return actorId ? await withIdentityProof(deps, actorId, response) : guarded(response);
    },
  };
}

/** The request under our own name: what the other end calls this host is its own word. */
function atOurOrigin({ config }: Deps, request: Request): Request {
  const { pathname, search } = new URL(request.url);
  const { method, headers } = request;
  return new Request(new URL(pathname + search, config.origin), { method, headers });
}

/** An inbox is written to; nobody reads it here. */
function closed(): Response {
  return new Response(null, { status: 405, headers: { Allow: "POST" } });
}

/** The answer to who reads a document of this door; undefined where it is a page they ask for. */
async function reading(
  deps: Deps,
  request: Request,
  pathname: string,
  heard: Heard,
): Promise<Response | undefined> {
  const { headers, method } = request;
  const isSigned = headers.has("signature");
  const open = READINGS.find(({ path }) => path.test(pathname));
  const found = open ?? (isSigned && SIGNED_READINGS.find(({ path }) => path.test(pathname)));
  if (!found) return undefined;
  const { search, searchParams } = new URL(request.url);
  const url = new URL(pathname + search, deps.config.origin);
  const reader = isSigned ? await signerOf(deps, { method, url, headers }) : null;
  if (reader) heard(new URL(reader.address).host);
  const [, ...parts] = found.path.exec(pathname)!;
  const from = searchParams.get("from");
  if (from !== null && from.length > MAX_START) return nothing();
  const read = await found.read(deps, reader, ...parts, ...(from === null ? [] : [from]));
  if (read) return document(read);
  // Without a signature that opens it, a badge's address answers as it does to anyone; and who looks
  // with a browser is told in words that there is nothing.
  return open && !headers.get("accept")?.includes("text/html") ? nothing() : undefined;
}

function document({ body, mediaType, public: open }: Readable): Response {
  const response = guarded(
    new Response(typeof body === "string" ? body : new Uint8Array(body), {
      headers: { "Content-Type": mediaType },
    }),
  );
  response.headers.set("Cache-Control", open ? "public, max-age=60" : "private, no-store");
  response.headers.set("Vary", "Accept, Signature");
  return response;
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: { "Access-Control-Allow-Origin": "*" } });
}

function isLookUp(pathname: string): boolean {
  return pathname.startsWith("/.well-known/");
}

function answer(document: unknown, mediaType: string): Response {
  if (document === null) return nothing();
  return guarded(
    new Response(JSON.stringify(document), { headers: { "Content-Type": mediaType } }),
  );
}

/** Fedify drops attachments of a type that it does not know, so a person's proof joins here. */
async function withIdentityProof(
  deps: Deps,
  actorId: string,
  response: Response,
): Promise<Response> {
  const actor = await visibleActor(deps, actorId, ANYONE);
  if (!response.ok || actor?.type !== "Person") return guarded(response);
  const document = withAttachment(await response.json(), await identityProof(deps, actor));
  return guarded(new Response(JSON.stringify(document), { headers: response.headers }));
}

/** What programs read here holds no secret: any page may read it, and no browser may run it. */
function guarded(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("Access-Control-Allow-Origin", "*");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
  headers.set("Vary", "Accept");
  return new Response(response.body, { status: response.status, headers });
}
