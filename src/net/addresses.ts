import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { NetError } from "./errors.ts";

/** Which hosts this node may reach, and how it finds them. */
export interface NetPolicy {
  /** This machine (also over http) and private networks: for nodes on one machine. */
  readonly allowPrivateAddresses: boolean;
  /** All IP addresses of a host name; the system's own resolver unless given. */
  readonly resolve?: Resolver;
  /** A certificate authority (PEM) to trust instead of the public ones. */
  readonly ca?: string;
}

/** Finds the IP addresses of a host. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

const systemResolver: Resolver = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/** RFC 4291 and IANA: only these are given out to hosts of the Internet. */
const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3");
const PRIVATE_RANGES = new Set(["loopback", "private", "uniqueLocal"]);
/** More are not tried, however many a name claims. */
const MAX_ADDRESSES = 4;

/**
 * Whether an IP address belongs to a host of the public Internet. Anything else is refused by
 * default: loopback, private and link-local (where clouds keep their credentials), multicast,
 * documentation, and IPv6 addresses that hide an IPv4 one (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const ip = ipaddr.parse(address);
  return ip.range() === "unicast" && (ip.kind() === "ipv4" || ip.match(GLOBAL_IPV6));
}

/**
 * The addresses under which a URL's host may be reached, in the order of the resolver. Whoever
 * connects must connect to these and look nothing up again: the second answer might differ.
 * @throws {NetError} `not-https`, `dns`, `address-not-allowed`
 */
export async function allowedAddresses(url: URL, policy: NetPolicy): Promise<string[]> {
  const host = url.hostname;
  if (url.protocol !== "https:" && !(url.protocol === "http:" && policy.allowPrivateAddresses)) {
    throw new NetError("not-https", { host });
  }
  const found = await addressesOf(url, policy.resolve ?? systemResolver);
  const allowed = found.filter((address) => {
    const range = ipaddr.parse(address).range();
    if (url.protocol === "http:") return range === "loopback";
    return isPublicAddress(address) ||
      (policy.allowPrivateAddresses && PRIVATE_RANGES.has(range));
  });
  if (allowed.length === 0) throw new NetError("address-not-allowed", { host });
  return allowed.slice(0, MAX_ADDRESSES);
}

async function addressesOf(url: URL, resolve: Resolver): Promise<string[]> {
  const literal = bareHost(url);
  if (isIP(literal)) return [literal];
  const found = await resolve(url.hostname).catch((cause) => {
    throw new NetError("dns", { host: url.hostname }, cause);
  });
  const addresses = found.filter((address) => isIP(address) > 0);
  if (addresses.length === 0) throw new NetError("dns", { host: url.hostname });
  return addresses;
}

/** The host as sockets want it: an IPv6 address without its brackets. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}
