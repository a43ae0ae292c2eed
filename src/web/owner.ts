import { NotFoundError } from "../errors.ts";
import type { Account, Actor, Session } from "../identity/types.ts";
import type { WebContext } from "./env.ts";
import { LogInNeeded } from "./respond.ts";

/** Who is logged in, with their own pages before them. @throws {LogInNeeded} */
export function owner(c: WebContext): { account: Account; person: Actor; session: Session } {
  const { account, person, session } = c.var;
  if (!account || !session) throw new LogInNeeded();
  if (!person) throw new NotFoundError();
  return { account, person, session };
}
