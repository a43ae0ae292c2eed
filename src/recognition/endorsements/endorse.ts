import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError } from "../../errors.ts";
import { hashOf } from "../../identity/names.ts";
import type { Account, Actor } from "../../identity/types.ts";
import { commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import { requireActing } from "./acting.ts";
import { checkDraft, type EndorsementDraft, placeSigned, type Subject } from "./sign.ts";
import type { GivenEndorsement } from "./types.ts";

/**
 * An association recognises another one, or an achievement that another one defined: "reconnaître la
 * reconnaissance". Nobody asks for it, and the other side decides whether it is shown.
 * @param endorser in whose name (actor id): an organisation of this node
 * @throws {NotFoundError} {@link ForbiddenError} for who does not act in its name
 * @throws {FieldError} as {@link checkDraft}
 * @throws {DomainError} `endorse-oneself`, `already-endorsed`
 */
export async function endorseUnasked(
  deps: Deps,
  by: Account,
  endorser: string,
  subject: Omit<Subject, "fixes" | "request"> & { readonly about: "achievement" | "profile" },
  draft: EndorsementDraft,
): Promise<GivenEndorsement> {
  const actor = await requireActing(deps, by, endorser);
  requireOrganisation(actor);
  checkDraft(draft);
  if (subject.receiver === actor.id) throw new DomainError("endorse-oneself");
  return await commitAgain(async () => {
    const standing = await deps.store.get(
      keys.standingEndorsement(actor.id, hashOf(subject.subject)),
    );
    if (standing.value) throw new DomainError("already-endorsed");
    const atomic = deps.store.atomic().check(standing);
    const result = await placeSigned(deps, atomic, { endorser: actor, by }, subject, draft);
    recordEvent(atomic, { type: "endorsement.signed", endorsement: result.id }, result.id);
    return { atomic, result };
  });
}

function requireOrganisation({ type }: Actor): void {
  if (type === "Person" || type === "Application") throw new ForbiddenError();
}
