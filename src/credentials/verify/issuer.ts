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
import type { Lookups, PinnedKey } from "./context.ts";
import type { ProvenKey } from "./proof.ts";

/** Whether the key is the issuer's, and how this node knows. */
export interface IssuerAnswer extends Answer {
  /** Whether this node knew the key from before. */
  readonly pinned: boolean;
  readonly warnings: readonly Warning[];
}

/** Whether a proven key is the author's, and what is known for it. */
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
  if (!author) return answerWith(failed("issuer-missing"));
  if (keys.length === 0) return answerWith(unknown("issuer-not-proven"));
  const own = keys.filter((key) => key.controller === author);
  if (own.length === 0) {
    return answerWith(failed("key-not-of-issuer", { issuer: author, key: keys[0]!.method }));
  }
  // Of several proofs by the author, one with a key that holds is enough.
  const answers = await Promise.all(own.map((key) => judgeKey(key, author, question, lookups)));
  return answers.find((answer) => answer.status === "passed") ?? answers[0]!;
}

async function judgeKey(
  key: ProvenKey,
  author: string,
  question: IssuerQuestion,
  lookups: Lookups,
): Promise<IssuerAnswer> {
  const pins = await lookups.context.pins(author);
  const pin = pins.find((pin) => pin.multibase === key.multibase);
  const document = author.startsWith("did:web:") ? await lookups.didDocument(author) : undefined;
  const told = [pin, ...(document ? methodsOfKey(document, key.multibase) : [])];

  const revoked = earliest(told.map((entry) => entry?.revoked));
  if (revoked) return answerWith(await judgeRevoked(question.document, revoked, lookups), pin);
  const expires = earliest(told.map((entry) => entry?.expires));
  if (expires && !(key.created && key.created < expires)) {
    return answerWith(failed("key-expired", { date: expires.toISOString() }), pin);
  }
  if (author === didKeyOf(key.multibase)) return answerWith(passed("issuer-did-key"), pin);

  const listed = document !== undefined && lists(document, key, question);
  if (listed && (pin || pins.length === 0 || stillListed(document, pins))) {
    return answerWith(passed("issuer-document", { issuer: author }), pin);
  }
  const changed = document && !listed ? [warning("key-changed", { issuer: author })] : [];
  if (pin) {
    const known = passed("issuer-pinned", { date: pin.since, key: key.method });
    return answerWith(known, pin, changed);
  }
  if (listed) return answerWith(failed("key-replaced", { issuer: author }));
  const witness = await question.findWitness?.(author, key);
  if (witness) return answerWith(passed("issuer-witness", { witness }), undefined, changed);
  if (document) return answerWith(failed("key-not-of-issuer", { issuer: author, key: key.method }));
  return answerWith(
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
): Promise<Answer> {
  const date = revoked.toISOString();
  const recorded = await lookups.context.recordedBefore?.(digestMultibase(jcs(document)), revoked);
  return recorded ? passed("issuer-recorded", { date }) : failed("key-revoked", { date });
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

function answerWith(
  answer: Answer,
  pin?: PinnedKey,
  warnings: readonly Warning[] = [],
): IssuerAnswer {
  return { ...answer, pinned: pin !== undefined, warnings };
}
