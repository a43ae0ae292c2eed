import { createHash } from "node:crypto";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { NotFoundError } from "../errors.ts";
import { createSeat, seatOf } from "../seats/seats.ts";
import type { Holder, Seat } from "../seats/types.ts";
import type { WebContext } from "./env.ts";

/** As long as a browser keeps a cookie at all; the seat itself may go before. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

/** Whose things a page shows: an account's, or those of a seat, which has an end. */
export interface Held {
  readonly holder: Holder;
  readonly seat?: Seat;
}

/** The seat this browser has, if any. */
export async function seatHere(c: WebContext): Promise<Seat | undefined> {
  const secret = getCookie(c, cookieName(c));
  return secret ? await seatOf(c.var.deps, secret) ?? undefined : undefined;
}

/** Hands the browser the secret of a seat. */
export function keepSeat(c: WebContext, secret: string): void {
  setCookie(c, cookieName(c), secret, {
    path: "/",
    maxAge: COOKIE_SECONDS,
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
  });
}

/** Makes the browser forget its seat. */
export function dropSeat(c: WebContext): void {
  deleteCookie(c, cookieName(c), { path: "/", secure: true });
}

/** Under whose names this reader may have things: their account, and the seat of this browser. */
export async function holdersHere(c: WebContext): Promise<Held[]> {
  const seat = await seatHere(c);
  return [
    ...(c.var.account ? [{ holder: c.var.account.id }] : []),
    ...(seat ? [{ holder: seat.id, seat }] : []),
  ];
}

/**
 * The first thing under one of this reader's names that is found, and in whose name they have it.
 * @param read finds it under a name, and throws a {@link NotFoundError} where it is not
 * @throws {NotFoundError} where it is under none of them
 */
export async function heldHere<T>(
  c: WebContext,
  read: (holder: string) => Promise<T>,
): Promise<Held & { readonly thing: T }> {
  for (const held of await holdersHere(c)) {
    try {
      return { ...held, thing: await read(held.holder) };
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  throw new NotFoundError();
}

/** Whose things begin here: the account's that is logged in, or the seat's, taken if there is none. */
export async function holderHere(c: WebContext): Promise<Held> {
  const [held] = await holdersHere(c);
  if (held) return held;
  const { deps, page: { language } } = c.var;
  const { seat, secret } = await createSeat(deps, { language });
  keepSeat(c, secret);
  return { holder: seat.id, seat };
}

/** As the session's cookie: named after the origin, since ports of one host share their jar. */
function cookieName(c: WebContext): string {
  const hash = createHash("sha256").update(c.var.deps.config.origin).digest("hex");
  return `__Host-seat-${hash.slice(0, 8)}`;
}
