import { lookUp } from "../../federation/lookup.ts";
import { frameworkId } from "../../src/achievements/framework.ts";
import { hashOf } from "../../src/identity/names.ts";
import type { Account } from "../../src/identity/types.ts";
import { acceptAward, type Proposal, proposeAward } from "../../src/recognition/awards/awards.ts";
import type { Award, CredentialRecord } from "../../src/recognition/types.ts";
import { keys } from "../../src/store/keys.ts";
import { openMember, type Peer, settle, startPeer } from "./peers.ts";

/** An association in Lille that recognises Joris, whose account is on a node in Gent. */
export class AwardsAcross {
  private constructor(
    readonly lille: Peer,
    readonly gent: Peer,
    readonly joris: Account,
    /** Joris as Lille names him: the address of his actor. */
    readonly joriss: string,
  ) {}

  static async open(): Promise<AwardsAcross> {
    const [lille, gent] = await Promise.all([startPeer(), startPeer()]);
    const joris = await openMember(gent, "Joris De Smet");
    const joriss = await lookUp(lille.deps, `@joris-de-smet@${new URL(gent.origin).host}`);
    return new AwardsAcross(lille, gent, joris, joriss);
  }

  /** Offers Joris a badge, or what `change` says, and waits until it is there. */
  async offer(change: Partial<Proposal> = {}): Promise<Award> {
    const { deps, administrator, organisation } = this.lille;
    const award = await proposeAward(deps, administrator, organisation, {
      recipient: this.joriss,
      achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
      narrative: "Il a accueilli les familles de trois pays.",
      hours: 12,
      evidence: [],
      ...change,
    });
    await settle(this.lille, this.gent);
    return award;
  }

  /** Joris accepts with these of the evidence, and waits for his badge. */
  async accept(award: Award, evidence: readonly string[] = []): Promise<CredentialRecord> {
    const { id } = await this.there(award);
    await acceptAward(this.gent.deps, this.joris, id, { name: "Joris", evidence });
    await settle(this.gent, this.lille);
    return await this.held(award);
  }

  /** The award on its issuer's node. */
  async given({ id }: Award): Promise<Award> {
    return (await this.lille.deps.store.get(keys.award(id))).value!;
  }

  /** The award on its recipient's node. */
  async there({ id }: Award): Promise<Award> {
    const key = keys.award(hashOf(`${this.lille.origin}/awards/${id}`));
    return (await this.gent.deps.store.get(key)).value!;
  }

  /** The badge on its holder's node. */
  async held(award: Award): Promise<CredentialRecord> {
    const { credential } = await this.there(award);
    return (await this.gent.deps.store.get(keys.credential(credential!))).value!;
  }

  /** The badge on its issuer's node. */
  async issued(award: Award): Promise<CredentialRecord> {
    const { credential } = await this.given(award);
    return (await this.lille.deps.store.get(keys.credential(credential!))).value!;
  }
}
