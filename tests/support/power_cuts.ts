import { systemClock } from "../../src/clock.ts";
import { hashOf } from "../../src/identity/names.ts";
import { LISTENERS, topicOf } from "../../src/store/listeners.ts";
import { openMemory } from "../../src/store/open.ts";
import { keys } from "../../src/store/keys.ts";
import { DELIVERY_TOPIC } from "../../federation/delivery/deliveries.ts";
import { eventually, showProfile } from "./endorsing.ts";
import { type RunningNode, startNode } from "./node.ts";
import { inviteMember, setUpNode } from "./setup.ts";
import type { Visit, Visitor } from "./visitor.ts";

/** What each badge given across takes: an offer, a yes, the badge, the news of who may see it. */
export const ACTIVITIES_PER_BADGE = 4;
/** What people do and see of each: preview, sent, accepted, signed, shown. */
const STEPS_PER_BADGE = 5;
const AT_ONCE = 4;

/** Two associations' nodes, one of which gives badges to a member of the other. */
interface Scene {
  readonly lille: RunningNode;
  readonly gent: RunningNode;
  readonly odile: Visitor;
  readonly joris: Visitor;
}

/** How long and how roughly is played. */
export interface PlayOptions {
  readonly badges: number;
  readonly kills: number;
  /** Chooses the moments and which node; the same seed plays the same. */
  readonly seed: number;
}

/** What is there in the end, on both nodes. */
export interface Outcome {
  /** For each kill: from when the node served again until something went on, in milliseconds. */
  readonly resumedMs: readonly number[];
  readonly lille: Kept;
  readonly gent: Kept;
  /** Badges that anyone reads at their issuer's address, as their holder said. */
  readonly shown: number;
}

/** What is there once all is quiet. */
export interface Kept {
  readonly awards: number;
  readonly badges: number;
  /** Messages that wait still, and those that were given up. */
  readonly waiting: number;
  readonly dead: number;
}

/**
 * Gives badges from one node to the other through their pages while the power of either goes at
 * random moments, until all of them are given, accepted, signed and shown.
 */
export async function playThroughPowerCuts(options: PlayOptions): Promise<Outcome> {
  const scene = await openScene();
  try {
    const progress = { steps: 0, over: false };
    const cutting = cutPower(scene, options, progress);
    const badges = await giveAll(scene, options.badges, progress);
    progress.over = true;
    const resumedMs = await cutting;
    let shown = 0;
    for (const badge of badges) {
      const address = await eventually(() => shownAtIssuer(scene, badge));
      if (address) shown++;
    }
    await Promise.all([scene.lille.stop(), scene.gent.stop()]);
    const [lille, gent] = await Promise.all([kept(scene.lille), kept(scene.gent)]);
    return { resumedMs, lille, gent, shown };
  } finally {
    await Promise.all([scene.lille.dispose(), scene.gent.dispose()]);
  }
}

async function openScene(): Promise<Scene> {
  const [lille, gent] = await Promise.all([startNode(), startNode()]);
  const odile = await setUpNode(lille, { name: "Les Géants", administrator: { name: "Odile" } });
  const lies = await setUpNode(gent, { name: "De Reuzen", administrator: { name: "Lies" } });
  const joris = await inviteMember(lies, { name: "Joris De Smet", handle: "joris" });
  await showProfile(joris);
  return { lille, gent, odile, joris };
}

async function giveAll(
  scene: Scene,
  count: number,
  progress: { steps: number },
): Promise<string[]> {
  const badges: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < count) badges.push(await giveOne(scene, ++next, progress));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return badges;
}

/** One badge from the offer to its being shown; whoever gets no answer presses again. */
async function giveOne(
  { lille, gent, odile, joris }: Scene,
  number: number,
  progress: { steps: number },
): Promise<string> {
  const step = async <T>(press: () => Promise<T | undefined | false>) => {
    const done = await eventually(() => press().catch(() => undefined));
    progress.steps++;
    return done;
  };
  const whom = encodeURIComponent(`@joris@${new URL(gent.origin).host}`);
  const preview = await step(async () => {
    const found = await odile.get(`/awards/new?q=${whom}`);
    const link = found.document.querySelector('a[href*="recipient="]')?.getAttribute("href");
    if (!link) return false;
    const form = await odile.get(link);
    const filled = { badge: "oral", level: "2", narrative: `Numéro ${number}.` };
    return await leadsTo(
      odile.submit(form, "#award-form", filled, { name: "step", value: "preview" }),
      (visit) => visit.document.querySelector("#send-form") !== null,
    );
  });
  const sent = await step(() =>
    leadsTo(
      odile.submit(preview, "#send-form", {}, { name: "step", value: "send" }),
      ({ path }) => /^\/awards\/[a-z2-7]+$/.test(path),
    )
  );
  const offer = `/awards/${hashOf(lille.origin + sent.path)}`;
  await step(async () => {
    const letter = await joris.get(offer);
    if (letter.status !== 200) return false;
    const form = letter.document.querySelector("#accept-form");
    return form ? await joris.submit(letter, "#accept-form", { shown: "real" }) : letter;
  });
  const badge = await step(() =>
    leadsTo(joris.get(offer), ({ path }) => path.startsWith("/credentials/"))
  );
  await step(async () => {
    const page = await joris.get(badge.path);
    return await leadsTo(
      joris.submit(page, "#visibility-form", { visibility: "quiet-public" }),
      ({ status }) => status === 200,
    );
  });
  return badge.path;
}

async function leadsTo(visit: Promise<Visit>, there: (visit: Visit) => boolean) {
  const arrived = await visit;
  return there(arrived) && arrived;
}

/** Whether the issuer's node shows a badge to anyone, as its holder said. */
async function shownAtIssuer({ joris }: Scene, badge: string): Promise<boolean> {
  const { id } = JSON.parse(new TextDecoder().decode(await joris.bytes(`${badge}/badge.json`)));
  const answer = await fetch(String(id), { headers: { accept: "application/json" } });
  await answer.body?.cancel();
  return answer.ok;
}

async function cutPower(
  { lille, gent }: Scene,
  { badges, kills, seed }: PlayOptions,
  progress: { readonly steps: number; readonly over: boolean },
): Promise<number[]> {
  const random = chance(seed);
  const resumed: number[] = [];
  const goneOn = async (steps: number) => {
    while (progress.steps < steps && !progress.over) await pause(5);
  };
  for (let cut = 0; cut < kills; cut++) {
    await goneOn((cut + random()) / kills * badges * STEPS_PER_BADGE);
    await pause(random() * 200);
    if (progress.over) break;
    const node = random() < 0.5 ? lille : gent;
    await node.kill();
    await node.restart();
    const [start, before] = [performance.now(), progress.steps];
    await goneOn(before + 1);
    resumed.push(performance.now() - start);
  }
  return resumed;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What lies in a node's memory once it stopped. */
async function kept({ dataFolder }: RunningNode): Promise<Kept> {
  const { store, queue } = await openMemory({ dataFolder, clock: systemClock });
  const count = async (prefix: readonly string[]) =>
    (await Array.fromAsync(store.list({ prefix }))).length;
  const topics = [...LISTENERS.map(topicOf), DELIVERY_TOPIC];
  let [waiting, dead] = [0, 0];
  for (const topic of topics) {
    waiting += await queue.depth(topic);
    dead += (await Array.fromAsync(queue.dead(topic))).length;
  }
  const result = {
    awards: await count(["award"]),
    badges: await count(keys.credentials()),
    waiting,
    dead,
  };
  await store.close();
  return result;
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
