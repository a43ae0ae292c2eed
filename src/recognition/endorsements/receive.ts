import { coreAddress, coreDigest } from "../../credentials/core.ts";
import { idOf, isObject, listOf } from "../../credentials/json.ts";
import type { JsonObject } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError } from "../../errors.ts";
import { type ActorName, hashOf } from "../../identity/names.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic, Entry } from "../../store/ports.ts";
import { isBadge } from "../kinds.ts";
import { heldDocument, readHeld } from "./held.ts";
import { placeReceived, readReceived } from "./received_store.ts";
import { moveRequest, readRequest } from "./request_store.ts";
import { fileNamedIn, requireGood, requireOwnKey } from "./trusted.ts";
import type {
  Endorsed,
  EndorsementFile,
  EndorsementRequest,
  ReceivedEndorsement,
} from "./types.ts";

/** An endorsement on its way to whom it is for. */
export interface Arriving {
  /** Who sends it: its signature on the delivery was verified, or it is one of ours. */
  readonly by: ActorName;
  readonly document: JsonObject;
  /** Its file, where it lies here already. */
  readonly file?: EndorsementFile;
  readonly mayBeTold?: boolean;
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
  { by, document, file, mayBeTold }: Arriving,
): Promise<void> {
  const { value: request } = await readRequest(deps, id);
  if (request.endorser !== by || !request.credential) throw new ForbiddenError("not-asked");
  const address = idOf(document) ?? "";
  const subject = await requireAbout(deps, request, document);
  if (!answers(request, subject, address)) throw new DomainError(`request-${request.state}`);
  await requireOwnKey(deps, document, by);
  await requireGood(deps, document);
  const blob = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(document)));
  const about = await aboutOf(deps, request);
  await commitAgain(async () => {
    const [entry, known] = await Promise.all([
      readRequest(deps, id),
      deps.store.get(keys.receivedEndorsement(hashOf(address))),
    ]);
    if (known.value) return { result: undefined };
    if (!answers(entry.value, subject, address)) {
      throw new DomainError(`request-${entry.value.state}`);
    }
    const received = receivedOf(deps, { by, document, file, mayBeTold }, {
      receiver: request.asker,
      about,
      subject,
      credential: request.credential,
      request: id,
      document: blob,
    });
    const atomic = placeReceived(begin(), known, received);
    placeAnswer(deps, atomic, entry, { [subject]: address });
    if (!file && fileNamedIn(document)) {
      recordEvent(atomic, { type: "endorsement.received", received: received.id }, received.id);
    }
    return { atomic, result: undefined };
  });
}

async function aboutOf(deps: Deps, request: EndorsementRequest): Promise<Endorsed> {
  if (request.competences) return "competence";
  return isBadge((await readHeld(deps, request.credential!)).value) ? "badge" : "card";
}

/** An endorsement as it is kept once it came in. */
export function receivedOf(
  deps: Deps,
  { by, document, file, mayBeTold }: Arriving,
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
    ...(mayBeTold ? { mayBeTold } : {}),
    state: "waiting",
    signedAt: String(document.validFrom),
    receivedAt: deps.clock().toISOString(),
  };
}

/**
 * On one node the request was answered with the signature; from elsewhere it is answered by this. Of
 * a card each competence that was asked about is endorsed by itself, once.
 */
function answers(
  { state, competences, endorsements }: EndorsementRequest,
  subject: string,
  address: string,
): boolean {
  if (state === "asked") return true;
  const known = endorsements?.[subject];
  return state === "answered" &&
    (known === undefined ? competences !== undefined : known === address);
}

/** Puts what an endorsement makes of its request into a commit. */
function placeAnswer(
  deps: Deps,
  atomic: Atomic,
  entry: Entry<EndorsementRequest>,
  answer: Readonly<Record<string, string>>,
): void {
  const { state, id } = entry.value;
  if (state === "asked") {
    moveRequest(atomic, entry, "answered", { endorsements: answer }, deps.clock());
    return;
  }
  const endorsements = { ...entry.value.endorsements, ...answer };
  atomic.check(entry).set(keys.endorsementRequest(id), { ...entry.value, endorsements });
}

/**
 * @returns the id of what it is about: of the very thing that was asked about
 * @throws {DomainError} `endorsement-of-another`
 */
async function requireAbout(
  deps: Deps,
  request: EndorsementRequest,
  endorsement: JsonObject,
): Promise<string> {
  const badge = await heldDocument(deps, request.credential!);
  const core = coreAddress(request.badge);
  const fixed = listOf(endorsement.relatedResource).filter(isObject)
    .find(({ id }) => id === core);
  const subject = idOf(endorsement.credentialSubject) ?? "";
  const isAsked = (request.competences ?? [request.badge]).includes(subject);
  if (!isAsked || fixed?.digestMultibase !== coreDigest(badge)) {
    throw new DomainError("endorsement-of-another");
  }
  return subject;
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
