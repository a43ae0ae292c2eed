import type { Deps } from "../src/deps.ts";
import { activityKeys, currentKey, listKeys, openPrivateKey } from "../src/identity/keys.ts";
import { findNode } from "../src/identity/setup.ts";
import type { ActorKey } from "../src/identity/types.ts";
import type { Outgoing } from "../src/net/exchange.ts";
import { signCavage, type Signed } from "./signature/cavage.ts";
import { signRfc9421 } from "./signature/rfc9421.ts";

/** A key of one of our actors, opened to sign with. */
export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
}

/** How a request is signed: as the Fediverse long did, or as RFC 9421 has it. */
export type Dialect = "cavage" | "rfc9421";

/** Opened keys stay at hand, since opening one takes longer than signing. */
const MAX_OPEN = 500;
const open = new WeakMap<object, Map<string, CryptoKey>>();
/** WebCrypto signs three times as fast as node:crypto here, and beside the event loop. */
const ALGORITHMS = {
  RSA: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  Ed25519: { name: "Ed25519" },
} as const;

/** The key that signs an actor's requests (RSA) or objects (Ed25519) today. */
export async function signingKey(
  deps: Deps,
  actor: string,
  algorithm: "RSA" | "Ed25519",
): Promise<SigningKey> {
  const all = await (algorithm === "RSA" ? activityKeys : listKeys)(deps, actor);
  const key = currentKey(all, "activity", algorithm);
  return {
    keyId: `${deps.config.origin}/actors/${actor}#${key.id}`,
    privateKey: await opened(deps, key),
  };
}

async function opened(deps: Deps, key: ActorKey): Promise<CryptoKey> {
  const kept = open.get(deps.keyring) ?? new Map<string, CryptoKey>();
  open.set(deps.keyring, kept);
  const known = kept.get(key.id);
  if (known) return known;
  const pkcs8 = new Uint8Array(await openPrivateKey(deps, key));
  // Extractable, since Fedify signs with no other.
  const privateKey = await crypto.subtle.importKey(
    "pkcs8",
    pkcs8,
    ALGORITHMS[key.algorithm],
    true,
    ["sign"],
  );
  if (kept.size >= MAX_OPEN) kept.delete(kept.keys().next().value!);
  kept.set(key.id, privateKey);
  return privateKey;
}

/** Signs requests in the name of an actor of ours, as `guardedFetch` asks for it. */
export function signer(
  deps: Deps,
  actor: string,
  dialect: Dialect,
): (outgoing: Outgoing) => Promise<Record<string, string>> {
  return async ({ method, url, headers, body }) => {
    const key = await signingKey(deps, actor, "RSA");
    const request: Signed = {
      method,
      url,
      headers: new Headers(headers),
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? new TextEncoder().encode(body) : body }),
    };
    const sign = dialect === "cavage" ? signCavage : signRfc9421;
    return await sign(request, key, deps.clock());
  };
}

/** The node's own actor, in whose name documents are fetched; undefined before set-up. */
export async function nodeActor(deps: Deps): Promise<string | undefined> {
  return (await findNode(deps))?.settings.application;
}
