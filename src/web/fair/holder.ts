import { createHash } from "node:crypto";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { NotFoundError } from "../../errors.ts";
import { KEPT_DAYS, listRounds, readRound } from "../../fair/rounds.ts";
import type { FairRound, Holder } from "../../fair/types.ts";
import { newSecret } from "../../ids.ts";
import { hashSecret } from "../../identity/secrets.ts";
import type { WebContext } from "../env.ts";

/** Whose round it is, and whether they are a visitor: then it goes unless they claim it. */
export interface Held {
  readonly holder: Holder;
  readonly visiting: boolean;
}

export type HeldRound = Held & { readonly round: FairRound };

/** The visitor that this browser's cookie names, if any. */
export function visitorOf(c: WebContext): Holder | undefined {
  const secret = getCookie(c, cookieName(c));
  return secret ? hashSecret(secret) : undefined;
}

/** Who plays from now on: the account that is logged in, or a visitor under a secret cookie. */
export function playerOf(c: WebContext): Held {
  if (c.var.account) return { holder: c.var.account.id, visiting: false };
  const secret = getCookie(c, cookieName(c)) ?? newSecret();
  setCookie(c, cookieName(c), secret, {
    path: "/",
    // From each round on, as long as the round itself is kept.
    maxAge: KEPT_DAYS * 24 * 60 * 60,
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
  });
  return { holder: hashSecret(secret), visiting: true };
}

/** Makes the browser forget the visitor it was. */
export function dropVisitor(c: WebContext): void {
  deleteCookie(c, cookieName(c), { path: "/", secure: true });
}

/** Under whose names this reader may have rounds: their account, and the visitor they were. */
export function heldBy(c: WebContext): Held[] {
  const visitor = visitorOf(c);
  return [
    ...(c.var.account ? [{ holder: c.var.account.id, visiting: false }] : []),
    ...(visitor ? [{ holder: visitor, visiting: true }] : []),
  ];
}

/** A round of this reader. @throws {NotFoundError} for anybody else's */
export async function heldRound(c: WebContext): Promise<HeldRound> {
  for (const held of heldBy(c)) {
    try {
      return { ...held, round: await readRound(c.var.deps, held.holder, c.req.param("id") ?? "") };
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  throw new NotFoundError();
}

/** How many rounds wait to be claimed by who is logged in. */
export async function claimable(c: WebContext): Promise<number> {
  const visitor = visitorOf(c);
  return c.var.account && visitor ? (await listRounds(c.var.deps, visitor)).length : 0;
}

/** As the session's cookie: named after the origin, since ports of one host share their jar. */
function cookieName(c: WebContext): string {
  const hash = createHash("sha256").update(c.var.deps.config.origin).digest("hex");
  return `__Host-fair-${hash.slice(0, 8)}`;
}
