import { coreAddress, coreDigest } from "../../credentials/core.ts";
import { idOf, isObject, listOf } from "../../credentials/json.ts";
import type { JsonObject } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError } from "../../errors.ts";
import { type ActorName, hashOf } from "../../identity/names.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { heldDocument } from "./held.ts";
import { placeReceived, readReceived } from "./received_store.ts";
import { moveRequest, readRequest } from "./request_store.ts";
import { fileNamedIn, requireGood, requireOwnKey } from "./trusted.ts";
import type { EndorsementFile, EndorsementRequest, ReceivedEndorsement } from "./types.ts";

/** An endorsement on its way to whom it is for. */
export interface Arriving {
  /** Who sends it: its signature on the delivery was verified, or it is one of ours. */
  readonly by: ActorName;
  readonly document: JsonObject;
  /** Its file, where it lies here already. */
  readonly file?: EndorsementFile;
}

/**
 * The endorsement that was asked for comes in, and waits for the holder's yes. It must be from whom
 * was asked, signed with their own key, and about this very badge.
 * @param id of the request
 * @throws {ForbiddenError} `not-asked` from anyone else
 * @throws {DomainError} `request-<state>` when it was answered or taken back before; what is wrong
 *   with it otherwise
 */
export async function receiveAnswer(
  deps: Deps,
  begin: Begin,
  id: string,
  { by, document, file }: Arriving,
): Promise<void> {
  const { value: request } = await readRequest(deps, id);
  if (request.endorser !== by || !request.credential) throw new ForbiddenError("not-asked");
  const address = idOf(document) ?? "";
  if (!answers(request, address)) throw new DomainError(`request-${request.state}`);
  await requireAbout(deps, request, document);
  await requireOwnKey(deps, document, by);
  await requireGood(deps, document);
  const blob = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(document)));
  await commitAgain(async () => {
    const [entry, known] = await Promise.all([
      readRequest(deps, id),
      deps.store.get(keys.receivedEndorsement(hashOf(address))),
    ]);
    if (known.value) return { result: undefined };
    if (!answers(entry.value, address)) throw new DomainError(`request-${entry.value.state}`);
    const received = receivedOf(deps, { by, document, file }, {
      receiver: request.asker,
      about: "badge",
      subject: request.badge,
      credential: request.credential,
      request: id,
      document: blob,
    });
    const atomic = placeReceived(begin(), known, received);
    if (entry.value.state === "asked") {
      moveRequest(atomic, entry, "answered", { endorsement: address }, deps.clock());
    } else {
      atomic.check(entry);
    }
    if (!file && fileNamedIn(document)) {
      recordEvent(atomic, { type: "endorsement.received", received: received.id }, received.id);
    }
    return { atomic, result: undefined };
  });
}

/** An endorsement as it is kept once it came in. */
export function receivedOf(
  deps: Deps,
  { by, document, file }: Arriving,
  about: Pick<
    ReceivedEndorsement,
    "receiver" | "about" | "subject" | "credential" | "request" | "document"
  >,
): ReceivedEndorsement {
  const address = idOf(document)!;
  const issuer = isObject(document.issuer) ? document.issuer : {};
  return {
    ...about,
    id: hashOf(address),
    address,
    endorser: by,
    endorserName: typeof issuer.name === "string" ? issuer.name.slice(0, 120) : "",
    ...(file ? { file } : {}),
    state: "waiting",
    signedAt: String(document.validFrom),
    receivedAt: deps.clock().toISOString(),
  };
}

/** On one node the request was answered with the signature; from elsewhere it is answered by this. */
function answers({ state, endorsement }: EndorsementRequest, address: string): boolean {
  return state === "asked" || state === "answered" && endorsement === address;
}

async function requireAbout(
  deps: Deps,
  request: EndorsementRequest,
  endorsement: JsonObject,
): Promise<void> {
  const badge = await heldDocument(deps, request.credential!);
  const core = coreAddress(request.badge);
  const fixed = listOf(endorsement.relatedResource).filter(isObject)
    .find(({ id }) => id === core);
  const isAbout = idOf(endorsement.credentialSubject) === request.badge &&
    fixed?.digestMultibase === coreDigest(badge);
  if (!isAbout) throw new DomainError("endorsement-of-another");
}

/**
 * An endorser elsewhere took back what they said.
 * @throws {ForbiddenError} from anyone else
 */
export async function receiveWithdrawal(
  deps: Deps,
  begin: Begin,
  address: string,
  by: ActorName,
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readReceived(deps, hashOf(address));
    if (entry.value.endorser !== by) throw new ForbiddenError("not-the-author");
    if (entry.value.withdrawnAt) return { result: undefined };
    const withdrawnAt = deps.clock().toISOString();
    return {
      atomic: placeReceived(begin(), entry, { ...entry.value, withdrawnAt }),
      result: undefined,
    };
  });
}
