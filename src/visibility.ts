import type { Visibility } from "./identity/types.ts";

/** Who looks: a person logged in here, another node's actor, or nobody known. */
export interface Viewer {
  /** Local actor ids in whose name they may look: their own, and those they answer for. */
  readonly actors: readonly string[];
  /** Whether they are an accepted follower of the thing's owner. */
  readonly follows?: boolean;
}

/** A visitor of whom nothing is known. */
export const ANYONE: Viewer = { actors: [] };

/**
 * The one place that decides who sees a thing; both doors ask it. What one may not see answers 404.
 * @param owners the actors (ids) to whom it belongs: they see it whatever its visibility
 */
export function maySee(
  thing: { readonly visibility: Visibility; readonly owners: readonly string[] },
  viewer: Viewer,
): boolean {
  if (isPublic(thing.visibility)) return true;
  if (thing.owners.some((owner) => viewer.actors.includes(owner))) return true;
  return thing.visibility === "followers" && viewer.follows === true;
}

/** Whether anyone may see it; `quiet-public` is only left out of timelines and lists. */
export function isPublic(visibility: Visibility): boolean {
  return visibility === "public" || visibility === "quiet-public";
}
