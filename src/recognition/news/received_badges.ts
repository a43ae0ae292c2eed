import { idOf, isObject, listOf, objectOf, textOf } from "../../credentials/json.ts";
import { digestMultibase, jcs } from "../../credentials/digest.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { Json, JsonObject } from "../../credentials/types.ts";
import { verifyDocument } from "../../credentials/verify.ts";
import type { Deps } from "../../deps.ts";
import { hashOf } from "../../identity/names.ts";
import { pinKeys, placeRecord } from "../../identity/pins.ts";
import { log } from "../../log.ts";
import { LookupBudget } from "../../net/lookup_budget.ts";
import { resolveDid } from "../../net/resolve_did.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic } from "../../store/ports.ts";
import type { ReceivedBadge, ReceivedNote } from "./received_types.ts";
import { verifyContext } from "../verify_context.ts";

/** How much is kept to be shown of what a badge says, in characters. */
const SHOWN = 300;

/** Checks whose failure means that the badge is not what it says it is. */
const DECISIVE = new Set(["document", "schema", "proof", "issuer"]);

/**
 * Verifies a badge that came with a note, remembers its issuer's keys, and puts it, byte for byte,
 * into a commit. One that fails is not kept.
 * @returns whether it is kept
 * @throws {UnreadableDocumentError}
 */
export async function placeReceivedBadge(
  deps: Deps,
  atomic: Atomic,
  note: ReceivedNote,
  { bytes, picture, silent }: {
    readonly bytes: Uint8Array;
    readonly picture?: string;
    /** Its node gave no answer: these are the bytes kept before. */
    readonly silent?: boolean;
  },
): Promise<boolean> {
  const document = parseDocument(bytes);
  const { verified, checks } = await verifyDocument(bytes, verifyContext(deps));
  const failed = checks.find(({ id, status }) => DECISIVE.has(id) && status === "failed");
  if (failed) {
    log.warn("The badge of {note} is not kept: {code}.", {
      note: note.address,
      code: failed.code,
    });
    return false;
  }
  await pinIssuer(deps, idOf(document.issuer));
  const hash = hashOf(note.address);
  const before = (await deps.store.get(keys.receivedBadge(hash))).value;
  const blob = await deps.blobs.put(bytes);
  const badge: ReceivedBadge = {
    ...shownOf(document),
    address: note.credential!,
    note: note.address,
    document: blob,
    ...(picture ? { picture } : {}),
    verified,
    verifiedAt: deps.clock().toISOString(),
    ...(checks.some(({ code }) => code === "revoked") ? { revoked: true } : {}),
    ...(silent ? { silent } : {}),
  };
  for (const old of [before?.document, before?.picture]) {
    if (old) atomic.delete(keys.blobUse(old, `received/${hash}`));
  }
  atomic.set(keys.receivedBadge(hash), badge).set(keys.blobUse(blob, `received/${hash}`), true);
  if (picture) atomic.set(keys.blobUse(picture, `received/${hash}`), true);
  await placeRecord(deps, atomic, digestMultibase(jcs(document)));
  recordEvent(atomic, { type: "badge.kept", note: note.address }, note.address);
  return true;
}

/** Remembers the keys of an issuer met, as its own document lists them now. */
export async function pinIssuer(deps: Deps, did: string | undefined): Promise<void> {
  if (!did?.startsWith("did:web:")) return;
  const policy = { allowPrivateAddresses: deps.config.allowPrivateAddresses };
  const document = await resolveDid(deps, did, policy, new LookupBudget());
  const methods = (document?.verificationMethod ?? []).flatMap((method) => {
    if (typeof method === "string" || !method.publicKeyMultibase) return [];
    const { publicKeyMultibase: multibase, expires, revoked } = method;
    return [{
      multibase,
      ...(expires ? { expires } : {}),
      ...(revoked ? { revoked } : {}),
    }];
  });
  await pinKeys(deps, did, methods);
}

function shownOf(
  document: JsonObject,
): Pick<ReceivedBadge, "id" | "name" | "issuerName" | "recipientName" | "awardedDate"> {
  const text = (value: Json | undefined) => textOf(value, SHOWN);
  const subject = objectOf(document.credentialSubject);
  const recipientName = text(
    listOf(subject.identifier).filter(isObject)
      .find((one) => one.identityType === "name" && one.hashed === false)?.identityHash,
  );
  return {
    id: text(document.id) ?? "",
    name: text(objectOf(subject.achievement).name) ?? text(document.name) ?? "",
    issuerName: text(objectOf(document.issuer).name) ?? "",
    ...(recipientName ? { recipientName } : {}),
    awardedDate: text(document.awardedDate) ?? text(document.validFrom) ?? "",
  };
}
