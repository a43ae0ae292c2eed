import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { isElsewhere } from "../../identity/names.ts";
import type { Account } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";
import { isFollower } from "../../relations/follow_store.ts";
import { ANYONE, isPublic, maySee, type Viewer } from "../../visibility.ts";
import { isIssuer } from "../awards/awards.ts";
import { isClaimedWith } from "../claims/store.ts";
import { isAskedAbout } from "../endorsements/asked.ts";
import { isBadge } from "../kinds.ts";
import { mentionOffers, mentionOpens } from "../mentions/store.ts";
import { linkOpens } from "./share_links.ts";
import { readAward } from "../awards/transition.ts";
import type { Award, CredentialRecord, Evidence } from "../types.ts";

/** In whose names this account looks at `recipient`'s things that `issuer` gave. */
async function viewerOf(
  deps: Deps,
  account: Account | undefined,
  about: { readonly issuer?: string; readonly recipient: string },
): Promise<Viewer> {
  if (!account) return ANYONE;
  const actors = [account.id];
  // Who gives recognition in our association's name has no share in what others gave.
  const { issuer } = about;
  if (issuer && isIssuer(account) && !isElsewhere(issuer)) actors.push(issuer);
  if (isElsewhere(about.recipient)) return { actors };
  const recipient = (await deps.store.get(keys.actor(about.recipient))).value;
  if (recipient?.steward === account.id) actors.push(recipient.id);
  const ends = { follower: account.id, followed: about.recipient };
  return { actors, follows: await isFollower(deps, ends) };
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
 * @param key of a link the holder gave somebody
 * @throws {NotFoundError} for those who may not, and where there is none
 */
export async function credentialFor(
  deps: Deps,
  account: Account | undefined,
  id: string,
  key?: string,
): Promise<CredentialRecord> {
  const record = (await deps.store.get(keys.credential(id))).value;
  if (!record || !await mayRead(deps, account, record, key)) throw new NotFoundError();
  return record;
}

/**
 * A piece of evidence: what the recipient agreed to, for those who may see the badge; the rest only
 * for the two sides of the award.
 * @param key of a link the holder gave somebody
 * @throws {NotFoundError} for everyone else
 */
export async function evidenceFor(
  deps: Deps,
  account: Account | undefined,
  id: string,
  key?: string,
): Promise<EvidenceInSight> {
  const awardId = (await deps.store.get(keys.evidence(id))).value;
  const award = awardId && (await deps.store.get(keys.award(awardId))).value;
  const evidence = award && award.evidence.find((item) => item.id === id);
  if (!award || !evidence) throw new NotFoundError();
  const credential = award.credential
    ? (await deps.store.get(keys.credential(award.credential))).value
    : null;
  if (credential && award.acceptance?.evidence.includes(id)) {
    if (!await mayRead(deps, account, credential, key)) throw new NotFoundError();
    return { evidence, award, public: isPublic(credential.visibility) };
  }
  const offered = award.state === "proposed" && key !== undefined &&
    await mentionOffers(deps, key, award.id);
  if (!account && !offered) throw new NotFoundError();
  if (account && !offered) await awardFor(deps, account, award.id);
  return { evidence, award, public: false };
}

/** A piece of evidence that its reader may see. */
export interface EvidenceInSight {
  readonly evidence: Evidence;
  readonly award: Award;
  /** Whether anyone may. */
  readonly public: boolean;
}

async function mayRead(
  deps: Deps,
  account: Account | undefined,
  record: CredentialRecord,
  key: string | undefined,
): Promise<boolean> {
  const { issuer, recipient } = record;
  // A card is its holder's alone: that they signed it themselves makes them no association.
  const sides = isBadge(record) ? { issuer, recipient } : { recipient };
  const viewer = await viewerOf(deps, account, sides);
  const owners = Object.values(sides);
  return maySee({ visibility: record.visibility, owners }, viewer) ||
    (key !== undefined && await linkOpens(deps, key, record.id)) ||
    (key !== undefined && await mentionOpens(deps, key, record.id)) ||
    (account !== undefined && await isAskedAbout(deps, account, record.id)) ||
    (account !== undefined && await isClaimedWith(deps, account, record.id));
}
