import { lookUp } from "../../federation/lookup.ts";
import { askToJoin } from "../../src/collective/join.ts";
import { welcome } from "../../src/collective/members.ts";
import { membershipsOf } from "../../src/collective/membership_store.ts";
import type { Membership } from "../../src/collective/types.ts";
import { addressOf } from "../../src/identity/names.ts";
import { openMember, type Peer, settle, startPeer } from "./peers.ts";

/** An association with a member, and a collective that does not know it yet. */
export async function openLilleAndRegion() {
  const [lille, region] = await Promise.all([startPeer(), startPeer("collective")]);
  return { lille, region, samira: await openMember(lille, "Samira Benali") };
}

/** An association asks a collective to take it in. @returns the association's side of it */
export async function ask(
  association: Peer,
  region: Peer,
  word = "Nous tenons la braderie.",
): Promise<Membership> {
  const collective = organisationOf(region);
  await lookUp(association.deps, collective);
  const { deps, administrator } = association;
  const asked = await askToJoin(deps, administrator, { collective, word });
  await settle(association, region);
  return asked;
}

/** An association asks, and is welcomed. @returns the association's side of it */
export async function join(association: Peer, region: Peer): Promise<Membership> {
  const asked = await ask(association, region);
  await welcome(region.deps, region.administrator, (await membershipAt(region, "asked")).id);
  await settle(region, association, region);
  return asked;
}

/** The newest membership as this side of it has it. */
export async function membershipAt(
  { deps, organisation }: Peer,
  state?: Membership["state"],
): Promise<Membership> {
  return (await membershipsOf(deps, organisation.id, state))[0];
}

/** The address of the organisation that a node is. */
export function organisationOf({ deps, organisation }: Peer): string {
  return addressOf(deps, organisation.id);
}
