import {
  authorises,
  type DidDocument,
  findMethod,
  methodsOfKey,
  type Relationship,
} from "../did_document.ts";
import { digestMultibase, jcs } from "../digest.ts";
import { idOf } from "../json.ts";
import { didKeyOf } from "../multikey.ts";
import type { JsonObject } from "../types.ts";
import { type Answer, failed, passed, unknown, type Warning, warning } from "./answer.ts";
import type { Code } from "./codes.ts";
import type { Lookups, PinnedKey } from "./context.ts";
import type { ProvenKey } from "./proof.ts";

/** What says that the key is the issuer's. */
export type Basis = "did-key" | "document" | "pin" | "witness" | "record";

export interface IssuerAnswer extends Answer {
  readonly basis?: Basis;
  /** Whether this node knew the key from before. */
  readonly pinned: boolean;
  readonly warnings: readonly Warning[];
}

export interface IssuerQuestion {
  /** The whole document, as received. */
  readonly document: JsonObject;
  /** Whose word it should be: the issuer, or a presentation's holder. */
  readonly author: string | undefined;
  readonly keys: readonly ProvenKey[];
  readonly purpose?: Relationship;
  /** Finds an actor who vouches for the key; absent where nobody may (a witness needs none). */
  readonly findWitness?: (did: string, key: ProvenKey) => Promise<string | undefined>;
}

/**
 * Whether the key that signed is the author's. A key that only the document itself quotes proves
 * nothing.
 *
 * In this order: a revoked key fails unless this very document was recorded here before; one past
 * its end must have signed before it; then it passes by the `did:key` itself, the `did:web` document
 * read now, a key pinned when this node first met the actor, or a witness. Where pin and document
 * disagree, the pin holds with a warning, and a new key needs the old one still listed beside it.
 */
export async function judgeIssuer(
  question: IssuerQuestion,
  lookups: Lookups,
): Promise<IssuerAnswer> {
  const { author, keys } = question;
  if (!author) return plain(failed("issuer-missing"));
  if (keys.length === 0) return plain(unknown("issuer-not-proven"));
  const key = keys.find((key) => key.controller === author);
  if (!key) return plain(failed("key-not-of-issuer", { issuer: author, key: keys[0]!.method }));
  const pins = await lookups.context.pins(author);
  const pin = pins.find((pin) => pin.multibase === key.multibase);
  const document = author.startsWith("did:web:") ? await lookups.didDocument(author) : undefined;
  const told = [pin, ...(document ? methodsOfKey(document, key.multibase) : [])];

  const revoked = earliest(told.map((entry) => entry?.revoked));
  if (revoked) return plain(await judgeRevoked(question.document, revoked, lookups), pin);
  const expires = earliest(told.map((entry) => entry?.expires));
  if (expires && !(key.created && key.created < expires)) {
    return plain(failed("key-expired", { date: expires.toISOString() }), pin);
  }
  if (author === didKeyOf(key.multibase)) return by("did-key", "issuer-did-key", {}, pin);

  const listed = document !== undefined && lists(document, key, question);
  if (listed && (pin || pins.length === 0 || stillListed(document, pins))) {
    return by("document", "issuer-document", { issuer: author }, pin);
  }
  const changed = document && !listed ? [warning("key-changed", { issuer: author })] : [];
  if (pin) return by("pin", "issuer-pinned", { date: pin.since }, pin, changed);
  if (listed) return plain(failed("key-replaced", { issuer: author }));
  const witness = await question.findWitness?.(author, key);
  if (witness) return by("witness", "issuer-witness", { witness }, undefined, changed);
  if (document) return plain(failed("key-not-of-issuer", { issuer: author, key: key.method }));
  return plain(
    unknown(author.startsWith("did:web:") ? "issuer-not-reached" : "issuer-not-known", {
      issuer: author,
    }),
  );
}

/** The author of a document: its issuer, or the holder of a presentation. */
export function authorOf(document: JsonObject): string | undefined {
  return idOf(document.issuer ?? document.holder);
}

async function judgeRevoked(
  document: JsonObject,
  revoked: Date,
  lookups: Lookups,
): Promise<Answer & { basis?: Basis }> {
  const date = revoked.toISOString();
  const recorded = await lookups.context.recordedBefore?.(digestMultibase(jcs(document)), revoked);
  return recorded
    ? { ...passed("issuer-recorded", { date }), basis: "record" }
    : failed("key-revoked", { date });
}

/** Whether the author's document lists the key under the name it signed with, as the author's own. */
function lists(document: DidDocument, key: ProvenKey, question: IssuerQuestion): boolean {
  const method = findMethod(document, key.method);
  return method?.publicKeyMultibase === key.multibase &&
    (method.controller === undefined || method.controller === question.author) &&
    authorises(document, key.method, question.purpose ?? "assertionMethod");
}

/** Whether the document still lists, if only as ended or revoked, a key that this node knew. */
function stillListed(document: DidDocument, pins: readonly PinnedKey[]): boolean {
  return pins.some((pin) => methodsOfKey(document, pin.multibase).length > 0);
}

function earliest(moments: readonly (string | undefined)[]): Date | undefined {
  const dates = moments.filter((moment) => moment !== undefined).map((moment) => {
    const date = new Date(moment);
    // An end that cannot be read is an end all the same.
    return Number.isNaN(date.getTime()) ? new Date(0) : date;
  });
  return dates.sort((a, b) => a.getTime() - b.getTime())[0];
}

function plain(answer: Answer & { basis?: Basis }, pin?: PinnedKey): IssuerAnswer {
  return { ...answer, pinned: pin !== undefined, warnings: [] };
}

function by(
  basis: Basis,
  code: Code,
  params: Record<string, string>,
  pin?: PinnedKey,
  warnings: readonly Warning[] = [],
): IssuerAnswer {
  return { ...passed(code, params), basis, pinned: pin !== undefined, warnings };
}
