import type { Deps } from "../../deps.ts";
import { DomainError, ForbiddenError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import { receivedReason } from "../../reasons.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { recordEvent } from "../../store/outbox.ts";
import { evidenceId } from "../awards/document.ts";
import { moveAward, readAward } from "../awards/transition.ts";

const MAX_NAME = 120;

/** The yes of somebody elsewhere. */
export interface ArrivingAcceptance {
  readonly by: Pick<RemoteActor, "address" | "dids">;
  /** The DID by which the badge shall name them. */
  readonly subject: string;
  readonly name?: string;
  /** The ids of the evidence they agree to, as the offer had them. */
  readonly evidence: readonly string[];
}

/**
 * Whom we offered recognition elsewhere says yes; it is signed once this is stored.
 * @throws {ForbiddenError} `not-asked` from anyone else
 * @throws {DomainError} `award-<state>` when it is no longer open, `did-of-another`, `too-long`,
 *   `evidence-unknown`
 */
export async function receiveAcceptance(
  deps: Deps,
  begin: Begin,
  id: string,
  { by, subject, name, evidence }: ArrivingAcceptance,
): Promise<void> {
  if (!by.dids.includes(subject)) throw new DomainError("did-of-another");
  if ((name?.length ?? 0) > MAX_NAME) throw new DomainError("too-long");
  await commitAgain(async () => {
    const entry = await readAward(deps, id);
    if (entry.value.recipient !== by.address) throw new ForbiddenError("not-asked");
    const agreed = evidence.map((address) => evidenceId(deps, entry.value, address));
    if (!agreed.every((item) => item !== undefined)) throw new DomainError("evidence-unknown");
    const now = deps.clock();
    const atomic = begin();
    moveAward(atomic, entry, "accepted", {
      acceptance: {
        subject,
        ...(name ? { name } : {}),
        evidence: agreed,
        at: now.toISOString(),
        by: by.address,
      },
    }, now);
    recordEvent(atomic, { type: "award.accepted", award: id }, id);
    return { atomic, result: undefined };
  });
}

/**
 * Whom we offered recognition elsewhere says no, with or without a word.
 * @throws {ForbiddenError} `not-asked` from anyone else
 * @throws {DomainError} `award-<state>` when it is no longer open
 */
export async function receiveRefusal(
  deps: Deps,
  begin: Begin,
  id: string,
  { by, reason }: { readonly by: string; readonly reason?: string },
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readAward(deps, id);
    if (entry.value.recipient !== by) throw new ForbiddenError("not-asked");
    const atomic = begin();
    moveAward(atomic, entry, "declined", receivedReason(reason), deps.clock());
    return { atomic, result: undefined };
  });
}

/** The yes of one of ours was refused for good by the issuer's node: the offer no longer stands. */
export async function offerLapsed(deps: Deps, id: string, begin: Begin): Promise<void> {
  await commitAgain(async () => {
    const entry = await readAward(deps, id);
    const { state, issuer } = entry.value;
    if (state !== "accepted" || !isElsewhere(issuer)) return { result: undefined };
    const atomic = begin();
    moveAward(atomic, entry, "withdrawn", {}, deps.clock());
    return { atomic, result: undefined };
  });
}
