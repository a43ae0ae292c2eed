import { allowedAddresses, type NetPolicy } from "./addresses.ts";
import { NetError } from "./errors.ts";
import { exchange, type Incoming, type Outgoing } from "./exchange.ts";
import type { LookupBudget } from "./lookup_budget.ts";

/** What is asked of another host, and within which limits. */
export interface GuardedRequest {
  readonly method?: "GET" | "POST";
  /** Media types, as in the `Accept` header. */
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /**
   * Headers that sign the request, such as `signature`; asked again for each redirect, since a
   * signature covers the address.
   */
  readonly sign?: (outgoing: Outgoing) => Promise<Readonly<Record<string, string>>>;
  /** Of the decompressed body; 2 MB unless said otherwise. */
  readonly maxBytes?: number;
  /** For everything together, from the first look-up to the last byte; 10 s unless said otherwise. */
  readonly timeoutMs?: number;
  /** Spent by one for each request made. */
  readonly budget?: LookupBudget;
}

/** An answer, read whole. */
export interface GuardedResponse extends Incoming {
  /** Where the answer came from in the end. */
  readonly url: string;
}

const MAX_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** What a host we were redirected to must not learn. */
const SECRET_HEADERS = new Set(["authorization", "cookie"]);

/**
 * Every request to another host goes through here (design: law 7). Only https, only to public
 * addresses, and connected to the very address that was checked, so that a name which changes its
 * mind between check and connection gains nothing; each redirect of a GET is checked again (a POST's
 * is handed back as it is). `policy` may open private networks, for nodes on one machine.
 *
 * The answer is handed back whatever its status.
 * @throws {NetError} where there is no answer within the limits
 */
export async function guardedFetch(
  address: string | URL,
  request: GuardedRequest,
  policy: NetPolicy,
): Promise<GuardedResponse> {
  const { method = "GET", body, maxBytes = MAX_BYTES, budget } = request;
  const signal = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS);
  const follows = (status: number) => method === "GET" && REDIRECTS.has(status);
  let url = parseAddress(address);
  let headers: Record<string, string> = {
    "user-agent": "REQUAPASS",
    ...lowerCased(request.headers),
    accept: request.accept ?? "*/*",
    "accept-encoding": "gzip, br",
  };
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    budget?.take();
    const addresses = await before(signal, url, allowedAddresses(url, policy));
    const outgoing: Outgoing = { url, method, headers, body };
    const signature = lowerCased(await request.sign?.(outgoing));
    const incoming = await exchange(
      { ...outgoing, headers: { ...headers, ...signature } },
      addresses,
      { signal, maxBytes, headersOnly: follows, ca: policy.ca },
    );
    const location = follows(incoming.status) ? incoming.headers.get("location") : null;
    if (location === null) return { ...incoming, url: url.href };
    const next = parseAddress(location, url);
    if (url.protocol === "https:" && next.protocol === "http:") {
      throw new NetError("not-https", { host: next.hostname });
    }
    if (next.origin !== url.origin) headers = withoutSecrets(headers);
    url = next;
  }
  throw new NetError("too-many-redirects", { host: url.hostname });
}

function parseAddress(address: string | URL, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new NetError("address-not-understood");
  const url = new URL(address, base);
  // A name and password in an address end up in logs, and lend themselves to disguise the host.
  if (url.username || url.password) throw new NetError("address-not-understood");
  url.hash = "";
  return url;
}

function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function withoutSecrets(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !SECRET_HEADERS.has(name)));
}

/** The system's resolver knows no time limit: ours goes on without it. */
async function before<T>(signal: AbortSignal, url: URL, work: Promise<T>): Promise<T> {
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const expire = () => reject(new NetError("timeout", { host: url.hostname }));
  if (signal.aborted) expire();
  signal.addEventListener("abort", expire, { once: true });
  try {
    return await Promise.race([work, expired]);
  } finally {
    signal.removeEventListener("abort", expire);
  }
}
