import type { Deps } from "../src/deps.ts";
import { ANYONE } from "../src/visibility.ts";
import { visibleActor } from "./actors.ts";
import { didJson } from "./did.ts";
import { wireFederation } from "./federation.ts";
import { identityProof, withAttachment } from "./identity_proof.ts";

/** Answers a request that is not for this door. */
export type Elsewhere = (request: Request) => Response | Promise<Response>;

/** The door for other nodes. */
export interface FederationDoor {
  /**
   * Answers what other nodes ask: actors, DID documents, WebFinger, NodeInfo. What is not this
   * door's, and who asks for a page at an actor's address, goes `elsewhere`.
   */
  fetch(request: Request, elsewhere: Elsewhere): Promise<Response>;
}

const ACTOR = /^\/actors\/([a-z2-7]+)$/;
const DID_DOCUMENT = /^\/actors\/([a-z2-7]+)\/did\.json$/;
const INBOX = /^(?:\/actors\/[^/]+)?\/inbox$/;
const OURS = /^\/(?:actors\/|inbox$|nodeinfo\/|\.well-known\/(?:webfinger|nodeinfo)$)/;

/** Opens the door for other nodes over a node's memory. */
export function createFederationDoor(deps: Deps): FederationDoor {
  const federation = wireFederation(deps);
  return {
    async fetch(request, elsewhere) {
      const { pathname } = new URL(request.url);
      if (!OURS.test(pathname)) return await elsewhere(request);
      if (INBOX.test(pathname)) return closed();
      if (request.method !== "GET" && request.method !== "HEAD") return await elsewhere(request);
      const did = DID_DOCUMENT.exec(pathname)?.[1];
      if (did) return answer(await didJson(deps, did), "application/did+json");
      const actorId = ACTOR.exec(pathname)?.[1];
      let forPeople = false;
      const response = await federation.fetch(request, {
        contextData: undefined,
        onNotAcceptable(asked) {
          forPeople = true;
          return elsewhere(asked);
        },
        onNotFound: (asked) => actorId || isLookUp(pathname) ? nothing() : elsewhere(asked),
      });
      if (forPeople) return response;
      return actorId ? await withIdentityProof(deps, actorId, response) : guarded(response);
    },
  };
}

/** The inbox of this version takes nothing (RFC 9110 § 10.2.1: an empty Allow). */
function closed(): Response {
  return new Response(null, { status: 405, headers: { Allow: "" } });
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
