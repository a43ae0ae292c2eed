import type { Deps } from "../deps.ts";
import { FieldError, NotFoundError } from "../errors.ts";
import { oneLine } from "../identity/actors.ts";
import { generateSeatKey, placeKeys } from "../identity/keys.ts";
import { requireAttempt } from "../identity/rate_limits.ts";
import { hashSecret } from "../identity/secrets.ts";
import type { ActorKey } from "../identity/types.ts";
import { newId, newSecret } from "../ids.ts";
import type { Language } from "../languages.ts";
import { commitOrConflict } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import type { Atomic, Entry } from "../store/ports.ts";
import { newReturnCode, shownCode, typedCode } from "./code.ts";
import type { Seat, SeatDetails } from "./types.ts";

/** How long a seat is kept after its last use, in days, unless a workshop keeps it. */
export const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_FIRST_NAME = 40;

/** A seat with its key and its browser's secret, not yet stored. */
export interface PreparedSeat {
  readonly seat: Seat;
  /** For the browser's cookie; only its hash is kept. */
  readonly secret: string;
  readonly key: ActorKey;
}

/**
 * Makes a seat, to be stored with {@link placeSeat} in one commit with what else comes of it.
 * @throws {FieldError} `firstName`: `required`, `too-long`
 */
export async function prepareSeat(
  deps: Deps,
  { language, ...details }: { readonly language: Language } & SeatDetails,
): Promise<PreparedSeat> {
  const id = newId();
  const code = newReturnCode();
  const now = deps.clock();
  const seat: Seat = {
    keptUntil: untilUnused(now),
    ...parseDetails(details),
    id,
    language,
    createdAt: now.toISOString(),
    codeHash: hashSecret(code),
    sealedCode: await deps.keyring.seal(new TextEncoder().encode(code), sealContext(id)),
  };
  return { seat, secret: newSecret(), key: await generateSeatKey(deps, id) };
}

/** Puts a prepared seat into a commit. */
export function placeSeat(atomic: Atomic, { seat, secret, key }: PreparedSeat): Atomic {
  placeSecret(atomic, seat.id, secret)
    .check({ key: keys.seatByCode(seat.codeHash), versionstamp: null })
    .set(keys.seatByCode(seat.codeHash), seat.id)
    .set(keys.seat(seat.id), seat);
  return placeKeys(atomic, [key]);
}

/**
 * Takes a seat for a browser.
 * @returns the seat, and the secret for the browser's cookie
 * @throws {FieldError} as {@link prepareSeat}
 */
export async function createSeat(
  deps: Deps,
  input: { readonly language: Language } & SeatDetails,
): Promise<{ readonly seat: Seat; readonly secret: string }> {
  const prepared = await prepareSeat(deps, input);
  await commitOrConflict(placeSeat(deps.store.atomic(), prepared));
  return { seat: prepared.seat, secret: prepared.secret };
}

/**
 * The seat that a browser's secret opens, or null where there is none or no longer. Being used
 * keeps it: once a day that is written down.
 */
export async function seatOf(deps: Deps, secret: string): Promise<Seat | null> {
  const id = (await deps.store.get(keys.seatBySecret(hashSecret(secret)))).value;
  const entry = id ? await keptSeat(deps, id) : null;
  return entry && await used(deps, entry);
}

/** A seat by its id, or null where there is none or no longer. */
export async function findSeat(deps: Deps, id: string): Promise<Seat | null> {
  return (await keptSeat(deps, id))?.value ?? null;
}

/** The code by which one comes back to a seat, as it is shown: `k7m-p4t-x2d`. */
export async function returnCode(deps: Deps, { id, sealedCode }: Seat): Promise<string> {
  const code = await deps.keyring.open(sealedCode, sealContext(id));
  return shownCode(new TextDecoder().decode(code));
}

/**
 * Lets another browser into a seat.
 * @returns a secret for that browser's cookie
 * @throws {FieldError} `code`: `seat-code-unknown`
 * @throws {RateLimitError}
 */
export async function openOnDevice(
  deps: Deps,
  { code, caller }: { readonly code: string; readonly caller: string },
): Promise<{ readonly seat: Seat; readonly secret: string }> {
  await requireAttempt(deps, "seat-code", caller);
  const id = (await deps.store.get(keys.seatByCode(hashSecret(typedCode(code))))).value;
  const entry = id ? await keptSeat(deps, id) : null;
  if (!entry) throw new FieldError("code", "seat-code-unknown");
  const secret = newSecret();
  const atomic = placeSecret(deps.store.atomic(), entry.value.id, secret).check(entry);
  await commitOrConflict(atomic);
  return { seat: await used(deps, entry), secret };
}

/**
 * Puts into a commit what somebody wants to be called, which workshop the seat is in, until when it
 * is kept.
 * @throws {NotFoundError} where there is no such seat, or no longer
 * @throws {FieldError} as {@link prepareSeat}
 */
export async function placeChange(
  deps: Deps,
  atomic: Atomic,
  id: string,
  changes: SeatDetails,
): Promise<Seat> {
  const entry = await keptSeat(deps, id);
  if (!entry) throw new NotFoundError();
  const seat: Seat = { ...entry.value, ...parseDetails(changes) };
  atomic.check(entry).set(keys.seat(id), seat);
  return seat;
}

async function keptSeat(deps: Deps, id: string): Promise<Entry<Seat> | null> {
  const entry = await deps.store.get(keys.seat(id));
  if (!entry.value || Date.parse(entry.value.keptUntil) <= deps.clock().getTime()) return null;
  return entry;
}

async function used(deps: Deps, entry: Entry<Seat>): Promise<Seat> {
  const keptUntil = untilUnused(deps.clock());
  const { value: seat } = entry;
  if (seat.workshop || Date.parse(keptUntil) - Date.parse(seat.keptUntil) < DAY_MS) return seat;
  const changed: Seat = { ...seat, keptUntil };
  // If this fails the seat was changed by somebody who used it.
  await deps.store.atomic().check(entry).set(keys.seat(seat.id), changed).commit();
  return changed;
}

function placeSecret(atomic: Atomic, seat: string, secret: string): Atomic {
  const hash = hashSecret(secret);
  return atomic.set(keys.seatBySecret(hash), seat).set(keys.seatSecret(seat, hash), true);
}

function parseDetails(details: SeatDetails): SeatDetails {
  if (details.firstName === undefined) return details;
  const firstName = oneLine(details.firstName);
  if (!firstName) throw new FieldError("firstName", "required");
  if (firstName.length > MAX_FIRST_NAME) throw new FieldError("firstName", "too-long");
  return { ...details, firstName };
}

function untilUnused(now: Date): string {
  return new Date(now.getTime() + KEPT_DAYS * DAY_MS).toISOString();
}

function sealContext(seat: string): string {
  return `seat/${seat}`;
}
