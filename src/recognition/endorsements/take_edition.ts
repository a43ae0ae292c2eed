import { coreDigest } from "../../credentials/core.ts";
import { idOf } from "../../credentials/json.ts";
import { parseDocument } from "../../credentials/parse.ts";
import type { JsonObject } from "../../credentials/types.ts";
import { attachedTo } from "../../credentials/verify/attachment.ts";
import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError, NotFoundError } from "../../errors.ts";
import type { ActorName } from "../../identity/names.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { credentialDocument } from "../credentials.ts";
import { placeChoice } from "./choose.ts";
import { findBadge, placeEdition } from "./held.ts";
import { requireGood } from "./trusted.ts";

/** What an issuer elsewhere answers to a holder of ours. */
export interface IssuerAnswer {
  readonly by: ActorName;
  /** The badge's own id. */
  readonly badge: string;
  /** The badge as the issuer signed it last, where it sends it along. */
  readonly document?: JsonObject;
  readonly accepted: boolean;
  /** Why not; `stale` asks to try again from the document. */
  readonly reason?: string;
}

/**
 * Takes what the issuer answers: a newer edition of the badge takes the place of the one here. After
 * a stale start the holder's choice is asked for once more, from there: nothing anyone accepted
 * meanwhile is lost.
 * @throws {ForbiddenError} `not-the-issuer` from anyone else
 * @throws {DomainError} `edition-of-another`, `document-not-good`
 * @throws {NotFoundError} where no badge here is meant
 */
export async function takeIssuerAnswer(
  deps: Deps,
  begin: Begin,
  { by, badge, document, accepted, reason }: IssuerAnswer,
): Promise<void> {
  const found = await findBadge(deps, badge);
  if (!found) throw new NotFoundError();
  if (found.value.issuer !== by) throw new ForbiddenError("not-the-issuer");
  if (document) await requireGood(deps, document);
  const blob = document &&
    await deps.blobs.put(new TextEncoder().encode(JSON.stringify(document)));
  await commitAgain(async () => {
    const entry = (await findBadge(deps, badge))!;
    const { id } = entry.value;
    const current = parseDocument(await credentialDocument(deps, entry.value));
    const atomic = begin();
    if (document && blob && isNewer(document, current)) {
      placeEdition(atomic, entry, {
        document: blob,
        validFrom: String(document.validFrom),
        endorsements: attachedTo(document).length,
      });
      recordEvent(atomic, { type: "credential.reissued", credential: id }, id);
    }
    const asked = await deps.store.get(keys.attachment(id));
    if (!accepted && reason === "stale") placeChoice(atomic, id);
    else if (asked.value) {
      atomic.check(asked).set(keys.attachment(id), {
        credential: id,
        askedAt: asked.value.askedAt,
        state: accepted ? "done" : "refused",
        ...(!accepted && reason ? { reason } : {}),
      });
    }
    return { atomic, result: undefined };
  });
}

/** @throws {DomainError} `edition-of-another` unless it is the same badge of the same issuer */
function isNewer(edition: JsonObject, current: JsonObject): boolean {
  const same = idOf(edition) === idOf(current) && idOf(edition.issuer) === idOf(current.issuer) &&
    coreDigest(edition) === coreDigest(current);
  if (!same) throw new DomainError("edition-of-another");
  return Date.parse(String(edition.validFrom)) > Date.parse(String(current.validFrom));
}
