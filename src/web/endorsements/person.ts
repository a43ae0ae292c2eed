import type { Deps } from "../../deps.ts";
import { type ActorName, isElsewhere } from "../../identity/names.ts";
import type { Account } from "../../identity/types.ts";
import { maySeeActor, maySeePicture } from "../../relations/seeing.ts";
import { keys } from "../../store/keys.ts";
import { type Somebody, somebody } from "../network/people.ts";

/** Somebody as one reader may see them: a link and a picture only where they open. */
export type PersonInSight = Omit<Somebody, "href"> & { readonly href?: string };

/** Somebody of whom the reader learns by what they share, and not by a page that may be private. */
export async function personFor(
  deps: Deps,
  account: Account | undefined,
  name: ActorName,
): Promise<PersonInSight> {
  const { href, image, ...who } = await somebody(deps, name);
  if (isElsewhere(name)) return { ...who, href, image };
  const actor = (await deps.store.get(keys.actor(name))).value;
  if (!actor) return who;
  const [page, picture] = await Promise.all([
    maySeeActor(deps, account, actor),
    maySeePicture(deps, account, actor),
  ]);
  return { ...who, ...(page ? { href } : {}), ...(picture ? { image } : {}) };
}
