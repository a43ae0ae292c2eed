import type { KeyObject } from "node:crypto";
import { signRequest, verifyRequestDetailed } from "@fedify/fedify/sig";
import { CryptographicKey } from "@fedify/vocab";
import type { Signed } from "./cavage.ts";

/** HTTP Message Signatures (RFC 9421), by Fedify. */

/** The key ids that a `Signature-Input` header names. */
export function keyIdsOf(headers: Headers): string[] {
  const input = headers.get("signature-input") ?? "";
  return [...input.matchAll(/;\s*keyid="([^"]*)"/g)].map(([, keyId]) => keyId);
}

/**
 * Whether a key made a signature of the request that covers what it has to: the method, where it
 * goes, and the body.
 */
export async function isSignedByKey(
  { method, url, headers, body }: Signed,
  keyId: string,
  key: KeyObject,
  now: Date,
): Promise<boolean> {
  const published = new CryptographicKey({
    id: new URL(keyId),
    publicKey: await importPublic(key),
  });
  const request = new Request(url, {
    method,
    headers,
    body: body === undefined ? undefined : new Uint8Array(body),
  });
  const result = await verifyRequestDetailed(request, {
    spec: "rfc9421",
    currentTime: Temporal.Instant.fromEpochMilliseconds(now.getTime()),
    documentLoader: () => Promise.reject(new Error("Keys come from the actor's own document.")),
    keyCache: {
      // Of several signatures, only the one by this key counts.
      get: (id) => Promise.resolve(id.href === keyId ? published : null),
      set: () => Promise.resolve(),
    },
  });
  if (!result.verified || result.signatureLabel === undefined) return false;
  return covers(headers, result.signatureLabel, body !== undefined);
}

function covers(headers: Headers, label: string, withBody: boolean): boolean {
  const start = `${label.replace(/[^\w*.-]/g, "")}=\\(([^)]*)\\)`;
  const names = new RegExp(`(?:^|,\\s*)${start}`).exec(headers.get("signature-input") ?? "")?.[1];
  if (names === undefined) return false;
  const covered = new Set([...names.matchAll(/"([^"]+)"/g)].map(([, name]) => name.toLowerCase()));
  const target = ["@target-uri", "@request-target"].some((name) => covered.has(name)) ||
    (covered.has("@path") && covered.has("@authority"));
  return covered.has("@method") && target && (!withBody || covered.has("content-digest"));
}

/** The headers that sign a request with an RSA key. */
export async function signRfc9421(
  { method, url, body }: Signed,
  key: { readonly keyId: string; readonly privateKey: CryptoKey },
  now: Date,
): Promise<Record<string, string>> {
  const bytes = body && new Uint8Array(body);
  const signed = await signRequest(
    new Request(url, { method, body: bytes }),
    key.privateKey,
    new URL(key.keyId),
    {
      spec: "rfc9421",
      currentTime: Temporal.Instant.fromEpochMilliseconds(now.getTime()),
      body: bytes?.buffer ?? null,
    },
  );
  const names = ["date", "content-digest", "signature-input", "signature"];
  return Object.fromEntries(names.flatMap((name) => {
    const value = signed.headers.get(name);
    return value === null ? [] : [[name, value]];
  }));
}

function importPublic(key: KeyObject): Promise<CryptoKey> {
  const spki = new Uint8Array(key.export({ type: "spki", format: "der" }));
  const algorithm = key.asymmetricKeyType === "ed25519"
    ? "Ed25519"
    : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  return crypto.subtle.importKey("spki", spki, algorithm, true, ["verify"]);
}
