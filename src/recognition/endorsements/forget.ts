import { parseDocument } from "../../credentials/parse.ts";
import { endorsableIn } from "../../credentials/verify/endorsements.ts";
import type { Deps } from "../../deps.ts";
import { hashOf } from "../../identity/names.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic } from "../../store/ports.ts";
import type { CredentialRecord } from "../types.ts";
import { endorsementsOf } from "./received_store.ts";
import { moveRequest, readRequest } from "./request_store.ts";

/**
 * Takes what was asked and said about something held here out of this node's memory, in the commit
 * that erases it: open requests are taken back, endorsements that came in are forgotten, earlier
 * editions with them.
 */
export async function placeForgetting(
  deps: Deps,
  atomic: Atomic,
  record: CredentialRecord,
): Promise<void> {
  const { id } = record;
  await placeRequestsBack(deps, atomic, id);
  const document = await deps.blobs.get(record.document);
  const subjects = document ? endorsableIn(parseDocument(document)) : [];
  for (const one of await endorsementsOf(deps, ...subjects)) {
    atomic
      .delete(keys.receivedEndorsement(one.id))
      .delete(keys.receivedEndorsementTo(one.receiver, one.state, one.id))
      .delete(keys.receivedEndorsementOf(hashOf(one.subject), one.id));
    for (const blob of [one.document, one.file?.blob]) {
      if (blob) atomic.delete(keys.blobUse(blob, `received-endorsement/${one.id}`));
    }
  }
  const editions = deps.store.list<string>({ prefix: keys.credentialEditions(id) });
  for await (const { key, value } of editions) {
    atomic.delete(key).delete(keys.blobUse(value, `credential/${id}`));
  }
  atomic.delete(keys.attachment(id));
}

/** That something was asked stays known to who was asked; the words are gone. */
async function placeRequestsBack(deps: Deps, atomic: Atomic, credential: string): Promise<void> {
  for await (const { key } of deps.store.list({ prefix: keys.requestsAbout(credential) })) {
    const entry = await readRequest(deps, String(key.at(-1)));
    const { id, state } = entry.value;
    const isOpen = state === "asked";
    const moved = isOpen ? moveRequest(atomic, entry, "withdrawn", {}, deps.clock()) : entry.value;
    atomic.delete(key).check(entry).set(entry.key, { ...moved, message: "" });
    if (!isOpen) continue;
    recordEvent(atomic, { type: "endorsement.request-withdrawn", request: id }, id);
  }
}
