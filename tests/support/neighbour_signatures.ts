import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/**
 * HTTP signatures in both dialects, written from draft-cavage-http-signatures-12 and RFC 9421 alone:
 * the other side of the wire must not share our mistakes.
 */
export type Dialect = "cavage" | "rfc9421";

/** A request, signed or to be signed. */
export interface Message {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The headers of a signed message. */
export function signMessage(
  dialect: Dialect,
  message: Message,
  key: { readonly id: string; readonly privateKey: KeyObject },
  date: Date,
): Record<string, string> {
  return dialect === "cavage" ? cavage(message, key, date) : rfc9421(message, key, date);
}

function cavage(
  { method, url, headers, body }: Message,
  key: { readonly id: string; readonly privateKey: KeyObject },
  date: Date,
): Record<string, string> {
  const { pathname, search, host } = new URL(url);
  const { date: said, digest: _, ...others } = headers;
  const signed: [string, string][] = [
    ["(request-target)", `${method.toLowerCase()} ${pathname}${search}`],
    ["host", host],
    ["date", said ?? date.toUTCString()],
    ...(body === undefined ? [] : [["digest", `SHA-256=${sha256(body)}`] as [string, string]]),
    // Mastodon signs these too: `accept` of what it reads, `content-type` of what it sends.
    ...Object.entries(others),
  ];
  const text = signed.map(([name, value]) => `${name}: ${value}`).join("\n");
  const signature = sign("RSA-SHA256", Buffer.from(text), key.privateKey).toString("base64");
  const names = signed.map(([name]) => name).join(" ");
  return {
    ...Object.fromEntries(signed.slice(2)),
    ...headers,
    signature:
      `keyId="${key.id}",algorithm="rsa-sha256",headers="${names}",signature="${signature}"`,
  };
}

function rfc9421(
  { method, url, headers, body }: Message,
  key: { readonly id: string; readonly privateKey: KeyObject },
  date: Date,
): Record<string, string> {
  const lines: [string, string][] = [["@method", method.toUpperCase()], ["@target-uri", url]];
  const digest: Record<string, string> = body === undefined
    ? {}
    : { "content-digest": `sha-256=:${sha256(body)}:` };
  for (const [name, value] of Object.entries(digest)) lines.push([name, value]);
  const created = Math.floor(date.getTime() / 1000);
  const parameters = `(${
    lines.map(([name]) => `"${name}"`).join(" ")
  });created=${created};keyid="${key.id}"`;
  const base = [
    ...lines.map(([name, value]) => `"${name}": ${value}`),
    `"@signature-params": ${parameters}`,
  ].join("\n");
  const signature = sign("RSA-SHA256", Buffer.from(base), key.privateKey).toString("base64");
  return {
    ...digest,
    ...headers,
    "signature-input": `sig1=${parameters}`,
    signature: `sig1=:${signature}:`,
  };
}

/** Whose key a message says it was signed with, and in which dialect. */
export function claimedKey(headers: Headers): { keyId: string; dialect: Dialect } | undefined {
  const input = headers.get("signature-input");
  const keyId = /keyid="([^"]+)"/i.exec(input ?? headers.get("signature") ?? "")?.[1];
  return keyId === undefined ? undefined : { keyId, dialect: input ? "rfc9421" : "cavage" };
}

/** Whether a message was signed by a key (PEM), body included. */
export function isSigned(
  { method, url, headers, body }: { method: string; url: string; headers: Headers; body: string },
  pem: string,
): boolean {
  const key = createPublicKey(pem);
  const { pathname, search, host } = new URL(url);
  const input = headers.get("signature-input");
  const digest = body === "" ? undefined : sha256(body);
  if (input) {
    const [, label, parameters, names] = /^(\w+)=((\([^)]*\)).*)$/.exec(input) ?? [];
    const covered = [...(names ?? "").matchAll(/"([^"]+)"/g)].map(([, name]) => name);
    const values: Record<string, string | null> = {
      "@method": method,
      "@target-uri": url,
      "@authority": host,
      "@path": pathname,
    };
    const base = [
      ...covered.map((name) => `"${name}": ${values[name] ?? headers.get(name)}`),
      `"@signature-params": ${parameters}`,
    ].join("\n");
    const value = new RegExp(`${label}=:([^:]+):`).exec(headers.get("signature") ?? "")?.[1];
    return value !== undefined && covered.includes("@method") &&
      (digest === undefined || (covered.includes("content-digest") &&
        headers.get("content-digest") === `sha-256=:${digest}:`)) &&
      verify("RSA-SHA256", Buffer.from(base), key, Buffer.from(value, "base64"));
  }
  const fields = Object.fromEntries(
    [...(headers.get("signature") ?? "").matchAll(/(\w+)="([^"]*)"/g)]
      .map(([, name, value]) => [name, value]),
  );
  const names = fields.headers?.split(" ") ?? [];
  const text = names.map((name) =>
    name === "(request-target)"
      ? `${name}: ${method.toLowerCase()} ${pathname}${search}`
      : `${name}: ${name === "host" ? host : headers.get(name)}`
  ).join("\n");
  return ["(request-target)", "host", "date"].every((name) => names.includes(name)) &&
    (digest === undefined ||
      (names.includes("digest") && headers.get("digest") === `SHA-256=${digest}`)) &&
    verify("RSA-SHA256", Buffer.from(text), key, Buffer.from(fields.signature, "base64"));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
