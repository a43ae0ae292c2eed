import { createFederation, type Federation } from "@fedify/fedify";
import type { Deps } from "../src/deps.ts";
import { ANYONE } from "../src/visibility.ts";
import { actorObject, visibleActor } from "./actors.ts";
import { StoreKv } from "./kv.ts";
import { ownIntents } from "./intents.ts";
import { documentLoader } from "./loader.ts";
import { nodeInfo } from "./nodeinfo.ts";
import { actorOfHandle, actorOfResource } from "./webfinger.ts";

/**
 * Fedify over the node's own memory. Its dispatchers get no key pairs: who signs passes ours, with
 * the names they have for ever, since Fedify would number them by position.
 */
export function wireFederation(deps: Deps): Federation<void> {
  const loader = documentLoader(deps);
  const federation = createFederation<void>({
    kv: new StoreKv(deps),
    origin: deps.config.origin,
    documentLoaderFactory: () => loader,
    contextLoaderFactory: () => loader,
  });
  federation
    .setActorDispatcher("/actors/{identifier}", async (_context, id) => {
      const actor = await visibleActor(deps, id, ANYONE);
      return actor && await actorObject(deps, actor);
    })
    .mapHandle((_context, handle) => actorOfHandle(deps, handle))
    .mapAlias(async (_context, resource) => {
      const identifier = await actorOfResource(deps, resource);
      return identifier ? { identifier } : null;
    });
  // What Fedify calls a link is any member of the descriptor's list; these have a template.
  federation.setWebFingerLinksDispatcher(() => ownIntents(deps.config.origin));
  federation.setNodeInfoDispatcher("/nodeinfo/2.1", () => nodeInfo(deps));
  return federation;
}
