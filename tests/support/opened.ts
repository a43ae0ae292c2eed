import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { type RunningNode, startNode } from "./node.ts";
import { type SetUpAnswers, setUpNode } from "./setup.ts";
import type { Visitor } from "./visitor.ts";

/** A browser, and a node that was set up. */
export interface OpenedNode {
  readonly browser: Browser;
  readonly node: RunningNode;
  /** The node's first administrator, logged in. */
  readonly admin: Visitor;
  /** Closes both; a `beforeAll` may return it. */
  close(): Promise<void>;
}

/** Opens a browser and sets a node up. */
export async function openNode(answers?: SetUpAnswers): Promise<OpenedNode> {
  const [browser, node] = await Promise.all([launchBrowser(), startNode()]);
  return {
    browser,
    node,
    admin: await setUpNode(node, answers),
    async close() {
      await browser.close();
      await node.dispose();
    },
  };
}
