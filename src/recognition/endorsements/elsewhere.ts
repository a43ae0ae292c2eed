import { idOf } from "../../credentials/json.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { verifyDocument } from "../../credentials/verify.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError, NotFoundError } from "../../errors.ts";
import { type ActorName, hashOf } from "../../identity/names.ts";
import { receivedReason } from "../../reasons.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic } from "../../store/ports.ts";
import { pinIssuer } from "../news/received_badges.ts";
import { verifyContext } from "../verify_context.ts";
import { findBadge } from "./held.ts";
import { moveRequest, placeRequest, readRequest } from "./request_store.ts";
import type { EndorsementRequest } from "./types.ts";

const MAX_MESSAGE = 1000;
/** So many requests from elsewhere may wait for one of ours. */
const MAX_WAITING = 100;
const PRESENTATION_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** A request as it comes from another node. */
export type ArrivingRequest =
  & Pick<EndorsementRequest, "asker" | "endorser" | "address" | "badge" | "competences" | "message">
  & { readonly activity: string; readonly source: string };

/**
 * Somebody elsewhere asks one of ours to endorse their badge, which is then to be fetched. Asked
 * again, nothing happens, whatever became of it.
 * @throws {NotFoundError} where there is no such actor, or none they may know of
 * @throws {DomainError} `too-many-requests`
 */
export async function receiveRequest(
  deps: Deps,
  begin: Begin,
  { message, ...asked }: ArrivingRequest,
): Promise<void> {
  const actor = (await deps.store.get(keys.actor(asked.endorser))).value;
  if (!actor || actor.visibility === "private" || actor.type === "Application") {
    throw new NotFoundError();
  }
  const waiting = deps.store.list(
    { prefix: keys.requestsToEndorser(actor.id, "asked") },
    { limit: MAX_WAITING },
  );
  if ((await Array.fromAsync(waiting)).length >= MAX_WAITING) {
    throw new DomainError("too-many-requests", { most: MAX_WAITING });
  }
  const id = hashOf(asked.address);
  const now = deps.clock().toISOString();
  await commitAgain(async () => {
    if ((await deps.store.get(keys.endorsementRequest(id))).value) return { result: undefined };
    const atomic = placeRequest(begin(), {
      ...asked,
      id,
      badgeName: "",
      message: message.slice(0, MAX_MESSAGE),
      state: "asked",
      createdAt: now,
      updatedAt: now,
    });
    recordEvent(atomic, { type: "endorsement.request-received", request: id }, id);
    return { atomic, result: undefined };
  });
}

/**
 * Puts our copy of a badge that somebody elsewhere asks about into a commit. It is kept while the
 * request is open.
 * @throws {DomainError} `badge-of-another`, `document-not-good`
 */
export async function placeAskedBadge(
  deps: Deps,
  atomic: Atomic,
  id: string,
  bytes: Uint8Array,
): Promise<void> {
  const entry = await readRequest(deps, id);
  const { value: request } = entry;
  if (request.state !== "asked") return;
  const document = parseDocument(bytes);
  if (idOf(document) !== request.badge) throw new DomainError("badge-of-another");
  const { checks } = await verifyDocument(document, verifyContext(deps));
  const broken = checks.some(({ id, status }) =>
    status === "failed" && ["document", "schema", "proof", "issuer"].includes(id)
  );
  if (broken) throw new DomainError("document-not-good");
  await pinIssuer(deps, idOf(document.issuer));
  const copy = await deps.blobs.put(bytes);
  const badgeName = typeof document.name === "string" ? document.name.slice(0, 300) : "";
  atomic
    .check(entry)
    .set(keys.endorsementRequest(id), { ...request, copy, badgeName })
    .set(keys.blobUse(copy, `endorsement-request/${id}`), true);
}

/**
 * Whom one of ours asked says no.
 * @throws {ForbiddenError} `not-asked` from anyone else
 * @throws {DomainError} `request-<state>`
 */
export async function receiveDecline(
  deps: Deps,
  begin: Begin,
  id: string,
  { by, reason }: { readonly by: ActorName; readonly reason?: string },
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readRequest(deps, id);
    if (entry.value.endorser !== by) throw new ForbiddenError("not-asked");
    const atomic = begin();
    moveRequest(atomic, entry, "declined", receivedReason(reason), deps.clock());
    return { atomic, result: undefined };
  });
}

/**
 * Who asked one of ours takes it back.
 * @throws {ForbiddenError} `not-the-author` from anyone else
 * @throws {DomainError} `request-<state>` once it was answered
 */
export async function receiveRequestWithdrawn(
  deps: Deps,
  begin: Begin,
  id: string,
  by: ActorName,
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readRequest(deps, id);
    if (entry.value.asker !== by) throw new ForbiddenError("not-the-author");
    const atomic = begin();
    moveRequest(atomic, entry, "withdrawn", {}, deps.clock());
    return { atomic, result: undefined };
  });
}

/**
 * A holder elsewhere asks to have their badge signed again. It is judged when it is taken up.
 * @throws {NotFoundError} where no badge given here is meant
 * @throws {ForbiddenError} `not-the-holder` from anyone else
 */
export async function receiveAttachment(
  deps: Deps,
  begin: Begin,
  { by, activity, presentation, badge }: {
    readonly by: ActorName;
    readonly activity: string;
    readonly presentation: JsonObject;
    readonly badge: string;
  },
): Promise<void> {
  const found = await findBadge(deps, badge);
  if (!found) throw new NotFoundError();
  const { id, recipient, issuer } = found.value;
  if (recipient !== by) throw new ForbiddenError("not-the-holder");
  const blob = await deps.blobs.put(new TextEncoder().encode(JSON.stringify(presentation)));
  const expiresAt = new Date(deps.clock().getTime() + PRESENTATION_KEPT_MS);
  const atomic = begin().set(keys.blobUse(blob, `attachment/${id}`), true, { expiresAt });
  recordEvent(
    atomic,
    { type: "attachment.asked", badge, holder: by, issuer, presentation: blob, activity },
    `attachment ${id}`,
  );
  await atomic.commit();
}
