import { publishFrameworkAchievements } from "../../src/achievements/store.ts";
import { verifyDocument } from "../../src/credentials/verify.ts";
import type { JsonObject, Verification } from "../../src/credentials/types.ts";
import { createMember } from "../../src/identity/accounts.ts";
import { createTeam } from "../../src/identity/teams.ts";
import type { Account, Actor, Role } from "../../src/identity/types.ts";
import {
  type Acceptance,
  acceptAward,
  type Proposal,
  proposeAward,
} from "../../src/recognition/awards/awards.ts";
import { credentialDocument } from "../../src/recognition/credentials.ts";
import { react } from "../../src/recognition/reactions.ts";
import { asBadge } from "../../src/recognition/kinds.ts";
import type { Award, BadgeRecord, CredentialRecord } from "../../src/recognition/types.ts";
import { verifyContext } from "../../src/recognition/verify_context.ts";
import { keys } from "../../src/store/keys.ts";
import { topicOf } from "../../src/store/listeners.ts";
import type { Lease } from "../../src/store/ports.ts";
import { openSetUp, type TestDeps } from "./deps.ts";

/** A set-up node on real memory, with Samira, Karel and a team, where nothing reacts by itself. */
export class RecognitionWorld {
  constructor(
    readonly deps: TestDeps,
    readonly organisation: Actor,
    readonly odile: Account,
    readonly samira: Account,
    readonly karel: Account,
  ) {}

  /** Offers Samira "oral-2", or what `change` says. */
  propose(change: Partial<Proposal> = {}, by: Account = this.odile): Promise<Award> {
    return proposeAward(this.deps, by, this.organisation, {
      recipient: this.samira.id,
      achievement: { id: "oral-2", version: 1, language: "fr" },
      narrative: "Elle a tenu le stand de la braderie.",
      evidence: [],
      ...change,
    });
  }

  /** A badge as it is once somebody accepted: offered, accepted, signed. */
  async issue(
    change: Partial<Proposal> = {},
    acceptance: Acceptance = { name: "Samira Benali", evidence: [] },
    by: Account = this.samira,
  ): Promise<BadgeRecord> {
    const award = await this.propose(change);
    await acceptAward(this.deps, by, award.id, acceptance);
    await this.settle();
    return await this.credentialOf(award.id);
  }

  async award(id: string): Promise<Award> {
    return (await this.deps.store.get(keys.award(id))).value!;
  }

  async credentialOf(award: string): Promise<BadgeRecord> {
    const { credential } = await this.award(award);
    return asBadge((await this.deps.store.get(keys.credential(credential!))).value!);
  }

  async document(credential: CredentialRecord): Promise<JsonObject> {
    const bytes = await credentialDocument(this.deps, credential);
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  /** What the node's own verifier says of the exact bytes. */
  async verify(credential: CredentialRecord): Promise<Verification> {
    return await verifyDocument(
      await credentialDocument(this.deps, credential),
      verifyContext(this.deps),
    );
  }

  /** Everything that waits to be taken up by this node's rules. */
  lease(): Promise<Lease[]> {
    const topic = topicOf("reactions");
    return this.deps.queue.lease({ topic, limit: 50, durationMs: 30_000 });
  }

  /** Takes up all that was recorded, as the node's worker does. */
  async settle(): Promise<void> {
    for (let leases = await this.lease(); leases.length > 0; leases = await this.lease()) {
      for (const lease of leases) await this.take(lease);
    }
  }

  /** Takes up one thing that was recorded. */
  async take(lease: Lease): Promise<void> {
    await react(this.deps, lease);
    await this.deps.queue.acknowledge(lease);
  }

  member(name: string, roles: readonly Role[] = []): Promise<Account> {
    return newMember(this.deps, name, roles);
  }

  team(name: string, steward: Account): Promise<Actor> {
    return createTeam(this.deps, this.odile, { name, steward: steward.id });
  }
}

/** @param origin of the node; by default one on this machine */
export async function openRecognition(origin?: string): Promise<RecognitionWorld> {
  const { deps, node } = await openSetUp({ origin });
  await publishFrameworkAchievements(deps, node.organisation.id);
  return new RecognitionWorld(
    deps,
    node.organisation,
    node.administrator,
    await newMember(deps, "Samira Benali"),
    await newMember(deps, "Karel De Smet"),
  );
}

async function newMember(
  deps: TestDeps,
  name: string,
  roles: readonly Role[] = [],
): Promise<Account> {
  const member = { name, password: "une grande braderie", language: "fr", roles } as const;
  return await createMember(deps, member, () => Promise.resolve());
}
