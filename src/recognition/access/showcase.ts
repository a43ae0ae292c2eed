import type { Deps } from "../../deps.ts";
import { credentialsBy, credentialsOf } from "../lists.ts";
import { type Recognition, standingCards, withAwards } from "../parcours/parcours.ts";
import type { CardRecord, CredentialRecord } from "../types.ts";

/**
 * What anyone may see of what an organisation recognised: badges their holders made public and that
 * still stand, newest first. Quiet ones are public by their address only, and in no list.
 */
export async function shownBy(deps: Deps, issuer: string): Promise<Recognition[]> {
  return await withAwards(deps, (await credentialsBy(deps, issuer)).filter(isShown));
}

/** What anyone may see of what a person or a team was recognised for, newest first. */
export async function shownOf(deps: Deps, recipient: string): Promise<Recognition[]> {
  return await withAwards(deps, (await credentialsOf(deps, [recipient])).filter(isShown));
}

/** The competence cards that anyone may see of a person. */
export async function shownCardsOf(deps: Deps, holder: string): Promise<CardRecord[]> {
  return (await standingCards(deps, holder)).filter(isShown);
}

function isShown({ visibility, revoked }: CredentialRecord): boolean {
  return visibility === "public" && !revoked;
}
