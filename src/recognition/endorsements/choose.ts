import type { Deps } from "../../deps.ts";
import { DomainError } from "../../errors.ts";
import type { Account } from "../../identity/types.ts";
import { commitAgain } from "../../store/commit.ts";
import { keys } from "../../store/keys.ts";
import { recordEvent } from "../../store/outbox.ts";
import type { Atomic } from "../../store/ports.ts";
import { requireActing } from "./acting.ts";
import { placeReceived, readReceived } from "./received_store.ts";
import type { ReceivedEndorsement, ReceivedState } from "./types.ts";

/** From which states one chooses each. */
const CHOSEN_FROM: Readonly<Record<Exclude<ReceivedState, "waiting">, readonly ReceivedState[]>> = {
  kept: ["waiting", "taken-off", "refused"],
  refused: ["waiting"],
  "taken-off": ["kept"],
};

/**
 * Whose badge, achievement or profile it is says yes: it is shown, and the badge's issuer is asked
 * to sign the badge again with it inside.
 * @throws {NotFoundError} for anyone else
 * @throws {DomainError} `endorsement-<state>` when it was answered otherwise;
 *   `endorsement-withdrawn` when its endorser took it back
 */
export function keepEndorsement(
  deps: Deps,
  by: Account,
  id: string,
): Promise<ReceivedEndorsement> {
  return choose(deps, by, id, "kept");
}

/** They say no: it is not shown, unless they keep it after all. @throws as {@link keepEndorsement} */
export function refuseEndorsement(
  deps: Deps,
  by: Account,
  id: string,
): Promise<ReceivedEndorsement> {
  return choose(deps, by, id, "refused");
}

/** They take one off again that they had kept. @throws as {@link keepEndorsement} */
export function takeOffEndorsement(
  deps: Deps,
  by: Account,
  id: string,
): Promise<ReceivedEndorsement> {
  return choose(deps, by, id, "taken-off");
}

/** Asks a badge's issuer once more, after it refused or did not answer. @throws {NotFoundError} */
export async function askAgain(deps: Deps, by: Account, credentialId: string): Promise<void> {
  const record = (await deps.store.get(keys.credential(credentialId))).value;
  await requireActing(deps, by, record?.recipient ?? "");
  const atomic = deps.store.atomic();
  placeChoice(atomic, credentialId);
  await atomic.commit();
}

/**
 * Records in a commit that the set of a badge's endorsements may have changed. It is taken up in
 * order per badge, and reads the whole set then: of two choices at once, the second finds both.
 */
export function placeChoice(atomic: Atomic, credential: string): void {
  recordEvent(atomic, { type: "endorsements.chosen", credential }, `endorsements ${credential}`);
}

async function choose(
  deps: Deps,
  by: Account,
  id: string,
  to: Exclude<ReceivedState, "waiting">,
): Promise<ReceivedEndorsement> {
  return await commitAgain(async () => {
    const entry = await readReceived(deps, id);
    const { value: before } = entry;
    await requireActing(deps, by, before.receiver);
    if (before.state === to) return { result: before };
    if (to === "kept" && before.withdrawnAt) throw new DomainError("endorsement-withdrawn");
    if (!CHOSEN_FROM[to].includes(before.state)) {
      throw new DomainError(`endorsement-${before.state}`);
    }
    const result = { ...before, state: to, answeredAt: deps.clock().toISOString() };
    const atomic = placeReceived(deps.store.atomic(), entry, result);
    if (before.credential && to !== "refused") placeChoice(atomic, before.credential);
    return { atomic, result };
  });
}
