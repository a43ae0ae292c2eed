import { parseDocument } from "../src/credentials/parse.ts";
import type { Deps } from "../src/deps.ts";
import { DomainError, NotFoundError } from "../src/errors.ts";
import { placeAskedBadge } from "../src/recognition/endorsements/elsewhere.ts";
import { placeReceived, readReceived } from "../src/recognition/endorsements/received_store.ts";
import { readRequest } from "../src/recognition/endorsements/request_store.ts";
import { fileNamedIn, isFile } from "../src/recognition/endorsements/trusted.ts";
import { MAX_FILE_BYTES } from "../src/recognition/awards/uploads.ts";
import { commitOrConflict } from "../src/store/commit.ts";
import type { Lease } from "../src/store/ports.ts";
import { DOCUMENTS, readSigned } from "./read_document.ts";
import { unlessRefused } from "./unless_refused.ts";

/** Fetches the badge that one of ours is asked about, in the name of this node. */
export async function fetchAskedBadge(
  deps: Deps,
  { request: id }: { readonly request: string },
  lease: Lease,
): Promise<void> {
  const { value: request } = await readRequest(deps, id);
  const atomic = deps.store.atomic().acknowledge(lease);
  await unlessRefused(request.badge, async () => {
    const { bytes } = await readSigned(deps, request.source ?? request.badge, DOCUMENTS);
    await placeAskedBadge(deps, atomic, id, bytes);
  });
  await commitOrConflict(atomic);
}

/** Fetches the file of an endorsement: the very one that was signed for, or none. */
export async function fetchEndorsementFile(
  deps: Deps,
  { received: id }: { readonly received: string },
  lease: Lease,
): Promise<void> {
  const entry = await readReceived(deps, id);
  const document = await deps.blobs.get(entry.value.document);
  if (!document) throw new NotFoundError();
  const named = fileNamedIn(parseDocument(document));
  const atomic = deps.store.atomic().acknowledge(lease);
  await unlessRefused(entry.value.address, async () => {
    if (!named) return;
    const { bytes } = await readSigned(deps, named.address, "*/*", { maxBytes: MAX_FILE_BYTES });
    if (!isFile(named, bytes)) throw new DomainError("file-of-another");
    const { address, name, mediaType } = named;
    const file = {
      id: address.slice(address.lastIndexOf("/") + 1),
      name,
      mediaType,
      blob: await deps.blobs.put(bytes),
    };
    placeReceived(atomic, entry, { ...entry.value, file });
  });
  await commitOrConflict(atomic);
}
