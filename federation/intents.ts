import type { Deps } from "../src/deps.ts";
import { NotFoundError } from "../src/errors.ts";
import { finger, type FingerLink } from "./finger.ts";

const SUBSCRIBE = "http://ostatus.org/schema/1.0/subscribe";
const INTENT = "https://w3id.org/fep/3b86/";
const HANDLE = /^@?([^@\s/]+)@([^@\s/]+)$/;

/** What somebody wants to do on their own site: follow an actor, or open a thing there. */
export type Intent = "Follow" | "Object";

/** Where our members do such things: the page for both. */
export function ownIntents(origin: string): readonly FingerLink[] {
  const page = `${origin}/authorize_interaction?uri=`;
  return [
    { rel: SUBSCRIBE, template: `${page}{uri}` },
    { rel: `${INTENT}Follow`, template: `${page}{object}` },
    { rel: `${INTENT}Object`, template: `${page}{object}` },
  ];
}

/**
 * Where somebody's own site wants them to come with a wish about a thing: by FEP-3b86, else by the
 * older template that Mastodon, PeerTube and Mobilizon each fill with a path of their own.
 * @param typed `@handle@host`
 * @param object the address of the thing
 * @returns an address to go to by a link
 * @throws {NotFoundError} for no address of that form, or a site that says no such place
 * @throws {NetError} where their site gives no answer
 */
export async function placeFor(
  deps: Deps,
  typed: string,
  intent: Intent,
  object: string,
): Promise<string> {
  const [, handle, host] = HANDLE.exec(typed.trim().replace(/^acct:/, "")) ?? [];
  if (!handle || !host) throw new NotFoundError();
  const own = new URL(deps.config.origin);
  const links = host.toLowerCase() === own.host
    ? ownIntents(deps.config.origin)
    : await finger(deps, handle, host.toLowerCase());
  for (const rel of [`${INTENT}${intent}`, SUBSCRIBE]) {
    const link = links.find((one) => one.rel === rel);
    // Some write the template where others write a plain address.
    const place = filled(link?.template ?? link?.href, object);
    if (place && mayGo(deps, place)) return place.href;
  }
  throw new NotFoundError();
}

/** A template with its gap filled in; nothing for one that has none, or is no address. */
function filled(template: string | undefined, object: string): URL | undefined {
  if (!template || !/\{(?:uri|object)\}/.test(template)) return undefined;
  const address = template.replace(/\{(?:uri|object)\}/g, encodeURIComponent(object))
    .replace(/\{[^}]*\}/g, "");
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** A link in our page leads nowhere that a script could hide, and to no plain http of the world. */
function mayGo({ config }: Deps, { protocol, hostname }: URL): boolean {
  const isHere = hostname === "localhost" || hostname.startsWith("127.");
  return protocol === "https:" || (protocol === "http:" && isHere && config.allowPrivateAddresses);
}
