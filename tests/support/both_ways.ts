import { parseHTML } from "linkedom";
import { expect } from "vitest";
import { extract as extractOnNode } from "../../src/credentials/bake/unbake.ts";
import { verifyDocument as verifyOnNode } from "../../src/credentials/verify.ts";
import { BUILT, manifest } from "../../views/assets.ts";
import type { BadgeWorld } from "./badge_world.ts";

/** The script that a reader's browser loads, as it was built. */
const device = await inBrowser(() =>
  import(/* @vite-ignore */ new URL(manifest().files["verify_check.js"]!, BUILT).href)
) as typeof import("../../device/check.tsx");

/** What shows Markdown takes an element from the page as it loads, to read entities with. */
async function inBrowser<T>(load: () => Promise<T>): Promise<T> {
  const { document } = parseHTML("");
  Object.assign(globalThis, { document });
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(globalThis, "document");
  }
}

/**
 * `verifyDocument`, held to what a reader's own device says of the same document: the same answers,
 * or the same refusal, after asking for the same addresses.
 */
export const verifyDocument: typeof verifyOnNode = async (input, context) => {
  const asked = (context as Partial<BadgeWorld>).asked ?? [];
  const before = asked.length;
  const onDevice = await settled(device.verifyDocument(input, context));
  const askedByDevice = asked.splice(before);
  const onNode = await settled(verifyOnNode(input, context));
  expect(told(onDevice)).toEqual(told(onNode));
  expect(askedByDevice).toEqual(asked.slice(before));
  return given(onNode);
};

/** `extract`, held to what a reader's own device finds in the same file. */
export const extract: typeof extractOnNode = (bytes) => {
  const onNode = outcomeOf(() => extractOnNode(bytes));
  expect(told(outcomeOf(() => device.extract(bytes)))).toEqual(told(onNode));
  return given(onNode);
};

type Outcome<T> = { readonly answer: T } | { readonly error: unknown };

function outcomeOf<T>(run: () => T): Outcome<T> {
  try {
    return { answer: run() };
  } catch (error) {
    return { error };
  }
}

function settled<T>(promise: Promise<T>): Promise<Outcome<T>> {
  return promise.then((answer) => ({ answer }), (error) => ({ error }));
}

/** The bundle has classes of its own: what they say is what counts. */
function told(outcome: Outcome<unknown>): unknown {
  if (!("error" in outcome)) return outcome.answer;
  const { name, message, params } = outcome.error as Error & { params?: unknown };
  return { name, message, params };
}

function given<T>(outcome: Outcome<T>): T {
  if ("error" in outcome) throw outcome.error;
  return outcome.answer;
}
