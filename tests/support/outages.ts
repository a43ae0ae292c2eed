import { eventually } from "./endorsing.ts";
import type { RunningNode } from "./node.ts";
import type { Visit } from "./visitor.ts";

/** Looks at a page until it says something: news between nodes takes its time, and no promise. */
export async function until(
  look: () => Promise<Visit>,
  holds: (visit: Visit) => boolean,
): Promise<Visit> {
  return await eventually(async () => {
    const visit = await look();
    return holds(visit) && visit;
  });
}

/** The power goes, and comes back. */
export async function powerCut(node: RunningNode): Promise<void> {
  await node.kill();
  await node.restart();
}

/**
 * Kills a node while it does what a button asks. Whoever pressed it, and saw no answer, presses it
 * again.
 * @param momentMs how far into the request the power goes, in milliseconds
 */
export async function pressThroughPowerCut<T>(
  node: RunningNode,
  press: () => Promise<T>,
  momentMs = 5,
): Promise<T> {
  const unanswered = press().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, momentMs));
  await node.kill();
  await unanswered;
  await node.restart();
  return await press();
}
