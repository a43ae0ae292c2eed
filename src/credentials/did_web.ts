import { DidDocument } from "./did_document.ts";
import { parseDocument } from "./parse.ts";

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** How far the method's own rules are followed. */
export interface DidWebOptions {
  /** Whether a host on this machine is read over http (networks of one machine, tests). */
  readonly httpForLoopback: boolean;
}

/**
 * Where a `did:web` is published: `did:web:host%3A8000:actors:x` at
 * `https://host:8000/actors/x/did.json`, and without a path at `/.well-known/did.json`.
 *
 * @returns undefined when it is no `did:web`, or one that names no plain host and path
 * @see https://w3c-ccg.github.io/did-method-web/#read-resolve
 */
export function didWebUrl(did: string, options: DidWebOptions): string | undefined {
  const host = didWebHost(did);
  if (!host) return undefined;
  const path = did.split(":").slice(3);
  if (!path.every((segment) => /^[A-Za-z0-9._~%-]+$/.test(segment) && !/^\.\.?$/.test(segment))) {
    return undefined;
  }
  const { hostname } = new URL(`https://${host}`);
  const scheme = options.httpForLoopback && LOOPBACK.test(hostname) ? "http" : "https";
  const folder = path.length > 0 ? path.join("/") : ".well-known";
  return `${scheme}://${host}/${folder}/did.json`;
}

/** The host (with its port) that a `did:web` lives on, or undefined. */
export function didWebHost(did: string): string | undefined {
  const encoded = /^did:web:([A-Za-z0-9._-]+(?:%3A\d{1,5})?)(?::|$)/i.exec(did)?.[1];
  if (!encoded) return undefined;
  const host = decodeURIComponent(encoded).toLowerCase();
  return URL.canParse(`https://${host}`) && new URL(`https://${host}`).host ? host : undefined;
}

/** Reads an address through the node's one guarded function; undefined when it cannot be had. */
export type ReadAddress = (url: string) => Promise<Uint8Array | undefined>;

/**
 * Reads the document of a `did:web`, now.
 * @returns undefined when it cannot be had, or what is there is not that DID's document
 */
export async function resolveDidWeb(
  did: string,
  read: ReadAddress,
  options: DidWebOptions,
): Promise<DidDocument | undefined> {
  const url = didWebUrl(did, options);
  const bytes = url && await read(url);
  if (!bytes) return undefined;
  try {
    const document = DidDocument.parse(parseDocument(bytes));
    return document.id === did ? document : undefined;
  } catch {
    return undefined;
  }
}
