import type { NodeInfo } from "@fedify/fedify";
import project from "../deno.json" with { type: "json" };
import type { Deps } from "../src/deps.ts";
import { listAccounts } from "../src/identity/accounts.ts";
import { findNode } from "../src/identity/setup.ts";

/** What this node says of itself to those who count nodes (NodeInfo 2.1). */
export async function nodeInfo(deps: Deps): Promise<NodeInfo> {
  const node = await findNode(deps);
  return {
    software: { name: "requapass", version: project.version },
    protocols: ["activitypub"],
    usage: {
      users: { total: (await listAccounts(deps)).length },
      localPosts: 0,
      localComments: 0,
    },
    metadata: node
      ? { nodeName: node.organisation.name, nodeDescription: node.organisation.summary }
      : {},
  };
}
