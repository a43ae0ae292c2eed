import { NotFoundError } from "../errors.ts";
import type { Account, Actor } from "../identity/types.ts";
import type { WebContext } from "./env.ts";
import { reader } from "./respond.ts";

/** Who administrates, and what. @throws {ForbiddenError} @throws {LogInNeeded} */
export function administrated(
  c: WebContext,
): { readonly account: Account; readonly organisation: Actor } {
  const account = reader(c, "administrator");
  const { organisation } = c.var.page;
  if (!organisation) throw new NotFoundError();
  return { account, organisation };
}
