import type { Deps } from "../../deps.ts";
import { ForbiddenError, NotFoundError } from "../../errors.ts";
import type { ActorName } from "../../identity/names.ts";
import type { Visibility } from "../../identity/types.ts";
import { receivedReason } from "../../reasons.ts";
import { type Begin, commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Entry } from "../../store/ports.ts";
import { findBadge } from "../endorsements/held.ts";
import type { CredentialRecord } from "../types.ts";

/**
 * Who gave one of ours a badge took it back. Its status list says so to everyone; this tells when
 * and why.
 * @throws {NotFoundError} where no badge here is meant
 * @throws {ForbiddenError} `not-the-issuer` from anyone else
 */
export async function receiveRevocation(
  deps: Deps,
  begin: Begin,
  badge: string,
  { by, at, reason }: { readonly by: ActorName; readonly at: Date; readonly reason: string },
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readBadge(deps, badge);
    const { value: record } = entry;
    if (record.issuer !== by) throw new ForbiddenError("not-the-issuer");
    if (record.revoked) return { result: undefined };
    const revoked = { at: at.toISOString(), by, reason: "", ...receivedReason(reason) };
    const atomic = begin().check(entry).set(keys.credential(record.id), { ...record, revoked });
    recordEvent(atomic, { type: "credential.revoked", credential: record.id }, record.id);
    return { atomic, result: undefined };
  });
}

/**
 * The holder of a badge that we gave says, from elsewhere, who may see it. Then its address here
 * follows; what is for their followers is theirs to show, and stays private here.
 * @throws {NotFoundError} where no badge of ours is meant
 * @throws {ForbiddenError} `not-the-holder` from anyone else
 */
export async function receiveVisibility(
  deps: Deps,
  begin: Begin,
  badge: string,
  { by, at, visibility }: {
    readonly by: ActorName;
    readonly at: Date;
    readonly visibility: Exclude<Visibility, "followers">;
  },
): Promise<void> {
  await commitAgain(async () => {
    const entry = await readBadge(deps, badge);
    const { value: record } = entry;
    if (record.recipient !== by) throw new ForbiddenError("not-the-holder");
    const visibilitySaidAt = at.toISOString();
    if ((record.visibilitySaidAt ?? "") > visibilitySaidAt) return { result: undefined };
    const atomic = begin().check(entry)
      .set(keys.credential(record.id), { ...record, visibility, visibilitySaidAt });
    return { atomic, result: undefined };
  });
}

async function readBadge(deps: Deps, badge: string): Promise<Entry<CredentialRecord>> {
  const entry = await findBadge(deps, badge);
  if (!entry) throw new NotFoundError();
  return entry;
}
