import type { Deps } from "../../deps.ts";
import { type ActorName, addressOf, hashOf, isElsewhere } from "../../identity/names.ts";
import { findRemoteActor } from "../../identity/remote_actors.ts";
import type { ActorType } from "../../identity/types.ts";
import { keys } from "../../store/keys.ts";

/** Somebody here or elsewhere, as lists and pages show them. */
export interface Somebody {
  readonly name: ActorName;
  /** What they are called. */
  readonly title: string;
  /** `@handle@host`. */
  readonly handle: string;
  /** Their page on this site. */
  readonly href: string;
  readonly image?: string;
  readonly summary: string;
  /** Their page on their own site. */
  readonly page: string;
  readonly elsewhere: boolean;
  /** What they are; absent for one this node forgot. */
  readonly type?: ActorType;
}

/** Somebody this node knows; one it forgot is shown by their address alone. */
export async function somebody(deps: Deps, name: ActorName): Promise<Somebody> {
  const href = `/network/someone?name=${encodeURIComponent(name)}`;
  if (isElsewhere(name)) {
    const actor = await findRemoteActor(deps, name);
    return {
      name,
      title: actor?.name ?? name,
      handle: actor ? `@${actor.handle}@${actor.host}` : name,
      href,
      ...(actor?.picture ? { image: `/network/pictures/${hashOf(name)}` } : {}),
      summary: actor?.summary ?? "",
      page: actor?.page ?? name,
      elsewhere: true,
      type: actor?.type,
    };
  }
  const actor = (await deps.store.get(keys.actor(name))).value;
  return {
    name,
    title: actor?.name ?? name,
    handle: actor ? `@${actor.handle}@${new URL(deps.config.origin).host}` : name,
    href,
    image: `/actors/${name}/picture`,
    summary: actor?.summary ?? "",
    page: addressOf(deps, name),
    elsewhere: false,
    type: actor?.type,
  };
}
