import type { Deps } from "../deps.ts";
import { NotFoundError } from "../errors.ts";
import type { Account } from "../identity/types.ts";
import { keys } from "../store/keys.ts";
import { ANYONE, maySee, type Viewer } from "../visibility.ts";
import { isIssuer } from "./awards.ts";
import { readAward } from "./transition.ts";
import type { Award, CredentialRecord } from "./types.ts";

/** In whose names this account looks at `recipient`'s things that `issuer` gave. */
export async function viewerOf(
  deps: Deps,
  account: Account | undefined,
  about: { readonly issuer: string; readonly recipient: string },
): Promise<Viewer> {
  if (!account) return ANYONE;
  const actors = [account.id];
  if (isIssuer(account)) actors.push(about.issuer);
  const recipient = (await deps.store.get(keys.actor(about.recipient))).value;
  if (recipient?.steward === account.id) actors.push(recipient.id);
  return { actors };
}

/**
 * The award, for the two sides of it.
 * @throws {NotFoundError} for everyone else
 */
export async function awardFor(deps: Deps, account: Account, id: string): Promise<Award> {
  const { value: award } = await readAward(deps, id);
  const viewer = await viewerOf(deps, account, award);
  const owners = [award.issuer, award.recipient];
  if (!maySee({ visibility: "private", owners }, viewer)) throw new NotFoundError();
  return award;
}

/**
 * The badge, for those who may see it.
 * @throws {NotFoundError} for those who may not, and where there is none
 */
export async function credentialFor(
  deps: Deps,
  account: Account | undefined,
  id: string,
): Promise<CredentialRecord> {
  const record = (await deps.store.get(keys.credential(id))).value;
  if (!record) throw new NotFoundError();
  const viewer = await viewerOf(deps, account, record);
  const owners = [record.issuer, record.recipient];
  if (!maySee({ visibility: record.visibility, owners }, viewer)) throw new NotFoundError();
  return record;
}
