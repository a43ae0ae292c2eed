import { lookUp } from "../../federation/lookup.ts";
import { frameworkId } from "../../src/achievements/framework.ts";
import { publishFrameworkAchievements } from "../../src/achievements/store.ts";
import { createMember } from "../../src/identity/accounts.ts";
import { updateActor } from "../../src/identity/actors.ts";
import { addressOf } from "../../src/identity/names.ts";
import type { Account, Actor, OrganisationKind, Visibility } from "../../src/identity/types.ts";
import { createNode, type Node } from "../../src/node.ts";
import { acceptAward, proposeAward } from "../../src/recognition/awards/awards.ts";
import { setVisibility } from "../../src/recognition/credentials.ts";
import { readAward } from "../../src/recognition/awards/transition.ts";
import { acceptFollower, follow } from "../../src/relations/follows.ts";
import { openSetUp, type TestDeps } from "./deps.ts";
import { freePort } from "./node.ts";

/** A whole node within the test's process: real memory, real HTTP, a clock that the test moves. */
export interface Peer {
  readonly deps: TestDeps;
  readonly node: Node;
  readonly origin: string;
  readonly organisation: Actor;
  readonly administrator: Account;
  /** Looks at what is due, after the clock was moved. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a node that was set up, on a free port. */
export async function startPeer(kind?: OrganisationKind): Promise<Peer> {
  const port = freePort();
  const origin = `http://localhost:${port}`;
  const { deps, node: { organisation, administrator } } = await openSetUp({ origin, kind });
  await publishFrameworkAchievements(deps, organisation.id);
  const node = createNode(deps);
  const server = Deno.serve({ port, hostname: "127.0.0.1", onListen() {} }, node.fetch);
  node.start();
  return {
    deps,
    node,
    origin,
    organisation,
    administrator,
    async wake() {
      await node.stop();
      node.start();
      await node.idle();
    },
    async stop() {
      await server.shutdown();
      await node.stop();
      await deps.dispose();
    },
  };
}

/** Waits until nothing is under way between nodes. */
export async function settle(...peers: readonly Peer[]): Promise<void> {
  // What one sends last, the other answers: a question, its answer, and what follows from it.
  for (let round = 0; round < 3; round++) {
    for (const { node } of peers) await node.idle();
  }
}

/** What every member logs in with. */
export const MEMBER_PASSWORD = "dix caractères";

/** A member whom other nodes may know. */
export async function openMember(peer: Peer, name: string): Promise<Account> {
  const account = await createMember(
    peer.deps,
    { name, password: MEMBER_PASSWORD, language: "fr", roles: [] },
    () => Promise.resolve(),
  );
  await updateActor(peer.deps, account, account.id, { visibility: "public" });
  return account;
}

/** Two associations, each on a node of its own, with a member who does not know the other yet. */
export type LilleAndGent = Awaited<ReturnType<typeof openLilleAndGent>>;

/** Opens {@link LilleAndGent}. */
export async function openLilleAndGent() {
  const [lille, gent] = await Promise.all([startPeer(), startPeer()]);
  const samira = await openMember(lille, "Samira Benali");
  const joris = await openMember(gent, "Joris De Smet");
  return {
    lille,
    gent,
    samira,
    joris,
    /** Joris looks Samira up and follows her; she says yes. @returns the name she has in Gent */
    async befriend(): Promise<string> {
      const name = await lookUp(gent.deps, `@samira-benali@${new URL(lille.origin).host}`);
      await follow(gent.deps, joris, name);
      await settle(gent, lille);
      await acceptFollower(lille.deps, samira, samira.id, addressOf(gent.deps, joris.id));
      await settle(lille, gent);
      return name;
    },
    /** Ends both nodes. */
    async close(): Promise<void> {
      await Promise.all([lille.stop(), gent.stop()]);
    },
  };
}

/** Recognises a member, who accepts and shows it. @returns the badge's id */
export async function giveBadge(
  peer: Peer,
  member: Account,
  visibility: Visibility,
  name = "Samira",
): Promise<string> {
  const { deps, organisation, administrator } = peer;
  const award = await proposeAward(deps, administrator, organisation, {
    recipient: member.id,
    achievement: { id: frameworkId("oral", 2), version: 1, language: "fr" },
    narrative: "Elle a tenu le stand des associations.",
    evidence: [],
  });
  await acceptAward(deps, member, award.id, { name, evidence: [] });
  await settle(peer);
  const { credential } = (await readAward(deps, award.id)).value;
  if (visibility !== "private") await setVisibility(deps, member, credential!, visibility);
  return credential!;
}
