import { type IncomingMessage, request as httpRequest } from "node:http";
import { connect as connectTcp, isIP, type LookupFunction, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream/promises";
import { connect as connectTls } from "node:tls";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { bareHost } from "./addresses.ts";
import { NetError } from "./errors.ts";

/** One request as it leaves. */
export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The answer to one request; `body` is decompressed. */
export interface Incoming {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** How long one request may take, and how much it may bring. */
export interface ExchangeLimits {
  /** Whatever happens, it ends when this does. */
  readonly signal: AbortSignal;
  /** Of the body, in bytes, as sent and as decompressed. */
  readonly maxBytes: number;
  /** Statuses whose body is not read. */
  readonly headersOnly: (status: number) => boolean;
  readonly ca?: string;
}

const MAX_HEADER_BYTES = 16 * 1024;
/** How long one of several addresses may take to connect before the next is tried, in ms. */
const ATTEMPT_MS = 1_000;

/**
 * Sends one HTTP/1.1 request to one of the given IP addresses, and to no other. Over https the
 * certificate must be that of the URL's host. A connection serves one request.
 * @throws {NetError}
 */
export async function exchange(
  outgoing: Outgoing,
  addresses: readonly string[],
  limits: ExchangeLimits,
): Promise<Incoming> {
  const { url, method, headers, body } = outgoing;
  const { signal } = limits;
  const request = httpRequest({
    host: bareHost(url),
    path: url.pathname + url.search,
    method,
    headers: { ...headers, host: url.host },
    maxHeaderSize: MAX_HEADER_BYTES,
    createConnection: () => connect(url, addresses, limits.ca),
    signal,
  });
  try {
    const response = await new Promise<IncomingMessage>((answered, failed) => {
      request.on("response", answered);
      request.on("error", failed);
      request.end(body);
    });
    const status = response.statusCode ?? 0;
    return {
      status,
      headers: headersOf(response),
      body: limits.headersOnly(status) ? new Uint8Array() : await read(response, limits),
    };
  } catch (cause) {
    throw signal.aborted
      ? new NetError("timeout", { host: url.hostname }, cause)
      : explained(cause, url.hostname);
  } finally {
    request.destroy();
  }
}

function connect(url: URL, addresses: readonly string[], ca: string | undefined): Socket {
  const host = bareHost(url);
  const lookup: LookupFunction = (_hostname, _options, callback) =>
    callback(null, addresses.map((address) => ({ address, family: isIP(address) })));
  const target = {
    host,
    lookup,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
  };
  if (url.protocol === "http:") return connectTcp({ ...target, port: Number(url.port || 80) });
  // Not through https.Agent: in Deno it asks for a permission (sys) that a node does not have.
  return connectTls({
    ...target,
    port: Number(url.port || 443),
    // SNI carries names only (RFC 6066, 3); an IP address is held against the certificate all the same.
    servername: isIP(host) ? undefined : host,
    ALPNProtocols: ["http/1.1"],
    ca,
  });
}

function headersOf(response: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index < response.rawHeaders.length; index += 2) {
    headers.append(response.rawHeaders[index], response.rawHeaders[index + 1]);
  }
  return headers;
}

async function read(
  response: IncomingMessage,
  { maxBytes, signal }: ExchangeLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of bounded(maxBytes)(source)) chunks.push(chunk);
  };
  const decoder = decoderOf(response);
  // The bytes as sent are bounded too: empty compressed blocks decompress to nothing, for ever.
  if (decoder) await pipeline(response, bounded(maxBytes), decoder, collect, { signal });
  else await pipeline(response, collect, { signal });
  return new Uint8Array(Buffer.concat(chunks));
}

function bounded(maxBytes: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) throw new NetError("answer-too-large");
      yield chunk;
    }
  };
}

function decoderOf(response: IncomingMessage): Duplex | undefined {
  switch (response.headers["content-encoding"]?.trim().toLowerCase() ?? "") {
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    default:
      throw new NetError("bad-response");
  }
}

/** What a socket, TLS, the HTTP parser or a decompressor says, in our words. */
function explained(cause: unknown, host: string): NetError {
  if (cause instanceof NetError) return new NetError(cause.code, { host });
  const code = String((cause as NodeJS.ErrnoException)?.code ?? "");
  if (/CERT|^UNABLE_TO_/.test(code)) return new NetError("certificate", { host }, cause);
  if (code === "HPE_HEADER_OVERFLOW") return new NetError("answer-too-large", { host }, cause);
  if (/^(HPE|Z|ERR)_/.test(code)) return new NetError("bad-response", { host }, cause);
  return new NetError("not-reached", { host }, cause);
}
