import type { Actor, ActorKey } from "../../identity/types.ts";
import type { PinnedKey } from "../../credentials/verify/context.ts";
import type { RemoteActor } from "../../identity/remote_types.ts";
import type { KeyOf } from "../ports.ts";

/** Those who act: here with their signing keys, and elsewhere as this node knows them. */
export const keysOfActors = {
  actor: (id: string): KeyOf<Actor> => ["actor", id],
  actors: () => ["actor"] as const,
  actorByHandle: (handle: string): KeyOf<string> => ["actor-by-handle", handle],
  /** The teams in whose name a member answers. */
  teamOf: (steward: string, team: string): KeyOf<true> => ["team-of", steward, team],
  teamsOf: (steward: string) => ["team-of", steward] as const,
  actorKey: (
    actor: string,
    id: string,
  ): KeyOf<ActorKey> => ["actor-key", actor, id],
  actorKeys: (actor: string) => ["actor-key", actor] as const,
  /** Whose key it is or was. */
  actorByKey: (id: string): KeyOf<string> => ["actor-by-key", id],

  /** Actors elsewhere, by the SHA-256 of their address. */
  remoteActor: (addressHash: string): KeyOf<RemoteActor> => ["remote-actor", addressHash],
  remoteActors: () => ["remote-actor"] as const,
  /** Whose address: by the SHA-256 of `handle@host`, of a signature key's address. */
  remoteActorByHandle: (
    handleHash: string,
  ): KeyOf<string> => ["remote-actor-by-handle", handleHash],
  remoteActorByKey: (keyHash: string): KeyOf<string> => ["remote-actor-by-key", keyHash],
  remoteActorOfHost: (host: string, addressHash: string): KeyOf<true> => [
    "remote-actor-of-host",
    host,
    addressHash,
  ],
  remoteActorsOfHost: (host: string) => ["remote-actor-of-host", host] as const,
  /** Credential keys as this node first met them, by the SHA-256 of their DID. */
  pin: (didHash: string, multibase: string): KeyOf<PinnedKey> => ["pin", didHash, multibase],
  pins: (didHash: string) => ["pin", didHash] as const,
};
