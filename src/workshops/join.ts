import type { Deps } from "../deps.ts";
import { hashSecret } from "../identity/secrets.ts";
import {
  findSeat,
  openOnDevice,
  placeChange,
  placeSeat,
  prepareSeat,
  returnCode,
} from "../seats/seats.ts";
import type { Seat } from "../seats/types.ts";
import { commitAgain } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { placeParticipant } from "./participants.ts";
import type { Workshop } from "./types.ts";
import { readWorkshop } from "./workshops.ts";

/** Who comes in, and by which form. */
export interface Joining {
  readonly name: string;
  /** The secret of the form that is sent: sent again, because no answer came, it is one place. */
  readonly once: string;
  /** The seat this browser has already. */
  readonly seat?: Seat;
  readonly caller: string;
}

/**
 * Gives somebody without an account their seat and their place, in one commit.
 * @returns the secret for the browser's cookie, unless it has the seat already
 * @throws {FieldError} `name`: `required`, `too-long`
 * @throws {DomainError} `workshop-ended`, `workshop-full`
 * @throws {RateLimitError} where a form is sent again too often
 */
export async function joinWithSeat(
  deps: Deps,
  { id, language }: Workshop,
  { name, once, seat, caller }: Joining,
): Promise<{ readonly secret?: string }> {
  const prepared = seat ? undefined : await prepareSeat(deps, { language });
  const byForm = keys.participantByForm(id, hashSecret(once));
  return await commitAgain(async () => {
    const before = await deps.store.get(byForm);
    if (before.value && !seat) return { result: await secretOf(deps, before.value, caller) };
    const workshop = await readWorkshop(deps, id);
    const holder = seat?.id ?? prepared!.seat.id;
    const atomic = deps.store.atomic();
    const participant = await placeParticipant(deps, atomic, workshop, { holder, name });
    const details = { firstName: participant.name, workshop: id };
    if (seat) {
      const keptUntil = later(seat.keptUntil, workshop.keptUntil);
      await placeChange(deps, atomic, seat.id, { ...details, keptUntil });
    } else {
      const { keptUntil } = workshop;
      placeSeat(atomic, { ...prepared!, seat: { ...prepared!.seat, ...details, keptUntil } });
      atomic.check(before)
        .set(byForm, holder, { expiresAt: new Date(keptUntil) });
    }
    return { atomic, result: prepared ? { secret: prepared.secret } : {} };
  });
}

/** The answer to the first sending was lost on its way: this browser gets into that seat. */
async function secretOf(deps: Deps, holder: string, caller: string) {
  const seat = await findSeat(deps, holder);
  if (!seat) return {};
  const { secret } = await openOnDevice(deps, { code: await returnCode(deps, seat), caller });
  return { secret };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
