import { idOf } from "../credentials/json.ts";
import type { JsonObject } from "../credentials/types.ts";
import type { Deps } from "../deps.ts";
import { DomainError, NotFoundError } from "../errors.ts";
import { didsOf } from "../identity/did.ts";
import { listKeys } from "../identity/keys.ts";
import type { ActorName } from "../identity/names.ts";
import { requireGood, requireOwnKey } from "../recognition/endorsements/trusted.ts";
import { keepWitness, keysFixedBy } from "../recognition/witnesses.ts";
import type { Begin } from "../store/commit.ts";
import { keys } from "../store/keys.ts";
import { isOver, membershipBetween } from "./membership_store.ts";

/**
 * The collective that our association is a member of vouches for its key: taken without a question,
 * since it was asked to know us.
 * @param actor one of ours (id)
 * @throws {NotFoundError} where there is no such actor
 * @throws {DomainError} `endorsement-of-another`, `not-our-collective`; what is wrong with it otherwise
 */
export async function receiveWitness(
  deps: Deps,
  begin: Begin,
  actor: string,
  { by, document }: { readonly by: ActorName; readonly document: JsonObject },
): Promise<void> {
  const ours = (await deps.store.get(keys.actor(actor))).value;
  if (!ours) throw new NotFoundError();
  // Its word may overtake its welcome.
  const { membership } = await membershipBetween(deps, by, actor);
  if (!membership || isOver(membership.value.state)) throw new DomainError("not-our-collective");
  const multibases = keysFixedBy(document);
  const own = new Set(
    (await listKeys(deps, actor)).filter(({ use }) => use === "credential").map(({ id }) => id),
  );
  const about = (await didsOf(deps, ours)).includes(idOf(document.credentialSubject) ?? "");
  if (!about || !multibases.every((multibase) => own.has(multibase))) {
    throw new DomainError("endorsement-of-another");
  }
  await requireOwnKey(deps, document, by);
  await requireGood(deps, document);
  await keepWitness(deps, begin, {
    address: idOf(document)!,
    actor,
    by,
    multibases,
    document: await deps.blobs.put(new TextEncoder().encode(JSON.stringify(document))),
    receivedAt: deps.clock().toISOString(),
  });
}
