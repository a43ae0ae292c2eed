import { lookUp } from "../../federation/lookup.ts";
import { addressOf } from "../../src/identity/names.ts";
import type { Account } from "../../src/identity/types.ts";
import { Neighbour } from "./neighbour.ts";
import { openMember, type Peer, startPeer } from "./peers.ts";

/** A node of ours, and two people elsewhere on another kind of server. */
export interface Neighbours {
  readonly peer: Peer;
  /** A member here. */
  readonly samira: Account;
  readonly mina: Neighbour;
  /** Whom nobody here has to do with. */
  readonly other: Neighbour;
  /** The address of the association here. */
  readonly house: string;
  /** Ends all of them; a `beforeAll` may return it. */
  close(): Promise<void>;
}

/** Opens neighbours; `met` says whether this node looks Mina up first. */
export async function openNeighbours({ met }: { readonly met: boolean }): Promise<Neighbours> {
  const peer = await startPeer();
  const samira = await openMember(peer, "Samira Benali");
  const { clock } = peer.deps;
  const [mina, other] = [new Neighbour({ clock }), new Neighbour({ clock })];
  if (met) await lookUp(peer.deps, `@mina@${new URL(mina.origin).host}`);
  return {
    peer,
    samira,
    mina,
    other,
    house: addressOf(peer.deps, peer.organisation.id),
    async close() {
      await Promise.all([mina.close(), other.close()]);
      await peer.stop();
    },
  };
}
