import { lookUp } from "../../../federation/lookup.ts";
import { frameworkId } from "../../../src/achievements/framework.ts";
import { vouch } from "../../../src/collective/vouch.ts";
import { addressOf, hashOf } from "../../../src/identity/names.ts";
import { setLanguages } from "../../../src/identity/settings.ts";
import type { Account } from "../../../src/identity/types.ts";
import { proposeAward } from "../../../src/recognition/awards/awards.ts";
import { block } from "../../../src/relations/blocks.ts";
import { follow } from "../../../src/relations/follows.ts";
import { ask, join, organisationOf } from "../joining.ts";
import { memberOf } from "../login.ts";
import { Neighbour } from "../neighbour.ts";
import { giveBadge, openMember, type Peer, settle, startPeer } from "../peers.ts";
import { Visitor } from "../visitor.ts";

/** Two associations and a collective, somebody on other software, somebody who is gone. */
export interface RegionWorld {
  readonly lille: Peer;
  readonly gent: Peer;
  readonly region: Peer;
  readonly samira: Account;
  /** Somebody on other software, whom Samira follows and who wrote to her. */
  readonly mina: Neighbour;
  /** Paths: at the collective, what it shows of a badge and of an association. */
  readonly recognition: string;
  readonly association: string;
  /** Paths in Lille: what Samira received from Mina, and the badge that Mina is offered. */
  readonly received: string;
  readonly offer: string;
  close(): Promise<void>;
}

/** Opens it, with all that happens between them. */
export async function openRegion(): Promise<RegionWorld> {
  const [lille, gent, region] = await Promise.all([
    startPeer(),
    startPeer(),
    startPeer("collective"),
  ]);
  for (const { deps, administrator } of [lille, gent, region]) {
    await setLanguages(deps, administrator, ["fr", "nl", "en"]);
  }
  const samira = await openMember(lille, "Samira Benali");
  const { clock } = lille.deps;
  const mina = new Neighbour({ clock });
  const gone = new Neighbour({ clock, refuses: () => 410 });
  await gone.follow(organisationOf(lille));
  await join(lille, region);
  await ask(gent, region);
  await vouch(region.deps, region.administrator, organisationOf(lille));
  await giveBadge(lille, samira, "public");
  await giveBadge(lille, samira, "quiet-public");
  const offer = await offerTo(lille, mina);
  await meet(lille, samira, mina);
  const reason = "Publicité.";
  await block(lille.deps, lille.administrator, { target: "spam.example", reason });
  await settle(lille, region);
  const member = await memberOf(lille, samira);
  return {
    lille,
    gent,
    region,
    samira,
    mina,
    recognition: await linkOn(new Visitor(region.origin), "/region/recognitions"),
    association: `/region/members/${hashOf(organisationOf(lille))}`,
    received: await linkOn(member, "/timeline"),
    offer,
    async close() {
      await Promise.all([mina.close(), gone.close()]);
      await Promise.all([lille, gent, region].map((peer) => peer.stop()));
    },
  };
}

/** Recognises somebody on other software. @returns the path of the link in the message to them */
async function offerTo({ deps, administrator, organisation, ...peer }: Peer, mina: Neighbour) {
  await lookUp(deps, mina.actor);
  await proposeAward(deps, administrator, organisation, {
    recipient: mina.actor,
    achievement: { id: frameworkId("team", 1), version: 1, language: "fr" },
    narrative: "Elle a tenu le stand des associations, **sous la pluie**.",
    evidence: [{ kind: "text", name: "Le stand", narrative: "Trois jours durant." }],
  });
  await settle({ deps, administrator, organisation, ...peer });
  const { content } = mina.received("Create").at(-1)!.object;
  return new URL([...content.matchAll(/href="([^"]+)"/g)].at(-1)![1]).pathname;
}

/** Samira follows somebody on other software, and her own association; and is written to. */
async function meet(lille: Peer, samira: Account, mina: Neighbour): Promise<void> {
  const { deps, organisation } = lille;
  await follow(deps, samira, await lookUp(deps, mina.actor));
  await follow(deps, samira, organisation.id);
  await settle(lille);
  const address = addressOf(deps, samira.id);
  await mina.send(`${address}/inbox`, {
    id: mina.id("creates"),
    type: "Create",
    object: mina.note("Bravo @samira, quelle journée !", {
      tag: [{ type: "Mention", href: address }],
    }),
  });
  await settle(lille);
}

/** The first of the pages below this one that it links to. */
async function linkOn(reader: Visitor, path: string): Promise<string> {
  const { document } = await reader.get(path);
  const link = document.querySelector(`main a[href^="${path}/"]`);
  if (!link) throw new Error(`Nothing on ${path}`);
  return link.getAttribute("href")!;
}
