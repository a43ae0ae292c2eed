import { listRounds, readRound } from "../../fair/rounds.ts";
import type { FairRound } from "../../fair/types.ts";
import type { WebContext } from "../env.ts";
import { type Held, heldHere, seatHere } from "../seat.ts";

/** A round, and in whose name its reader holds it. */
export type HeldRound = Held & { readonly round: FairRound };

/** A round of this reader. @throws {NotFoundError} for anybody else's */
export async function heldRound(c: WebContext): Promise<HeldRound> {
  const { thing: round, ...held } = await heldHere(
    c,
    (holder) => readRound(c.var.deps, holder, c.req.param("id") ?? ""),
  );
  return { ...held, round };
}

/** How many rounds wait to be claimed by who is logged in. */
export async function claimable(c: WebContext): Promise<number> {
  const seat = c.var.account && await seatHere(c);
  return seat ? (await listRounds(c.var.deps, seat.id)).length : 0;
}
