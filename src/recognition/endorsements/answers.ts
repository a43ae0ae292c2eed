import { coreAddress, coreDigest } from "../../credentials/core.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { JsonObject } from "../../credentials/types.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, FieldError, NotFoundError } from "../../errors.ts";
import { hashOf } from "../../identity/names.ts";
import type { Account } from "../../identity/types.ts";
import { commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Entry } from "../../store/ports.ts";
import { credentialDocument } from "../credentials.ts";
import { setRevoked } from "../status_lists.ts";
import { requireActing } from "./acting.ts";
import { moveRequest, readRequest } from "./request_store.ts";
import {
  checkDraft,
  endorsementAddress,
  type EndorsementDraft,
  placeSigned,
  standingName,
} from "./sign.ts";
import type { EndorsementRequest, GivenEndorsement } from "./types.ts";

/**
 * Whom it was asked of writes what they saw, and signs. It speaks of the badge as it is: its core is
 * fixed by digest, so that it stays good when the badge is signed again with it inside.
 * @throws {NotFoundError} for anyone who was not asked
 * @throws {FieldError} as {@link checkDraft}; `relation` is `required`
 * @throws {DomainError} `request-<state>`, `badge-not-here`
 */
export async function answerRequest(
  deps: Deps,
  by: Account,
  id: string,
  draft: EndorsementDraft,
): Promise<GivenEndorsement> {
  const { value: asked } = await readRequest(deps, id);
  const endorser = await requireActing(deps, by, asked.endorser);
  checkDraft(draft);
  if (!draft.words.relation?.trim()) throw new FieldError("relation", "required");
  return await commitAgain(async () => {
    const entry = await readRequest(deps, id);
    const badge = await askedBadge(deps, entry.value);
    const atomic = deps.store.atomic();
    const given = await placeSigned(deps, atomic, { endorser, by }, {
      about: "badge",
      subject: entry.value.badge,
      subjectName: entry.value.badgeName,
      receiver: entry.value.asker,
      request: id,
      fixes: { id: coreAddress(entry.value.badge), digestMultibase: coreDigest(badge) },
    }, draft);
    const endorsement = endorsementAddress(deps, given.id);
    moveRequest(atomic, entry, "answered", { endorsement }, deps.clock());
    recordEvent(atomic, { type: "endorsement.signed", endorsement: given.id }, id);
    return { atomic, result: given };
  });
}

/**
 * The badge that somebody is asked about, while they are.
 * @throws {DomainError} `request-<state>` afterwards; `badge-not-here` while it still comes
 */
export async function askedBadge(deps: Deps, request: EndorsementRequest): Promise<JsonObject> {
  if (request.state !== "asked") throw new DomainError(`request-${request.state}`);
  if (request.credential) {
    const record = (await deps.store.get(keys.credential(request.credential))).value;
    if (!record) throw new NotFoundError();
    return parseDocument(await credentialDocument(deps, record));
  }
  const copy = request.copy && await deps.blobs.get(request.copy);
  if (!copy) throw new DomainError("badge-not-here");
  return parseDocument(copy);
}

/**
 * An endorser takes back what they said, for good: its bit is set, and every verification says so.
 * @throws {NotFoundError} for anyone else
 * @throws {DomainError} `endorsement-withdrawn`
 */
export async function withdrawEndorsement(
  deps: Deps,
  by: Account,
  id: string,
): Promise<GivenEndorsement> {
  return await commitAgain(async () => {
    const entry = await readGiven(deps, id);
    const { value: given } = entry;
    await requireActing(deps, by, given.endorser);
    if (given.withdrawn) throw new DomainError("endorsement-withdrawn");
    const withdrawn = { at: deps.clock().toISOString(), by: by.id };
    const result: GivenEndorsement = { ...given, withdrawn };
    const atomic = deps.store.atomic().check(entry)
      .set(keys.givenEndorsement(id), result)
      .delete(keys.standingEndorsement(given.endorser, hashOf(standingName(given))));
    await setRevoked(deps, atomic, given.status);
    recordEvent(atomic, { type: "endorsement.withdrawn", endorsement: id }, given.request ?? id);
    return { atomic, result };
  });
}

/** @throws {NotFoundError} */
export async function readGiven(deps: Deps, id: string): Promise<Entry<GivenEndorsement>> {
  const entry = await deps.store.get(keys.givenEndorsement(id));
  if (!entry.value) throw new NotFoundError();
  return entry as Entry<GivenEndorsement>;
}
