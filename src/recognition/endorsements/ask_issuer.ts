import { buildPresentation } from "../../credentials/build.ts";
import { idOf } from "../../credentials/json.ts";
import { parseDocument } from "../../credentials/parse.ts";
import { signDocument } from "../../credentials/sign.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import { endorsableIn } from "../../credentials/verify/endorsements.ts";
import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { credentialSigner } from "../../identity/did.ts";
import { hashOf } from "../../identity/names.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic } from "../../store/ports.ts";
import { credentialDocument } from "../credentials.ts";
import type { CredentialRecord } from "../types.ts";
import { readHeld } from "./held.ts";
import { endorsementsOf } from "./received_store.ts";
import type { Attachment } from "./types.ts";

/** Presentations are kept as long as an answer to them may come. */
const PRESENTATION_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Asks the issuer of a badge to sign it again with the endorsements that its holder wants, if those
 * are not the ones inside already. The request is signed by whom the badge is about, and names the
 * whole set: what is attached and what is detached is one question.
 */
export async function askIssuer(deps: Deps, id: string, begin: Begin): Promise<void> {
  await commitAgain(async () => {
    const [{ value: record }, entry] = await Promise.all([
      readHeld(deps, id),
      deps.store.get(keys.attachment(id)),
    ]);
    const badge = parseDocument(await credentialDocument(deps, record));
    const wanted = await wantedFor(deps, badge);
    const atomic = begin().check(entry);
    const place = (attachment: Attachment) => atomic.set(keys.attachment(id), attachment);
    const askedAt = deps.clock().toISOString();
    if (sameSet(wanted, attachedTo(badge))) {
      if (entry.value) place({ credential: id, state: "done", askedAt: entry.value.askedAt });
      return { atomic, result: undefined };
    }
    const signed = record.revoked ? undefined : await present(deps, record, badge, wanted);
    if (signed) {
      place({ credential: id, state: "asked", askedAt });
      await placeQuestion(deps, atomic, record, idOf(badge)!, signed);
    } else {
      const reason = record.revoked ? "badge-revoked" : "key-not-found";
      place({ credential: id, state: "refused", askedAt, reason });
    }
    return { atomic, result: undefined };
  });
}

async function placeQuestion(
  deps: Deps,
  atomic: Atomic,
  { id, recipient, issuer }: CredentialRecord,
  badge: string,
  signed: JsonObject,
): Promise<void> {
  const presentation = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(signed)));
  const expiresAt = new Date(deps.clock().getTime() + PRESENTATION_KEPT_MS);
  atomic.set(keys.blobUse(presentation, `attachment/${id}`), true, { expiresAt });
  recordEvent(
    atomic,
    { type: "attachment.asked", badge, holder: recipient, issuer, presentation },
    `attachment ${id}`,
  );
}

/**
 * A badge and the endorsements its holder keeps, those beside it too, signed by the holder: what they
 * take along where the issuer does not sign the badge again.
 * @throws {NotFoundError} where the holder's key is not there to sign any more
 */
export async function presentationOf(deps: Deps, record: CredentialRecord): Promise<JsonObject> {
  const badge = parseDocument(await credentialDocument(deps, record));
  const inside = new Set(attachedTo(badge).map(idOf));
  const beside = (await wantedFor(deps, badge)).filter((one) => !inside.has(idOf(one)));
  const signed = await present(deps, record, badge, beside);
  if (!signed) throw new NotFoundError("key-not-found");
  return signed;
}

/** Whether two sets of endorsements are one, by their ids. */
export function sameSet(one: readonly JsonObject[], other: readonly JsonObject[]): boolean {
  const ids = new Set(one.map(idOf));
  return ids.size === new Set(other.map(idOf)).size && other.every((each) => ids.has(idOf(each)));
}

/**
 * What the holder wants inside: what they kept here, and what is inside that was never received
 * here (it was accepted at a node they were on before).
 */
async function wantedFor(deps: Deps, badge: JsonObject): Promise<JsonObject[]> {
  const received = await endorsementsOf(deps, ...endorsableIn(badge));
  const known = new Set(received.map(({ id }) => id));
  const unknown = attachedTo(badge).filter((one) => !known.has(hashOf(idOf(one) ?? "")));
  const kept = received.filter(({ state, withdrawnAt }) => state === "kept" && !withdrawnAt);
  const documents = await Promise.all(kept.map(({ document }) => deps.blobs.get(document)));
  return [
    ...unknown,
    ...documents.flatMap((bytes) => bytes ? [parseDocument(bytes)] : []),
  ];
}

async function present(
  deps: Deps,
  record: CredentialRecord,
  badge: JsonObject,
  endorsements: readonly JsonObject[],
): Promise<JsonObject | undefined> {
  const holder = idOf(badge.credentialSubject);
  try {
    const signer = await credentialSigner(deps, record.recipient, holder);
    const unsigned = buildPresentation({
      holder: signer.controller,
      credentials: [badge, ...endorsements],
    });
    return await signDocument(unsigned, signer, { created: deps.clock() });
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
