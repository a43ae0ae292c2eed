import { didWebHost } from "../did_web.ts";
import { idOf, isObject, listOf, onlyOf, typesOf } from "../json.ts";
import { parseDocument } from "../parse.ts";
import { seen } from "../seen.ts";
import { decodeList, getBit } from "../status.ts";
import type { Json, JsonObject } from "../types.ts";
import { absent, type Answer, failed, passed, unknown, type Warning, warning } from "./answer.ts";
import type { Code } from "./codes.ts";
import type { Lookups } from "./context.ts";
import { authorOf, judgeIssuer } from "./issuer.ts";
import { checkProof } from "./proof.ts";
import { checkValidity } from "./validity.ts";

/** Whether a credential was taken back, as its list says. */
export interface StatusAnswer extends Answer {
  readonly warnings: readonly Warning[];
}

/** What a set bit means, by the entry's purpose; others only inform. */
const SET: Readonly<Record<string, Code>> = { revocation: "revoked", suspension: "suspended" };

/**
 * Whether the issuer took the credential back. A list that cannot be read is a warning, never a
 * refusal; a copy kept from earlier serves, with its date.
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function checkStatus(
  credential: JsonObject,
  lookups: Lookups,
): Promise<StatusAnswer> {
  const entries = listOf(credential.credentialStatus);
  if (entries.length === 0) return { ...absent("status-absent"), warnings: [] };
  const answers = await Promise.all(entries.map((entry) => readEntry(entry, credential, lookups)));
  const worst = answers.find((answer) => answer.status === "failed") ??
    answers.find((answer) => answer.status === "unknown") ?? answers[0]!;
  return { ...worst, warnings: answers.flatMap((answer) => answer.warnings) };
}

async function readEntry(
  entry: Json,
  credential: JsonObject,
  lookups: Lookups,
): Promise<StatusAnswer> {
  const notRead = (code: Code): StatusAnswer => ({
    ...unknown(code),
    warnings: [warning("status-not-read")],
  });
  if (!isObject(entry) || !typesOf(entry).includes("BitstringStatusListEntry")) {
    return notRead("status-type-not-read");
  }
  // Whoever holds the badge may write these in any way that means the same: none may hide them.
  const url = onlyOf(listOf(entry.statusListCredential).map((list) => idOf(list) ?? null));
  const index = onlyOf(entry.statusListIndex);
  const purpose = onlyOf(entry.statusPurpose);
  if (typeof url !== "string" || typeof purpose !== "string" || !/^\d{1,10}$/.test(String(index))) {
    return notRead("status-entry-broken");
  }
  // More than one bit a status is for messages, which no badge needs.
  if (entry.statusSize !== undefined && onlyOf(entry.statusSize) !== 1) {
    return notRead("status-type-not-read");
  }
  const list = await lookups.statusList(url);
  if (!list) return notRead("status-not-reached");
  const read = await readList(list.bytes, url, credential, lookups);
  if (!read) return notRead("status-list-not-trusted");
  if (!read.purposes.includes(purpose) || Number(index) >= read.bits.length * 8) {
    return notRead("status-entry-broken");
  }
  const date = list.fetchedAt.toISOString();
  const warnings = list.cached ? [warning("status-cached", { date })] : [];
  const set = getBit(read.bits, Number(index)) ? SET[purpose] : undefined;
  return { ...(set ? failed(set) : passed("status-good", { date })), warnings };
}

/**
 * A list counts only if it is signed, and by the badge's issuer or by the `did:web` of the host it
 * lies on (persons share the lists of their node).
 */
async function readList(
  bytes: Uint8Array,
  url: string,
  credential: JsonObject,
  lookups: Lookups,
): Promise<{ bits: Uint8Array; purposes: string[] } | undefined> {
  try {
    const document = parseDocument(bytes);
    const author = authorOf(document);
    const subject = document.credentialSubject;
    if (
      document.id !== url || !author || !isObject(subject) ||
      !typesOf(document).includes("BitstringStatusListCredential") ||
      !typesOf(subject).includes("BitstringStatusList") || typeof subject.encodedList !== "string"
    ) return undefined;
    const ofHost = URL.canParse(url) && didWebHost(author) === new URL(url).host;
    if (author !== idOf(credential.issuer) && !ofHost) return undefined;
    const proof = await checkProof(document, lookups);
    const issuer = await judgeIssuer({ document, author, keys: proof.keys }, lookups);
    const validity = document.validFrom === undefined && document.validUntil === undefined
      ? passed("valid")
      : checkValidity(document, lookups.context.clock);
    if ([proof, issuer, validity].some((answer) => answer.status !== "passed")) return undefined;
    return {
      bits: bitsOf(subject.encodedList),
      purposes: listOf(subject.statusPurpose).map(String),
    };
  } catch {
    return undefined;
  }
}

/** The bits of a packed list; only to be read. @throws {StatusListError} */
function bitsOf(packed: string): Uint8Array {
  const bits = seen.lists.get(packed) ?? decodeList(packed);
  seen.lists.set(packed, bits);
  return bits;
}
