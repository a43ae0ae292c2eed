import { createHash, type KeyObject, verify } from "node:crypto";

/**
 * HTTP signatures as the Fediverse has them (draft-cavage-http-signatures-12), since Fedify's own
 * covers no query and throws at a Date it cannot read.
 */

/** How far a sender's clock may be from ours, as Mastodon allows it. */
const MAX_SKEW_MS = 12 * 60 * 60 * 1000;

/** The request a signature is made over. */
export interface Signed {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: Uint8Array;
}

/** What a `Signature` header says. */
export interface CavageSignature {
  readonly keyId: string;
  readonly names: readonly string[];
  readonly signature: Uint8Array;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads a `Signature` header; undefined where it is none of this kind. */
export function readCavage(headers: Headers): CavageSignature | undefined {
  const header = headers.get("signature");
  if (!header) return undefined;
  const parameters: Record<string, string> = {};
  for (const [, name, quoted, number] of header.matchAll(PARAMETER)) {
    parameters[name.toLowerCase()] = quoted ?? number;
  }
  const { keyid, signature, headers: names = "date" } = parameters;
  if (!keyid || !signature) return undefined;
  return {
    keyId: keyid,
    names: names.toLowerCase().trim().split(/\s+/),
    signature: Buffer.from(signature, "base64"),
    parameters,
  };
}

const PARAMETER = /([A-Za-z]+)=(?:"([^"]*)"|(\d+))/g;

/**
 * Whether a request may be judged by its signature at all: what has to be covered is covered, the
 * body is the one that was signed, and it was signed not long ago.
 */
export function isComplete(request: Signed, signature: CavageSignature, now: Date): boolean {
  const { names, parameters } = signature;
  if (!names.includes("(request-target)")) return false;
  const dated = names.includes("date") ? Date.parse(request.headers.get("date") ?? "") : NaN;
  const created = names.includes("(created)") ? Number(parameters.created) * 1000 : NaN;
  const moment = Number.isNaN(dated) ? created : dated;
  if (!(Math.abs(now.getTime() - moment) <= MAX_SKEW_MS)) return false;
  const { expires } = parameters;
  if (expires && names.includes("(expires)") && Number(expires) * 1000 < now.getTime()) {
    return false;
  }
  if (request.body === undefined) return true;
  return names.includes("digest") && fitsDigest(request.headers.get("digest"), request.body);
}

/** Whether a key made the signature. */
export function isSignedBy(request: Signed, signature: CavageSignature, key: KeyObject): boolean {
  const text = signingString(request, signature.names, signature.parameters);
  if (text === undefined) return false;
  const algorithm = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  try {
    return verify(algorithm, Buffer.from(text), key, signature.signature);
  } catch {
    return false;
  }
}

/** The headers that sign a request with an RSA key. */
export async function signCavage(
  request: Signed,
  key: { readonly keyId: string; readonly privateKey: CryptoKey },
  now: Date,
): Promise<Record<string, string>> {
  const { url, body } = request;
  const added: Record<string, string> = { host: url.host, date: now.toUTCString() };
  if (body !== undefined) added.digest = `SHA-256=${digestOf("sha256", body)}`;
  const names = ["(request-target)", ...Object.keys(added)];
  const text = signingString({ ...request, headers: new Headers(added) }, names, {})!;
  const bytes = new TextEncoder().encode(text);
  const made = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", key.privateKey, bytes);
  const signature = new Uint8Array(made).toBase64();
  const { host: _, ...headers } = added;
  return {
    ...headers,
    signature: `keyId="${key.keyId}",algorithm="rsa-sha256",headers="${
      names.join(" ")
    }",signature="${signature}"`,
  };
}

function signingString(
  { method, url, headers }: Signed,
  names: readonly string[],
  parameters: Readonly<Record<string, string>>,
): string | undefined {
  const lines: string[] = [];
  for (const name of names) {
    const value = name === "(request-target)"
      ? `${method.toLowerCase()} ${url.pathname}${url.search}`
      : name === "(created)" || name === "(expires)"
      ? parameters[name.slice(1, -1)]
      : name === "host"
      ? headers.get("host") ?? url.host
      : headers.get(name);
    if (value === null || value === undefined) return undefined;
    lines.push(`${name}: ${value.trim()}`);
  }
  return lines.join("\n");
}

const DIGESTS: Readonly<Record<string, string>> = { "sha-256": "sha256", "sha-512": "sha512" };

/** Every digest named has to be the body's, and one of them of a kind we know. */
function fitsDigest(header: string | null, body: Uint8Array): boolean {
  const known = (header ?? "").split(",").flatMap((part) => {
    const [, name, value] = /^\s*([\w-]+)=(.+?)\s*$/.exec(part) ?? [];
    const algorithm = name && DIGESTS[name.toLowerCase()];
    return algorithm ? [{ algorithm, value }] : [];
  });
  return known.length > 0 &&
    known.every(({ algorithm, value }) => digestOf(algorithm, body) === value);
}

function digestOf(algorithm: string, body: Uint8Array): string {
  return createHash(algorithm).update(body).digest("base64");
}
