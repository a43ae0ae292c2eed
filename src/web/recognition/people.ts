import type { Deps } from "../../deps.ts";
import { NotFoundError } from "../../errors.ts";
import { type ActorName, hashOf, isElsewhere } from "../../identity/names.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import type { Actor } from "../../identity/types.ts";
import type { CredentialRecord } from "../../recognition/types.ts";
import { keys } from "../../store/keys.ts";

/** Somebody here or elsewhere, as the pages of a recognition name them. */
export interface Person {
  readonly id: ActorName;
  readonly name: string;
  readonly type: Actor["type"];
  readonly kind?: Actor["kind"];
  /** `@handle`, of somebody elsewhere `@handle@host`. */
  readonly handle: string;
  /** The host of somebody elsewhere. */
  readonly host?: string;
  /** Their page: here, or on their own site. */
  readonly href: string;
  readonly image?: string;
}

/** People by their names; those whom this node does not know are missing. */
export type People = ReadonlyMap<ActorName, Person>;

/** Reads the actors that a page names, each once. */
export async function peopleOf(deps: Deps, names: readonly ActorName[]): Promise<People> {
  const each = [...new Set(names)];
  const here = each.filter((name) => !isElsewhere(name));
  const elsewhere = each.filter(isElsewhere);
  const [actors, remote] = await Promise.all([
    deps.store.getMany(here.map(keys.actor)),
    deps.store.getMany(elsewhere.map((name) => keys.remoteActor(hashOf(name)))),
  ]);
  const found = [
    ...actors.flatMap(({ value }) => value ? [own(value)] : []),
    ...remote.flatMap(({ value }) => value ? [foreign(value)] : []),
  ];
  return new Map(found.map((person) => [person.id, person]));
}

/** @throws {NotFoundError} where this node knows nobody of that name */
export async function personOf(deps: Deps, name: ActorName): Promise<Person> {
  const person = (await peopleOf(deps, [name])).get(name);
  if (!person) throw new NotFoundError();
  return person;
}

/**
 * The page of whose badge or card it is, where everyone sees that page, the badge among what is there,
 * and the name.
 */
export async function recipientPage(
  deps: Deps,
  { visibility, recipient }: Pick<CredentialRecord, "visibility" | "recipient">,
  shownName: string | undefined,
): Promise<string | undefined> {
  if (visibility !== "public" || isElsewhere(recipient)) return undefined;
  const { value: actor } = await deps.store.get(keys.actor(recipient));
  const isSame = actor?.visibility === "public" && actor.name === shownName;
  return isSame ? `/actors/${recipient}` : undefined;
}

/** "Gentse Feesten", or "Gentse Feesten (feesten.example)" for one that is elsewhere. */
export function nameAndHost({ name, host }: Pick<Person, "name" | "host">): string {
  return host ? `${name} (${host})` : name;
}

/** An actor of this node as a page names them. */
export function own({ id, name, type, kind, handle }: Actor): Person {
  return {
    id,
    name,
    type,
    ...(kind ? { kind } : {}),
    handle: `@${handle}`,
    href: `/actors/${id}`,
    image: `/actors/${id}/picture`,
  };
}

function foreign({ address, name, type, handle, host, page, picture }: RemoteActor): Person {
  return {
    id: address,
    name,
    type,
    handle: `@${handle}@${host}`,
    host,
    href: page,
    ...(picture ? { image: `/network/pictures/${hashOf(address)}` } : {}),
  };
}
